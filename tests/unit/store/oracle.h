// SPDX-License-Identifier: GPL-3.0-or-later
// What a .jury file must say after a list of edits, kept in plain maps and written without a look
// at the store.
#pragma once

#include <map>
#include <vector>

#include "domain/edit.h"

namespace delibere::sample {

struct Oracle {
    JurySession session;
    std::map<SheetKey, ScoreSheet> sheets;
    std::map<CandidateId, Deliberation> deliberations;
    std::map<RecordSubject, RecordHistory> histories{};
    std::vector<JurorKey> keys{};
    KeptPackets packets{};
    FollowUp followUp{};
    ParitaryJury paritary{};
    Appeals appeals{};
    std::vector<Positioning> positionings{}; // as they were entered: the tests keep to their days

    void apply(const Edit& edit);
    [[nodiscard]] ScoreSheet sheet(const SheetKey& key) const;
    // Those with something entered, by juror.
    [[nodiscard]] std::vector<ScoreSheet> sheetsOf(const CandidateId& candidate) const;
    [[nodiscard]] Deliberation deliberation(const CandidateId& candidate) const;
};

// One edit of every kind, in an order in which each can be applied to sample::session().
[[nodiscard]] std::vector<Edit> everyEdit();

} // namespace delibere::sample
