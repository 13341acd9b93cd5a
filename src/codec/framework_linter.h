// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a sound framework for what its printed source probably got wrong. Warnings only: the
// certifier's words are reported, never corrected.
#pragma once

#include "domain/finding.h"
#include "domain/framework.h"

namespace delibere::codec {

[[nodiscard]] Findings lint(const Framework& framework);

} // namespace delibere::codec
