// SPDX-License-Identifier: GPL-3.0-or-later
// The synthesis as JSON for scripts: what `delibere-cli synthese --json` prints. French keys.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/panel_validity.h"
#include "domain/synthesis.h"

namespace delibere::codec {

struct CandidateSynthesis {
    Candidate candidate;
    Synthesis synthesis;
    Deliberation deliberation;
    std::vector<PanelFinding> panel;
};

[[nodiscard]] std::string writeSyntheses(const Framework& framework, const JurySession& session,
                                         const std::vector<CandidateSynthesis>& syntheses);

} // namespace delibere::codec
