// SPDX-License-Identifier: GPL-3.0-or-later
// A competence framework (référentiel) as a value: the certifier's words and the rules of its
// evaluation. Read-only once built; codec::readFramework is the only maker and refuses whatever
// would break the invariants said here. Frozen, byte for byte, in every session file.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/admission.h"
#include "domain/id.h"
#include "domain/mark.h"
#include "domain/validity.h"

namespace delibere {

struct Level {
    int rank = 0;                         // 1..n, ascending: 1 is the lowest
    std::string label;                    // may be empty
    std::vector<std::string> description; // the printed descriptor, one entry per paragraph
    std::optional<int> anchor;            // 0-100; proposed mark, see Scale::anchorsPublished
    std::optional<int> from;              // band, inclusive; all levels or none
    std::optional<int> to;

    friend bool operator==(const Level&, const Level&) = default;
};

enum class ScaleUse { Dossier, Interview, Positioning };

struct Scale {
    std::string id;
    std::string title;
    std::set<ScaleUse> uses;
    std::vector<Level> levels;     // 2-6, ascending
    bool anchorsPublished = false; // false: a team's proposal, said so wherever it shows

    // The level that a percent claims: its band, or the highest level whose anchor is not above
    // it (the lowest level under the first anchor). Null when the scale has neither.
    [[nodiscard]] const Level* levelForPercent(int percent) const;
    [[nodiscard]] const Level* level(int rank) const;

    friend bool operator==(const Scale&, const Scale&) = default;
};

struct Criterion {
    CriterionId id; // positional ("C1.1.3"): two texts of a real framework occur twice
    std::string text;

    friend bool operator==(const Criterion&, const Criterion&) = default;
};

// The repérage part of a table: a yes/no question, what to ask next, the need it may show.
struct PositioningTable {
    std::string question;
    std::string lead; // "Si oui :"; may be empty
    std::vector<std::string> followUps;
    std::string instruction; // "Le candidat a acquis ces compétences :"
    std::string need;

    friend bool operator==(const PositioningTable&, const PositioningTable&) = default;
};

struct Competency {
    CompetencyId id;
    std::string code; // as printed: "C.1.2."
    std::string title;
    std::string lead;                 // lead sentence of the criteria cell; may be empty
    std::vector<std::string> knowHow; // "compétences requises" lines of a table; may be empty
    std::vector<Criterion> criteria;  // at least one
    std::optional<PositioningTable> positioning;

    friend bool operator==(const Competency&, const Competency&) = default;
};

struct SummaryLine {
    std::string id;
    std::string text;
    std::optional<CompetencyId> table;

    friend bool operator==(const SummaryLine&, const SummaryLine&) = default;
};

struct Block {
    BlockId id;
    std::string code;
    std::string title;
    std::string printedTitle;   // over the grid ("Bloc de compétences n°1"); may be empty
    std::string synthesisTitle; // when the synthesis prints another one; may be empty
    std::string instruction;    // may be empty
    std::vector<Competency> competencies;  // at least one
    std::vector<SummaryLine> summaryLines; // repérage only

    [[nodiscard]] std::size_t criterionCount() const;
    [[nodiscard]] const std::string& titleInSynthesis() const
    {
        return synthesisTitle.empty() ? title : synthesisTitle;
    }

    friend bool operator==(const Block&, const Block&) = default;
};

// What carries a juror's final appraisal; of an admission the criteria themselves, and nothing
// else.
enum class Unit { Block, Competency, Criterion };
enum class Notation {
    Percent, // a number, of EvaluationRules::marks
    Levels
};
enum class Aggregation {
    Mean,        // exact mean of the percents of a bloc
    Concordance, // attained when every juror's level reaches the required one
    AllTop,      // attained when every competency of the bloc is at the top level
    Opinions,    // attained when the opinions on every competency concur in its favour
    None         // nothing is computed; the jury reads the marks and decides
};

// Checks of the panel; a framework may make any of them blocking.
enum class PanelCheck {
    MinimumMembers, // the quorum: always blocks the conclusion
    President,
    PerCollege,
    Parity, // as many members of each college
    SameEmployer,
    DossierRead,
    Interviewer,  // a member led this candidate's repérage (domain.md §1.2, independence)
    Qualified,    // at least one member qualified for the certification (D. 6412-6)
    WomenAndMen,  // both are represented (D. 6412-6)
    Substitute,   // a substitute and the member whom they replace both sit
    LeavesEarly,  // a member leaves before the end of the passage
    HoursUnknown, // no hour of passage, and a member who is not there all day
    SameName,     // a member has the name of the candidate
};

// An absolute majority is more than half of these members, whoever abstains (KALIARTI000032508807,
// KALIARTI000030641472).
enum class MajorityOf { Present, PresentOrRepresented };

struct Quorum {
    int minimumMembers = 2;
    bool president = true;
    std::optional<int> minimumPerCollege;
    std::optional<int> minimumQualified;
    bool parity = false; // between the colleges
    bool womenAndMen = false;
    bool castingVote = true;            // the president's, on a tie
    std::optional<MajorityOf> majority; // absent: more voices on one side than on the other
    std::string source;

    friend bool operator==(const Quorum&, const Quorum&) = default;
};

struct Threshold {
    int percent = 0; // 0-100, in steps; attained when the exact mean is not under it
    std::string source;

    friend bool operator==(const Threshold&, const Threshold&) = default;
};

enum class WholeFigure { Mean, Sum }; // of the marks of all the blocs

// What the certification asks of all the blocs together (CEFICEM: a mean of 12 of 20; véhicules de
// loisirs: 26 of 40).
struct WholeThreshold {
    WholeFigure figure = WholeFigure::Mean;
    int steps = 0; // attained when the exact figure is not under it
    std::string source;

