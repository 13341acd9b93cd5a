// SPDX-License-Identifier: GPL-3.0-or-later
// The examples that staff copy from must be files that the program reads.
#include <filesystem>

#include <catch2/catch.hpp>

#include "codec/framework_reader.h"
#include "codec/positioning_codec.h"
#include "codec/session_reader.h"
#include "codec/sheet_codec.h"
#include "domain/positioning_rules.h"
#include "domain/positioning_summary.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

Framework maintenance()
{
    const auto loaded = codec::readFramework(
        sample::sourceFile("referentiels/cqp-technicien-maintenance-alimentaire.json"));
    INFO(sample::listed(loaded ? Findings{} : loaded.error()));
    REQUIRE(loaded.has_value());
    return loaded->framework;
}

// The first ```json block of a page.
std::string example(const std::string& page)
{
    const std::string text = sample::sourceFile(page);
    const std::string open = "```json\n";
    const std::size_t from = text.find(open);
    REQUIRE(from != std::string::npos);
    const std::size_t start = from + open.size();
    return text.substr(start, text.find("```", start) - start);
}

JurySession readSession(const std::string& json)
{
    const auto session = codec::readSession(json, maintenance());
    INFO(sample::listed(session ? Findings{} : session.error()));
    REQUIRE(session.has_value());
    return *session;
}

codec::ExchangedSheet readSheet(const std::string& json)
{
    const auto sheet = codec::readSheet(json);
    INFO(sample::listed(sheet ? Findings{} : sheet.error()));
    REQUIRE(sheet.has_value());
    return *sheet;
}

} // namespace

TEST_CASE("the session in its page of documentation can be read")
{
    const JurySession session = readSession(example("docs/format-session.md"));
    CHECK(session.jurors.size() == 3);
    REQUIRE(session.candidates.size() == 2);
    CHECK(session.candidates[1].acquired.size() == 1);
    CHECK(session.recusals.size() == 1);
}

TEST_CASE("the sheet in its page of documentation can be read and names what exists")
{
    const codec::ExchangedSheet exchanged = readSheet(example("docs/format-fiche.md"));
    const Framework framework = maintenance();
    for (const auto& [id, entry] : exchanged.sheet.criteria)
        CHECK(framework.criterion(id) != nullptr);
    for (const auto& [id, entry] : exchanged.sheet.competencies)
        CHECK(framework.competency(id) != nullptr);
    for (const auto& [id, entry] : exchanged.sheet.blocks)
        CHECK(framework.block(id) != nullptr);
    CHECK(exchanged.session == readSession(example("docs/format-session.md")).id);
}

TEST_CASE("the repérage in its page of documentation can be read and names what exists")
{
    const auto read = codec::readPositioning(example("docs/format-reperage.md"));
    INFO(sample::listed(read ? Findings{} : read.error()));
    REQUIRE(read.has_value());
    const auto loaded = codec::readFramework(
        sample::sourceFile("referentiels/cqp-technico-commercial-industries-chimiques.json"));
    REQUIRE(loaded.has_value());
    JurySession session;
    session.candidates.push_back(read->candidate);
    CHECK(checkPositioning(loaded->framework, session, read->positioning).has_value());
    CHECK(needsOf(summarize(loaded->framework, read->positioning)).size() == 2);
    CHECK(codec::readPositioning(codec::writePositioning(*read)) == *read);
}

TEST_CASE("the example that ships can be read, and its sheets are of its session")
{
    const JurySession session = readSession(sample::sourceFile("resources/exemple/session.json"));
    const std::string folder = "resources/exemple/fiches/";
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(DELIBERE_SOURCE_DIR) + "/" + folder)) {
        const std::string name = entry.path().filename().string();
        INFO(name);
        const codec::ExchangedSheet exchanged = readSheet(sample::sourceFile(folder + name));
        CHECK(exchanged.session == session.id);
        CHECK(session.juror(exchanged.sheet.key.juror) != nullptr);
        CHECK(session.candidate(exchanged.sheet.key.candidate) != nullptr);
        CHECK(name == "fiche-" + exchanged.sheet.key.candidate.text() + "-" +
                          exchanged.sheet.key.juror.text() + ".json");
        ++count;
    }
    CHECK(count >= 1);
}

} // namespace delibere
