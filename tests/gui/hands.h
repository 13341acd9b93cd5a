// SPDX-License-Identifier: GPL-3.0-or-later
// The hands of a person at the window: they find a widget by its object name or its accessible
// name, click and type. Nothing is reached behind the screen.
#pragma once

#include <QAbstractButton>
#include <QTableView>
#include <catch2/catch.hpp>

namespace delibere::gui {

class Hands {
public:
    explicit Hands(QWidget& window) : m_window(window) {}

    template <class Widget = QWidget>
    Widget& find(const char* name) const
    {
        INFO(name);
        auto* found = m_window.findChild<Widget*>(QString::fromUtf8(name));
        REQUIRE(found != nullptr);
        return *found;
    }

    // A visible widget, by the name that a screen reader says or the text on a button.
    QWidget& named(const char* name) const;

    void click(QWidget& widget) const;
    void click(const char* name) const { click(find(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    // Into whatever has the focus. Accents come as an input method sends them.
    void type(const char* text) const;
    // Replaces what stands in a field and confirms.
    void fill(QWidget& field, const char* text) const;

    // The cell becomes the current one.
    void clickCell(QTableView& table, int row, int column) const;
    // Opens the cell with F2, types; each further text goes to the next cell with Tab.
    void writeCells(QTableView& table, int row, int column,
                    std::initializer_list<const char*> texts) const;

private:
    QWidget& focused() const;

    QWidget& m_window;
};

} // namespace delibere::gui
