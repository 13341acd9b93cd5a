// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet in hand of one candidate, the acting member's or that of a paper, read once: what is in
// it, and why it cannot be filled in, as the rules answer it, so that what is impossible looks
// impossible.
#pragma once

#include <optional>
#include <string>

#include <QString>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

enum class SheetAccess {
    Open,
    Submitted,
    Awaiting, // keyed in from paper, to be confirmed by a second person
    ReadOnly, // the whole session
    Absent,
    NotAssigned, // others evaluate this candidate
    NotHeard,    // the candidate is absent, excused, pending or suspended
    Recused,     // sees nothing of this candidate
    NotOnPaper,  // a paper is in hand, and the member filled this sheet in
    NoSheet,     // no juror acts, no such candidate, or the file does not give the sheet back
};

// As things stand when it is made.
class OwnSheet {
public:
    OwnSheet(const SessionDocument& document, const CandidateId& candidate)
        : OwnSheet(document, candidate, document.sheetJuror())
    {}
    // Whoever's paper is in hand.
    OwnSheet(const SessionDocument& document, const CandidateId& candidate, const JurorId& juror);

    [[nodiscard]] SheetAccess access() const { return m_access; }
    // Blank where there is none to see.
    [[nodiscard]] const ScoreSheet& sheet() const { return m_sheet; }
    // Nothing of this candidate may be looked at.
    [[nodiscard]] bool hidden() const;
    // Handed in, and nothing keeps it from being reopened for a reason.
    [[nodiscard]] bool reopenable() const;
    // Keyed in to its end, and who sits here may confirm it or send it back.
    [[nodiscard]] bool confirmable() const;
    // As whom who sits here confirms: the name given with the paper, else the member's own.
    [[nodiscard]] std::string confirmer() const;
    // Of a paper whose typing was sent back: by whom and why, for who types it; else empty.
    [[nodiscard]] QString sentBack() const;
    // Why it cannot be filled in; empty when it can.
    [[nodiscard]] const QString& refusal() const;
    // The same for one bloc of it: not presented, acquired before.
    [[nodiscard]] QString refusal(const BlockId& block) const;

private:
    void read();
    [[nodiscard]] bool ofPaper() const;
    [[nodiscard]] QString refusalOf(const Edit& edit) const;

    const SessionDocument* m_document;
    ScoreSheet m_sheet;
    SheetAccess m_access = SheetAccess::NoSheet;
    std::optional<Problem> m_problem;         // of the file
    mutable std::optional<QString> m_refusal; // the rules are asked when it is first needed
};

} // namespace delibere::widgets
