// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/statistics_writer.h"

#include <array>

#include "codec/json_writing.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

constexpr std::array<Word<Withheld>, 2> withheldWords{
    {{Withheld::SmallGroup, "moins-de-5"}, {Withheld::Complement, "recoupement"}}};

// {"masque": …} in place of the figures.
template <class Figures, class ToJson>
Json shownJson(const OrWithheld<Figures>& figures, ToJson toJson)
{
    if (!figures)
        return {{"masque", wordOf(withheldWords, figures.error())}};
    return toJson(*figures);
}

Json candidatesJson(const CandidateFigures& figures)
{
    return {{"nombre", figures.candidates},
            {"totale", figures.total},
            {"partielle", figures.partial},
            {"aucune", figures.none}};
}

Json decisionsJson(const DecisionFigures& figures)
{
    return {{"presentes", figures.presented},
            {"valides", figures.validated},
            {"non_valides", figures.notValidated},
            {"rattrapages", figures.rescued}};
}

Json spreadsJson(const SpreadFigures& figures)
{
    return {{"candidats", figures.candidates},
            {"median", orNull(figures.median,
                              [](const Fraction& median) {
                                  return Json{{"num", median.num()}, {"den", median.den()}};
                              })},
            {"plus_grand", orNull(figures.largest)},
            {"au_dessus_de_la_limite", figures.aboveLimit}};
}

Json periodJson(const PeriodStatistics& period)
{
    Json blocks = Json::array();
    for (const BlockStatistics& block : period.blocks)
        blocks.push_back({{"id", block.block.text()},
                          {"intitule", block.title},
                          {"decisions", shownJson(block.decisions, decisionsJson)},
                          {"ecarts", shownJson(block.spreads, spreadsJson)}});
    return {{"annee", orNull(period.year)},
            {"sessions", period.sessions},
            {"grilles_non_signees", period.leftOut},
            {"candidats", shownJson(period.candidates, candidatesJson)},
            {"blocs", std::move(blocks)}};
}

} // namespace

std::string writeStatistics(const StatisticsContent& content)
{
    Json frameworks = Json::array();
    for (const FrameworkStatistics& framework : content.frameworks) {
        Json periods = Json::array();
        for (const PeriodStatistics& period : framework.periods)
            periods.push_back(periodJson(period));
        frameworks.push_back({{"id", framework.key.id},
                              {"version", framework.key.version},
                              {"intitule", framework.title},
                              {"periodes", std::move(periods)}});
    }
    Json findings = Json::array();
    for (const StatisticsFile& file : content.findings)
        findings.push_back({{"fichier", file.path}, {"constat", file.finding}});
    return indented({{"format", "delibere-statistiques/1"},
                     {"fichiers", content.files},
                     {"sessions", content.sessions},
                     {"referentiels", std::move(frameworks)},
                     {"constats", std::move(findings)}});
}

} // namespace delibere::codec
