// SPDX-License-Identifier: GPL-3.0-or-later
// A path as Qt is given it.
#pragma once

#include <filesystem>

#include <QString>

namespace delibere::sample {

[[nodiscard]] inline QString toQt(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace delibere::sample
