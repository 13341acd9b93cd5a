// SPDX-License-Identifier: GPL-3.0-or-later
// The acting juror's sheet of one candidate, read once: what is in it, and why it cannot be filled
// in, said before the refusal, so that what is impossible looks impossible. The rules themselves
// stay in domain/edit_rules.
#pragma once

#include <optional>

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

// As things stand when it is made.
class OwnSheet {
public:
    OwnSheet(const SessionDocument& document, const CandidateId& candidate);

    [[nodiscard]] SheetAccess access() const { return m_access; }
    // Blank where there is none to see.
    [[nodiscard]] const ScoreSheet& sheet() const { return m_sheet; }
    // Nothing of this candidate may be looked at.
    [[nodiscard]] bool hidden() const;
    // The grid of this candidate is frozen or locked: no sheet of it is reopened. Why, and what to
    // do; empty otherwise.
    [[nodiscard]] const QString& sealed() const;
    // Why it cannot be filled in; empty when it can.
    [[nodiscard]] QString refusal() const;
    // The same for one bloc of it: not presented, acquired before.
    [[nodiscard]] QString refusal(const BlockId& block) const;

private:
    void read();

    const SessionDocument* m_document;
    ScoreSheet m_sheet;
    SheetAccess m_access = SheetAccess::NoSheet;
    std::optional<Problem> m_problem;        // of the file
    mutable std::optional<QString> m_sealed; // what was signed is read when it is first asked for
};

} // namespace delibere::widgets
