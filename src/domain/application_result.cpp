// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/application_result.h"

#include <algorithm>
#include <limits>
#include <map>

#include "domain/evaluator_index.h"

namespace delibere {

namespace {

// Every figure of an application is a whole sum over one denominator, which no sum makes grow:
//  dossier of a reader    Σ w_c·mark                      over Σ w_c
//  whole of a reader      Σ_mode W_mode·(Σ w_c·mark)      over Σ w_c · Σ W_mode
//  result                 the sum of these                over that · number of readers
// Far beyond what a commission has, that stays in 64 bits, with room to compare.
constexpr std::int64_t highestMark = 100; // MarkScale::top
constexpr std::int64_t highestWeight = 100;
constexpr std::int64_t mostCriteria = 200;
constexpr std::int64_t mostReaders = 30;
constexpr std::int64_t mostOver = mostCriteria * highestWeight * (2 * highestWeight) * mostReaders;
static_assert(mostOver <= std::numeric_limits<std::int64_t>::max() / (highestMark * mostOver),
              "two results can be compared by multiplying across");

// What is asked of a sheet, the same for all applications.
struct Weighing {
    std::vector<const CriterionId*> criteria;
    std::vector<std::int64_t> weights; // as `criteria`
    std::int64_t weightSum = 0;
    std::vector<CriterionId> tieCriteria; // of the published rule
    std::int64_t dossierWeight = 0;       // 0: not examined so
    std::int64_t interviewWeight = 0;
    std::optional<int> maximumSpread;
};

Weighing weighingOf(const Framework& framework)
{
    const Admission& admission = *framework.admission;
    Weighing weighing;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                weighing.criteria.push_back(&criterion.id);
                weighing.weights.push_back(admission.weightOf(criterion.id));
                weighing.weightSum += weighing.weights.back();
            }
        }
    }
    if (admission.tieRule)
        weighing.tieCriteria = admission.tieRule->criteria;
    weighing.dossierWeight = admission.weightOf(ExaminationMode::Dossier);
    weighing.interviewWeight = admission.weightOf(ExaminationMode::Interview);
    if (framework.evaluation)
        weighing.maximumSpread = framework.evaluation->maximumSpread;
    return weighing;
}

// The weights of the examinations in force for one application.
struct InForce {
    std::int64_t dossier = 0;
    std::int64_t interview = 0;

    [[nodiscard]] std::int64_t sum() const { return dossier + interview; }
    [[nodiscard]] int modes() const { return (dossier > 0 ? 1 : 0) + (interview > 0 ? 1 : 0); }
};

// Only a number is a mark here: what was not entered, not covered or given as a level is missing.
std::optional<std::int64_t> numberOf(const ScoreSheet& sheet, const CriterionId& criterion,
                                     Evidence evidence)
{
    const auto entry = sheet.criteria.find(criterion);
    if (entry == sheet.criteria.end())
        return std::nullopt;
    const auto* percent = std::get_if<Percent>(&entry->second.mark(evidence));
    return percent == nullptr ? std::nullopt : std::optional<std::int64_t>(percent->value);
}

struct WeighedSum {
    std::int64_t sum = 0; // over Weighing::weightSum, where nothing is missing
    int missing = 0;
};

WeighedSum weighedSum(const Weighing& weighing, const ScoreSheet& sheet, Evidence evidence)
{
    WeighedSum made;
    for (std::size_t at = 0; at < weighing.criteria.size(); ++at) {
        if (const auto number = numberOf(sheet, *weighing.criteria[at], evidence))
            made.sum += weighing.weights[at] * *number;
        else
            ++made.missing;
    }
    return made;
}

// What one reader adds to the sums of the application.
struct ReaderSums {
    std::int64_t dossier = 0; // over Weighing::weightSum
    std::int64_t whole = 0;   // over that, times InForce::sum
};

// Handed in, or at least its dossier: that part stays as it was while the interview is open.
bool saysDossier(const ScoreSheet& sheet)
{
    return sheet.state == SheetState::Submitted || sheet.dossierClosed;
}

// `sheet`: nullptr: not handed in, whatever a draft holds.
ReaderResult readerOf(const Weighing& weighing, const InForce& inForce, const JurorId& juror,
                      const ScoreSheet* sheet, ReaderSums& added)
{
    ReaderResult reader;
    reader.juror = juror;
    reader.submitted = sheet != nullptr && sheet->state == SheetState::Submitted;
    if (sheet == nullptr) {
        reader.missing = inForce.modes() * static_cast<int>(weighing.criteria.size());
        return reader;
    }
    if (inForce.dossier > 0) {
        const WeighedSum dossier = weighedSum(weighing, *sheet, Evidence::Dossier);
        reader.missing += dossier.missing;
        added.dossier += dossier.sum;
        added.whole += inForce.dossier * dossier.sum;
        if (dossier.missing == 0)
            reader.dossier = Fraction(dossier.sum, weighing.weightSum);
    }
    if (inForce.interview > 0 && !reader.submitted) {
        reader.missing += static_cast<int>(weighing.criteria.size());
    } else if (inForce.interview > 0) {
        const WeighedSum interview = weighedSum(weighing, *sheet, Evidence::Interview);
        reader.missing += interview.missing;
        added.whole += inForce.interview * interview.sum;
        if (interview.missing == 0)
            reader.interview = Fraction(interview.sum, weighing.weightSum);
    }
    return reader;
}

