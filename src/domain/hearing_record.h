// SPDX-License-Identifier: GPL-3.0-or-later
// Ordre de passage of a session: who is heard when, and who evaluates them. It holds no mark, and
// says nothing of who withdrew.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"

namespace delibere {

struct HearingRecord {
    const Framework& framework;
    const JurySession& session;
    RecordStamp stamp;
};

} // namespace delibere
