// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_evaluation_reader.h"

#include "codec/object_reader.h"

namespace delibere::codec {

namespace {

constexpr int defaultMaximumSpread = 20; // points
constexpr Range panelSizeRange{1, 30};
constexpr Range collegeSizeRange{0, 15};

Threshold readThreshold(const Place& place)
{
    ObjectReader object(place);
    Threshold threshold;
    threshold.percent = object.integer("pourcentage", percentRange).value_or(0);
    threshold.source = object.text("source");
    object.refuseOtherKeys();
    return threshold;
}

RequiredLevel readRequiredLevel(const Place& place)
{
    ObjectReader object(place);
    RequiredLevel required;
    required.rank = object.integer("rang", anyInteger).value_or(0);
    required.source = object.text("source");
    object.refuseOtherKeys();
    return required;
}

Quorum readQuorum(const Place& place)
{
    ObjectReader object(place);
    Quorum quorum;
    quorum.minimumMembers = object.integer("membres_min", panelSizeRange).value_or(1);
    quorum.president = object.boolean("president");
    quorum.minimumPerCollege = object.optionalInteger("par_college_min", collegeSizeRange);
    quorum.minimumQualified = object.optionalInteger("qualifies_min", panelSizeRange);
    quorum.parity = object.optionalBoolean("parite");
    quorum.womenAndMen = object.optionalBoolean("femmes_hommes");
    if (const auto casting = object.optional("voix_preponderante"))
        quorum.castingVote = readBoolean(*casting).value_or(true);
    quorum.source = object.optionalText("source");
    object.refuseOtherKeys();
    return quorum;
}

bool agree(Unit unit, Notation notation, Aggregation aggregation)
{
    switch (aggregation) {
    case Aggregation::Mean:
        return unit == Unit::Block && notation == Notation::Percent;
    case Aggregation::Concordance:
        return unit == Unit::Block && notation == Notation::Levels;
    case Aggregation::AllTop:
        return unit == Unit::Competency && notation == Notation::Levels;
    case Aggregation::None:
        return unit == Unit::Block;
    }
    return false;
}

// A word that was refused forbids nothing.
template <class E>
Presence onlyWith(E wanted, const std::optional<E>& read)
{
    return !read || *read == wanted ? Presence::Open : Presence::Forbidden;
}

} // namespace

EvaluationRules readEvaluation(const Place& place)
{
    ObjectReader object(place);
    const auto unit = object.word<Unit>("unite", unitWords);
    const auto notation = object.word<Notation>("notation", notationWords);
    const auto aggregation = object.word<Aggregation>("agregation", aggregationWords);
    if (unit && notation && aggregation && !agree(*unit, *notation, *aggregation))
        place.refuse(FindingCode::BadCombination, "unite, notation, agregation");

    EvaluationRules rules;
    rules.unit = unit.value_or(rules.unit);
    rules.notation = notation.value_or(rules.notation);
    rules.aggregation = aggregation.value_or(rules.aggregation);

    const Presence forPercents = onlyWith(Notation::Percent, notation);
    const Presence forConcordance = onlyWith(Aggregation::Concordance, aggregation);
    if (const auto threshold = object.expected("seuil", forPercents, "notation"))
        rules.threshold = readThreshold(*threshold);
    if (const auto level = object.expected("niveau_requis", forConcordance, "agregation"))
        rules.requiredLevel = readRequiredLevel(*level);
    if (const auto spread = object.expected("ecart_max", forPercents, "notation"))
        rules.maximumSpread = readInteger(*spread, percentRange);
    else if (rules.notation == Notation::Percent)
        rules.maximumSpread = defaultMaximumSpread;
    if (const auto quorum = object.required("quorum"))
        rules.quorum = readQuorum(*quorum);
    rules.blocking = readWords<PanelCheck>(object.optional("bloquant"), panelCheckWords, anyCount);
    object.refuseOtherKeys();
    return rules;
}

} // namespace delibere::codec
