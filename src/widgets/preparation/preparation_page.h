// SPDX-License-Identifier: GPL-3.0-or-later
// Préparation: what the session is called, who sits, who is heard for which blocs, who withdrew
// from whom; and, live, whether the jury is regular. Everything is edited in place and undoable.
#pragma once

#include <memory>

#include <QWidget>

#include "domain/edit.h"
#include "domain/people_list.h"
#include "widgets/kit/prompts.h"
#include "widgets/preparation/candidate_block_model.h"
#include "widgets/preparation/candidate_model.h"
#include "widgets/preparation/juror_model.h"
#include "widgets/preparation/recusal_model.h"

class QTableView;

namespace Ui {
class PreparationPage;
}

namespace delibere::widgets {

class RefreshWhenShown;
class SessionDocument;

class PreparationPage : public QWidget {
    Q_OBJECT

public:
    PreparationPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~PreparationPage() override;

    // Applications of a file, into an admission session.
    void importApplications() { importList(ListKind::Applications); }
    void pasteApplications(const QString& text) { showPasted(ListKind::Applications, text, 0); }

signals:
    void applicationsRequested(); // where they are looked at

private:
    void setUpTables();
    void connectInfo();
    void connectRemovals();
    void connectCandidate();
    void applyInfo();
    void applyDate(const std::optional<Date>& date);
    void sayOfInfo(const QString& refusal);
    void selectCurrentCandidate();
    void followCurrentRow();
    void showInfo();
    void showJuror();
    void showPanel();
    void keepPanelHeight();
    void showCandidate();
    void showReason(const Candidate* candidate);
    void applyReason();
    void removeJuror();
    void removeCandidate();
    [[nodiscard]] const Juror* jurorInHand() const;
    [[nodiscard]] int candidateInHand() const; // the row of the model
    [[nodiscard]] int candidateCount() const;  // without the blank row
    void showCommission();
    void connectOrder();
    void connectLists();
    void importList(ListKind kind);
    void showPasted(ListKind kind, const QString& text, int column);
    void moveCandidate(int from, int to); // in the order of hearing
    void showOrder();
    void showConflicts();

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::PreparationPage> m_ui;
    JurorModel m_jurors;
    CandidateModel m_candidates;
    CandidateBlockModel m_blocks;
    RecusalModel m_recusals;
    CandidateId m_shown;
    RefreshWhenShown* m_panel; // checked with every sheet of the candidate
    int m_panelWidth = 0;
};

} // namespace delibere::widgets
