// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of words worked out once and only looked at. What the words say is the business of
// who makes them.
#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QString>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

struct TableCell {
    QString text;
    QString detail = {}; // a second, smaller paragraph
    theme::Tone tone = theme::Tone::Normal;
    theme::Tone detailTone = theme::Tone::Muted;
    bool strong = false;
};

struct TableColumn {
    QString title;
    int width = 0; // 0: what the others leave
    bool figures = false;
    QString toolTip = {};
};

struct CellTable {
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    std::vector<QString> rowTitles = {}; // beside the rows, always in sight; none: no such titles
};

class CellTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(CellTable table);
    [[nodiscard]] const CellTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    CellTable m_table;
};

} // namespace delibere::widgets
