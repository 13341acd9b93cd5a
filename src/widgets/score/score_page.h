// SPDX-License-Identifier: GPL-3.0-or-later
// Évaluer: a member's sheet for one candidate, one competency at a time, laid out for reading the
// dossier or for the interview. Wires the parts to the document; it marks nothing by itself and
// never shows another member's marks.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "domain/sheet_gaps.h"
#include "widgets/kit/mark_painter.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/theme.h"
#include "widgets/score/score_memory.h"
#include "widgets/session/own_sheet.h"

namespace Ui {
class ScorePage;
}

namespace delibere::widgets {

class CommissionReading;
class CriteriaModel;
class RefreshWhenShown;
class ScoreNavigation;
class ScoreRoom;
class SheetQuestions;
class SheetSubmission;

class ScorePage : public QWidget {
    Q_OBJECT

public:
    ScorePage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~ScorePage() override;

    // The candidate, competency and mode where one left, if they still exist.
    void restorePlace();
    void showCompetency(const CompetencyId& competency);
    void showGap(const Gap& gap);
    void setMode(ScoreMode mode);
    void setDiscretion(Discretion discretion);
    [[nodiscard]] ScoreMode mode() const { return m_mode; }
    [[nodiscard]] const CompetencyId& competency() const;
    [[nodiscard]] Discretion discretion() const { return m_discretion; }

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpNavigation();
    void setUpSheet();
    void setUpReading();
    void setUpSide();
    void setUpStrip();
    void setUpHelpers();
    // score_page_keys.cpp
    void setUpKeys();
    QAction* addKey(const QString& text, const QList<QKeySequence>& keys);
    void addBlockKeys();
    void stepPanel();
    void printKeys();
    // The first criterion that is still to be marked in the column one works in, from that
    // competency on and round. False: none is.
    bool goToOpen(const CompetencyId& from);
    void goPastEnd(bool byNumber);

    void follow(const Edit& edit);
    void showPlaceOf(const Edit& edit);
    void reload();
    void refresh();
    void refreshSheet();
    void refreshStrip();
    void refreshClock();
    void showMark(Evidence evidence, const Mark& mark);
    [[nodiscard]] QString standingNotice() const; // while nothing was just refused
    void notice(const QString& text, theme::Tone tone = theme::Tone::Warning);

    [[nodiscard]] const Block& block() const;
    // Read again after each edit, once.
    [[nodiscard]] const OwnSheet& own() const;
    [[nodiscard]] const ScoreSheet& sheet() const { return own().sheet(); }

    void remember();

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::ScorePage> m_ui;
    std::unique_ptr<ScoreNavigation> m_navigation;
    std::unique_ptr<ScoreRoom> m_room;
    std::unique_ptr<CommissionReading> m_commission;
    std::unique_ptr<SheetQuestions> m_questions;
    std::unique_ptr<SheetSubmission> m_submission;
    CriteriaModel* m_criteria;
    RefreshWhenShown* m_refresh;
    mutable std::optional<OwnSheet> m_own;
    ScorePlace m_remembered;
    ScoreMode m_mode = ScoreMode::Reading;
    Discretion m_discretion = Discretion::MarksShown;
};

} // namespace delibere::widgets