std::vector<Fraction> tieKeysOf(const Weighing& weighing, const InForce& inForce,
                                std::span<const ScoreSheet* const> sheets)
{
    std::vector<Fraction> keys;
    keys.reserve(weighing.tieCriteria.size());
    const std::int64_t over = inForce.sum() * static_cast<std::int64_t>(sheets.size());
    for (const CriterionId& criterion : weighing.tieCriteria) {
        std::int64_t sum = 0;
        for (const ScoreSheet* sheet : sheets) {
            // No mark is missing here; one that is not in force weighs nothing.
            sum += inForce.dossier * numberOf(*sheet, criterion, Evidence::Dossier).value_or(0);
            sum += inForce.interview * numberOf(*sheet, criterion, Evidence::Interview).value_or(0);
        }
        keys.emplace_back(sum, over);
    }
    return keys;
}

// Between those who have a whole, before everybody has: what is far apart is seen early.
void setSpread(ApplicationResult& made, const std::vector<std::int64_t>& wholes, std::int64_t over,
               std::optional<int> limit)
{
    if (wholes.size() < 2)
        return;
    const auto [lowest, highest] = std::ranges::minmax(wholes);
    made.spread = Fraction(highest - lowest, over);
    if (limit && *made.spread > Fraction(*limit, 1))
        made.flags.push_back(ResultFlag::SpreadAboveLimit);
}

// `sheets`: those handed in, the dossier at least, as `readers`; nullptr: none.
ApplicationResult resultFrom(const Weighing& weighing, const InForce& inForce,
                             const CandidateId& id, std::span<const JurorId> readers,
                             std::span<const ScoreSheet* const> sheets)
{
    ApplicationResult made;
    made.candidate = id;
    const auto count = static_cast<std::int64_t>(readers.size());
    const std::int64_t over = weighing.weightSum * inForce.sum();
    ReaderSums sum;
    std::vector<std::int64_t> wholes;
    bool unread = readers.empty();
    bool dossiers = !readers.empty() && inForce.dossier > 0;
    for (std::size_t at = 0; at < readers.size(); ++at) {
        ReaderSums added;
        ReaderResult reader = readerOf(weighing, inForce, readers[at], sheets[at], added);
        unread = unread || !reader.submitted;
        dossiers = dossiers && reader.dossier.has_value();
        if (reader.submitted && reader.missing == 0 && over > 0) {
            reader.whole = Fraction(added.whole, over);
            wholes.push_back(added.whole);
        }
        sum.dossier += added.dossier;
        sum.whole += added.whole;
        made.readers.push_back(std::move(reader));
    }
    if (unread)
        made.flags.push_back(ResultFlag::ReaderMissing);
    if (std::ranges::any_of(made.readers, [](const ReaderResult& reader) {
            return reader.submitted && reader.missing > 0;
        }))
        made.flags.push_back(ResultFlag::MarkMissing);
    setSpread(made, wholes, over, weighing.maximumSpread);
    if (dossiers)
        made.dossier = Fraction(sum.dossier, weighing.weightSum * count);
    if (wholes.empty() || wholes.size() != readers.size())
        return made;
    made.result = Fraction(sum.whole, over * count);
    made.tieKeys = tieKeysOf(weighing, inForce, sheets);
    if (readers.size() == 1)
        made.flags.push_back(ResultFlag::OneReader);
    return made;
}

InForce inForceFor(const Weighing& weighing, const Admission& admission,
                   const Application& application)
{
    return {weighing.dossierWeight,
            interviewed(admission, application) ? weighing.interviewWeight : 0};
}

} // namespace

bool interviewed(const Admission& admission, const Application& application)
{
    return admission.examination(ExaminationMode::Interview) != nullptr &&
           application.summons == Summons::Summoned;
}

ApplicationResult resultOf(const Framework& framework, const JurySession& session,
                           const CandidateId& candidate, std::span<const ScoreSheet> sheets)
{
    const Weighing weighing = weighingOf(framework);
    std::vector<JurorId> readers;
    std::vector<const ScoreSheet*> handedIn;
    for (const Juror& juror : session.jurors) {
        if (!session.evaluates(juror.id, candidate))
            continue;
        const auto sheet = std::ranges::find_if(sheets, [&](const ScoreSheet& each) {
            return saysDossier(each) && each.key.juror == juror.id &&
                   each.key.candidate == candidate;
        });
        readers.push_back(juror.id);
        handedIn.push_back(sheet == sheets.end() ? nullptr : &*sheet);
    }
    const InForce inForce =
        inForceFor(weighing, *framework.admission, *session.application(candidate));
    return resultFrom(weighing, inForce, candidate, readers, handedIn);
}

std::vector<ApplicationResult> resultsOf(const Framework& framework, const JurySession& session,
                                         std::span<const ScoreSheet> sheets)
{
    const Weighing weighing = weighingOf(framework);
    const EvaluatorIndex index(session);
    std::map<CandidateId, std::vector<const ScoreSheet*>> handedIn;
    for (const ScoreSheet& sheet : sheets) {
        if (saysDossier(sheet))
            handedIn[sheet.key.candidate].push_back(&sheet);
    }
    std::vector<ApplicationResult> results;
    results.reserve(session.applications.size());
    std::vector<const ScoreSheet*> read;
    for (const Candidate& candidate : session.candidates) {
        const Application* application = session.application(candidate.id);
        if (application == nullptr)
            continue;
        const std::vector<JurorId> readers = index.evaluators(candidate);
        const auto own = handedIn.find(candidate.id);
        read.assign(readers.size(), nullptr);
        for (std::size_t at = 0; at < readers.size() && own != handedIn.end(); ++at) {
            const auto sheet = std::ranges::find_if(own->second, [&](const ScoreSheet* each) {
                return each->key.juror == readers[at];
            });
            read[at] = sheet == own->second.end() ? nullptr : *sheet;
        }
        const InForce inForce = inForceFor(weighing, *framework.admission, *application);
        results.push_back(resultFrom(weighing, inForce, candidate.id, readers, read));
    }
    return results;
}

} // namespace delibere
