// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_linter.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "codec/finding_report.h"
#include "codec/json_pointer.h"

namespace delibere::codec {

namespace {

constexpr std::string_view needLead = "Besoins en formation sur ";

void warn(Findings& findings, FindingCode code, std::string where, std::string_view detail = {})
{
    findings.push_back({Severity::Warning, code, std::move(where), showable(detail)});
}

// Calls visit(competency, its pointer) in the order of the file.
template <class Visitor>
void forEachCompetency(const Framework& framework, Visitor visit)
{
    for (std::size_t b = 0; b < framework.blocks.size(); ++b) {
        const Block& block = framework.blocks[b];
        const std::string pointer = childPointer(childPointer("/blocs", b), "competences");
        for (std::size_t c = 0; c < block.competencies.size(); ++c)
            visit(block.competencies[c], childPointer(pointer, c));
    }
}

// "C1.1" and "C2.3" are written alike, "C.1.2." is not: runs of letters and digits are one sign.
std::string styleOf(std::string_view code)
{
    std::string style;
    for (const char c : code) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || byte >= 0x80;
        const bool digit = c >= '0' && c <= '9';
        const char sign = letter ? 'a' : (digit ? '9' : c);
        if ((letter || digit) && !style.empty() && style.back() == sign)
            continue;
        style += sign;
    }
    return style;
}

void warnOfMixedCodes(const Framework& framework, Findings& findings)
{
    std::map<std::string, int> uses;
    std::string usual; // the most frequent; the first met among equals
    forEachCompetency(framework, [&](const Competency& competency, const std::string&) {
        ++uses[styleOf(competency.code)];
    });
    forEachCompetency(framework, [&](const Competency& competency, const std::string&) {
        const std::string style = styleOf(competency.code);
        if (usual.empty() || uses[style] > uses[usual])
            usual = style;
    });
    forEachCompetency(framework, [&](const Competency& competency, const std::string& pointer) {
        if (styleOf(competency.code) != usual)
            warn(findings, FindingCode::MixedCodeStyle, pointer + "/code", competency.code);
    });
}

void warnOfRepeatedCriteria(const Framework& framework, Findings& findings)
{
    struct First {
        std::string pointer;
        CompetencyId competency;
    };
    std::map<std::string_view, First> firsts;
    forEachCompetency(framework, [&](const Competency& competency, const std::string& pointer) {
        for (std::size_t index = 0; index < competency.criteria.size(); ++index) {
            const std::string where = childPointer(pointer + "/criteres", index) + "/texte";
            const auto [first, added] =
                firsts.try_emplace(competency.criteria[index].text, First{where, competency.id});
            if (!added && first->second.competency != competency.id)
                warn(findings, FindingCode::RepeatedCriterion, where, first->second.pointer);
        }
    });
}

void warnOfFewCriteria(const Framework& framework, Findings& findings)
{
    forEachCompetency(framework, [&](const Competency& competency, const std::string& pointer) {
        if (competency.criteria.size() == 1)
            warn(findings, FindingCode::FewCriteria, pointer);
    });
}

void warnOfScales(const Framework& framework, Findings& findings)
{
    const auto marked = [](const Level& level) { return level.anchor || level.from; };
    for (std::size_t index = 0; index < framework.scales.size(); ++index) {
        const Scale& scale = framework.scales[index];
        if (!scale.anchorsPublished && std::ranges::any_of(scale.levels, marked))
            warn(findings, FindingCode::AnchorsNotPublished, childPointer("/echelles", index));
    }
}

// The bilan prints what comes after "Besoins en formation sur".
std::string_view needLabel(std::string_view need)
{
    if (need.starts_with(needLead))
        need.remove_prefix(needLead.size());
    return need;
}

void warnOfSummary(const Block& block, const std::string& pointer, Findings& findings)
{
    for (std::size_t index = 0; index < block.summaryLines.size(); ++index) {
        const SummaryLine& line = block.summaryLines[index];
        if (!line.table) {
            warn(findings, FindingCode::SummaryLineWithoutTable,
                 childPointer(pointer + "/bilan", index), line.text);
            continue;
        }
        const auto table = std::ranges::find(block.competencies, *line.table, &Competency::id);
        if (table == block.competencies.end() || !table->positioning ||
            needLabel(table->positioning->need) == needLabel(line.text))
            continue;
        const auto position = static_cast<std::size_t>(table - block.competencies.begin());
        warn(findings, FindingCode::NeedLabelDiffers,
             childPointer(pointer + "/competences", position) + "/reperage/besoin", line.text);
    }
}

void warnOfBlocks(const Framework& framework, Findings& findings)
{
    for (std::size_t index = 0; index < framework.blocks.size(); ++index) {
        const Block& block = framework.blocks[index];
        const std::string pointer = childPointer("/blocs", index);
        if (!block.synthesisTitle.empty() && block.synthesisTitle != block.title)
            warn(findings, FindingCode::TitlesDiffer, pointer + "/intitule_synthese", block.title);
        warnOfSummary(block, pointer, findings);
    }
}

// Marks that attain the thresholds of their blocs cannot miss it.
bool isIdle(const Framework& framework, const EvaluationRules& rules)
{
    int sum = 0;
    for (const Block& block : framework.blocks) {
        const Threshold* threshold = rules.thresholdOf(block.id);
        sum += threshold == nullptr ? 0 : threshold->percent;
    }
    const auto blocks = static_cast<int>(framework.blocks.size());
    return rules.whole->steps * (rules.whole->figure == WholeFigure::Mean ? blocks : 1) <= sum;
}

void warnOfRules(const Framework& framework, Findings& findings)
{
    if (!framework.evaluation)
        return;
    const EvaluationRules& rules = *framework.evaluation;
    if (rules.whole && isIdle(framework, rules))
        warn(findings, FindingCode::WholeThresholdIdle, "/evaluation/seuil_ensemble");
    if (rules.opinions && rules.opinions->count > rules.quorum.minimumMembers)
        warn(findings, FindingCode::OpinionsOverQuorum, "/evaluation/avis/nombre",
             std::to_string(rules.opinions->count));
}

bool saidByAnAnomaly(const Framework& framework, std::string_view pointer)
{
    return std::ranges::any_of(framework.anomalies, [&](const Anomaly& anomaly) {
        return std::ranges::find(anomaly.where, pointer) != anomaly.where.end();
    });
}

// What a formation prints may contradict itself: its words stay, and an anomaly says so.
void warnOfFormation(const Framework& framework, Findings& findings)
{
    if (!framework.admission)
        return;
    const auto announced = framework.admission->announcedCriteria;
    const auto listed = static_cast<int>(framework.criterionCount());
    constexpr std::string_view announcement = "/admission/criteres_annonces";
    if (announced && *announced != listed && !saidByAnAnomaly(framework, announcement))
        warn(findings, FindingCode::CriteriaAnnounced, std::string(announcement),
             std::to_string(listed) + " " + std::to_string(*announced));
    const auto& previous = framework.admission->previous;
    if (previous && previous->lastRankCalled && previous->applications &&
        *previous->lastRankCalled > *previous->applications)
        warn(findings, FindingCode::LastRankTooHigh,
             "/admission/campagne_precedente/dernier_appele",
             std::to_string(*previous->lastRankCalled) + " " +
                 std::to_string(*previous->applications));
}

} // namespace

Findings lint(const Framework& framework)
{
    Findings findings;
    warnOfRules(framework, findings);
    warnOfFormation(framework, findings);
    warnOfScales(framework, findings);
    warnOfBlocks(framework, findings);
    warnOfMixedCodes(framework, findings);
    warnOfRepeatedCriteria(framework, findings);
    warnOfFewCriteria(framework, findings);
    return findings;
}

} // namespace delibere::codec
