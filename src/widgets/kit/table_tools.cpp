// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/table_tools.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QListView>
#include <QShortcut>

#include "widgets/kit/cell_sort_model.h"
#include "widgets/kit/synced_table_model.h"
#include "widgets/kit/two_line_delegate.h"

namespace delibere::widgets {

namespace {

// Stands under its view and knows how that one's cells are said.
class CopyAction : public QAction {
public:
    CopyAction(CellWords words, QObject* parent)
        : QAction(QStringLiteral("Copier"), parent), words(std::move(words))
    {}

    const CellWords words;
};

QStringList wordsOf(const QAbstractItemView& view, const QModelIndex& index)
{
    for (const QAction* action : view.actions()) {
        const auto* copy = dynamic_cast<const CopyAction*>(action);
        if (copy != nullptr && copy->words)
            return copy->words(index);
    }
    QStringList words{plainCellText(index)};
    if (qobject_cast<const TwoLineDelegate*>(view.itemDelegate()) != nullptr)
        words << index.data(TwoLineDelegate::SecondLineRole).toString().simplified();
    return words;
}

bool isHidden(const QAbstractItemView& view, const QModelIndex& index)
{
    const auto* list = qobject_cast<const QListView*>(&view);
    return (list != nullptr && list->isRowHidden(index.row())) ||
           index.siblingAtColumn(0).data(BlankRowRole).toBool();
}

// The titles of the rows are a column of the table where they are shown.
bool hasRowTitles(const QAbstractItemView& view)
{
    const auto* table = qobject_cast<const QTableView*>(&view);
    return table != nullptr && !table->verticalHeader()->isHidden();
}

// Row by row; what is under a row comes after it, further to the right.
void addRows(const QAbstractItemView& view, const QModelIndex& parent, qsizetype depth,
             QStringList& lines)
{
    const QAbstractItemModel& model = *view.model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex first = model.index(row, 0, parent);
        if (isHidden(view, first))
            continue;
        QStringList words(depth, QString());
        if (hasRowTitles(view))
            words << model.headerData(row, Qt::Vertical).toString().simplified();
        for (int column = 0; column < model.columnCount(parent); ++column)
            words << wordsOf(view, first.siblingAtColumn(column));
        lines << words.join(QLatin1Char('\t'));
        addRows(view, first, depth + 1, lines);
    }
}

QString wholeText(const QAbstractItemView& view)
{
    QStringList lines;
    if (qobject_cast<const QTableView*>(&view) != nullptr) {
        QStringList words(hasRowTitles(view) ? 1 : 0, QString());
        for (int column = 0; column < view.model()->columnCount(); ++column)
            words << view.model()->headerData(column, Qt::Horizontal).toString().simplified();
        lines << words.join(QLatin1Char('\t'));
    }
    addRows(view, {}, 0, lines);
    return lines.join(QLatin1Char('\n'));
}

template <class Text>
void addAction(QAbstractItemView& view, QAction* action, const QKeySequence& keys, Text text)
{
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &view,
                     [&view, text] { QApplication::clipboard()->setText(text(view)); });
    view.addAction(action);
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

bool isUnsorted(const QTableView& table)
{
    return !table.isSortingEnabled() || table.horizontalHeader()->sortIndicatorSection() < 0;
}

int sourceRow(const QTableView& table, const QModelIndex& index)
{
    const auto* sorted = qobject_cast<const CellSortModel*>(table.model());
    return sorted == nullptr ? index.row() : sorted->mapToSource(index).row();
}

QModelIndex shownIndex(const QTableView& table, const QModelIndex& source)
{
    const auto* sorted = qobject_cast<const CellSortModel*>(table.model());
    return sorted == nullptr ? source : sorted->mapFromSource(source);
}

void addCopying(QAbstractItemView& view, const CellWords& words)
{
    addAction(view, new CopyAction(words, &view), QKeySequence::Copy, copiedText);
    addAction(view, new QAction(QStringLiteral("Tout copier"), &view),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), wholeText);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void makeCopyable(QTableView& table)
{
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    addCopying(table);
    auto* all = new QAction(QStringLiteral("Tout sélectionner"), &table);
    all->setShortcut(QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(all, &QAction::triggered, &table, &QAbstractItemView::selectAll);
    table.addAction(all);
}

QString copiedText(const QAbstractItemView& view)
{
    QModelIndexList chosen = view.selectionModel()->selectedIndexes();
    chosen.removeIf([&](const QModelIndex& index) { return isHidden(view, index); });
    if (chosen.isEmpty())
        return wholeText(view);
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
            words << (here ? wordsOf(view, *next) : QStringList(QString()));
            if (here)
                ++next;
        }
        lines << words.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void onDelete(QAbstractItemView& table, QObject* owner, const std::function<void()>& remove)
{
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_Delete), &table);
    shortcut->setContext(Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, owner, remove);
}

} // namespace delibere::widgets
