// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a passphrase may lock a key: how long someone who has the file would try before they
// guess it (zxcvbn, ADR 23), and why that is not long enough. Letters are judged without accents,
// words in French and English, and the names that everyone in the room knows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/jury_session.h"
#include "domain/passphrase_flaw.h"

namespace delibere::app {

// Absent: the passphrase is accepted. Spaces around it are no part of it.
[[nodiscard]] std::optional<PassphraseFlaw> passphraseFlaw(std::string_view passphrase,
                                                           std::span<const std::string> names = {});

// The folded words that a session makes known, those of the member first.
[[nodiscard]] std::vector<std::string> knownNames(const JurySession& jury, const Juror& member);

} // namespace delibere::app
