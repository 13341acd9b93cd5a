// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_tree_reader.h"

#include <utility>

#include "codec/framework_evaluation_reader.h"
#include "codec/id_namespace.h"

namespace delibere::codec {

namespace {

struct TreeContext {
    Presence positioning;
    std::optional<EvaluationRules>& rules;
    IdNamespace ids;
};

std::string readTreeId(ObjectReader& object, TreeContext& context)
{
    std::string id = object.id();
    context.ids.add(object, id);
    return id;
}

PositioningTable readTable(const Place& place)
{
    ObjectReader object(place);
    PositioningTable table;
    table.question = object.text("question");
    table.lead = object.optionalText("amorce");
    table.followUps = object.texts("relances", anyCount);
    table.instruction = object.text("consigne");
    table.need = object.text("besoin");
    object.refuseOtherKeys();
    return table;
}

Criterion readCriterion(const Place& place, const std::string& expectedId, TreeContext& context)
{
    ObjectReader object(place);
    Criterion criterion;
    criterion.id = CriterionId(readTreeId(object, context));
    // Without a sound competency id there is nothing to compare with.
    const bool misplaced = !expectedId.empty() && criterion.id.text() != expectedId;
    if (misplaced && !criterion.id.empty())
        object.required("id")->refuse(FindingCode::CriterionPosition, expectedId);
    criterion.text = object.text("texte");
    object.refuseOtherKeys();
    return criterion;
}

Competency readCompetency(const Place& place, TreeContext& context)
{
    ObjectReader object(place);
    Competency competency;
    competency.id = CompetencyId(readTreeId(object, context));
    competency.code = object.text("code");
    competency.title = object.text("intitule");
    competency.lead = object.optionalText("introduction");
    competency.knowHow = object.optionalTexts("savoir_faire", anyCount);
    for (const Place& item : object.items("criteres", atLeastOne)) {
        const std::string position = std::to_string(competency.criteria.size() + 1);
        const std::string expectedId =
            competency.id.empty() ? "" : competency.id.text() + "." + position;
        competency.criteria.push_back(readCriterion(item, expectedId, context));
    }
    if (const auto table = object.expected("reperage", context.positioning, "usages"))
        competency.positioning = readTable(*table);
    object.refuseOtherKeys();
    return competency;
}

SummaryLine readSummaryLine(const Place& place, const Block& block, TreeContext& context)
{
    ObjectReader object(place);
    SummaryLine line;
    line.id = readTreeId(object, context);
    line.text = object.text("texte");
    if (const auto table = object.optional("competence")) {
        if (auto id = readId(*table)) {
            line.table = CompetencyId(std::move(*id));
            if (std::ranges::find(block.competencies, *line.table, &Competency::id) ==
                block.competencies.end())
                table->refuse(FindingCode::UnknownReference, line.table->text());
        }
    }
    object.refuseOtherKeys();
    return line;
}

Block readBlock(const Place& place, TreeContext& context)
{
    ObjectReader object(place);
    Block block;
    block.id = BlockId(readTreeId(object, context));
    block.code = object.text("code");
    block.title = object.text("intitule");
    block.printedTitle = object.optionalText("titre_imprime");
    block.synthesisTitle = object.optionalText("intitule_synthese");
    block.instruction = object.optionalText("consigne");
    const bool numbers = context.rules && context.rules->notation == Notation::Percent;
    const bool criteria = context.rules && context.rules->unit == Unit::Criterion;
    if (const auto threshold =
            object.expected("seuil", numbers && !criteria ? Presence::Open : Presence::Forbidden,
                            criteria ? "unite" : "notation"))
        context.rules->blockThresholds.emplace(block.id,
                                               readThreshold(*threshold, context.rules->marks));
    for (const Place& item : object.items("competences", atLeastOne))
        block.competencies.push_back(readCompetency(item, context));
    if (const auto summary = object.expected("bilan", context.positioning, "usages")) {
        for (const Place& item : readItems(*summary, atLeastOne))
            block.summaryLines.push_back(readSummaryLine(item, block, context));
    }
    object.refuseOtherKeys();
    return block;
}

} // namespace

std::vector<Block> readBlocks(const Place& place, Presence positioning,
                              std::optional<EvaluationRules>& rules)
{
    TreeContext context{positioning, rules, {}};
    std::vector<Block> blocks;
    for (const Place& item : readItems(place, atLeastOne))
        blocks.push_back(readBlock(item, context));
    return blocks;
}

} // namespace delibere::codec
