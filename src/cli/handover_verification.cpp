// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/handover_verification.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/ranking_freezing.h"
#include "app/sealed_print.h"
#include "cli/verdict_words.h"
#include "report/pdf_proof.h"
#include "tables/ranking_table.h"
#include "wording/ranking_words.h"

namespace delibere::cli {

namespace {

using tables::HandoverFault;
using tables::HandoverFinding;

constexpr std::size_t largestHandover = std::size_t{16} << 20U;

// What the file may have been made of: the signed rankings of a session, or that of a print.
Result<std::vector<SignedRanking>> signedRankings(const std::string& path)
{
    std::vector<SignedRanking> found;
    if (path.ends_with(".pdf") || path.ends_with(".PDF")) {
        const auto bytes = app::readFile(path, std::size_t{64} << 20U);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto text = report::proofIn(QByteArray::fromStdString(*bytes));
        const auto proof = text ? app::readProof(*text) : std::nullopt;
        if (proof && proof->version.ranking() != nullptr) {
            const auto ranking = app::readFrozenRanking(proof->version);
            if (!ranking)
                return tl::unexpected(ranking.error());
            const auto wrong =
                app::wronglySigned(proof->version, ranking->session, ranking->signatories);
            if (wrong.empty() && proof->version.complete())
                found.push_back(*ranking);
        }
        return found;
    }
    return app::Session::open(path).and_then(
        [&](const app::Session& session) -> Result<std::vector<SignedRanking>> {
            for (const RankingList& list : everyRankingList) {
                const auto history = session.history(list, Viewer::staff());
                if (!history)
                    return tl::unexpected(history.error());
                if (history->empty() || !history->back().locked())
                    continue;
                const auto ranking = app::readFrozenRanking(history->back());
                if (!ranking)
                    return tl::unexpected(ranking.error());
                found.push_back(*ranking);
            }
            return found;
        });
}

std::string faultText(const HandoverFinding& finding)
{
    switch (finding.fault) {
    case HandoverFault::Heading:
        return "altéré à la ligne\u00a01\u00a0: ce ne sont pas les colonnes qui ont été remises.";
    case HandoverFault::Altered:
        return fmt::format("altéré à la ligne\u00a0{}\u00a0: la candidature n°\u00a0{} n’y est pas "
                           "comme elle a été signée.",
                           finding.line, finding.number);
    case HandoverFault::Moved:
        return fmt::format("altéré à la ligne\u00a0{}\u00a0: la candidature n°\u00a0{} n’est pas à "
                           "sa ligne.",
                           finding.line, finding.number);
    case HandoverFault::Unknown:
        return fmt::format("altéré à la ligne\u00a0{}\u00a0: la candidature n°\u00a0{} n’est pas "
                           "dans le classement signé, ou y est deux fois.",
                           finding.line, finding.number);
    case HandoverFault::Missing:
        return fmt::format("altéré\u00a0: la candidature n°\u00a0{} manque.", finding.number);
    }
    return {};
}

Exit notVerified(Console& console, bool json, const std::string& why)
{
    if (json)
        console.printJson({{"conforme", false},
                           {"verdict", verdictWord(Verdict::NotVerified)},
                           {"constats", {why}}});
    else
        console.print("non vérifié, parce que\u00a0: " + why);
    return Exit::NotVerified;
}

} // namespace

Exit verifyHandover(Console& console, const HandoverVerification& request)
{
    if (request.session.empty())
        return notVerified(console, request.json,
                           "donnez avec --session la session ou le PDF signé dont il vient.");
    const auto bytes = app::readFile(request.csv, largestHandover);
    const auto rankings = signedRankings(request.session);
    if (!bytes || !rankings) {
        static_cast<void>(console.report(bytes ? rankings.error() : bytes.error()));
        return Exit::NotVerified;
    }
    if (rankings->empty())
        return notVerified(console, request.json,
                           "aucun classement n’y est signé par toute la commission.");
    // The list that it is nearest to: a file says none.
    const SignedRanking* nearest = nullptr;
    std::vector<HandoverFinding> least;
    for (const SignedRanking& ranking : *rankings) {
        auto found = tables::compareHandover(*bytes, ranking);
        if (!found)
            return notVerified(console, request.json, "ce fichier n’est pas un CSV lisible.");
        if (nearest == nullptr || found->size() < least.size()) {
            nearest = &ranking;
            least = std::move(*found);
        }
    }
    const Verdict verdict = least.empty() ? Verdict::Unaltered : Verdict::Altered;
    if (request.json) {
        nlohmann::ordered_json findings = nlohmann::ordered_json::array();
        for (const HandoverFinding& finding : least)
            findings.push_back({{"ligne", finding.line},
                                {"numero", finding.number},
                                {"constat", faultText(finding)}});
        console.printJson({{"conforme", least.empty()},
                           {"verdict", verdictWord(verdict)},
                           {"classement", listKey(nearest->list)},
                           {"version", nearest->number},
                           {"lignes", nearest->lines.size()},
                           {"constats", std::move(findings)}});
        return exitOf(verdict);
    }
    for (const HandoverFinding& finding : least)
        console.print(faultText(finding));
    if (least.empty())
        console.print(fmt::format("Les {} lignes sont, une à une et dans leur ordre, celles du {} "
                                  "signé, version\u00a0{}.",
                                  nearest->lines.size(), wording::rankingName(nearest->list),
                                  nearest->number));
    return exitOf(verdict);
}

} // namespace delibere::cli
