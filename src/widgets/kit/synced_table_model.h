// SPDX-License-Identifier: GPL-3.0-or-later
// A table over a snapshot of values with ids. sync() turns the old snapshot into the new one with
// the smallest signals, so that the cursor and an open editor stay where they are.
#pragma once

#include <algorithm>
#include <vector>

#include <QAbstractTableModel>

namespace delibere::widgets {

// Texts to choose from; an editor offers them in a list (see ChoiceDelegate).
inline constexpr int ChoicesRole = Qt::UserRole + 40;
// bool, of the first column: the blank row that waits for a name.
inline constexpr int BlankRowRole = Qt::UserRole + 41;

class SyncedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

protected:
    // One row more or one row less anywhere, or the same rows with other values.
    template <class Value>
    void sync(std::vector<Value>& held, const std::vector<Value>& now)
    {
        if (now.size() + 1 == held.size())
            removeMissing(held, now);
        if (now.size() == held.size() + 1 && insertsOne(held, now))
            return;
        if (now.size() != held.size()) {
            beginResetModel();
            held = now;
            endResetModel();
            return;
        }
        moveRows(held, now);
        held = now;
        tellChanged(static_cast<int>(held.size()));
    }

private:
    // The same people in another order: who holds a cell goes along with its row.
    template <class Value>
    void moveRows(std::vector<Value>& held, const std::vector<Value>& now)
    {
        if (std::ranges::equal(held, now, {}, &Value::id, &Value::id))
            return;
        emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        for (const QModelIndex& old : persistentIndexList()) {
            const auto& id = held[static_cast<std::size_t>(old.row())].id;
            const auto found = std::ranges::find(now, id, &Value::id);
            changePersistentIndex(old,
                                  found == now.end()
                                      ? QModelIndex()
                                      : index(static_cast<int>(found - now.begin()), old.column()));
        }
        held = now;
        emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    void tellChanged(int rows)
    {
        if (rows > 0)
            emit dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    }
    // Somebody added, or put back at their place. The blank row that became somebody is the same
    // row, where the cursor is; the new blank one comes after it.
    template <class Value>
    bool insertsOne(std::vector<Value>& held, const std::vector<Value>& now)
    {
        std::size_t row = 0;
        while (row < held.size() && (held[row].id == now[row].id || held[row].id.empty()))
            ++row;
        for (std::size_t after = row; after < held.size(); ++after) {
            if (held[after].id != now[after + 1].id)
                return false;
        }
        const int at = static_cast<int>(row);
        beginInsertRows({}, at, at);
        held.insert(held.begin() + at, now[row]);
        endInsertRows();
        held = now;
        tellChanged(static_cast<int>(held.size()));
        return true;
    }
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
