// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/cell_table_model.h"

#include "widgets/kit/cell_roles.h"

namespace delibere::widgets {

namespace {

QString wholeText(const TableCell& cell)
{
    return cell.detail.isEmpty() ? cell.text : cell.text + QStringLiteral(", ") + cell.detail;
}

} // namespace

void CellTableModel::show(CellTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int CellTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CellTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const TableCell& cell = m_table.rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return wholeText(cell);
    case Qt::TextAlignmentRole:
        return QVariant(m_table.columns[column].figures ? Qt::AlignRight | Qt::AlignVCenter
                                                        : Qt::AlignLeft | Qt::AlignVCenter);
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

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const bool titled =
            section >= 0 && static_cast<std::size_t>(section) < m_table.rowTitles.size();
        return titled && role == Qt::DisplayRole
                   ? m_table.rowTitles[static_cast<std::size_t>(section)]
                   : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole && !column.toolTip.isEmpty())
        return column.toolTip.toHtmlEscaped();
    if (role == Qt::TextAlignmentRole)
        return int(column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
               Qt::TextWordWrap;
    return {};
}

} // namespace delibere::widgets
