// SPDX-License-Identifier: GPL-3.0-or-later
// Why the application in hand stands where it stands: its exact result, its readers, what the
// commission answered and decided.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "widgets/admission/ranking_desk.h"

namespace delibere::widgets {

class PlaceBox : public QFrame {
    Q_OBJECT

public:
    explicit PlaceBox(QWidget* parent);

    // nullptr: nobody is in hand.
    void display(const RankingDesk& desk, const RankingEntry* entry);

signals:
    void confirmRequested();

private:
    QLabel* m_title;
    QLabel* m_origin;
    QLabel* m_why;
    QLabel* m_figures;
    QPushButton* m_confirm;
};

} // namespace delibere::widgets
