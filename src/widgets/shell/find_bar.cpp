// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/find_bar.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>

#include "widgets/kit/found_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int wide = 260;

QLineEdit* filterOf(const QWidget& page)
{
    for (QLineEdit* field : page.findChildren<QLineEdit*>()) {
        if (field->property("search").toBool() && field->isVisible() && field->isEnabled())
            return field;
    }
    return nullptr;
}

// The one in hand, or the first that has rows.
QAbstractItemView* listOf(const QWidget& page)
{
    for (QWidget* widget = QApplication::focusWidget(); widget != nullptr && widget != &page;
         widget = widget->parentWidget()) {
        if (auto* view = qobject_cast<QAbstractItemView*>(widget))
            return view;
    }
    for (QAbstractItemView* view : page.findChildren<QAbstractItemView*>()) {
        if (view->isVisible() && qobject_cast<QHeaderView*>(view) == nullptr &&
            view->model() != nullptr && view->model()->rowCount() > 0)
            return view;
    }
    return nullptr;
}

// All rows in the order they are read, those of a tree under their parent.
void collect(const QAbstractItemModel& model, const QModelIndex& parent, QModelIndexList& rows)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        rows << model.index(row, 0, parent);
        collect(model, rows.constLast(), rows);
    }
}

bool holds(const QModelIndex& row, const QString& words)
{
    for (int column = 0; column < row.model()->columnCount(row.parent()); ++column) {
        if (holdsText(row.siblingAtColumn(column).data().toString(), words))
            return true;
    }
    return false;
}

} // namespace

FindBar::FindBar(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("findBar"));
    setPlaceholderText(QStringLiteral("Chercher, ↵ pour le suivant"));
    setAccessibleName(QStringLiteral("Chercher dans la liste"));
    hide();
    connect(this, &QLineEdit::textEdited, this, [this] { go(From::Here); });
}

void FindBar::findIn(QWidget& page)
{
    if (QLineEdit* filter = filterOf(page)) {
        filter->setFocus(Qt::ShortcutFocusReason);
        filter->selectAll();
        return;
    }
    m_view = listOf(page);
    if (m_view == nullptr)
        return;
    setFixedWidth(qMin(theme::scaled(wide), qMax(m_view->width(), 120)));
    adjustSize();
    const QPoint corner = m_view->mapTo(parentWidget(), QPoint(m_view->width() - width(), 0));
    move(corner);
    theme::setTone(this, theme::Tone::Normal);
    clear();
    show();
    raise();
    setFocus(Qt::ShortcutFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(From::Next);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindBar::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    hide();
}

void FindBar::leave()
{
    if (m_view != nullptr)
        m_view->setFocus(Qt::OtherFocusReason);
    hide();
}

// Round the list once; nothing found is said in red, the row in hand stays.
void FindBar::go(From from)
{
    if (m_view == nullptr || text().trimmed().isEmpty())
        return;
    QModelIndexList rows;
    collect(*m_view->model(), {}, rows);
    const auto here = rows.indexOf(m_view->currentIndex().siblingAtColumn(0));
    const auto first = qMax<qsizetype>(0, here) + (from == From::Next && here >= 0 ? 1 : 0);
    for (qsizetype step = 0; step < rows.size(); ++step) {
        const QModelIndex& row = rows.at((first + step) % rows.size());
        if (!holds(row, text().trimmed()) || !row.flags().testFlag(Qt::ItemIsEnabled))
            continue;
        const int column = qMax(0, m_view->currentIndex().column());
        m_view->setCurrentIndex(row.siblingAtColumn(column));
        m_view->scrollTo(row);
        theme::setTone(this, theme::Tone::Normal);
        return;
    }
    theme::setTone(this, theme::Tone::Bad);
}

} // namespace delibere::widgets
