// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury retains for one bloc, edited under its row: validated or not, a reason when one is
// owed, the discussion and the vote; the percent stands in the row itself. Starts empty; nothing is
// ever filled in from a computation. No button keeps it: a whole decision is handed over at Enter,
// at the choice of a state and when a field is left; what is half-made stays a draft and says what
// it lacks, in a place of its own, so that nothing moves.
#pragma once

#include <functional>
#include <optional>

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include "domain/framework.h"
#include "domain/problem.h"
#include "domain/synthesis.h"
#include "widgets/deliberation/decision_draft.h"

class QHBoxLayout;

namespace delibere::widgets {

class DiscussionBar;
class PercentField;

class DecisionBar : public QFrame {
    Q_OBJECT

public:
    // Asks for the decision to be kept; nullopt erases it. The refusal is said here.
    using Keeper = std::function<Result<void>(const CandidateId&, const BlockId&,
                                              const std::optional<Appraisal>&)>;

    explicit DecisionBar(QWidget* parent = nullptr);

    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }

    // Stands in the row of the bloc, outside of the bar.
    [[nodiscard]] PercentField& percentField() { return *m_percent; }
    [[nodiscard]] DiscussionBar& discussion() { return *m_discussion; }

    // `moved`: what to confirm, when what was on the table has changed since; else empty.
    // What is being typed for this bloc stays as it is, with its cursor; another bloc begins with
    // its draft, else with what is kept of it.
    void display(const Framework& framework, const CandidateId& candidate, const BlockRow& row,
                 const std::optional<DecisionDraft>& draft, const QString& refusal,
                 const QString& moved = {});
    void writePercent(const QString& digits = {});
    void flush(); // hands over what is whole and not kept yet

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void drafted(const delibere::CandidateId& candidate, const delibere::BlockId& block,
                 const std::optional<delibere::widgets::DecisionDraft>& draft);
    void confirmed(const delibere::BlockId& block); // all that was decided on it, as it was
    void left();                                    // back to the grid

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Refused {
        Appraisal appraisal;
        Problem problem;
    };

    void layOut();
    void arrange(int width);
    void load(const std::optional<DecisionDraft>& draft);
    void choose(bool validated);
    void confirm(); // Enter: keeps, or leads to what is missing
    bool keep();
    void erase();
    void typed();
    void refresh();
    void showReasonAsKept();
    [[nodiscard]] bool percents() const;
    [[nodiscard]] bool owesReasonNow() const; // what is kept, on what is on the table now
    [[nodiscard]] bool changed() const;       // against what is kept
    [[nodiscard]] bool fitsOnOneLine(int width) const;
    [[nodiscard]] int hintHeight(int width) const;
    [[nodiscard]] std::optional<Appraisal> whole() const;
    [[nodiscard]] DraftLack lack() const;
    [[nodiscard]] QString hintText() const;
    [[nodiscard]] QString reasonHint() const;

    Keeper m_keeper;
    const Framework* m_framework = nullptr;
    CandidateId m_candidate;
    BlockRow m_row;
    QString m_refusal; // why nothing is decided here; empty: open
    QString m_moved;   // what was on the table and is to be confirmed; empty: nothing
    std::optional<bool> m_validated;
    std::optional<Refused> m_refused; // what was handed over last, and why it is not kept
    bool m_loading = false;
    QTimer m_pause;
    PercentField* m_percent;
    QLabel* m_title;
    QPushButton* m_yes;
    QPushButton* m_no;
    DiscussionBar* m_discussion;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_confirm;
    QPushButton* m_erase;
    QLabel* m_hint;
    QLabel* m_keys;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
};

} // namespace delibere::widgets
