// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of one candidate, with the bloc in hand edited in its own row: its percent where the
// grid shows it, the rest right under the row, so that what the members appreciated stays in sight
// while the jury decides, votes or gives a reason. As tall as its rows when there is room; else the
// row in hand is scrolled to, whole.
#pragma once

#include <QTableView>

namespace delibere::widgets {

class CellDelegate;

class SynthesisView : public QTableView {
    Q_OBJECT

public:
    explicit SynthesisView(QWidget* parent = nullptr);

    // Call once, before setModel(). `editor` has a height for its width.
    void setEditors(QWidget& percent, QWidget& editor);
    // The row that is edited, and the column of the percent; none: -1. Rows are fitted at once:
    // what is clicked next is where it is seen.
    void openRow(int row, int percentColumn);
    void fitOpenRow(); // the editor may need another height now

protected:
    void updateGeometries() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeEditors();
    void showOpenRow();

    CellDelegate* m_delegate;
    QWidget* m_percent = nullptr;
    QWidget* m_editor = nullptr;
    int m_row = -1;
    int m_percentColumn = -1;
};

} // namespace delibere::widgets
