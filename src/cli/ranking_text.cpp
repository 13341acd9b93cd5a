// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ranking_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/application_text.h"
#include "cli/deliberation_text.h"
#include "domain/record_subject.h"
#include "wording/application_words.h"
#include "wording/french_format.h"
#include "wording/ranking_words.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

using RankingJson = nlohmann::ordered_json;

std::string markText(const app::Session& session, const std::optional<Fraction>& steps)
{
    return steps ? wording::formatMarkMean(session.framework().marks(), *steps, std::nullopt)
                 : std::string(wording::dash);
}

// Between two results: "0,5 point", "2,25 points".
std::string pointsText(const app::Session& session, const Fraction& steps)
{
    const MarkScale marks = session.framework().marks();
    std::string text = wording::formatMarkMean(marks, steps, std::nullopt);
    text.resize(text.size() - wording::markUnit(marks).size());
    return text + (steps < Fraction(2 * marks.stepsPerPoint, 1) ? " point" : " points");
}

// In points: "463/30", "12".
std::string exactText(const app::Session& session, const Fraction& steps)
{
    const Fraction points(steps.num(), steps.den() * session.framework().marks().stepsPerPoint);
    return points.den() == 1 ? std::to_string(points.num())
                             : fmt::format("{}/{}", points.num(), points.den());
}

constexpr std::array placedByKeys{"resultat", "regle", "departage", "commission", "rien"};

// Nothing where the result alone says it.
std::string placedBy(const RankedLine& line)
{
    switch (line.by) {
    case RankedBy::Result:
        return {};
    case RankedBy::Rule:
        return "à résultat égal, par le départage publié";
    case RankedBy::Settlement:
        return "à résultat égal, départagée par la commission";
    case RankedBy::Hand:
        return "placée par la commission";
    case RankedBy::Nothing:
        break;
    }
    return line.result ? "ex aequo, à départager" : "sans résultat ni place";
}

const char* flagText(ResultFlag flag)
{
    switch (flag) {
    case ResultFlag::ReaderMissing:
        return "il manque la lecture de quelqu’un";
    case ResultFlag::MarkMissing:
        return "il manque une note dans une lecture remise";
    case ResultFlag::SpreadAboveLimit:
        return "l’écart entre les lecteurs dépasse la limite";
    case ResultFlag::OneReader:
        return "une seule lecture fait le résultat";
    }
    return "";
}

constexpr std::array flagKeys{"lecture_manquante", "note_manquante", "ecart", "une_lecture"};

const Capacity* capacityOf(const app::Session& session, const RankingList& list)
{
    return session.framework().admission->capacityOf(list.track);
}

std::string stateText(const app::Session& session, const RankingList& list)
{
    const auto history = session.history(list, Viewer::staff());
    if (!history || history->empty())
        return "pas encore figé";
    const RecordVersion& last = history->back();
    return fmt::format("version {}, {}", last.number, wording::words(last.stage));
}

void printLines(Console& console, const app::Session& session, const Ranking& ranking)
{
    const Capacity* capacity = capacityOf(session, ranking.list);
    for (const RankedLine& line : ranking.lines) {
        const std::string why = placedBy(line);
        console.print(fmt::format("{:>4}  {}   {}{}{}", line.rank,
                                  applicationText(session.jury(), line.candidate),
                                  markText(session, line.result), why.empty() ? "" : "   ", why));
        if (capacity != nullptr && line.rank == capacity->places)
            console.print(fmt::format("      ——— {} ———",
                                      wording::formatCount(capacity->places, "place", "places")));
    }
}

// "refusé (motif académique) : 3", then the numbers by reason.
void printAnswered(Console& console, const JurySession& jury, const std::vector<CandidateId>& ids)
{
    for (const AnswerKind kind :
         {AnswerKind::AcademicRefusal, AnswerKind::AdministrativeRefusal, AnswerKind::Awaiting}) {
        std::vector<std::pair<std::string, std::vector<CandidateId>>> reasons;
        int count = 0;
        for (const CandidateId& id : ids) {
            const auto& answer = jury.application(id)->answer;
            if (!answer || answer->kind != kind)
                continue;
            ++count;
            auto known =
                std::ranges::find(reasons, answer->reason, &decltype(reasons)::value_type::first);
            if (known == reasons.end())
                known = reasons.insert(known, {answer->reason, {}});
            known->second.push_back(id);
        }
        if (count > 0)
            console.print(fmt::format("{}\u00a0: {}", wording::words(kind), count));
        for (const auto& [reason, who] : reasons)
            console.print(
                fmt::format("  «\u00a0{}\u00a0»\u00a0: {}", reason, numbersText(jury, who)));
    }
}

