// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page with the example session, light and dark, for the documentation and for
// the eyes of whoever changes a page.
#pragma once

#include <QSize>
#include <QString>

#include "domain/problem.h"

namespace delibere::widgets {

// accueil-clair.png, evaluer-sombre.png … FileUnwritable, and what createExample may fail with.
[[nodiscard]] Result<void> takeScreenshots(const QString& folder, QSize size);

} // namespace delibere::widgets
