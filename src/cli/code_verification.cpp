// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/code_verification.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/seal_code.h"
#include "cli/positioning_choice.h"
#include "wording/ranking_words.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

// What a code was found on.
struct Coded {
    std::string what; // "Amélie Roussel (c1)", "Repérage de Zoé Legrand (c1), 20 novembre 2026"
    RecordVersion version;
};

std::optional<Coded> codedIn(const app::SealCode& code, const RecordHistory& history,
                             const std::string& what)
{
    for (const RecordVersion& version : history) {
        if (app::matches(code, version))
            return Coded{what, version};
    }
    return std::nullopt;
}

Result<std::optional<Coded>> codedGrid(const app::SealCode& code, const app::Session& session)
{
    for (const Candidate& candidate : session.jury().candidates) {
        const auto history = session.history(candidate.id, Viewer::staff());
        if (!history)
            return tl::unexpected(history.error());
        const std::string what = fmt::format("{} ({})", candidate.fullName(), candidate.id.text());
        if (auto coded = codedIn(code, *history, what))
            return coded;
    }
    return std::nullopt;
}

Result<std::optional<Coded>> codedRanking(const app::SealCode& code, const app::Session& session)
{
    for (const RankingList& list : everyRankingList) {
        const auto history = session.history(list, Viewer::staff());
        if (!history)
            return tl::unexpected(history.error());
        if (auto coded = codedIn(code, *history, wording::rankingName(list)))
            return coded;
    }
    return std::nullopt;
}

Result<std::optional<Coded>> codedPositioning(const app::SealCode& code,
                                              const app::Session& session)
{
    const auto all = session.positionings(Viewer::staff());
    if (!all)
        return tl::unexpected(all.error());
    for (const Positioning& positioning : *all) {
        const auto history = session.history(positioning.subject(), Viewer::staff());
        if (!history)
            return tl::unexpected(history.error());
        if (auto coded =
                codedIn(code, *history, "Repérage de " + positioningTitle(session, positioning)))
            return coded;
    }
    return std::nullopt;
}

Json toJson(const Coded& coded)
{
    Json json = Json::object();
    if (const RankingList* list = coded.version.ranking())
        json["classement"] = listKey(*list);
    else
        json["candidat"] = coded.version.candidate().text();
    if (const PositioningId* positioning = coded.version.positioning())
        json["reperage"] = positioning->text();
    json["version"] = coded.version.number;
    json["en_vigueur"] = coded.version.locked();
    return json;
}

} // namespace

Exit verifyCode(Console& console, const std::filesystem::path& path, const store::FileKeyPtr& key,
                const std::string& text, bool json)
{
    const auto code = app::readSealCode(text);
    if (!code)
        return console.report({ProblemCode::BadRequest, "--code",
                               "ce n’est pas le code d’un formulaire signé\u202f; il commence par "
                               "DELIBERE1:"});
    const auto session = app::Session::open(path, store::systemNow, key);
    if (!session) {
        static_cast<void>(console.report(session.error()));
        return Exit::NotVerified;
    }
    auto coded = codedGrid(*code, *session);
    for (const auto next : {codedRanking, codedPositioning}) {
        if (coded && !*coded)
            coded = next(*code, *session);
    }
    if (!coded)
        return console.report(coded.error());
    if (!*coded) {
        console.complain("Aucune version signée de cette session ne porte ce code.");
        return Exit::Problem;
    }
    if (json)
        console.printJson(toJson(**coded));
    else
        console.print(fmt::format("{}, version {}\u00a0: {}", (*coded)->what,
                                  (*coded)->version.number,
                                  (*coded)->version.locked() ? "en vigueur" : "annulée"));
    return Exit::Success;
}

} // namespace delibere::cli
