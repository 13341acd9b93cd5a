// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision on a bloc stood on. Each decision keeps the basis of its moment; when today's is
// another one, the decision has moved: it waits to be confirmed (the same decision made again) or
// changed, and the jury does not conclude before. Whatever moves it (a sheet reopened and handed in
// again, a late sheet, a déport, a presence, an hour), the comparison is the same.
#pragma once

#include <string>
#include <vector>

#include "domain/deliberation_edit.h"
#include "domain/synthesis.h"

namespace delibere {

// What is on the table for one bloc, as canonical text: who sits, the final of each sheet that
// counts, the marks of the other sources where they are weighed, what is flagged. Independent of
// the order of the panel; never empty.
[[nodiscard]] std::string basisOf(const BlockRow& row);

enum class DecisionKind { Appraisal, Vote, Discussed };

struct MovedDecision {
    BlockId block;
    DecisionKind kind = DecisionKind::Appraisal;

    friend bool operator==(const MovedDecision&, const MovedDecision&) = default;
};

// In the order of the framework, for the blocs that the jury decides on. A decision whose basis is
// not known (made before version 5) is not among them; nor is « discuté » where nothing is flagged.
[[nodiscard]] std::vector<MovedDecision> movedDecisions(const Synthesis& synthesis,
                                                        const Deliberation& deliberation);
// The same, of one bloc.
[[nodiscard]] std::vector<DecisionKind> movedDecisions(const BlockRow& row,
                                                       const Deliberation& deliberation);

// The edits by which the jury makes again what it decided on that bloc, for what has moved.
[[nodiscard]] std::vector<DeliberationEdit> confirmation(const BlockRow& row,
                                                         const Deliberation& deliberation);

// The decision with the basis it is made on. One that has its basis, because it is taken up again
// as it was (undo), keeps it; other edits stay as they are.
[[nodiscard]] DeliberationEdit onBasis(DeliberationEdit edit, const Synthesis& synthesis);

} // namespace delibere
