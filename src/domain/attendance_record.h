// SPDX-License-Identifier: GPL-3.0-or-later
// Feuille d’émargement of a session: who was called, to be signed by hand. It repeats what the
// session knows of the day and holds no mark; a signature on paper is all that says who came.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"

namespace delibere {

struct AttendanceRecord {
    const Framework& framework;
    const JurySession& session; // may be without members or candidates: the lines are left empty
    RecordStamp stamp;
};

} // namespace delibere
