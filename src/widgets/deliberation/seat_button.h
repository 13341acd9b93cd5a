// SPDX-License-Identifier: GPL-3.0-or-later
// Who sat for one candidate, and who presides when the president does not sit: said by the
// presidency where the hours of the day do not tell. It asks for edits and makes none.
#pragma once

#include <optional>

#include <QToolButton>

#include "domain/jury_session.h"

class QMenu;

namespace delibere::widgets {

class SeatButton : public QToolButton {
    Q_OBJECT

public:
    explicit SeatButton(QWidget* parent = nullptr);

    // `refusal`: why nothing is said now; empty: it can be.
    void display(const JurySession& session, const CandidateId& candidate, const QString& refusal);

signals:
    void seatStated(const delibere::JurorId& juror, std::optional<bool> sits);
    void presidentNamed(const delibere::JurorId& juror, delibere::PresidencyBasis basis);
    void presidentTakenBack();

private:
    void addSeats(QMenu& menu, const JurySession& session, const CandidateId& candidate);
    void addPresidency(QMenu& menu, const JurySession& session, const CandidateId& candidate);
};

} // namespace delibere::widgets
