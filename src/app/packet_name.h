// SPDX-License-Identifier: GPL-3.0-or-later
// The names that are proposed for files between laptops: no person's name is in them.
#pragma once

#include <string>
#include <string_view>

#include "domain/jury_session.h"

namespace delibere::app {

// "6b1f7c1e-membre-2-fiches-1.fiche": the session, the place of the member on the panel, the
// number.
[[nodiscard]] std::string packetName(const JurySession& jury, const JurorId& juror,
                                     std::string_view what, int number, std::string_view extension);

} // namespace delibere::app
