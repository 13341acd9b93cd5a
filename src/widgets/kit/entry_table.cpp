// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/entry_table.h"

#include <algorithm>

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScopedValueRollback>

#include "widgets/kit/synced_table_model.h"

namespace delibere::widgets {

namespace {

bool isPaste(const QEvent& event)
{
    return event.type() == QEvent::KeyPress &&
           static_cast<const QKeyEvent&>(event).matches(QKeySequence::Paste);
}

// More than one cell can take.
bool areCells(const QString& text)
{
    return text.contains(QLatin1Char('\t')) || text.trimmed().contains(QLatin1Char('\n'));
}

} // namespace

// An open cell would make one long line of forty rows. What was typed in it is kept.
bool EntryTable::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(watched);
    if (editor == nullptr || editor == this)
        return QTableView::eventFilter(watched, event);
    if (isPaste(*event) && areCells(QGuiApplication::clipboard()->text())) {
        pasteCells(*editor);
        return true;
    }
    auto* field = qobject_cast<QLineEdit*>(editor);
    if (field != nullptr && event->type() == QEvent::ContextMenu) {
        showMenu(*field, static_cast<const QContextMenuEvent&>(*event).globalPos());
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void EntryTable::pasteCells(QWidget& editor)
{
    commitData(&editor);
    closeEditor(&editor, QAbstractItemDelegate::NoHint);
    emit cellsPasted(QGuiApplication::clipboard()->text());
}

// The menu of the field, but for « Coller », which does what Ctrl+V does.
void EntryTable::showMenu(QLineEdit& field, const QPoint& where)
{
    QMenu* menu = field.createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString keys = QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText);
    const QList<QAction*> actions = menu->actions();
    const auto found = std::ranges::find_if(
        actions, [&](const QAction* action) { return action->text().endsWith(keys); });
    if (found != actions.end() && areCells(QGuiApplication::clipboard()->text())) {
        QAction* paste = *found;
        paste->disconnect(&field);
        connect(paste, &QAction::triggered, this, [this, held = QPointer<QLineEdit>(&field)] {
            if (held != nullptr)
                pasteCells(*held);
        });
    }
    menu->popup(where);
}

// What is pasted on a cell that is closed: several cells go to the list, one goes in, in the place
// of what was there, as in a spreadsheet.
void EntryTable::pasteHere()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (areCells(text)) {
        emit cellsPasted(text);
        return;
    }
    if (text.trimmed().isEmpty() || !edit(currentIndex(), AllEditTriggers, nullptr))
        return;
    QWidget* editor = indexWidget(currentIndex());
    auto* field = qobject_cast<QLineEdit*>(editor);
    if (field != nullptr) {
        field->setText(text.trimmed());
        commitData(field);
    }
    if (editor != nullptr)
        closeEditor(editor, QAbstractItemDelegate::NoHint);
}

// Enter without an open cell goes down as well; it confirms nothing.
void EntryTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier) && state() != EditingState) {
        moveTo(currentIndex().siblingAtRow(currentIndex().row() + 1), false);
        return;
    }
    if (isPaste(*event)) {
        pasteHere();
        return;
    }
    if (event->key() != Qt::Key_Tab && event->key() != Qt::Key_Backtab)
        m_tabbed = m_tabbed && event->text().size() > 0; // arrows begin another line
    QTableView::keyPressEvent(event);
}

// A name that begins with letters that an input method composes opens the cell too: the view would
// open it and lose them.
void EntryTable::inputMethodEvent(QInputMethodEvent* event)
{
    const bool closed = state() != EditingState;
    if (closed && !event->commitString().isEmpty() &&
        edit(currentIndex(), AllEditTriggers, nullptr)) {
        QWidget* editor = focusWidget();
        if (editor != nullptr && editor != this && isAncestorOf(editor)) {
            QCoreApplication::sendEvent(editor, event);
            return;
        }
    }
    QTableView::inputMethodEvent(event);
}

void EntryTable::mousePressEvent(QMouseEvent* event)
{
    m_tabbed = false;
    QTableView::mousePressEvent(event);
}

bool EntryTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool opened = QTableView::edit(index, trigger, event);
    if (opened) {
        m_edited = index;
        m_below = index.siblingAtRow(index.row() + 1);
        if (!m_tabbed) {
            m_lineStart = index.column();
            m_adding = index.siblingAtColumn(0).data(BlankRowRole).toBool();
        }
        if (QWidget* editor = indexWidget(index))
            editor->installEventFilter(this);
    }
    return opened;
}

// Keeping a cell may add a row, choose another candidate, change what stands beside: whatever
// listens must find the cursor where it was, or the open cell would be closed under our hands.
void EntryTable::commitData(QWidget* editor)
{
    const QScopedValueRollback<bool> committing(m_committing, true);
    QTableView::commitData(editor);
}

void EntryTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QModelIndex from = m_edited.isValid() ? QModelIndex(m_edited) : currentIndex();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    switch (hint) {
    case QAbstractItemDelegate::EditNextItem:
        m_tabbed = true;
        moveTo(besideIn(from, 1), true);
        break;
    case QAbstractItemDelegate::EditPreviousItem:
        m_tabbed = true;
        moveTo(besideIn(from, -1), true);
        break;
    case QAbstractItemDelegate::SubmitModelCache: { // Enter
        // An hour, or a table that is sorted, may have moved the row to its place: down is from
        // where it was typed. After a blank row that became somebody comes the new blank one, the
        // last: what is typed next is nobody else's.
        const bool under = m_below.isValid() && !m_adding;
        const int row = under ? m_below.row() : model()->rowCount() - 1;
        m_tabbed = false;
        moveTo(model()->index(row, m_lineStart), false);
        break;
    }
    case QAbstractItemDelegate::NoHint:
    case QAbstractItemDelegate::RevertModelCache:
        break;
    }
}

// The next cell that can be typed in, in this row and then in those that follow.
QModelIndex EntryTable::besideIn(const QModelIndex& from, int step) const
{
    const int columns = model()->columnCount();
    const int cells = columns * model()->rowCount();
    for (int at = from.row() * columns + from.column() + step; at >= 0 && at < cells; at += step) {
        const QModelIndex index = model()->index(at / columns, at % columns);
        if (model()->flags(index).testFlag(Qt::ItemIsEditable) && !isColumnHidden(index.column()))
            return index;
    }
    return {};
}

void EntryTable::moveTo(const QModelIndex& index, bool open)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    if (open)
        edit(index, AllEditTriggers, nullptr);
}

} // namespace delibere::widgets
