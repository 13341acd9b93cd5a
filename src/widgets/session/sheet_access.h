// SPDX-License-Identifier: GPL-3.0-or-later
// May the acting juror fill in the sheet of a candidate, and if not, why: said before the refusal,
// so that what is impossible looks impossible. The rules themselves stay in domain/edit_rules.
#pragma once

#include <QString>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

enum class SheetAccess {
    Open,
    Submitted,
    ReadOnly, // the whole session
    Absent,
    NotHeard, // the candidate is absent, excused, pending or suspended
    Recused,  // sees nothing of this candidate
    NoSheet,  // no juror acts, no such candidate, or the file does not give the sheet back
};

[[nodiscard]] SheetAccess sheetAccess(const SessionDocument& document,
                                      const CandidateId& candidate);

// Nothing of this candidate may be looked at.
[[nodiscard]] inline bool showsNothing(SheetAccess access)
{
    return access == SheetAccess::Recused || access == SheetAccess::NoSheet;
}

// A blank sheet where there is none to see.
[[nodiscard]] ScoreSheet visibleSheet(const SessionDocument& document,
                                      const CandidateId& candidate);

// The grid of this candidate is frozen or locked: no sheet of it is reopened. Why, and what to do;
// empty otherwise.
[[nodiscard]] QString sealedText(const SessionDocument& document, const CandidateId& candidate);

// Why the current sheet cannot be filled in; empty when it can.
[[nodiscard]] QString refusalText(const SessionDocument& document);
// The same for one bloc of it: not presented, acquired before.
[[nodiscard]] QString refusalText(const SessionDocument& document, const BlockId& block);

} // namespace delibere::widgets
