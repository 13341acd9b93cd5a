// SPDX-License-Identifier: GPL-3.0-or-later
// The profile of a candidate by bloc, drawn from values alone, on a screen or on paper. Told apart
// by shape, so that it reads in black and white: bar = mean, short dashes = the members, each in
// its own place, thin line = lowest to highest, point = retained, dashes across = threshold. A
// blank is no zero: a member without a mark leaves a gap, a bloc without any says « — » by its
// code.
#pragma once

#include <optional>
#include <vector>

#include <QPainter>
#include <QString>

#include "domain/mark.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

struct ProfileColumn {
    QString code; // of the bloc
    std::optional<double> mean;
    std::vector<std::optional<int>> marks; // one place a member, in the order of the panel
    std::optional<int> retained;
    std::optional<int> needed{}; // its own threshold
};

struct ProfilePicture {
    int top = 100;             // of the scale: a percent, or the highest level
    std::vector<int> ticks;    // what the scale names
    std::optional<int> needed; // the threshold of all blocs
    MarkScale marks{};         // how a tick is written
    std::vector<ProfileColumn> columns;
};

// In pixels of 96 to the inch: on paper, scale the painter first and give the colours of the light
// mode.
void paintProfile(QPainter& painter, const QRectF& area, const ProfilePicture& picture,
                  const theme::Colours& colours);

} // namespace delibere::widgets
