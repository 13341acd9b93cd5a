// SPDX-License-Identifier: GPL-3.0-or-later
// The members' sheets merged into one grid for one candidate. Total, pure and independent of the
// order and repetition of the sheets. It computes what the jury looks at; it decides nothing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/deliberation.h"
#include "domain/fraction.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_edition.h"
#include "domain/score_sheet.h"
#include "domain/weighted_figure.h"

namespace delibere {

// Why a juror's cell is what it is. Only Counted enters a mean; the others print « — ».
enum class CellStatus { Counted, NotGraded, NotSubmitted, Absent, Recused, NotAssigned, NotHeard };

// AllTop frameworks: how many competencies of the bloc are at the top level.
struct TopCount {
    int top = 0;
    int graded = 0;
    int total = 0;

    friend bool operator==(const TopCount&, const TopCount&) = default;
};

// Opinions frameworks: what the members' opinions say together of one competency.
struct CompetencyOpinions {
    CompetencyId competency;
    int favourable = 0;
    int unfavourable = 0;
    std::optional<bool> acquired; // absent: they diverge, or are fewer than the rule asks for

    friend bool operator==(const CompetencyOpinions&, const CompetencyOpinions&) = default;
};

struct JurorCell {
    JurorId juror;
    CellStatus status = CellStatus::NotSubmitted;
    std::optional<Grade> grade;       // Unit::Block
    std::optional<TopCount> topCount; // Unit::Competency
    // Unit::Competency: the final of each competency of the bloc, in its order; else empty.
    std::vector<std::optional<LevelMark>> competencyFinals{};

    friend bool operator==(const JurorCell&, const JurorCell&) = default;
};

enum class Flag {
    SpreadAboveLimit,     // spread > limit of the framework
    BothSidesOfThreshold, // at least one under and one not under the threshold
    Divergent,            // levels: some attain, some do not, of the bloc or of a competency
    NotAddressed,         // a final is given though no criterion of the bloc was addressed
    OpinionsMissing,      // a competency has fewer opinions than the rule asks for
};

struct BlockRow {
    BlockId block;
    std::vector<JurorCell> cells; // in the order of the panel
    int count = 0;                // how many grades the figures below are over
    std::optional<Fraction> mean; // of the members; percents only
    std::optional<int> lowest;    // percents only
    std::optional<int> highest;
    std::optional<int> spread;    // points
    std::optional<bool> attained; // absent: no grade, no rule published, or divergent
    std::vector<Flag> flags;      // "à discuter"
    std::optional<Appraisal> retained;
    BlockState state = BlockState::Undecided;
    std::vector<CompetencyOpinions> competencies{}; // Aggregation::Opinions, in their order
    // Where the framework weighs sources, of a bloc that the jury decides on: what each says, and
    // their exact figure. Absent while one is missing.
    std::vector<SourcePart> sources{};
    std::optional<Fraction> weighted{};

    // What the thresholds look at: the weighted figure where sources are weighed, else the mean.
    [[nodiscard]] const std::optional<Fraction>& figure() const
    {
        return sources.empty() ? mean : weighted;
    }
    // Whose mark is missing, the jury's own not among them; empty where none is weighed.
    [[nodiscard]] std::vector<SourceId> missingSources() const;

    friend bool operator==(const BlockRow&, const BlockRow&) = default;
};

struct CriterionCell {
    JurorId juror;
    Mark dossier;
    Mark interview;
    std::string remark;

    friend bool operator==(const CriterionCell&, const CriterionCell&) = default;
};

struct CriterionRow {
    CriterionId criterion;
    std::vector<CriterionCell> cells; // counted sheets only, in the order of the panel

    friend bool operator==(const CriterionRow&, const CriterionRow&) = default;
};

// All the blocs together, where the framework has a threshold for them.
struct WholeRow {
    // Of what the jury retained, of the exact figure of each bloc while it retained nothing. Absent
    // when a bloc has neither: not presented, acquired before, no mark.
    std::optional<Fraction> figure;
    std::optional<bool> attained;

    friend bool operator==(const WholeRow&, const WholeRow&) = default;
};

struct Synthesis {
    CandidateId candidate;
    RecordEdition edition = currentEdition; // by which rules it was computed
    std::vector<BlockRow> blocks;           // every bloc of the framework, in its order
    std::vector<CriterionRow> criteria;     // every criterion, in its order
    std::optional<WholeRow> whole{};        // set where the framework has a rule for it

    [[nodiscard]] const BlockRow* block(const BlockId& id) const;

    friend bool operator==(const Synthesis&, const Synthesis&) = default;
};

// Sheets of other candidates are ignored; sheets with the same key must be equal. A sheet counts
// when it is submitted and its juror is present and not withdrawn from this candidate. A candidate
// who is not heard has no mark, figure, flag nor decision here, whatever was entered before: every
// cell is NotHeard, every presented bloc too.
// Precondition: the framework has evaluation rules and the session knows the candidate.
[[nodiscard]] Synthesis synthesize(const Framework& framework, const JurySession& session,
                                   const Candidate& candidate, std::span<const ScoreSheet> sheets,
                                   const Deliberation& deliberation,
                                   RecordEdition edition = currentEdition);

// The blocs alone, exactly as synthesize() gives them, from the finals of the sheets. Of criteria
// only those are looked at that were not addressed: sheets read with no other will do.
[[nodiscard]] std::vector<BlockRow>
synthesizeBlocks(const Framework& framework, const JurySession& session, const Candidate& candidate,
                 std::span<const ScoreSheet> sheets, const Deliberation& deliberation,
                 RecordEdition edition = currentEdition);

[[nodiscard]] std::optional<WholeRow> wholeOf(const EvaluationRules& rules,
                                              std::span<const BlockRow> blocks);
// The same of the figure of each bloc of the framework.
[[nodiscard]] std::optional<WholeRow> wholeOf(const EvaluationRules& rules,
                                              std::span<const std::optional<Fraction>> figures);

// The number that stands for a mean: the rounded one, but never on the other side of the threshold
// (absent: there is none). 69.5 under 70 stands as 69.
[[nodiscard]] int wholePercent(const Fraction& mean, std::optional<int> threshold);

// What a reason is owed for, the first that holds.
enum class ReasonCause {
    Rescue,            // validated though the rule is not attained (rattrapage)
    RuleAttained,      // not validated though it is
    OtherThanMean,     // the retained percent is not the whole percent of the figure
    UnderThreshold,    // validated, with a retained figure under the threshold
    ThresholdAttained, // not validated, with a retained figure that is not under it
    SourceMissing,     // the rule weighs a source whose mark is not there: it says nothing yet
    Divergent,         // the members' grades in levels diverge: why the jury holds to one side
};
[[nodiscard]] std::optional<ReasonCause>
reasonCause(const EvaluationRules& rules, const BlockRow& row, const Appraisal& appraisal);

[[nodiscard]] inline bool needsReason(const EvaluationRules& rules, const BlockRow& row,
                                      const Appraisal& appraisal)
{
    return reasonCause(rules, row, appraisal).has_value();
}

} // namespace delibere
