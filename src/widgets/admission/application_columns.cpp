// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/application_columns.h"

#include <QEvent>
#include <QHeaderView>

#include "widgets/kit/table_rows.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int leastOrigin = 120; // « Licence de math… » still says something
constexpr int mostName = 160;
constexpr int leastName = 96;
constexpr int cellMargins = 32; // the frame of the one in hand too

// Where there is not room for all.
constexpr std::array leavingInTurn{ApplicationModel::Origin, ApplicationModel::TrackColumn,
                                   ApplicationModel::PhaseColumn, ApplicationModel::Pieces,
                                   ApplicationModel::Interview};

} // namespace

ApplicationColumns::ApplicationColumns(QTableView& table, const ApplicationModel& model,
                                       QObject* parent)
    : QObject(parent), m_table(table), m_model(model)
{
    for (int column = 0; column < ApplicationModel::ColumnCount; ++column)
        table.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    table.viewport()->installEventFilter(this);
}

void ApplicationColumns::show(const std::array<bool, ApplicationModel::ColumnCount>& said)
{
    m_said = said;
    for (int column = 0; column < ApplicationModel::ColumnCount; ++column)
        m_widths.at(static_cast<std::size_t>(column)) = contentWidth(column);
    fit();
}

// The longest text of a column, by its letters: a thousand rows are not measured one by one.
int ApplicationColumns::contentWidth(int column) const
{
    if (column == ApplicationModel::Origin)
        return theme::scaled(leastOrigin);
    QString longest;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QString text = m_model.index(row, column).data().toString();
        if (text.size() > longest.size())
            longest = text;
    }
    const int width = m_table.fontMetrics().horizontalAdvance(longest) + theme::scaled(cellMargins);
    const int most = column == ApplicationModel::Name ? theme::scaled(mostName) : width;
    return qMax(headingWidth(m_model, column), qMin(width, most));
}

void ApplicationColumns::fit()
{
    std::array<bool, ApplicationModel::ColumnCount> shown = m_said;
    const auto needed = [&] {
        int sum = 0;
        for (std::size_t column = 0; column < shown.size(); ++column)
            sum += shown.at(column) ? m_widths.at(column) : 0;
        return sum;
    };
    for (const int column : leavingInTurn) {
        if (needed() > m_table.viewport()->width())
            shown.at(static_cast<std::size_t>(column)) = false;
    }
    const int room = m_table.viewport()->width() - needed();
    const int widened =
        shown.at(ApplicationModel::Origin) ? ApplicationModel::Origin : ApplicationModel::Answer;
    for (int column = 0; column < ApplicationModel::ColumnCount; ++column) {
        const auto at = static_cast<std::size_t>(column);
        m_table.setColumnHidden(column, !shown.at(at));
        const bool gives = room < 0 && column == ApplicationModel::Name;
        const bool takes = room > 0 && column == widened;
        const int width = m_widths.at(at) + (gives || takes ? room : 0);
        if (shown.at(at))
            m_table.setColumnWidth(column, gives ? qMax(theme::scaled(leastName), width) : width);
    }
}

bool ApplicationColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace delibere::widgets
