// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hands.h"

#include <algorithm>

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>

namespace delibere::gui {

QWidget& Hands::named(const char* name) const
{
    INFO(name);
    const QString wanted = QString::fromUtf8(name);
    QWidget* found = nullptr;
    for (QWidget* widget : m_window.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool same =
            widget->accessibleName() == wanted || (button != nullptr && button->text() == wanted);
        if (same && widget->isVisible())
            found = widget;
    }
    REQUIRE(found != nullptr);
    return *found;
}

void Hands::settle()
{
    QApplication::processEvents();
}

void Hands::click(QWidget& widget) const
{
    settle();
    INFO(widget.objectName().toStdString());
    REQUIRE(widget.isVisible());
    REQUIRE(widget.isEnabled());
    QTest::mouseClick(&widget, Qt::LeftButton);
}

QWidget& Hands::focused() const
{
    QWidget* widget = QApplication::focusWidget();
    REQUIRE(widget != nullptr);
    return *widget;
}

void Hands::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(&focused(), key, modifiers);
}

void Hands::type(const char* text) const
{
    const QString typed = QString::fromUtf8(text);
    const bool plain =
        std::ranges::all_of(typed, [](QChar character) { return character.unicode() < 128; });
    if (plain) {
        for (const QChar character : typed) // the first one may open a field, which has the next
            QTest::keyClick(&focused(), character.toLatin1());
        return;
    }
    QInputMethodEvent event;
    event.setCommitString(typed);
    QApplication::sendEvent(&focused(), &event);
}

void Hands::fill(QWidget& field, const char* text) const
{
    click(field);
    REQUIRE(field.hasFocus());
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
    press(Qt::Key_Return);
}

void Hands::clickItem(QListView& list, const char* text) const
{
    INFO(text);
    settle();
    QModelIndex wanted;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (index.data().toString() == QString::fromUtf8(text))
            wanted = index;
    }
    REQUIRE(wanted.isValid());
    list.scrollTo(wanted);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                      list.visualRect(wanted).center());
    REQUIRE(list.currentIndex() == wanted);
}

void Hands::clickCell(QTableView& table, int row, int column) const
{
    settle();
    const QModelIndex index = table.model()->index(row, column);
    REQUIRE(index.isValid());
    table.scrollTo(index);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                      table.visualRect(index).center());
    REQUIRE(table.currentIndex() == index);
}

void Hands::writeCells(QTableView& table, int row, int column,
                       std::initializer_list<const char*> texts) const
{
    clickCell(table, row, column);
    table.setFocus();
    press(Qt::Key_F2);
    bool first = true;
    for (const char* text : texts) {
        if (!first)
            press(Qt::Key_Tab);
        first = false;
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    press(Qt::Key_Return);
}

} // namespace delibere::gui
