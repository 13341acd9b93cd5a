// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/presence_edit.h"

namespace delibere {

Problems refusals(const JurySession& session, const PresenceEdit& edit)
{
    const auto* acts = std::get_if<ActAs>(&edit);
    if (acts == nullptr || acts->juror.empty() || session.juror(acts->juror) != nullptr)
        return {};
    return {{ProblemCode::UnknownJuror, acts->juror.text(), {}}};
}

} // namespace delibere
