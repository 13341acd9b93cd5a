// SPDX-License-Identifier: GPL-3.0-or-later
// How Évaluer shares what room there is: a desk, a laptop, words made larger.
#pragma once

#include <QObject>

#include "widgets/score/score_mode.h"

class QWidget;

namespace Ui {
class ScorePage;
}

namespace delibere::widgets {

class ScoreRoom : public QObject {
    Q_OBJECT

public:
    ScoreRoom(QWidget& page, Ui::ScorePage& ui);

    // A small screen: what is said elsewhere is left out.
    [[nodiscard]] bool tight() const;
    void setMode(ScoreMode mode);
    void shareSide();

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void shared(); // words are chosen again for their new room

private:
    void takeRoom();
    void shareWidth();
    void refreshDensity();
    [[nodiscard]] bool low() const;

    QWidget& m_page;
    Ui::ScorePage& m_ui;
    ScoreMode m_mode = ScoreMode::Reading;
    bool m_narrow = false; // the bars stand as on a small screen
};

} // namespace delibere::widgets
