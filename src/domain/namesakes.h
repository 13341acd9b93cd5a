// SPDX-License-Identifier: GPL-3.0-or-later
// Two candidates of one name are told apart on paper by the number of their file.
#pragma once

#include "domain/jury_session.h"

namespace delibere {

// Gives every candidate who has a namesake (folding.h) the id of their file as `fileNumber`, and
// takes it from everybody else. An id, not a place in a list, which may change.
void numberNamesakes(JurySession& session);

} // namespace delibere
