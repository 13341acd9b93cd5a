// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of recent sessions says of one, in words.
#pragma once

#include <QString>

#include "app/session_glance.h"
#include "widgets/home/glance_reader.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

struct GlanceText {
    QString title;  // empty: the one that is remembered
    QString detail; // « 4 candidats · 9 fiches remises sur 12 »
    theme::Tone detailTone = theme::Tone::Muted;
    QString state; // « en cours »
    theme::Tone stateTone = theme::Tone::Muted;
    QString date;
    QString place;
    QString framework;
};

[[nodiscard]] GlanceText glanceText(const GlanceReader::Outcome& outcome);

} // namespace delibere::widgets
