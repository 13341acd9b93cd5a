// SPDX-License-Identifier: GPL-3.0-or-later
// The agreement of a jury as JSON for scripts: what `delibere-cli accord --json` prints. French
// keys. Means stay exact fractions; coefficients have six decimals. Undefined is null, never zero.
#pragma once

#include <span>
#include <string>

#include "domain/agreement.h"
#include "domain/framework.h"
#include "domain/jury_session.h"

namespace delibere::codec {

[[nodiscard]] std::string writeAgreement(const Framework& framework, const JurySession& session,
                                         AgreementScope scope,
                                         std::span<const BlockAgreement> blocks);

} // namespace delibere::codec
