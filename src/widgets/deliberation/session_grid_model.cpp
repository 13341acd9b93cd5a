// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/session_grid_model.h"

#include <algorithm>

#include "widgets/deliberation/session_grid_text.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

constexpr int columnsBesides = 4; // the candidate, the proposal, the sheets, the signatures

} // namespace

SessionGridModel::SessionGridModel(const SessionDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{}

void SessionGridModel::show(app::SessionGrid grid)
{
    beginResetModel();
    m_grid = std::move(grid);
    endResetModel();
}

SessionGridModel::Kind SessionGridModel::kindAt(int column) const
{
    if (column == 0)
        return Kind::Candidate;
    switch (columnCount() - column) {
    case 1:
        return Kind::Record;
    case 2:
        return Kind::Sheets;
    case 3:
        return Kind::Proposal;
    default:
        return Kind::Block;
    }
}

CandidateId SessionGridModel::candidateAt(int row) const
{
    return row < 0 || row >= rowCount() ? CandidateId()
                                        : m_grid.rows[static_cast<std::size_t>(row)].candidate;
}

int SessionGridModel::rowOf(const CandidateId& candidate) const
{
    const auto found = std::ranges::find(m_grid.rows, candidate, &app::GridRow::candidate);
    return found == m_grid.rows.end() ? -1 : static_cast<int>(found - m_grid.rows.begin());
}

int SessionGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows.size());
}

int SessionGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid()
               ? 0
               : static_cast<int>(m_document.framework().blocks.size()) + columnsBesides;
}

const BlockRow* SessionGridModel::blockAt(const QModelIndex& index) const
{
    const app::GridRow& row = m_grid.rows[static_cast<std::size_t>(index.row())];
    const bool block = kindAt(index.column()) == Kind::Block && !row.blocks.empty();
    return block ? &row.blocks[static_cast<std::size_t>(index.column() - 1)] : nullptr;
}

// The rows are those of the session's candidates, in their order: nobody is looked for.
TableCell SessionGridModel::cellAt(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const app::GridRow& shown = m_grid.rows[row];
    const auto& candidates = m_document.jury().candidates;
    if (row >= candidates.size() || candidates[row].id != shown.candidate)
        return {}; // the session changed; another grid is on its way
    const Candidate& candidate = candidates[row];
    const bool masked = shown.sight != Sight::Everything;
    switch (kindAt(index.column())) {
    case Kind::Candidate:
        return grid::candidateCell(candidate);
    case Kind::Sheets:
        return grid::sheetsCell(candidate, shown);
    case Kind::Block:
        return masked ? grid::maskedCell()
                      : grid::blockCell(*m_document.framework().evaluation, *blockAt(index),
                                        shown.discussed.contains(blockAt(index)->block));
    case Kind::Proposal:
        return masked ? grid::maskedCell()
                      : grid::proposalCell(candidate, shown.blocks, shown.proposal);
    case Kind::Record:
        return masked ? grid::maskedCell() : grid::recordCell(shown);
    }
    return {};
}

QString SessionGridModel::toolTipAt(const QModelIndex& index, const TableCell& cell) const
{
    const app::GridRow& row = m_grid.rows[static_cast<std::size_t>(index.row())];
    const Kind kind = kindAt(index.column());
    if (row.sight != Sight::Everything && kind != Kind::Candidate && kind != Kind::Sheets)
        return grid::maskedText(row.sight);
    QStringList words{cell.text, cell.detail};
    if (const BlockRow* block = blockAt(index))
        words << grid::flagsText(*m_document.framework().evaluation, *block);
    words.removeAll(QString());
    return words.join(QStringLiteral("\u202f; "));
}

QVariant SessionGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figures = kindAt(index.column()) == Kind::Block;
        return QVariant(figures ? Qt::AlignRight | Qt::AlignVCenter
                                : Qt::AlignLeft | Qt::AlignVCenter);
    }
    const TableCell cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole: // plain words, never markup
        return toolTipAt(index, cell).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return toolTipAt(index, cell);
    case DetailRole:
        return cell.detail;
    case ToneRole:
        return static_cast<int>(cell.tone);
    case DetailToneRole:
        return static_cast<int>(cell.detailTone);
    case StrongRole:
        return cell.strong;
    default:
        return {};
    }
}

QVariant SessionGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Kind kind = kindAt(section);
    const bool block = kind == Kind::Block;
    if (role == Qt::TextAlignmentRole)
        return int(block ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    if (block) {
        const Block& shown = m_document.framework().blocks[static_cast<std::size_t>(section - 1)];
        if (role == Qt::DisplayRole)
            return toQt(shown.code);
        if (role == Qt::ToolTipRole)
            return toQt(shown.code + " " + shown.titleInSynthesis()).toHtmlEscaped();
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (kind) {
    case Kind::Candidate:
        return QStringLiteral("Candidat");
    case Kind::Proposal:
        return QStringLiteral("Proposition");
    case Kind::Sheets:
        return QStringLiteral("Fiches");
    case Kind::Record:
        return QStringLiteral("Signatures");
    case Kind::Block:
        break;
    }
    return {};
}

} // namespace delibere::widgets
