// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a register: read back as it was written, or refused.
#include <catch2/catch.hpp>

#include <algorithm>

#include "codec/register_json.h"

using namespace delibere;
using namespace delibere::codec;

namespace {

const std::string digest(64, 'd');

RegisterEntry entry(const char* candidate)
{
    RegisterEntry made;
    made.session = SessionId("6f0c1a52-3b7d-4e0a-9a51-0c7d5e2b4a11");
    made.candidate = CandidateId(candidate);
    made.fileNumber = candidate;
    made.lastName = "Roussel";
    made.firstName = "Amélie";
    made.framework = "cqp-fictif";
    made.frameworkVersion = "1.0";
    made.title = "Jury de printemps";
    made.held = Date{2026, 3, 19};
    made.validity = Validity{ValidityUnit::Years, 5};
    made.now = {{BlockId("BC1"), BlockId("BC2")}, {2026, 4, 2}, 2, std::string(64, 'a'), 1};
    made.earlier = {{{BlockId("BC1")}, {2026, 3, 19}, 1, std::string(64, 'b'), 0}, {}};
    made.earlier.back().on = made.held;
    return made;
}

FindingCode refusal(const std::string& json)
{
    const auto read = readRegister(json);
    REQUIRE_FALSE(read.has_value());
    return read.error().front().code;
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a register is read back as it was written")
{
    AcquiredRegister held{{entry("D-101"), entry("D-102")}};
    held.entries.back().validity.reset();
    held.entries.back().firstName.clear();
    const std::string json = writeRegister(held, digest);
    CHECK(json.find(R"("expire_le":"2031-04-02")") != std::string::npos);
    const auto read = readRegister(json);
    REQUIRE(read.has_value());
    CHECK(read->content == held);
    CHECK(read->digest == digest);
    CHECK(writeRegister(read->content, digest) == json);
}

TEST_CASE("a register of another program, cut, or with a key twice is refused")
{
    const std::string json = writeRegister({{entry("D-101"), entry("D-102")}}, digest);
    CHECK(refusal(replaced(json, "delibere-registre/1", "delibere-registre/2")) ==
          FindingCode::NewerFormat);
    CHECK(refusal(json.substr(0, json.size() / 2)) == FindingCode::InvalidJson);
    CHECK(refusal(replaced(json, R"({"empreinte")", R"({"lignes":[],"empreinte")")) ==
          FindingCode::DuplicateKey);
    CHECK(refusal(replaced(json, R"("candidat":"D-102")", R"("candidat":"D-101")")) ==
          FindingCode::DuplicateId);
    CHECK(refusal("SQLite format 3") == FindingCode::InvalidJson);
}
