// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a mark of the criteria table: its levels and its percent, or the percent alone where the
// column is narrow. What is being typed belongs to the view until it is confirmed.
#pragma once

#include <optional>

#include <QStyledItemDelegate>

#include "domain/framework.h"
#include "widgets/kit/density.h"
#include "widgets/kit/mark_painter.h"

namespace delibere::widgets {

class MarkDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    MarkDelegate(const Framework& framework, QObject* parent);

    void setTyped(std::optional<QString> digits) { m_typed = std::move(digits); } // current cell
    void setDiscretion(Discretion discretion) { m_discretion = discretion; }
    void setDensity(Density density) { m_density = density; }
    void setClosed(bool closed) { m_closed = closed; }
    [[nodiscard]] int levels(Evidence evidence) const;
    // A commission makes an exact result of numbers: nothing else is a mark there.
    [[nodiscard]] bool numbersOnly() const { return m_framework.admission.has_value(); }
    // The level that a mark claims on the scale of its evidence.
    [[nodiscard]] std::optional<int> claimed(Evidence evidence, const Mark& mark) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    // That of the figures being typed: none while they are no mark yet (« 12, »).
    [[nodiscard]] std::optional<int> claimedBy(Evidence evidence, const QString& typed) const;

    const Framework& m_framework;
    std::optional<QString> m_typed;
    Discretion m_discretion = Discretion::MarksShown;
    Density m_density = Density::Comfortable;
    bool m_closed = false;
};

} // namespace delibere::widgets
