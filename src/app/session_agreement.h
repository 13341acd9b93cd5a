// SPDX-License-Identifier: GPL-3.0-or-later
// How far the jurors of an open session agree, bloc by bloc, over all its candidates. Computed each
// time it is asked for, from the same syntheses as the deliberation; nothing of it is written.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"
#include "domain/agreement.h"

namespace delibere::app {

struct SessionAgreement {
    AgreementScope scope = AgreementScope::Computed;
    std::vector<BlockAgreement> blocks; // none unless Computed
    int hidden = 0; // candidates left out: the viewer has not handed in, withdrew or does not sit
};

// Fails when the file can no longer be read.
[[nodiscard]] Result<SessionAgreement> sessionAgreement(const Session& session,
                                                        const Viewer& viewer);
// For scripts (docs/cli.md).
[[nodiscard]] std::string agreementJson(const Session& session, const SessionAgreement& agreement);

} // namespace delibere::app
