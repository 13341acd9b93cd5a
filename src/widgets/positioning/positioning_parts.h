// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of a repérage are made of.
#pragma once

#include <QLineEdit>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

// Of the field for what was seen or is needed, in px at 100 %.
inline constexpr int detailHeight = 48;

// A plain label of several lines; `role` as in theme::setRole.
[[nodiscard]] inline QLabel* wrapped(QWidget* parent, const QString& text = {},
                                     const char* role = nullptr)
{
    QLabel* label = plainLabel(parent, text);
    label->setWordWrap(true);
    if (role != nullptr)
        theme::setRole(label, role);
    return label;
}

// Without the spaces around it.
[[nodiscard]] inline std::string typed(const QLineEdit& field)
{
    return fromQt(field.text().trimmed());
}

} // namespace delibere::widgets
