// SPDX-License-Identifier: GPL-3.0-or-later
// std::string (UTF-8) to QString and back: the border between the core and Qt.
#pragma once

#include <string>

#include <QString>

namespace delibere::widgets {

[[nodiscard]] inline QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

[[nodiscard]] inline std::string fromQt(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace delibere::widgets
