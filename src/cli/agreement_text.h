// SPDX-License-Identifier: GPL-3.0-or-later
// The agreement of a jury on lines of a terminal: figures, how many candidates and members they
// stand on, and what they do not allow to say. No adjective, no verdict.
#pragma once

#include <string>
#include <vector>

#include "domain/agreement.h"
#include "domain/jury_session.h"

namespace delibere::cli {

[[nodiscard]] std::vector<std::string> agreementLines(const JurySession& session,
                                                      const BlockAgreement& agreement);

} // namespace delibere::cli