    friend bool operator==(const WholeThreshold&, const WholeThreshold&) = default;
};

// How many opinions a competency needs before they concur (négoce de matériaux: two).
struct OpinionRule {
    int count = 2;
    std::string source;

    friend bool operator==(const OpinionRule&, const OpinionRule&) = default;
};

// One of the sources that make the figure of a bloc together, each with its weight (CEFICEM:
// trainers 30 %, tutor 20 %, jury 50 %). The jury is one of them: its part is the exact mean of the
// sheets. The others are outside it: their marks are facts that the secretariat enters.
struct WeightedSource {
    SourceId id;
    std::string label;
    int weight = 0; // whole percent, 1-99; those of a framework make 100
    bool jury = false;
    std::string source; // where the weight is published

    friend bool operator==(const WeightedSource&, const WeightedSource&) = default;
};

struct RequiredLevel {
    int rank = 0;
    std::string source;

    friend bool operator==(const RequiredLevel&, const RequiredLevel&) = default;
};

struct EvaluationRules {
    Unit unit = Unit::Block;
    Notation notation = Notation::Percent;
    Aggregation aggregation = Aggregation::Mean;
    MarkScale marks{}; // of Notation::Percent
    std::optional<Threshold> threshold;
    std::map<BlockId, Threshold> blockThresholds{}; // in the place of `threshold`
    std::optional<WholeThreshold> whole{};
    // Of Aggregation::Mean: exactly one is the jury. Empty: the jury's mean alone is the figure.
    std::vector<WeightedSource> sources{};
    std::optional<RequiredLevel> requiredLevel;
    std::optional<OpinionRule> opinions{};  // set for Aggregation::Opinions
    std::optional<AcquiredRule> acquired{}; // absent: the certifier published nothing
    std::optional<int> maximumSpread; // in steps; set for every percent framework (default 20)
    Quorum quorum;
    std::set<PanelCheck> blocking;

    // What the framework publishes for this bloc; null: nothing.
    [[nodiscard]] const Threshold* thresholdOf(const BlockId& block) const;
    [[nodiscard]] std::optional<int> limitOf(const BlockId& block) const; // its steps
    // The weighted source of that id; null: there is none.
    [[nodiscard]] const WeightedSource* weightedSource(const SourceId& id) const;

    friend bool operator==(const EvaluationRules&, const EvaluationRules&) = default;
};

// The two printed statements after reading the dossier.
struct ReadingStatements {
    std::string heading;
    std::string clear;
    std::string partial;
    std::string questions;

    friend bool operator==(const ReadingStatements&, const ReadingStatements&) = default;
};

struct PositioningMeans {
    std::string id;
    std::string text;

    friend bool operator==(const PositioningMeans&, const PositioningMeans&) = default;
};

struct PositioningForm {
    std::string title;
    std::string rule;
    std::string yes;
    std::string no;
    std::string mastered;
    std::string toDevelop;
    std::string meansTitle;
    std::vector<PositioningMeans> means;
    std::string meansLink; // "et/ou"
    std::string declaration;
    std::vector<std::string> signatories;
    std::vector<std::string> custody;

    friend bool operator==(const PositioningForm&, const PositioningForm&) = default;
};

struct ProcedureStep {
    std::string title;
    std::vector<std::string> details;

    friend bool operator==(const ProcedureStep&, const ProcedureStep&) = default;
};

struct HelpText {
    std::string id;
    std::string title;
    std::vector<std::string> paragraphs;

    friend bool operator==(const HelpText&, const HelpText&) = default;
};

enum class AnomalyKind { DoubtfulContent, Inconsistency, Gap, Misprint };

// A mistake of the printed source, reported and never corrected.
struct Anomaly {
    std::string id;
    std::vector<std::string> where; // JSON pointers into the framework file
    AnomalyKind kind = AnomalyKind::Misprint;
    std::string statement;
    std::string source;

    friend bool operator==(const Anomaly&, const Anomaly&) = default;
};

struct Framework {
    std::string id;
    std::string title;
    std::string version;
    bool fictitious = false;
    std::string certifier; // may be empty: nothing is invented
    std::string rncp;      // may be empty
    std::vector<std::string> sources;
    std::string blockWord = "Bloc de compétences";
    std::string competencyWord = "Compétence";
    std::optional<EvaluationRules> evaluation; // absent: cannot be evaluated by a jury
    std::vector<Scale> scales;
    std::optional<ReadingStatements> reading;
    std::vector<Block> blocks;
    std::optional<PositioningForm> positioning; // absent: no repérage
    // Set with Unit::Criterion: the session is that of an admission commission, not of a jury.
    std::optional<Admission> admission{};
    std::vector<ProcedureStep> procedure;
    std::vector<HelpText> help;
    std::vector<Anomaly> anomalies;

    [[nodiscard]] bool inPercents() const;      // in numbers; false without an evaluation
    [[nodiscard]] MarkScale marks() const;      // percents without an evaluation
    [[nodiscard]] MarkScale wholeMarks() const; // of the figure of all blocs: 40 for two on 20
    [[nodiscard]] const Scale* scale(ScaleUse use) const;
    [[nodiscard]] const Scale* scale(Evidence evidence) const;
    [[nodiscard]] const Block* block(const BlockId& id) const;
    [[nodiscard]] const Competency* competency(const CompetencyId& id) const;
    [[nodiscard]] const Criterion* criterion(const CriterionId& id) const;
    [[nodiscard]] const Block* blockOf(const CompetencyId& id) const;
    [[nodiscard]] const Competency* competencyOf(const CriterionId& id) const;
    [[nodiscard]] std::size_t competencyCount() const;
    [[nodiscard]] std::size_t criterionCount() const;

    friend bool operator==(const Framework&, const Framework&) = default;
};

} // namespace delibere
