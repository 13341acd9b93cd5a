// SPDX-License-Identifier: GPL-3.0-or-later
// What was settled and tells nobody apart any more, since results moved: the commission takes each
// of them back, or settles anew.
#pragma once

#include <QFrame>

#include "widgets/admission/ranking_desk.h"

namespace delibere::widgets {

class StaleBox : public QFrame {
    Q_OBJECT

public:
    StaleBox(RankingDesk& desk, QWidget* parent);

    void display();

private:
    RankingDesk& m_desk;
    QWidget* m_lines;
};

} // namespace delibere::widgets