void printOpen(Console& console, const JurySession& jury, const Ranking& ranking)
{
    const auto say = [&](const char* what, const std::vector<CandidateId>& ids) {
        if (!ids.empty())
            console.print(fmt::format("{}\u00a0: {}", what, numbersText(jury, ids)));
    };
    for (const std::vector<CandidateId>& tie : ranking.ties)
        say("à départager", tie);
    say("classées, sans résultat ni place", ranking.unplaced);
    say("placées derrière une candidature qui n’est plus là, à replacer", ranking.staleMoves);
    for (const TieSettlement& stale : ranking.staleSettlements)
        say("départage qui n’a plus d’objet, à retirer", stale.order);
    say("décidées sur un autre résultat, à confirmer ou à retirer", ranking.moved);
}

RankingJson answeredJson(const JurySession& jury, const std::vector<CandidateId>& ids)
{
    RankingJson list = RankingJson::array();
    for (const CandidateId& id : ids) {
        const Application& application = *jury.application(id);
        list.push_back({{"numero", application.facts.number},
                        {"reponse", answerKey(application.answer->kind)},
                        {"motif", application.answer->reason}});
    }
    return list;
}

RankingJson figureJson(const app::Session& session, const std::optional<Fraction>& steps)
{
    if (!steps)
        return nullptr;
    return {{"note", markText(session, steps)}, {"exact", exactText(session, *steps)}};
}

std::string reasonOf(const JurySession& jury, const Ranking& ranking, const RankedLine& line)
{
    if (line.by == RankedBy::Hand)
        return jury.application(line.candidate)->move->reason;
    if (line.by != RankedBy::Settlement)
        return {};
    for (auto settled = jury.tieSettlements.rbegin(); settled != jury.tieSettlements.rend();
         ++settled) {
        if (settled->list == ranking.list &&
            std::ranges::find(settled->order, line.candidate) != settled->order.end())
            return settled->reason;
    }
    return {};
}

const Ranking& rankingOf(const app::Session& session, const app::SessionRanking& shown,
                         const CandidateId& id)
{
    return shown.rankings.at(listOf(session.jury().application(id)->facts));
}

RankingJson lineJson(const app::Session& session, const Ranking& ranking, const RankedLine& line)
{
    RankingJson entry{{"rang", line.rank},
                      {"numero", session.jury().application(line.candidate)->facts.number},
                      {"resultat", figureJson(session, line.result)},
                      {"par", placedByKeys.at(static_cast<std::size_t>(line.by))}};
    if (const std::string reason = reasonOf(session.jury(), ranking, line); !reason.empty())
        entry["motif"] = reason;
    return entry;
}

void printReaders(Console& console, const app::Session& session, const ApplicationResult& result)
{
    const bool heard = session.framework().admission->examination(ExaminationMode::Interview) &&
                       session.jury().candidate(result.candidate)->interviewed;
    for (const ReaderResult& reader : result.readers) {
        const std::string name = nameAndId(session.jury(), reader.juror);
        if (!reader.submitted)
            console.print(fmt::format("  {}\u00a0: {}", name,
                                      heard ? "dossier et entretien pas encore remis en entier"
                                            : "lecture pas encore remise"));
        else
            console.print(fmt::format(
                "  {}\u00a0: dossier {}{}, ensemble {}", name, markText(session, reader.dossier),
                heard ? ", entretien " + markText(session, reader.interview) : std::string(),
                markText(session, reader.whole)));
    }
}

} // namespace

void printRanking(Console& console, const app::Session& session, const Ranking& ranking)
{
    const JurySession& jury = session.jury();
    console.print(fmt::format("Classement ({})\u00a0: {}, {}", wording::listWords(ranking.list),
                              wording::formatCount(static_cast<int>(ranking.lines.size()),
                                                   "candidature classée", "candidatures classées"),
                              stateText(session, ranking.list)));
    printLines(console, session, ranking);
    printOpen(console, jury, ranking);
    printAnswered(console, jury, ranking.refused);
    printAnswered(console, jury, ranking.awaiting);
    if (!ranking.unanswered.empty())
        console.print(fmt::format("sans réponse\u00a0: {}\n  {}", ranking.unanswered.size(),
                                  numbersText(jury, ranking.unanswered)));
}

