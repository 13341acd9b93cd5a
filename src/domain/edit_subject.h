// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit is about: whose sheet, which candidate, which juror, which repérage. Lets a caller
// fetch just what the rules need to look at.
#pragma once

#include <optional>

#include "domain/edit.h"

namespace delibere {

struct EditSubject {
    std::optional<SheetKey> sheet;
    std::optional<CandidateId> candidate;
    std::optional<JurorId> juror;
    std::optional<PositioningId> positioning; // then no candidate: the jury is not concerned
    bool marksOnly = false; // a mark of a draft sheet: the deliberation is not concerned
    bool removal = false;

    friend bool operator==(const EditSubject&, const EditSubject&) = default;
};

[[nodiscard]] EditSubject subjectOf(const Edit& edit);

// The session itself changes (panel, candidates and who led their repérages, title), not a sheet or
// a deliberation.
[[nodiscard]] bool changesSession(const Edit& edit);

} // namespace delibere
