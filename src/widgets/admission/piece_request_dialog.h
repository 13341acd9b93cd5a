// SPDX-License-Identifier: GPL-3.0-or-later
// « Demander une précision… »: what was asked of a piece, and which day. The program writes to
// nobody: it keeps that the commission did.
#pragma once

#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class DateField;

class PieceRequestDialog : public WorkDialog {
    Q_OBJECT

public:
    PieceRequestDialog(SessionDocument& document, const CandidateId& candidate,
                       const PieceId& piece, QWidget* parent);

private:
    void keep();

    SessionDocument& m_document;
    CandidateId m_candidate;
    PieceId m_piece;
    DateField* m_day = nullptr;
    std::optional<Date> m_askedOn;
    QLineEdit* m_request = nullptr;
};

} // namespace delibere::widgets
