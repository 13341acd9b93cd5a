// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the definition of a session (delibere-session/1) as session_reader reads it.
#pragma once

#include <string>

#include "domain/jury_session.h"

namespace delibere::codec {

// readSession(writeDefinition(session)) == session, but for the order of hearing said by hand: the
// candidates are written in the order in which they stand.
[[nodiscard]] std::string writeDefinition(const JurySession& session);

} // namespace delibere::codec
