// SPDX-License-Identifier: GPL-3.0-or-later
// Who is looked at, among the candidates of the session: « Amélie Roussel, 1 sur 4 ». Only a choice
// in the open list changes it, never the wheel nor a letter typed while it has the focus.
#pragma once

#include <vector>

#include "domain/jury_session.h"
#include "widgets/kit/elided_combo_box.h"

namespace delibere::widgets {

class CandidateBox : public ElidedComboBox {
    Q_OBJECT

public:
    explicit CandidateBox(QWidget* parent = nullptr);

    void display(const JurySession& jury, const std::vector<Candidate>& candidates,
                 const CandidateId& current);

signals:
    void chosen(const delibere::CandidateId& candidate);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace delibere::widgets
