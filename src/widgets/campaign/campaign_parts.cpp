// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/campaign_parts.h"

#include <QHeaderView>

#include "widgets/kit/cell_table.h"
#include "widgets/kit/elided_label.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

bool wordsAreLarge()
{
    return theme::textPercent() >= 125;
}

QFrame* sheetFrame(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    theme::setRole(frame, "sheet");
    return frame;
}

QLabel* captionLabel(QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    label->setTextFormat(Qt::PlainText);
    theme::setRole(label, "caption");
    return label;
}

QLabel* headingLabel(QWidget* parent, const QString& text)
{
    QLabel* label = plainLabel(parent, text);
    label->setWordWrap(true);
    theme::setRole(label, "heading");
    return label;
}

QPushButton* viewChip(QWidget* parent, const QString& text, const char* name)
{
    auto* chip = new QPushButton(text, parent);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setCheckable(true);
    theme::setRole(chip, "chip");
    return chip;
}

void makeQuiet(QTableView& table)
{
    table.setShowGrid(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.horizontalHeader()->setHighlightSections(false);
}

QTableView* wordTable(QWidget* parent, CellTableModel& model, const char* name,
                      const QString& meaning)
{
    auto* table = new QTableView(parent);
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(meaning);
    makeQuiet(*table);
    setUpCellTable(*table, model);
    return table;
}

} // namespace delibere::widgets
