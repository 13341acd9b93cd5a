// SPDX-License-Identifier: GPL-3.0-or-later
// « Classer »: the commission's order of the applications of one list, from the results or by hand,
// until it is signed. Everything can be done with the keys alone, and undone.
#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "widgets/admission/ranking_desk.h"

namespace Ui {
class RankingPage;
}

namespace delibere::widgets {

class PlaceBox;
class Prompts;
class RankingModel;
class RowDrag;
class StaleBox;
class TieBox;
class VersionBox;

class RankingPage : public QWidget {
    Q_OBJECT

public:
    // Both outlive this page.
    RankingPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~RankingPage() override;

    // Orders that were tried and not settled, one a line; empty: nothing would be lost.
    [[nodiscard]] QStringList halfMade() const { return m_desk.halfMade(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpTable();
    void setUpTools();
    void setUpActs();
    void setUpKeys();
    void setUpSide();
    void addAnswers();
    void refresh();
    void refreshIfSeen();
    void refreshHeader();
    void fitSide();
    void refreshSide();
    void fitColumns();
    void followCurrent();
    void say(const QString& words, bool refused);
    [[nodiscard]] CandidateId current() const;
    [[nodiscard]] std::vector<CandidateId> chosen() const;
    void select(const CandidateId& id);
    void find(const CandidateId& id);
    void selectNear(int place);
    void jump();
    void goToNext(); // what is left to settle
    void dragged(int from, int to);
    void step(int by);
    bool tableKey(int key);
    void sign();
    void sayNotSigning(const JurorId& juror, std::optional<NotSigningKind> kind);
    void read(int version);
    void withdraw();
    void replace();
    void exportSigned();
    [[nodiscard]] std::optional<RecordVersion> held() const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::RankingPage> m_ui;
    RankingDesk m_desk;
    RankingModel* m_model;
    RowDrag* m_drag = nullptr;
    PlaceBox* m_place = nullptr;
    TieBox* m_ties = nullptr;
    StaleBox* m_stale = nullptr;
    VersionBox* m_version = nullptr;
    QTimer m_versionLater; // what keeps it from being frozen is looked at once nobody moves
    bool m_moving = false; // the rows, not the person
};

} // namespace delibere::widgets
