// SPDX-License-Identifier: GPL-3.0-or-later
// A table over a snapshot of values with ids. sync() turns the old snapshot into the new one with
// the smallest signals, so that the cursor and an open editor stay where they are.
#pragma once

#include <vector>

#include <QAbstractTableModel>

namespace delibere::widgets {

// Texts to choose from; an editor offers them in a list (see ChoiceDelegate).
inline constexpr int ChoicesRole = Qt::UserRole + 40;

class SyncedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

protected:
    // One row more at the end, one row less anywhere, or the same rows with other values.
    template <class Value>
    void sync(std::vector<Value>& held, const std::vector<Value>& now)
    {
        if (now.size() + 1 == held.size())
            removeMissing(held, now);
        if (now.size() > held.size() + 1 || now.size() < held.size()) {
            beginResetModel();
            held = now;
            endResetModel();
            return;
        }
        std::copy(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(held.size()),
                  held.begin());
        const int rows = static_cast<int>(held.size());
        if (rows > 0)
            emit dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
        if (now.size() > held.size()) {
            beginInsertRows({}, rows, rows);
            held.push_back(now.back());
            endInsertRows();
        }
    }

private:
    template <class Value>
    void removeMissing(std::vector<Value>& held, const std::vector<Value>& now)
    {
        std::size_t row = 0;
        while (row < now.size() && held[row].id == now[row].id)
            ++row;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        held.erase(held.begin() + static_cast<std::ptrdiff_t>(row));
        endRemoveRows();
    }
};

} // namespace delibere::widgets
