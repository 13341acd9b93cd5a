// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_agreement.h"

#include "app/session_grid.h"
#include "codec/agreement_writer.h"

namespace delibere::app {

Result<SessionAgreement> sessionAgreement(const Session& session, const Viewer& viewer)
{
    SessionAgreement agreement;
    agreement.scope = agreementScope(session.framework(), session.jury().jurors.size());
    if (agreement.scope != AgreementScope::Computed)
        return agreement;
    auto grid = sessionGrid(session, viewer); // the blocs are all that is compared
    if (!grid)
        return tl::unexpected(grid.error());
    agreement.hidden = grid->hidden;
    std::vector<Synthesis> syntheses;
    for (GridRow& row : grid->rows) {
        if (row.sight == Sight::Everything)
            syntheses.push_back({row.candidate, currentEdition, std::move(row.blocks), {}});
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
