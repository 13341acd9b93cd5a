// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury retains for one bloc: a percent typed, validated or not, a reason when one is
// owed. Starts empty; nothing is ever filled in from a computation. Hands over a whole appraisal
// or says what it still lacks.
#pragma once

#include <optional>

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "domain/framework.h"
#include "domain/synthesis.h"

namespace delibere::widgets {

class PercentField;

class DecisionBar : public QFrame {
    Q_OBJECT

public:
    explicit DecisionBar(QWidget* parent = nullptr);

    // `moved`: what to confirm, when what was on the table has changed since; else empty.
    // Keeps what is being typed while the same bloc holds the same decision.
    void display(const Framework& framework, const CandidateId& candidate, const BlockRow& row,
                 const QString& refusal, const QString& moved = {});
    void writePercent(const QString& digits = {});

signals:
    void decided(const delibere::BlockId& block,
                 const std::optional<delibere::Appraisal>& appraisal);
    void confirmed(const delibere::BlockId& block); // all that was decided on it, as it was

private:
    enum class Choice { None, Validated, NotValidated };

    void layOut();
    void choose(Choice choice);
    void retain();
    void erase();
    void refresh();
    [[nodiscard]] bool percents() const;
    [[nodiscard]] bool reasonOwed() const;
    [[nodiscard]] std::optional<Appraisal> draft() const; // without its reason when none is owed
    [[nodiscard]] QString lack() const;
    [[nodiscard]] QString reasonHint() const;

    const Framework* m_framework = nullptr;
    CandidateId m_candidate;
    BlockRow m_row;
    QString m_refusal;
    QString m_moved;
    Choice m_choice = Choice::None;
    QLabel* m_title;
    PercentField* m_percent;
    QPushButton* m_validated;
    QPushButton* m_notValidated;
    QPushButton* m_retain;
    QPushButton* m_confirm;
    QPushButton* m_erase;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QLabel* m_hint;
};

} // namespace delibere::widgets
