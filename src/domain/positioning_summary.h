// SPDX-License-Identifier: GPL-3.0-or-later
// What a repérage says, computed from what was entered: the bilan, what is left, and where the
// entries do not agree. The rule is the form's (004:471); it proposes nothing about a
// certification.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"
#include "domain/positioning.h"

namespace delibere {

enum class Mastery {
    Open,      // no table says otherwise, but some are not entered
    Mastered,  // every table is at the top: "peut être évalué"
    ToDevelop, // at least one table is below the top
};

// One line of the bilan.
struct SummaryLineState {
    const SummaryLine* line = nullptr; // of the framework
    bool needed = false;
    bool typed = false; // said by the intervenants; false: as the table has it
};

struct BlockSummary {
    const Block* block = nullptr; // of the framework
    Mastery mastery = Mastery::Open;
    int tables = 0;
    int entered = 0;                     // tables with a level
    std::vector<SummaryLineState> lines; // all the lines of the form, in its order
    SummaryEntry entry;

    [[nodiscard]] bool needsSomething() const;
};

// Blocs in the order of the framework; the framework outlives it.
[[nodiscard]] std::vector<BlockSummary> summarize(const Framework& framework,
                                                  const Positioning& positioning);

// The lines that are needed, in the order of the form.
[[nodiscard]] std::vector<const SummaryLine*> needsOf(const std::vector<BlockSummary>& summary);

// The highest level of the repérage's scale; 0 without one.
[[nodiscard]] int topLevel(const Framework& framework);

// The tables of the guide, in its order: competencies with a positioning part.
[[nodiscard]] std::vector<const Competency*> positioningTables(const Framework& framework);

enum class CoherenceKind {
    TableEmpty,     // no level
    AnswerMissing,  // a level, but neither OUI nor NON
    NoButAcquired,  // NON, and more than the lowest level
    NeedMissing,    // below the top, and no need
    NeedThoughFull, // at the top, and a need
    LineDropped,    // the table asks for it, the bilan does not
    LineAdded,      // the competence is mastered, the bilan asks for it all the same
    NoNeedGiven,    // the competence is to develop, and no line says on what
    NoMeansGiven,   // the competence is to develop, neither training nor practice is ticked
};

// What is not coherent. A warning: the intervenants may have their reasons (domain.md §6, 004-9).
struct CoherenceWarning {
    CoherenceKind kind = CoherenceKind::TableEmpty;
    BlockId block;
    CompetencyId table; // empty: the bilan of the bloc
    std::string line;   // LineDropped, LineAdded

    friend bool operator==(const CoherenceWarning&, const CoherenceWarning&) = default;
};

// In the order of the guide: the tables of a bloc, then its bilan.
[[nodiscard]] std::vector<CoherenceWarning> checkCoherence(const Framework& framework,
                                                           const Positioning& positioning);

} // namespace delibere
