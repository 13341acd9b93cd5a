// SPDX-License-Identifier: GPL-3.0-or-later
// What a candidate may say of an application.
#pragma once

#include <cstdint>

namespace delibere::campaign {

enum class Reply : std::uint8_t {
    Definitive,
    Provisional,
    Refusal,
    Withdrawal, // of a place that was accepted for good, or of a waiting list or a search
};

} // namespace delibere::campaign
