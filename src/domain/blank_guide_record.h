// SPDX-License-Identifier: GPL-3.0-or-later
// Guide individuel of a member, to be filled in by hand where there is no computer. It may name a
// candidate and a member; it never shows an entry, not even one that was already made.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"

namespace delibere {

struct BlankGuideRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate* candidate; // nullptr: a name to write
    const Juror* juror;         // nullptr: likewise
    RecordStamp stamp;
};

} // namespace delibere
