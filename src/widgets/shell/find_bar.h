// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+F: into the field of the page that filters, where there is one; otherwise over the list in
// hand, to go to the next row that holds what is typed. Capitals do not matter.
#pragma once

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPointer>

namespace delibere::widgets {

class FindBar : public QLineEdit {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent);

    // Fields that filter have the property "search" = true. Nothing on a page without a list.
    void findIn(QWidget& page);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class From { Here, Next };
    void go(From from);
    void leave();

    QPointer<QAbstractItemView> m_view;
};

} // namespace delibere::widgets
