// SPDX-License-Identifier: GPL-3.0-or-later
// The call list of a formation: a row for every ranked application, and one line across the table
// under the last that was called.
#pragma once

#include <QAbstractTableModel>

#include "app/formation_story.h"

namespace delibere::widgets {

class CallListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rank, Number, Waiting, Yesterday, Movement, State, ColumnCount };
    enum Role { LineRole = Qt::UserRole + 40 }; // QString: the words of the line; else invalid

    using QAbstractTableModel::QAbstractTableModel;

    void show(app::FormationStory story, const app::PlayedCampaign& campaign,
              campaign::FormationNumber number);
    // nullptr: the line.
    [[nodiscard]] const app::StoryLine* lineAt(int row) const;
    [[nodiscard]] int rowOf(campaign::ApplicationNumber application) const; // -1: not here
    [[nodiscard]] int lastCalledRow() const { return m_line; }              // -1: nobody is called
    [[nodiscard]] const app::FormationStory& story() const { return m_story; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QString words(const app::StoryLine& line, int column) const;
    [[nodiscard]] int tone(const app::StoryLine& line, int column) const;

    app::FormationStory m_story;
    std::vector<QString> m_numbers; // of candidates, by row of the story
    campaign::Calendar m_calendar;
    campaign::Day m_day = 0;
    int m_line = -1;
    QString m_lineWords;
};

} // namespace delibere::widgets
