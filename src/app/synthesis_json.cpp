// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/synthesis_json.h"

#include "codec/synthesis_writer.h"

namespace delibere::app {

std::string synthesisJson(const Session& session, const std::vector<CandidateView>& views)
{
    std::vector<codec::CandidateSynthesis> syntheses;
    syntheses.reserve(views.size());
    for (const CandidateView& view : views)
        syntheses.push_back({view.candidate, view.synthesis, view.deliberation, view.panel});
    return codec::writeSyntheses(session.framework(), session.jury(), syntheses);
}

} // namespace delibere::app
