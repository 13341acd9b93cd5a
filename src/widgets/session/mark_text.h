// SPDX-License-Identifier: GPL-3.0-or-later
// A mark in a few characters, the same on every page: « 75 % », « niv. 3 », « n. a. », « — ».
#pragma once

#include <QString>

#include "domain/framework.h"
#include "domain/mark.h"

namespace delibere::widgets {

enum class PercentSign { Shown, Omitted };

[[nodiscard]] QString markText(const Framework& framework, Evidence evidence, const Mark& mark,
                               PercentSign sign = PercentSign::Shown);
// Said in full, for screen readers: « non abordé », « niveau 3, 75 % ».
[[nodiscard]] QString spokenMark(const Framework& framework, Evidence evidence, const Mark& mark);
// A level as people name it: its printed label, or « niveau 3 ».
[[nodiscard]] QString levelText(const Framework& framework, const LevelMark& level);
[[nodiscard]] QString percentText(const MarkScale& marks, int steps); // « 75 % », « 12,5/20 »

} // namespace delibere::widgets
