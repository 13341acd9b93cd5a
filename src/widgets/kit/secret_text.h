// SPDX-License-Identifier: GPL-3.0-or-later
// A passphrase on its way from a field to another thread: one copy, overwritten when nobody holds
// it any more.
#pragma once

#include <memory>
#include <string>

class QLineEdit;

namespace delibere::widgets {

using Secret = std::shared_ptr<const std::string>;

[[nodiscard]] Secret secretOf(const QLineEdit& field);

} // namespace delibere::widgets
