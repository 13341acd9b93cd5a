// SPDX-License-Identifier: GPL-3.0-or-later
// Is the jury regular for the current candidate, in a few lines for the screen.
#pragma once

#include <QList>
#include <QString>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

class SessionDocument;

struct PanelLine {
    QString text;
    theme::Tone tone = theme::Tone::Normal;

    friend bool operator==(const PanelLine&, const PanelLine&) = default;
};

// Without a current candidate, a line that asks for one.
[[nodiscard]] QList<PanelLine> panelSummary(const SessionDocument& document);

} // namespace delibere::widgets
