// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog « Recevoir des fiches » says of a plan as a whole.
#pragma once

#include <QString>

#include "app/reception.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

// « 44 fichiers. À prendre : 108 fiches. À voir : 2 fiches divergentes, 1 fichier endommagé. »;
// empty of an empty plan.
[[nodiscard]] QString planText(const app::ReceptionPlan& plan);
// What stays to be looked at, « 2 fiches divergentes, 1 fichier endommagé »; empty: nothing.
[[nodiscard]] QString leftText(const app::ReceptionPlan& plan);
// Of the verdict of a file or a sheet.
[[nodiscard]] theme::Tone receptionTone(ReceptionVerdict verdict,
                                        const std::optional<Problem>& problem = {});

} // namespace delibere::widgets
