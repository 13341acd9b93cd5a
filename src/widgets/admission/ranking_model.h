// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a ranking: applications in their order, what is settled folded into one row, the
// lines at the capacity and at last year's last rank, those who are not ranked under their titles.
// Sorted by a column it is a plain list: there lines and folds have no sense. Figures are sorted by
// the exact result, never by what is printed of it.
#pragma once

#include <set>

#include <QAbstractTableModel>

#include "widgets/admission/ranking_board.h"

namespace delibere::widgets {

enum class RankingFilter { All, Fold, ToSettle };

class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Kind { Application, Fold, Part, Places, LastRank };
    enum Role {
        WideRole = Qt::UserRole + 60, // QString: said over the whole row
        KindRole                      // int of Kind
    };
    struct Columns { // -1: it is not there
        int rank = 0;
        int number = 1;
        int name = -1;
        int origin = 2;
        int result = 3;
        int firstReading = 4;
        int spread = 4;
        int note = 5;
        int count = 6;
    };

    using QAbstractTableModel::QAbstractTableModel;

    // The rows move, come and go one by one where that says it all.
    void show(RankingBoard board);
    [[nodiscard]] const RankingBoard& board() const { return m_board; }
    [[nodiscard]] const Columns& columns() const { return m_columns; }
    void setFilter(RankingFilter filter);
    [[nodiscard]] RankingFilter filter() const { return m_filter; }
    void search(const QString& words);

    [[nodiscard]] Kind kindAt(int row) const;
    // Of an application; nullptr for another row.
    [[nodiscard]] const RankingEntry* entryAt(int row) const;
    [[nodiscard]] int rowOf(const CandidateId& id) const; // -1: not in sight
    [[nodiscard]] int rowOfRank(int rank) const;          // its own, or that of its fold
    // Opens a fold, opens or folds a part. False: it is none.
    bool toggle(int row);
    // What holds this application in is opened.
    void reveal(const CandidateId& id);
    // Rows in front of the parts that are not ranked: among them one may be moved.
    [[nodiscard]] int rankedRows() const;
    // Who stands directly before a place among the rows; empty: nobody. `without`: leaves its own.
    [[nodiscard]] CandidateId placeAfter(int row, const CandidateId& without) const;
    [[nodiscard]] bool sorted() const { return m_sortColumn >= 0; }
    [[nodiscard]] int shown() const; // applications in sight

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row {
        Kind kind = Kind::Application;
        int from = 0; // of the entries
        int to = 0;   // the last one of a fold
        std::string key{};

        friend bool operator==(const Row& a, const Row& b) { return a.key == b.key; }
    };

    void rebuild(); // the rows, told as they change
    void tell(std::vector<Row> now);
    bool tellMove(std::vector<Row>& now);
    void tellOrder(std::vector<Row>& now);
    [[nodiscard]] std::vector<Row> made() const;
    [[nodiscard]] std::vector<Row> madeSorted() const;
    void addRanked(std::vector<Row>& rows, int ranked) const;
    void addLineUnder(std::vector<Row>& rows, int entry) const;
    void addParts(std::vector<Row>& rows, int from) const;
    [[nodiscard]] std::vector<bool> folded(int ranked) const;
    [[nodiscard]] bool matches(int entry) const;
    [[nodiscard]] bool less(int column, int a, int b) const;
    [[nodiscard]] Row application(int entry) const;
    [[nodiscard]] QString text(const RankingEntry& entry, int column) const;
    [[nodiscard]] QString toolTip(const RankingEntry& entry, int column) const;
    [[nodiscard]] QString wideText(const Row& row) const;
    [[nodiscard]] QString partText(const Row& row) const;
    [[nodiscard]] QVariant applicationData(const RankingEntry& entry, int column, int role) const;
    [[nodiscard]] bool figures(int column) const;

    RankingBoard m_board;
    Columns m_columns;
    RankingFilter m_filter = RankingFilter::All;
    QString m_words;
    mutable std::vector<QString> m_haystack; // folded, of each entry; made when one searches
    std::set<std::string> m_open;            // folds, by the first one in it
    std::set<RankingSection> m_closed{RankingSection::Academic, RankingSection::Administrative,
                                      RankingSection::Awaiting};
    std::vector<Row> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace delibere::widgets
