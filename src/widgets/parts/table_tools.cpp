// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/table_tools.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

#include "widgets/models/cell_sort_model.h"

namespace delibere::widgets {

namespace {

QString wholeTable(const QAbstractItemModel& model)
{
    QStringList lines;
    QStringList words;
    for (int column = 0; column < model.columnCount(); ++column)
        words << model.headerData(column, Qt::Horizontal).toString().simplified();
    lines << words.join(QLatin1Char('\t'));
    for (int row = 0; row < model.rowCount(); ++row) {
        words.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            words << plainCellText(model.index(row, column));
        lines << words.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CellSortModel& setSortedModel(QTableView& table, QAbstractItemModel& model)
{
    auto* sorted = new CellSortModel(&table);
    sorted->setSourceModel(&model);
    table.setModel(sorted);
    QHeaderView& header = *table.horizontalHeader();
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);
    table.setSortingEnabled(true);
    return *sorted;
}

int sourceRow(const QTableView& table, const QModelIndex& index)
{
    const auto* sorted = qobject_cast<const CellSortModel*>(table.model());
    return sorted == nullptr ? index.row() : sorted->mapToSource(index).row();
}

void makeCopyable(QTableView& table)
{
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    auto* copy = new QAction(QStringLiteral("Copier"), &table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &table,
                     [&table] { QApplication::clipboard()->setText(copiedText(table)); });
    auto* all = new QAction(QStringLiteral("Tout sélectionner"), &table);
    all->setShortcut(QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(all, &QAction::triggered, &table, &QAbstractItemView::selectAll);
    table.addActions({copy, all});
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString copiedText(const QTableView& table)
{
    QModelIndexList chosen = table.selectionModel()->selectedIndexes();
    if (chosen.isEmpty())
        return wholeTable(*table.model());
    std::ranges::sort(chosen, {}, [](const QModelIndex& index) {
        return std::pair(index.row(), index.column());
    });
    const auto [left, right] = std::ranges::minmax(chosen, {}, &QModelIndex::column);
    QStringList lines;
    auto next = chosen.cbegin();
    while (next != chosen.cend()) { // a cell that is not selected leaves its place empty
        const int row = next->row();
        QStringList words;
        for (int column = left.column(); column <= right.column(); ++column) {
            const bool here =
                next != chosen.cend() && next->row() == row && next->column() == column;
            words << (here ? plainCellText(*next) : QString());
            if (here)
                ++next;
        }
        lines << words.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace delibere::widgets
