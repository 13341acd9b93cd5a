// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of one candidate: blocs by members, what they add up to, what the jury retained. A
// snapshot of a CandidateView; read-only, because a decision is typed in the decision bar.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "widgets/deliberation/decision_draft.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class SynthesisModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Kind { Block, Member, Mean, Spread, Rule, Retained, State };

    explicit SynthesisModel(const SessionDocument& document, QObject* parent = nullptr);

    // nullopt: nothing to see. The same blocs and members: told as changed, never as reset, so that
    // whoever is typing in a row is not disturbed.
    void show(std::optional<app::CandidateView> view);
    // What is typed and not decided yet stays in sight in the row of its bloc.
    void showDrafts(const BlockDrafts& drafts);
    // Few columns: the spread and the rule are told under the mean.
    void setTight(bool tight);
    [[nodiscard]] Kind kindAt(int column) const;
    [[nodiscard]] const BlockRow* rowAt(int row) const; // null out of range
    [[nodiscard]] int columnOf(Kind kind) const;        // the first; -1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Column {
        Kind kind = Kind::Block;
        std::size_t member = 0; // Kind::Member

        friend bool operator==(const Column&, const Column&) = default;
    };
    // What CellDelegate paints of one cell.
    struct Cell;

    [[nodiscard]] std::vector<Column>
    columnsOf(const std::optional<app::CandidateView>& view) const;
    [[nodiscard]] Cell shown(const QModelIndex& index) const;
    [[nodiscard]] Cell blockCell(const BlockRow& row) const;
    [[nodiscard]] Cell jurorCell(const JurorCell& cell) const;
    [[nodiscard]] Cell meanCell(const BlockRow& row) const;
    [[nodiscard]] Cell weightedCell(const BlockRow& row) const;
    [[nodiscard]] QString sourcesText(const BlockRow& row) const;
    [[nodiscard]] Cell ruleCell(const BlockRow& row) const;
    [[nodiscard]] Cell retainedCell(const BlockRow& row) const;
    [[nodiscard]] Cell stateCell(const BlockRow& row) const;
    [[nodiscard]] QString flagText(const BlockRow& row) const;
    [[nodiscard]] QString spreadText(const BlockRow& row) const; // « écart 20 »
    [[nodiscard]] QString openCompetencies(const BlockRow& row, bool divergent) const;
    [[nodiscard]] QString remarks(const BlockRow& row) const; // the vote, the reason
    [[nodiscard]] const BlockDraft* draftOf(const BlockRow& row) const;
    [[nodiscard]] bool toDiscuss(const BlockRow& row) const; // flagged, and not discussed yet

    const SessionDocument& m_document;
    std::optional<app::CandidateView> m_view;
    std::vector<Column> m_columns;
    BlockDrafts m_drafts;
    bool m_tight = false;
};

} // namespace delibere::widgets
