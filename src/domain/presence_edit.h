// SPDX-License-Identifier: GPL-3.0-or-later
// Who works at the window: nothing of the jury changes, the journal keeps it.
#pragma once

#include <variant>

#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere {

struct ActAs { // from now on; empty: the secretariat
    JurorId juror;
    friend bool operator==(const ActAs&, const ActAs&) = default;
};
struct ShowMarks { // the secretariat asked to see the marks of deliberations that are open
    friend bool operator==(const ShowMarks&, const ShowMarks&) = default;
};

using PresenceEdit = std::variant<ActAs, ShowMarks>;

// UnknownJuror. There is nothing to take back: the journal keeps that it was so.
[[nodiscard]] Problems refusals(const JurySession& session, const PresenceEdit& edit);

} // namespace delibere
