// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page with the example session, light and dark, large and small, for the
// documentation and for the eyes of whoever changes a page.
#pragma once

#include <QStringList>

#include "domain/problem.h"

namespace delibere::pictures {

// accueil-clair.png, evaluer-lecture-sombre-1280x720.png … FileUnwritable, and what createExample
// may fail with. `pages`: only these (« deliberer »); empty: all.
[[nodiscard]] Result<void> takeScreenshots(const QString& folder, const QStringList& pages = {});

} // namespace delibere::pictures
