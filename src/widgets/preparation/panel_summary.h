// SPDX-License-Identifier: GPL-3.0-or-later
// Is the jury regular for the current candidate, in a few lines for the screen.
#pragma once

#include <QList>
#include <QString>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

class SessionDocument;

struct SummaryLine {
    QString text;
    theme::Tone tone = theme::Tone::Normal;

    friend bool operator==(const SummaryLine&, const SummaryLine&) = default;
};

// Without a current candidate, a line that asks for one.
[[nodiscard]] QList<SummaryLine> panelSummary(const SessionDocument& document);

} // namespace delibere::widgets
