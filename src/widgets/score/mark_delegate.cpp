// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/mark_delegate.h"

#include <QAbstractItemView>

#include "domain/whole_percent.h"
#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"
#include "widgets/score/criteria_model.h"
#include "wording/french_format.h"

namespace delibere::widgets {

MarkDelegate::MarkDelegate(const Framework& framework, QObject* parent)
    : QStyledItemDelegate(parent), m_framework(framework)
{}

int MarkDelegate::levels(Evidence evidence) const
{
    // An exact result is made of numbers: of a commission the levels are only read beside.
    const Scale* scale = m_framework.admission ? nullptr : m_framework.scale(evidence);
    return scale == nullptr ? 0 : static_cast<int>(scale->levels.size());
}

std::optional<int> MarkDelegate::claimed(Evidence evidence, const Mark& mark) const
{
    if (const auto* level = std::get_if<LevelMark>(&mark))
        return level->rank;
    const auto* percent = std::get_if<Percent>(&mark);
    const Scale* scale = m_framework.scale(evidence);
    if (percent == nullptr || scale == nullptr)
        return std::nullopt;
    const Level* level = scale->levelForPercent(percent->value);
    return level == nullptr ? std::nullopt : std::optional(level->rank);
}

std::optional<int> MarkDelegate::claimedBy(Evidence evidence, const QString& typed) const
{
    const auto percent = wholePercent(fromQt(typed), m_framework.marks());
    return percent ? claimed(evidence, Mark(*percent)) : std::nullopt;
}

void MarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const QModelIndex current = view == nullptr ? QModelIndex() : view->currentIndex();
    paintCellGround(*painter, option, current.isValid() && current.row() == index.row());

    const Evidence evidence = CriteriaModel::evidenceOf(index.column());
    MarkPicture picture;
    picture.levels = levels(evidence);
    if (option.rect.width() < mark_cell::width(picture.levels))
        picture.levels = 0;
    picture.mark = index.data(MarkRole).value<Mark>();
    picture.text = index.data(Qt::DisplayRole).toString();
    picture.current = current == index;
    picture.focused = picture.current && view->hasFocus();
    picture.closed = m_closed;
    picture.discretion = m_discretion;
    if (picture.current)
        picture.typed = m_typed;
    picture.unit = toQt(wording::withNoBreakSpaces(wording::markUnit(m_framework.marks())));
    const bool typing = picture.typed && !picture.typed->isEmpty();
    picture.claimed =
        typing ? claimedBy(evidence, *picture.typed) : claimed(evidence, picture.mark);
    paintMark(*painter, option.rect, picture);
}

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int count = levels(CriteriaModel::evidenceOf(index.column()));
    const int margin = m_density == Density::Compact ? 4 : 12;
    return {mark_cell::width(count), mark_cell::pitch + margin};
}

} // namespace delibere::widgets
