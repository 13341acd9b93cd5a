// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/synthesis_json.h"

#include "codec/deliberation_json.h"
#include "codec/session_json.h"
#include "codec/sheet_json.h"
#include "codec/words.h"
#include "domain/decision_basis.h"

namespace delibere::codec {

namespace {

Json cellJson(const JurorCell& cell)
{
    if (cell.grade)
        return toJson(*cell.grade);
    if (cell.topCount && cell.topCount->graded > 0)
        return {{"en_totalite", cell.topCount->top}, {"sur", cell.topCount->total}};
    return nullptr;
}

// What the rule of the framework compares with: a percent, a level, or nothing published.
Json thresholdJson(const Framework& framework, const BlockId& block)
{
    if (!framework.evaluation)
        return nullptr;
    if (const Threshold* threshold = framework.evaluation->thresholdOf(block))
        return threshold->percent;
    return orNull(framework.evaluation->requiredLevel, [](const RequiredLevel& level) {
        return Json{{"niveau", level.rank}};
    });
}

Json wholeJson(const WholeThreshold& rule, const WholeRow& whole)
{
    return {{"calcul", wordOf(wholeFigureWords, rule.figure)},
            {"seuil", rule.steps},
            {"valeur", orNull(whole.figure, fractionJson)},
            {"atteint", orNull(whole.attained)}};
}

Json retainedJson(const std::optional<Appraisal>& appraisal)
{
    if (!appraisal || !appraisal->percent)
        return nullptr;
    return appraisal->percent->value;
}

Json reasonJson(const std::optional<Appraisal>& appraisal)
{
    if (!appraisal || appraisal->reason.empty())
        return nullptr;
    return appraisal->reason;
}

// Each source with its weight; a mark that is not there is null, and so is the figure then.
Json weightingJson(const BlockRow& row)
{
    Json sources = Json::array();
    for (const SourcePart& part : row.sources) {
        Json& source =
            sources.emplace_back(Json{{"id", part.source.text()}, {"poids", part.weight}});
        if (part.jury)
            source["jury"] = true;
        else
            source["valeur"] =
                orNull(part.mark, [](const OutsideMark& mark) { return toJson(mark); });
    }
    return {{"sources", std::move(sources)}, {"valeur", orNull(row.weighted, fractionJson)}};
}

Json blockJson(const Framework& framework, const BlockRow& row, const Deliberation& deliberation)
{
    Json members = objectOf(row.cells.size());
    for (const JurorCell& cell : row.cells)
        members[cell.juror.text()] = cellJson(cell);
    Json flags = Json::array();
    for (const Flag flag : row.flags)
        flags.push_back(wordOf(flagWords, flag));
    const Vote* vote = deliberation.vote(row.block);
    Json json = objectOf(15);
    json["id"] = row.block.text();
    json["membres"] = std::move(members);
    json["moyenne"] = orNull(row.mean, fractionJson);
    json["effectif"] = row.count;
    json["min"] = orNull(row.lowest);
    json["max"] = orNull(row.highest);
    json["ecart"] = orNull(row.spread);
    json["seuil"] = thresholdJson(framework, row.block);
    json["atteint"] = orNull(row.attained);
    json["alertes"] = std::move(flags);
    json["discute"] = deliberation.discussed.contains(row.block);
    json["vote"] = vote == nullptr ? Json(nullptr) : toJson(*vote);
    json["retenu"] = retainedJson(row.retained);
    json["motif"] = reasonJson(row.retained);
    json["etat"] = wordOf(blockStateWords, row.state);
    // Only where opinions concur or not: what was signed before keeps its bytes.
    for (const CompetencyOpinions& opinions : row.competencies)
        json["competences"].push_back({{"id", opinions.competency.text()},
                                       {"avis_favorables", opinions.favourable},
                                       {"avis_defavorables", opinions.unfavourable},
                                       {"acquise", orNull(opinions.acquired)}});
    // Only where sources are weighed: the same.
    if (!row.sources.empty())
        json["ponderation"] = weightingJson(row);
    // Only what has moved: a signed record has no basis, and its bytes stay as they were.
    for (const DecisionKind kind : movedDecisions(row, deliberation))
        json["base_changee"].push_back(wordOf(decisionKindWords, kind));
    return json;
}

Json criterionJson(const CriterionRow& row)
{
    Json members = objectOf(row.cells.size());
    for (const CriterionCell& cell : row.cells) {
        Json& member = members[cell.juror.text()] = objectOf(3);
        member["dossier"] = toJson(cell.dossier);
        member["entretien"] = toJson(cell.interview);
        member["remarque"] = cell.remark;
    }
    Json json = objectOf(2);
    json["id"] = row.criterion.text();
    json["membres"] = std::move(members);
    return json;
}

Json panelJson(const PanelFinding& finding)
{
    Json json = {{"controle", wordOf(panelCheckWords, finding.check)},
                 {"bloquant", finding.blocking}};
    if (!finding.juror.empty())
        json["membre"] = finding.juror.text();
    if (!finding.college.empty())
        json["college"] = finding.college;
    if (finding.required > 0 && finding.check != PanelCheck::President) {
        json["constate"] = finding.actual;
        json["requis"] = finding.required;
    }
    return json;
}

} // namespace

Json synthesisJson(const Framework& framework, const Synthesis& synthesis,
                   const Deliberation& deliberation, std::span<const PanelFinding> panel)
{
    Json blocks = Json::array();
    for (const BlockRow& row : synthesis.blocks)
        blocks.push_back(blockJson(framework, row, deliberation));
    Json criteria = Json::array();
    for (const CriterionRow& row : synthesis.criteria)
        criteria.push_back(criterionJson(row));
    Json recommendations = Json::object();
    for (const auto& [block, text] : deliberation.recommendations)
        recommendations[block.text()] = text;
    Json checks = Json::array();
    for (const PanelFinding& finding : panel)
        checks.push_back(panelJson(finding));
    Json json = objectOf(6);
    json["blocs"] = std::move(blocks);
    json["criteres"] = std::move(criteria);
    json["proposition"] = orNull(deliberation.proposal,
                                 [](ProposalKind kind) { return wordOf(proposalWords, kind); });
    json["commentaire"] = deliberation.comment;
    json["preconisations"] = std::move(recommendations);
    json["controles"] = std::move(checks);
    if (synthesis.whole)
        json["ensemble"] = wholeJson(*framework.evaluation->whole, *synthesis.whole);
    for (const BlockId& block : deliberation.withoutRecommendation)
        json["sans_preconisation"].push_back(block.text());
    addCommonAppraisals(json, deliberation);
    return json;
}

} // namespace delibere::codec
