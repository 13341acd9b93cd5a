// SPDX-License-Identifier: GPL-3.0-or-later
// Grille de synthèse to be filled in by hand where there is no computer: the certifier's table with
// a line for each member. It may name a candidate; it never shows an entry.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"

namespace delibere {

struct BlankGridRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate* candidate; // nullptr: a name to write
    RecordStamp stamp;
};

} // namespace delibere
