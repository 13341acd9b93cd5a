// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/form_kind_list.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "printing/form_table.h"
#include "widgets/documents/form_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

using printing::FormKind;

namespace {

constexpr int kindRole = Qt::UserRole;
constexpr int padding = 4 * theme::unit;
constexpr int rowHeight = 28;
constexpr int headingHeight = 26;

bool isHeading(const QModelIndex& index)
{
    return !index.data(kindRole).isValid();
}

class KindDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const theme::Colours& colours = theme::colours();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (selected) {
            painter->fillRect(option.rect, colours.accentSoft);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              colours.accentFill);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(colours.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        const QFont words = selected ? theme::strongFont() : theme::textFont();
        painter->setFont(isHeading(index) ? theme::strongFont(theme::captionSize) : words);
        painter->setPen(isHeading(index) ? colours.muted : colours.text);
        const QRect place =
            option.rect.adjusted(padding, 0, -theme::unit, isHeading(index) ? -4 : 0);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(),
                                                               Qt::ElideRight, place.width());
        const Qt::Alignment edge = isHeading(index) ? Qt::AlignBottom : Qt::AlignVCenter;
        painter->drawText(place, static_cast<int>(edge | Qt::AlignLeft), text);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& index) const override
    {
        return {80, theme::scaled(isHeading(index) ? headingHeight : rowHeight)};
    }
};

} // namespace

FormKindList::FormKindList(QWidget* parent) : QListView(parent)
{
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new KindDelegate(this));
    setModel(&m_items);
    addCopying(*this);
}

void FormKindList::setFramework(const Framework& framework)
{
    m_items.clear();
    QString moment;
    for (const printing::FormRow& row : printing::formRows()) {
        if (!exists(framework, row.kind))
            continue;
        if (const QString named = formMoment(framework, row.kind); named != moment) {
            moment = named;
            auto* heading = new QStandardItem(moment);
            heading->setFlags(Qt::NoItemFlags);
            m_items.appendRow(heading);
        }
        auto* item = new QStandardItem(formTitle(framework, row.kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(formTitle(framework, row.kind));
        item->setData(static_cast<int>(row.kind), kindRole);
        m_items.appendRow(item);
    }
}

std::vector<FormKind> FormKindList::chosen() const
{
    std::vector<FormKind> kinds;
    for (int row = 0; row < m_items.rowCount(); ++row) {
        const QModelIndex index = m_items.index(row, 0);
        if (selectionModel()->isSelected(index))
            kinds.push_back(static_cast<FormKind>(index.data(kindRole).toInt()));
    }
    return kinds;
}

void FormKindList::choose(FormKind kind)
{
    for (int row = 0; row < m_items.rowCount(); ++row) {
        const QModelIndex index = m_items.index(row, 0);
        if (!isHeading(index) && index.data(kindRole).toInt() == static_cast<int>(kind))
            setCurrentIndex(index);
    }
}

void FormKindList::selectionChanged(const QItemSelection& selected,
                                    const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

} // namespace delibere::widgets
