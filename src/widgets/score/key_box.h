// SPDX-License-Identifier: GPL-3.0-or-later
// The keys under the table: one quiet line of those used all day, or the whole list in columns
// (F1), which can be printed.
#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

namespace delibere {
struct Framework;
}

namespace delibere::widgets {

class ColumnScrollArea;
class KeyHints;
struct KeyHelpGroup;

class KeyBox : public QFrame {
    Q_OBJECT

public:
    explicit KeyBox(QWidget* parent = nullptr);

    // The keys depend on what the framework marks with.
    void setUp(const Framework& framework);
    // Another thing to open, before the list.
    void addButton(QToolButton* button);
    void toggle();             // the line or the whole list
    void setTight(bool tight); // no line, only what opens the list
    [[nodiscard]] bool open() const { return m_open; }

signals:
    void printRequested();

private:
    void prepareList();
    void addGroup(const KeyHelpGroup& group);
    void arrange();
    void giveRoom();
    void refresh();

    QHBoxLayout* m_foot;
    KeyHints* m_line;
    QToolButton* m_more;
    QGridLayout* m_columns;
    QWidgetList m_groups;
    ColumnScrollArea* m_list;
    QToolButton* m_print;
    bool m_open = false;
    bool m_tight = false;
};

} // namespace delibere::widgets
