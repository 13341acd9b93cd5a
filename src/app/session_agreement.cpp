// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_agreement.h"

#include "codec/agreement_writer.h"

namespace delibere::app {

Result<SessionAgreement> sessionAgreement(const Session& session, const Viewer& viewer)
{
    SessionAgreement agreement;
    agreement.scope = agreementScope(session.framework(), session.jury().jurors.size());
    if (agreement.scope != AgreementScope::Computed)
        return agreement;
    std::vector<Synthesis> syntheses;
    for (const Candidate& candidate : session.jury().candidates) {
        const auto sight = session.sight(candidate.id, viewer);
        if (sight && *sight != Sight::Everything) {
            ++agreement.hidden;
            continue;
        }
        auto view = session.view(candidate.id, viewer);
        if (!view)
            return tl::unexpected(view.error());
        syntheses.push_back(std::move(view->synthesis));
    }
    agreement.blocks = agreementOf(session.framework(), syntheses);
    return agreement;
}

std::string agreementJson(const Session& session, const SessionAgreement& agreement)
{
    return codec::writeAgreement(session.framework(), session.jury(), agreement.scope,
                                 agreement.blocks);
}

} // namespace delibere::app
