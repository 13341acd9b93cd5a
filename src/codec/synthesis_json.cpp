// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/synthesis_json.h"

#include "codec/deliberation_json.h"
#include "codec/sheet_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

Json cellJson(const MemberCell& cell)
{
    if (cell.grade)
        return toJson(*cell.grade);
    if (cell.topCount && cell.topCount->graded > 0)
        return {{"en_totalite", cell.topCount->top}, {"sur", cell.topCount->total}};
    return nullptr;
}

// What the rule of the framework compares with: a percent, a level, or nothing published.
Json thresholdJson(const Framework& framework)
{
    if (!framework.evaluation)
        return nullptr;
    if (framework.evaluation->threshold)
        return framework.evaluation->threshold->percent;
    return orNull(framework.evaluation->requiredLevel, [](const RequiredLevel& level) {
        return Json{{"niveau", level.rank}};
    });
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

Json blockJson(const Framework& framework, const BlockRow& row, const Deliberation& deliberation)
{
    Json members = Json::object();
    for (const MemberCell& cell : row.cells)
        members[cell.juror.text()] = cellJson(cell);
    Json flags = Json::array();
    for (const Flag flag : row.flags)
        flags.push_back(wordOf(flagWords, flag));
    const Vote* vote = deliberation.vote(row.block);
    return {{"id", row.block.text()},
            {"membres", std::move(members)},
            {"moyenne", orNull(row.mean,
                               [](const Fraction& mean) {
                                   return Json{{"num", mean.num()}, {"den", mean.den()}};
                               })},
            {"effectif", row.count},
            {"min", orNull(row.lowest)},
            {"max", orNull(row.highest)},
            {"ecart", orNull(row.spread)},
            {"seuil", thresholdJson(framework)},
            {"atteint", orNull(row.attained)},
            {"alertes", std::move(flags)},
            {"discute", deliberation.discussed.contains(row.block)},
            {"vote", vote == nullptr ? Json(nullptr) : toJson(*vote)},
            {"retenu", retainedJson(row.retained)},
            {"motif", reasonJson(row.retained)},
            {"etat", wordOf(blockStateWords, row.state)}};
}

Json criterionJson(const CriterionRow& row)
{
    Json members = Json::object();
    for (const CriterionCell& cell : row.cells)
        members[cell.juror.text()] = {{"dossier", toJson(cell.dossier)},
                                      {"entretien", toJson(cell.interview)},
                                      {"remarque", cell.remark}};
    return {{"id", row.criterion.text()}, {"membres", std::move(members)}};
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
    return {{"blocs", std::move(blocks)},
            {"criteres", std::move(criteria)},
            {"proposition", orNull(deliberation.proposal,
                                   [](ProposalKind kind) { return wordOf(proposalWords, kind); })},
            {"commentaire", deliberation.comment},
            {"preconisations", std::move(recommendations)},
            {"controles", std::move(checks)}};
}

} // namespace delibere::codec
