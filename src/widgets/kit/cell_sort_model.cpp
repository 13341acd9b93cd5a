// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/cell_sort_model.h"

#include <optional>

#include <QRegularExpression>

#include "widgets/kit/synced_table_model.h"

namespace delibere::widgets {

namespace {

bool nothing(const QString& text)
{
    return text.isEmpty() || text == QStringLiteral("—") || text == QStringLiteral("masqué");
}

// 0: among those that are sorted. What is not there comes after them, and at the very end the blank
// row that waits for a name.
int lastPlace(const QModelIndex& index, const QString& text)
{
    if (index.siblingAtColumn(0).data(BlankRowRole).toBool())
        return 2;
    return nothing(text) ? 1 : 0;
}

// « 69,5 », « 72 % », « 2 sur 3 », « 09:40 »: what it begins with.
std::optional<double> figureIn(const QString& text)
{
    static const QRegularExpression figure(
        QStringLiteral("^([−-]?\\d+)(?:[,.:](\\d+))?(?=$|[\\s\u00a0\u202f/%])"));
    const auto match = figure.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString number = match.captured(1).replace(QChar(0x2212), QLatin1Char('-'));
    if (match.hasCaptured(2))
        number += QLatin1Char('.') + match.captured(2);
    return number.toDouble();
}

} // namespace

QString plainCellText(const QModelIndex& index)
{
    QString text = index.data(Qt::DisplayRole).toString().simplified();
    if (text.startsWith(QStringLiteral("▲")))
        text = text.mid(1).trimmed();
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (!tick.isValid())
        return text;
    const bool ticked = tick.toInt() == Qt::Checked;
    if (text.isEmpty())
        return ticked ? QStringLiteral("oui") : QStringLiteral("non");
    return (ticked ? QStringLiteral("☑ ") : QStringLiteral("☐ ")) + text;
}

CellSortModel::CellSortModel(QObject* parent)
    : QSortFilterProxyModel(parent), m_collator(QLocale(QLocale::French, QLocale::France))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

bool CellSortModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QString one = plainCellText(left);
    const QString other = plainCellText(right);
    const int place = lastPlace(left, one);
    const int otherPlace = lastPlace(right, other);
    if (place != otherPlace) // last in both directions
        return sortOrder() == Qt::AscendingOrder ? place < otherPlace : place > otherPlace;
    const auto first = figureIn(one);
    const auto second = figureIn(other);
    if (first && second && *first != *second)
        return *first < *second;
    return place == 0 && m_collator.compare(one, other) < 0;
}

} // namespace delibere::widgets
