// SPDX-License-Identifier: GPL-3.0-or-later
// The only way a part makes a label: plain text, because QLabel guesses markup in a user's words.
#pragma once

#include <QLabel>

namespace delibere::widgets {

[[nodiscard]] inline QLabel* plainLabel(QWidget* parent, const QString& text = {})
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace delibere::widgets
