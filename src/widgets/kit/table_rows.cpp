// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/table_rows.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QRegularExpression>
#include <QTimer>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

// QHeaderView measures its words on one line; a lead sentence needs two.
void fitHeader(QTableView& table)
{
    QHeaderView& header = *table.horizontalHeader();
    const QFontMetrics metrics(theme::strongFont(theme::headingSize));
    int height = 0;
    for (int column = 0; column < header.count(); ++column) {
        const QString text = table.model()->headerData(column, Qt::Horizontal).toString();
        const QRect room(0, 0, header.sectionSize(column) - 20, 1000);
        height = qMax(height, metrics.boundingRect(room, Qt::TextWordWrap, text).height());
    }
    header.setFixedHeight(height + 14);
}

} // namespace

int headingWidth(const QAbstractItemModel& model, int column)
{
    constexpr int padding = 22; // of the style sheet, and the line between two columns
    const QFontMetrics metrics(theme::strongFont(theme::headingSize));
    int widest = 0;
    const QString text = model.headerData(column, Qt::Horizontal).toString();
    for (const QString& word : text.split(QRegularExpression(QStringLiteral("\\s"))))
        widest = qMax(widest, metrics.horizontalAdvance(word));
    return widest + theme::scaled(padding);
}

void keepRowsFitted(QTableView& table)
{
    // One pass per burst of signals.
    auto* timer = new QTimer(&table);
    timer->setSingleShot(true);
    timer->setInterval(0);
    QObject::connect(timer, &QTimer::timeout, &table, [&table] {
        fitHeader(table);
        table.resizeRowsToContents();
        table.updateGeometry(); // one that is as tall as its rows
    });
    const auto soon = [timer] { timer->start(); };
    QHeaderView* header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
    header->setHighlightSections(false);
    QObject::connect(header, &QHeaderView::sectionResized, timer, soon);
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, timer, soon);
    // A model that names the roles it changed names SizeHintRole when the height may change.
    QObject::connect(table.model(), &QAbstractItemModel::dataChanged, timer,
                     [soon](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                         if (roles.isEmpty() || roles.contains(Qt::SizeHintRole))
                             soon();
                     });
    timer->start();
}

} // namespace delibere::widgets
