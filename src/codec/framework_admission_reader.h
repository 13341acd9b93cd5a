// SPDX-License-Identifier: GPL-3.0-or-later
// The "admission" object of a framework: what a formation publishes before its commission reads
// anything. Refuses weights and rules that contradict one another or that nobody published.
#pragma once

#include "codec/place.h"
#include "domain/framework.h"

namespace delibere::codec {

// `tree`: whose criteria it may name; null when they were refused, and are then not looked for.
[[nodiscard]] Admission readAdmission(const Place& place, const Framework* tree);

} // namespace delibere::codec
