// SPDX-License-Identifier: GPL-3.0-or-later
// What a sheet still lacks. Each gap names its place so that the screen can lead there. A sheet
// cannot be submitted while a required gap is left; the others are reminders.
#pragma once

#include <vector>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere {

enum class GapKind {
    NoFinal,         // required: a presented bloc (or a competency of it) without a final appraisal
    NotRead,         // a competency without one of the two reading statements
    NoMark,          // a criterion marked for neither evidence
    NoDossierMark,   // required of a commission: its criteria are all that a sheet gives
    NoInterviewMark, // the same, of who is summoned
    DossierUnread,   // the dossier is not said to be read
};

struct Gap {
    GapKind kind = GapKind::NoFinal;
    bool required = false;
    BlockId block;
    CompetencyId competency;
    CriterionId criterion;

    friend bool operator==(const Gap&, const Gap&) = default;
};

// In the order of the framework; blocs that the candidate does not present are left out. Nothing
// is missing from the sheet of a candidate who is not heard.
[[nodiscard]] std::vector<Gap> gaps(const Framework& framework, const Candidate& candidate,
                                    const ScoreSheet& sheet);

} // namespace delibere