RankingJson rankingJson(const app::Session& session, const Ranking& ranking)
{
    const JurySession& jury = session.jury();
    RankingJson lines = RankingJson::array();
    for (const RankedLine& line : ranking.lines)
        lines.push_back(lineJson(session, ranking, line));
    RankingJson ties = RankingJson::array();
    for (const std::vector<CandidateId>& tie : ranking.ties)
        ties.push_back(numbersJson(jury, tie));
    RankingJson stale = RankingJson::array();
    for (const TieSettlement& settled : ranking.staleSettlements)
        stale.push_back(numbersJson(jury, settled.order));
    const Capacity* capacity = capacityOf(session, ranking.list);
    return {{"classement", listKey(ranking.list)},
            {"places", capacity == nullptr ? RankingJson(nullptr) : RankingJson(capacity->places)},
            {"premier_rang", ranking.firstRank},
            {"sans_ex_aequo", ranking.strict()},
            {"lignes", std::move(lines)},
            {"ex_aequo", std::move(ties)},
            {"sans_place", numbersJson(jury, ranking.unplaced)},
            {"a_replacer", numbersJson(jury, ranking.staleMoves)},
            {"departages_sans_objet", std::move(stale)},
            {"a_confirmer", numbersJson(jury, ranking.moved)},
            {"refusees", answeredJson(jury, ranking.refused)},
            {"en_attente", answeredJson(jury, ranking.awaiting)},
            {"sans_reponse", numbersJson(jury, ranking.unanswered)}};
}

void printWhy(Console& console, const app::Session& session, const app::SessionRanking& shown,
              const CandidateId& id)
{
    const JurySession& jury = session.jury();
    const Application& application = *jury.application(id);
    const ApplicationResult& result = *shown.result(id);
    console.print(applicationText(jury, id) + " — " +
                  wording::listWords(listOf(application.facts)));
    printReaders(console, session, result);
    if (result.result)
        console.print(fmt::format("  résultat\u00a0: {} (exact\u00a0: {})",
                                  markText(session, result.result),
                                  exactText(session, *result.result)));
    if (result.spread)
        console.print("  écart entre les lecteurs\u00a0: " + pointsText(session, *result.spread));
    for (const ResultFlag flag : result.flags)
        console.print(fmt::format("  à noter\u00a0: {}", flagText(flag)));
    const auto& rule = session.framework().admission->tieRule;
    for (std::size_t at = 0; rule && at < result.tieKeys.size(); ++at)
        console.print(fmt::format("  départage publié, {}\u00a0: {}", rule->criteria[at].text(),
                                  markText(session, result.tieKeys[at])));
    const Ranking& ranking = rankingOf(session, shown, id);
    if (const RankedLine* line = ranking.line(id); line != nullptr) {
        const std::string why = placedBy(*line);
        console.print(fmt::format("  rang {}{}{}", line->rank, why.empty() ? "" : ", ", why));
        if (const std::string reason = reasonOf(jury, ranking, *line); !reason.empty())
            console.print("  motif\u00a0: " + reason);
    } else if (application.answer) {
        console.print("  " + wording::words(application.answer->kind));
        console.print("  motif\u00a0: " + application.answer->reason);
    }
}

RankingJson whyJson(const app::Session& session, const app::SessionRanking& shown,
                    const CandidateId& id)
{
    const ApplicationResult& result = *shown.result(id);
    RankingJson readers = RankingJson::array();
    for (const ReaderResult& reader : result.readers)
        readers.push_back({{"membre", reader.juror.text()},
                           {"remise", reader.submitted},
                           {"dossier", figureJson(session, reader.dossier)},
                           {"entretien", figureJson(session, reader.interview)},
                           {"ensemble", figureJson(session, reader.whole)}});
    RankingJson flags = RankingJson::array();
    for (const ResultFlag flag : result.flags)
        flags.push_back(flagKeys.at(static_cast<std::size_t>(flag)));
    RankingJson keys = RankingJson::array();
    for (const Fraction& key : result.tieKeys)
        keys.push_back(exactText(session, key));
    const Ranking& ranking = rankingOf(session, shown, id);
    const RankedLine* line = ranking.line(id);
    return {{"numero", session.jury().application(id)->facts.number},
            {"lecteurs", std::move(readers)},
            {"resultat_dossier", figureJson(session, result.dossier)},
            {"resultat", figureJson(session, result.result)},
            {"ecart", figureJson(session, result.spread)},
            {"signalements", std::move(flags)},
            {"departage_publie", std::move(keys)},
            {"ligne", line == nullptr ? RankingJson(nullptr) : lineJson(session, ranking, *line)}};
}

} // namespace delibere::cli
