// SPDX-License-Identifier: GPL-3.0-or-later
// Délibérer: the synthesis of one candidate and what the jury decides from it. Blind until one's
// own sheet is submitted: nothing of the others is even laid out before.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include <QWidget>

#include "widgets/deliberation/decision_draft.h"
#include "widgets/kit/prompts.h"
#include "widgets/session/session_document.h"

namespace Ui {
class DeliberationPage;
}

namespace delibere::widgets {

class CriterionDetailModel;
class DecisionBar;
class OwnSheet;
class RefreshWhenShown;
class SeatButton;
class SynthesisModel;

class DeliberationPage : public QWidget {
    Q_OBJECT

public:
    DeliberationPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~DeliberationPage() override;

    // Who is looked at: may be put beside something else, the page keeps it up to date.
    [[nodiscard]] QWidget& header();
    // « Amélie Roussel, BC3 : motif à donner »: what would be lost with the page; empty: nothing.
    [[nodiscard]] QStringList halfMade() const;
    void selectBlock(int row);
    void selectBlock(const BlockId& block);
    void confirmBlock(const BlockId& block);

signals:
    void sheetRequested(); // « Aller à votre fiche »

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Step { Previous, Next };

    void setUpTables();
    void setUpDecisions();
    void setUpSteps();
    // deliberation_decisions.cpp
    void setUpEditor();
    Result<void> keep(const CandidateId& candidate, const BlockId& block,
                      const std::optional<Appraisal>& appraisal);
    void forgetDraft(const Edit& edit);
    template <class Draft>
    void rememberDraft(const CandidateId& candidate, const BlockId& block,
                       std::optional<Draft> BlockDraft::*part, const std::optional<Draft>& draft);
    void showDrafts();
    void displayEditor(const BlockRow& row);
    bool playGridKey(int key);
    void openCommonAppraisal(const QModelIndex& line); // of the criterion on that line
    // deliberation_signing.cpp
    void setUpSigning();
    void followSaving();
    void leadToSignatures();
    void sign();
    void sayNotSigning(const JurorId& juror, std::optional<NotSigningKind> kind);
    void preview(int version);
    void withdraw();
    void replace();
    void follow(const Edit& edit);
    void refresh();
    // deliberation_room.cpp
    void fitColumns();
    void setUpProcedure();
    void shareDetail();
    void setUpSeats();
    void refreshHeader(const Candidate* candidate);
    void refreshSeats(const Candidate* candidate);
    void refreshDecisions();
    void refreshProposal();
    void refreshBlock();
    void refreshWords();
    void chooseFirstBlock();
    void stepCandidate(Step step);
    void flush();
    // Empty: the marks may be looked at.
    [[nodiscard]] QString closedText(const Candidate* candidate, const OwnSheet& own) const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::DeliberationPage> m_ui;
    SeatButton* m_seats;
    SynthesisModel* m_synthesis;
    CriterionDetailModel* m_criteria;
    DecisionBar* m_decision;
    RefreshWhenShown* m_refresh;
    std::map<CandidateId, BlockDrafts> m_drafts; // typed, and not decided
    std::optional<app::CandidateView> m_view;
    RecordHistory m_history; // what was signed of it
    int m_block = 0;         // row of the bloc in hand
    bool m_tight = false;    // a small window
    std::size_t m_steps = 0; // towards the last signature: the proposal, versions, signatures
    bool m_fresh = true;     // nobody chose a bloc of this candidate yet
};

} // namespace delibere::widgets
