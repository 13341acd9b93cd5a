// SPDX-License-Identifier: GPL-3.0-or-later
// How many changes there are, for a test that claims to play each of them.
#pragma once

#include "domain/edit.h"

namespace delibere::sample {

template <class Change>
inline constexpr std::size_t changesIn = 1;
template <class... Changes>
inline constexpr std::size_t changesIn<std::variant<Changes...>> = (changesIn<Changes> + ...);

inline constexpr std::size_t everyChange = changesIn<Edit>;

} // namespace delibere::sample
