// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_evaluation_reader.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "codec/object_reader.h"
#include "codec/validity_json.h"

namespace delibere::codec {

namespace {

constexpr int defaultMaximumSpread = 20; // points
constexpr Range panelSizeRange{1, 30};
constexpr Range collegeSizeRange{0, 15};
constexpr Range opinionRange{2, 30};
constexpr Range sourceCount{2, 10};
constexpr Range weightRange{1, 99};
constexpr int wholeWeight = 100;
constexpr int marksAcross = 100; // steps: a number of the file of a session is 0 to 100
constexpr int mostBlocks = 1000;
constexpr std::string_view percentKey = "pourcentage";
constexpr std::string_view markKey = "note";

// Points, in the key of the notation; what is kept is steps.
int readNumber(ObjectReader& object, const MarkScale& marks, int most)
{
    const std::string_view key = marks.inPercents() ? percentKey : markKey;
    return object.integer(key, {0, most}).value_or(0) * marks.stepsPerPoint;
}

WholeThreshold readWhole(const Place& place, const MarkScale& marks)
{
    ObjectReader object(place);
    WholeThreshold whole;
    whole.figure = object.word<WholeFigure>("calcul", wholeFigureWords).value_or(WholeFigure::Mean);
    // How many blocs there are is not known here: checkWhole() looks at a sum.
    const int times = whole.figure == WholeFigure::Sum ? mostBlocks : 1;
    whole.steps = readNumber(object, marks, marks.points * times);
    whole.source = object.text("source");
    object.refuseOtherKeys();
    return whole;
}

OpinionRule readOpinions(const Place& place)
{
    ObjectReader object(place);
    OpinionRule opinions;
    opinions.count = object.integer("nombre", opinionRange).value_or(opinions.count);
    opinions.source = object.text("source");
    object.refuseOtherKeys();
    return opinions;
}

WeightedSource readSource(const Place& place)
{
    ObjectReader object(place);
    WeightedSource source;
    source.id = SourceId(object.id());
    source.label = object.text("libelle");
    source.weight = object.integer("poids", weightRange).value_or(0);
    source.jury = object.optionalBoolean("jury");
    source.source = object.text("source");
    object.refuseOtherKeys();
    return source;
}

std::vector<WeightedSource> readSources(const Place& place)
{
    const std::size_t faults = place.report->count();
    std::vector<WeightedSource> sources;
    int sum = 0;
    std::ptrdiff_t juries = 0;
    std::set<SourceId> ids;
    for (const Place& item : readItems(place, sourceCount)) {
        const WeightedSource& source = sources.emplace_back(readSource(item));
        sum += source.weight;
        juries += source.jury ? 1 : 0;
        if (!ids.insert(source.id).second && !source.id.empty())
            item.refuse(FindingCode::DuplicateId, source.id.text());
    }
    if (place.report->count() != faults)
        return sources;
    if (sum != wholeWeight)
        place.refuse(FindingCode::WeightsNotWhole, std::to_string(sum));
    if (juries != 1)
        place.refuse(FindingCode::JuryNotWeighed, std::to_string(juries));
    return sources;
}

AcquiredRule readAcquired(const Place& place)
{
    ObjectReader object(place);
    AcquiredRule rule;
    rule.validity = readValidity(object);
    rule.source = object.text("source");
    object.refuseOtherKeys();
    return rule;
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
    quorum.majority = object.optionalWord<MajorityOf>("majorite", majorityWords);
    quorum.source = object.optionalText("source");
    object.refuseOtherKeys();
    return quorum;
}

Notation notationOf(WrittenNotation written)
{
    return written == WrittenNotation::Levels ? Notation::Levels : Notation::Percent;
}

bool agree(Unit unit, WrittenNotation written, Aggregation aggregation)
{
    const Notation notation = notationOf(written);
    switch (aggregation) {
    case Aggregation::Mean:
        return unit == Unit::Block && notation == Notation::Percent;
    case Aggregation::Concordance:
        return unit == Unit::Block && notation == Notation::Levels;
    case Aggregation::AllTop:
    case Aggregation::Opinions:
        return unit == Unit::Competency && notation == Notation::Levels;
    case Aggregation::None:
        return unit == Unit::Block || (unit == Unit::Criterion && notation == Notation::Percent);
    }
    return false;
}

// A word that was refused forbids nothing.
template <class E>
Presence onlyWith(std::initializer_list<E> wanted, const std::optional<E>& read)
{
    return !read || std::ranges::find(wanted, *read) != wanted.end() ? Presence::Open
                                                                     : Presence::Forbidden;
}

// What only one value of a word has, and that value has always.
template <class E>
Presence alwaysWith(E wanted, const std::optional<E>& read)
{
    if (!read)
        return Presence::Open;
    return *read == wanted ? Presence::Required : Presence::Forbidden;
}

// A commission marks criteria, and a jury never only them.
void refuseOtherUnit(ObjectReader& object, const std::optional<Unit>& unit, Presence admission)
{
    if (unit && admission != Presence::Open &&
        (*unit == Unit::Criterion) != (admission == Presence::Required))
        object.required("unite")->refuse(FindingCode::BadCombination, "usages, unite");
}

} // namespace

MarkScale readMarkScale(const Place& place)
{
    ObjectReader object(place);
    const auto step = object.word<MarkStep>("pas", markStepWords).value_or(MarkStep::Point);
    MarkScale marks{100, static_cast<int>(step)};
    const Range range{2, marksAcross / marks.stepsPerPoint - (step == MarkStep::Point ? 1 : 0)};
    marks.points = object.integer("sur", range).value_or(20);
    object.refuseOtherKeys();
    return marks;
}

Threshold readThreshold(const Place& place, const MarkScale& marks)
{
    ObjectReader object(place);
    Threshold threshold;
    threshold.percent = readNumber(object, marks, marks.points);
    threshold.source = object.text("source");
    object.refuseOtherKeys();
    return threshold;
}

EvaluationRules readEvaluation(const Place& place, Presence admission)
{
    ObjectReader object(place);
    const auto unit = object.word<Unit>("unite", unitWords);
    refuseOtherUnit(object, unit, admission);
    const auto notation = object.word<WrittenNotation>("notation", notationWords);
    const auto aggregation = object.word<Aggregation>("agregation", aggregationWords);
    if (unit && notation && aggregation && !agree(*unit, *notation, *aggregation))
        place.refuse(FindingCode::BadCombination, "unite, notation, agregation");

    EvaluationRules rules;
    rules.unit = unit.value_or(rules.unit);
    rules.notation = notation ? notationOf(*notation) : rules.notation;
    rules.aggregation = aggregation.value_or(rules.aggregation);

    using enum WrittenNotation;
    const Presence forNumbers = onlyWith({Percent, Mark}, notation);
    const Presence forLevels =
        onlyWith({Aggregation::Concordance, Aggregation::Opinions}, aggregation);
    if (const auto scale = object.expected("bareme", alwaysWith(Mark, notation), "notation"))
        rules.marks = readMarkScale(*scale);
    const Presence forBlocks = onlyWith({Unit::Block, Unit::Competency}, unit);
    if (const auto threshold = forBlocks == Presence::Forbidden
                                   ? object.expected("seuil", forBlocks, "unite")
                                   : object.expected("seuil", forNumbers, "notation"))
        rules.threshold = readThreshold(*threshold, rules.marks);
    if (const auto whole = object.expected(
            "seuil_ensemble", onlyWith({Aggregation::Mean}, aggregation), "agregation"))
        rules.whole = readWhole(*whole, rules.marks);
    if (const auto sources = object.expected(
            "ponderation", onlyWith({Aggregation::Mean}, aggregation), "agregation"))
        rules.sources = readSources(*sources);
    if (const auto level = object.expected("niveau_requis", forLevels, "agregation"))
        rules.requiredLevel = readRequiredLevel(*level);
    if (const auto opinions =
            object.expected("avis", alwaysWith(Aggregation::Opinions, aggregation), "agregation"))
        rules.opinions = readOpinions(*opinions);
    else if (rules.aggregation == Aggregation::Opinions)
        rules.opinions.emplace(); // refused
    if (const auto acquired = object.expected("acquis", forBlocks, "unite"))
        rules.acquired = readAcquired(*acquired);
    if (const auto spread = object.expected("ecart_max", forNumbers, "notation")) {
        if (const auto points = readInteger(*spread, {0, rules.marks.points}))
            rules.maximumSpread = *points * rules.marks.stepsPerPoint;
    } else if (notation == Percent || !notation) {
        rules.maximumSpread = defaultMaximumSpread;
    }
    if (const auto quorum = object.required("quorum"))
        rules.quorum = readQuorum(*quorum);
    rules.blocking = readWords<PanelCheck>(object.optional("bloquant"), panelCheckWords, anyCount);
    object.refuseOtherKeys();
    return rules;
}

void checkWhole(const Framework& framework, FindingReport& report)
{
    if (!framework.evaluation || !framework.evaluation->whole)
        return;
    const EvaluationRules& rules = *framework.evaluation;
    const auto times =
        rules.whole->figure == WholeFigure::Sum ? std::ssize(framework.blocks) : std::ptrdiff_t{1};
    const std::ptrdiff_t most = rules.marks.points * times;
    const int points = rules.whole->steps / rules.marks.stepsPerPoint;
    if (points > most)
        report.error(FindingCode::OutOfRange,
                     std::string("/evaluation/seuil_ensemble/")
                         .append(rules.marks.inPercents() ? percentKey : markKey),
                     std::to_string(points) + " 0 " + std::to_string(most));
}

} // namespace delibere::codec
