// SPDX-License-Identifier: GPL-3.0-or-later
// What needs no open session: Accueil, and the pages that are reached from it. They share one place
// among the pages of the window; the others are made when they are first asked for.
#pragma once

#include <QStackedWidget>

#include "widgets/kit/prompts.h"

namespace delibere::widgets {

class HomePage;
class StatisticsPage;

class StartArea : public QStackedWidget {
    Q_OBJECT

public:
    explicit StartArea(Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] HomePage& home() { return *m_home; }
    void showHome();
    void showStatistics();

private:
    void turnTo(QWidget& page);

    Prompts& m_prompts;
    HomePage* m_home;
    StatisticsPage* m_statistics = nullptr;
};

} // namespace delibere::widgets
