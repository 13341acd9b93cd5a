// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_admission_reader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "codec/id_namespace.h"
#include "codec/object_reader.h"

namespace delibere::codec {

namespace {

constexpr Range placesRange{1, 100'000};
constexpr Range campaignRange{0, 10'000'000};
constexpr Range announcedRange{1, 1000};
constexpr Range partRange{1, 100};
constexpr Range totalRange{1, 100'000};
constexpr Range megabyteRange{1, 1000};
constexpr int wholeExamination = 100;

bool givesMarks(ExaminationMode mode)
{
    return mode == ExaminationMode::Dossier || mode == ExaminationMode::Interview;
}

std::vector<Capacity> readCapacities(const std::vector<Place>& places)
{
    std::vector<Capacity> capacities;
    std::set<Track> taken;
    for (const Place& place : places) {
        ObjectReader object(place);
        Capacity& capacity = capacities.emplace_back();
        const auto tracks = object.required("voies");
        capacity.tracks = readWords<Track>(tracks, trackWords, atLeastOne);
        for (const Track track : capacity.tracks) {
            if (!taken.insert(track).second)
                tracks->refuse(FindingCode::CapacityTwice, wordOf(trackWords, track));
        }
        capacity.places = object.integer("places", placesRange).value_or(0);
        capacity.source = object.optionalText("source");
        object.refuseOtherKeys();
    }
    return capacities;
}

PreviousCampaign readPrevious(const Place& place)
{
    ObjectReader object(place);
    PreviousCampaign previous;
    previous.lastRankCalled = object.optionalInteger("dernier_appele", campaignRange);
    previous.applications = object.optionalInteger("candidatures", campaignRange);
    previous.source = object.text("source");
    object.refuseOtherKeys();
    return previous;
}

// Published for all that give marks, or for none; those of all make 100.
void checkExaminations(const Place& list, const std::vector<Place>& items,
                       const std::vector<Examination>& examinations)
{
    const auto weighed = [](const Examination& each) { return each.weight.has_value(); };
    if (std::ranges::none_of(examinations, weighed))
        return;
    int sum = 0;
    bool missing = false;
    for (std::size_t at = 0; at < examinations.size(); ++at) {
        const Examination& examination = examinations[at];
        const std::string_view word = wordOf(examinationWords, examination.mode);
        sum += examination.weight.value_or(0);
        if (givesMarks(examination.mode) == weighed(examination))
            continue;
        missing = true;
        items[at].refuse(weighed(examination) ? FindingCode::ExaminationWithoutMark
                                              : FindingCode::ExaminationWeightMissing,
                         word);
    }
    if (!missing && sum != wholeExamination)
        list.refuse(FindingCode::ExaminationsNotWhole, std::to_string(sum));
}

std::vector<Examination> readExaminations(const Place& list)
{
    const std::size_t faults = list.report->count();
    std::vector<Examination> examinations;
    std::set<ExaminationMode> modes;
    const std::vector<Place> items = readItems(list, atLeastOne);
    for (const Place& item : items) {
        ObjectReader object(item);
        Examination& examination = examinations.emplace_back();
        const auto mode = object.word<ExaminationMode>("modalite", examinationWords);
        examination.mode = mode.value_or(examination.mode);
        if (mode && !modes.insert(*mode).second)
            object.required("modalite")
                ->refuse(FindingCode::ExaminationTwice, wordOf(examinationWords, *mode));
        examination.weight = object.optionalInteger("poids", partRange);
        object.refuseOtherKeys();
    }
    if (list.report->count() == faults)
        checkExaminations(list, items, examinations);
    return examinations;
}

// Empty when it was refused.
CriterionId readCriterionName(const std::optional<Place>& place, const Framework* tree)
{
    CriterionId criterion(place ? readId(*place).value_or("") : "");
    if (!criterion.empty() && tree != nullptr && tree->criterion(criterion) == nullptr)
        place->refuse(FindingCode::UnknownReference, criterion.text());
    return criterion;
}

// Of every criterion: one that is left out would count for nothing, or for how much?
void missCriteria(const Place& list, const std::map<CriterionId, int>& weights,
                  const Framework& tree)
{
    for (const Block& block : tree.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                if (!weights.contains(criterion.id))
                    list.refuse(FindingCode::CriterionWeightMissing, criterion.id.text());
            }
        }
    }
}

std::map<CriterionId, int> readCriterionWeights(const Place& list, const Framework* tree)
{
    std::map<CriterionId, int> weights;
    bool named = true;
    for (const Place& item : readItems(list, atLeastOne)) {
        ObjectReader object(item);
        const auto place = object.required("critere");
        const CriterionId criterion = readCriterionName(place, tree);
        const int weight = object.integer("poids", partRange).value_or(1);
        named &= !criterion.empty();
        if (!criterion.empty() && !weights.emplace(criterion, weight).second)
            place->refuse(FindingCode::DuplicateId, criterion.text());
        object.refuseOtherKeys();
    }
    if (named && !weights.empty() && tree != nullptr)
        missCriteria(list, weights, *tree);
    return weights;
}

// Where weights are published, and what they make together when that is said.
std::string readWeighting(const Place& place, const Admission& admission, bool weightsSound)
{
    ObjectReader object(place);
    std::string source = object.text("source");
    const auto total = object.optionalInteger("total", totalRange);
    object.refuseOtherKeys();
    const auto weighed = [](const Examination& each) { return each.weight.has_value(); };
    if (weightsSound && admission.criterionWeights.empty() &&
        std::ranges::none_of(admission.examinations, weighed))
        place.refuse(FindingCode::WeightsSaidOfNothing);
    int sum = 0;
    for (const auto& [criterion, weight] : admission.criterionWeights)
        sum += weight;
    if (total && weightsSound && *total != sum)
        object.optional("total")->refuse(FindingCode::CriterionWeightsTotal,
                                         std::to_string(sum) + " " + std::to_string(*total));
    return source;
}

// A weight that nobody says where to read is not published.
void readWeights(ObjectReader& object, Admission& admission, const Framework* tree)
{
    const std::size_t faults = object.place().report->count();
    if (const auto list = object.optional("poids_des_criteres"))
        admission.criterionWeights = readCriterionWeights(*list, tree);
    const bool sound = object.place().report->count() == faults;
    const bool weighed = !admission.criterionWeights.empty() ||
                         std::ranges::any_of(admission.examinations, [](const Examination& each) {
                             return each.weight.has_value();
                         });
    const auto weighting =
        weighed ? object.required("ponderation") : object.optional("ponderation");
    if (weighting)
        admission.weightsSource = readWeighting(*weighting, admission, sound);
}

TieRule readTieRule(const Place& place, const Framework* tree)
{
    ObjectReader object(place);
    TieRule rule;
    std::set<CriterionId> seen;
    for (const Place& item : object.items("criteres", atLeastOne)) {
        CriterionId criterion = readCriterionName(item, tree);
        if (!criterion.empty() && !seen.insert(criterion).second)
            item.refuse(FindingCode::DuplicateId, criterion.text());
        rule.criteria.push_back(std::move(criterion));
    }
    rule.source = object.text("source");
    object.refuseOtherKeys();
    return rule;
}

std::vector<RequestedPiece> readPieces(const std::vector<Place>& places)
{
    IdNamespace ids;
    std::vector<RequestedPiece> pieces;
    for (const Place& place : places) {
        ObjectReader object(place);
        RequestedPiece& piece = pieces.emplace_back();
        piece.id = PieceId(object.id());
        ids.add(object, piece.id.text());
        piece.title = object.text("intitule");
        piece.kind = object.optionalText("rubrique");
        piece.compulsory = object.optionalBoolean("obligatoire");
        piece.formats = object.optionalTexts("formats", anyCount);
        piece.megabytes = object.optionalInteger("taille_max_mo", megabyteRange);
        piece.concerns = object.optionalText("concerne");
        piece.instruction = object.optionalText("consigne");
        object.refuseOtherKeys();
    }
    return pieces;
}

} // namespace

Admission readAdmission(const Place& place, const Framework* tree)
{
    ObjectReader object(place);
    Admission admission;
    admission.field = object.optionalText("domaine");
    admission.mention = object.text("mention");
    admission.course = object.optionalText("parcours");
    admission.establishment = object.optionalText("etablissement");
    admission.place = object.optionalText("lieu");
    admission.reference = object.optionalText("reference");
    admission.teachingModes = object.optionalTexts("modalites_enseignement", anyCount);
    admission.capacities = readCapacities(object.items("capacites", atLeastOne));
    if (const auto previous = object.optional("campagne_precedente"))
        admission.previous = readPrevious(*previous);
    admission.expectations = object.optionalTexts("attendus", anyCount);
    admission.announcedCriteria = object.optionalInteger("criteres_annonces", announcedRange);
    if (const auto examinations = object.required("examen"))
        admission.examinations = readExaminations(*examinations);
    readWeights(object, admission, tree);
    if (const auto rule = object.optional("departage"))
        admission.tieRule = readTieRule(*rule, tree);
    admission.pieces = readPieces(object.optionalItems("pieces", anyCount));
    admission.languages = object.optionalTexts("langues", anyCount);
    admission.advisedDiplomas = object.optionalTexts("diplomes_conseilles", anyCount);
    object.refuseOtherKeys();
    return admission;
}

} // namespace delibere::codec
