// SPDX-License-Identifier: GPL-3.0-or-later
// Proposition d'attribution: the jury picks one of three, the box says why one of them cannot
// stand. It never picks for the jury.
#pragma once

#include <optional>

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include "domain/framework.h"
#include "domain/synthesis.h"

namespace delibere::widgets {

class ProposalBox : public QWidget {
    Q_OBJECT

public:
    explicit ProposalBox(QWidget* parent = nullptr);

    void display(const Framework& framework, const Synthesis& synthesis,
                 std::optional<ProposalKind> proposal);

signals:
    void chosen(std::optional<delibere::ProposalKind> proposal); // nullopt: withdrawn

private:
    void pick(ProposalKind kind);
    void showChoice();
    [[nodiscard]] QString openText() const;

    const Framework* m_framework = nullptr;
    Synthesis m_synthesis;
    std::optional<ProposalKind> m_proposal;
    QRadioButton* m_total;
    QRadioButton* m_partial;
    QRadioButton* m_none;
    QLabel* m_reason;
    QPushButton* m_withdraw;
};

} // namespace delibere::widgets
