// SPDX-License-Identifier: GPL-3.0-or-later
// Proposition d'attribution: the jury picks one of three; the box says beforehand what keeps it
// from concluding, and leads there. It never picks for the jury.
#pragma once

#include <optional>

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include "app/session.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

class ProposalBox : public QWidget {
    Q_OBJECT

public:
    explicit ProposalBox(QWidget* parent = nullptr);

    void display(const Framework& framework, const JurySession& session,
                 const app::CandidateView& view, const Problems& refusals);
    // Of what was just asked for.
    void refuse(const QString& why);

    // Blocs whose decision is typed and not whole, with what each lacks: nothing is concluded over
    // them.
    using HalfMade = std::vector<std::pair<BlockId, QString>>;
    void setHalfMade(const HalfMade& blocks);

signals:
    void chosen(std::optional<delibere::ProposalKind> proposal); // nullopt: withdrawn
    void blockRequested(const delibere::BlockId& block);         // « Aller à BC2 »

private:
    // What stands between the jury and its proposal, in words, and the bloc to begin with.
    struct Remaining {
        QStringList lines;
        BlockId first;
    };

    void pick(ProposalKind kind);
    void showChoice();
    void showWhole();
    void refresh();
    void say(const QString& text, theme::Tone tone);
    [[nodiscard]] Remaining remaining() const;
    [[nodiscard]] QString settledText() const;
    [[nodiscard]] QString panelLine() const;

    const Framework* m_framework = nullptr;
    const JurySession* m_session = nullptr;
    app::CandidateView m_view;
    Problems m_refusals; // of the proposal that the blocs allow
    HalfMade m_halfMade;
    Remaining m_remaining;
    QRadioButton* m_total;
    QRadioButton* m_partial;
    QRadioButton* m_none;
    QLabel* m_whole;
    QLabel* m_reason;
    QPushButton* m_goTo;
    QPushButton* m_withdraw;
};

} // namespace delibere::widgets
