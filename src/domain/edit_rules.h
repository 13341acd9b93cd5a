// SPDX-License-Identifier: GPL-3.0-or-later
// The rules an edit must obey before it reaches the file. One function for both programs and for
// imports; what it lets through, the file's own constraints only confirm.
#pragma once

#include "domain/edit.h"
#include "domain/framework.h"
#include "domain/panel_validity.h"
#include "domain/problem.h"
#include "domain/synthesis.h"

namespace delibere {

// What a rule may look at: the stored sheet and the synthesis that the edit is about.
struct EditContext {
    const Framework& framework;
    const JurySession& session;
    const ScoreSheet* sheet = nullptr;    // sheet edits: the stored one
    const Synthesis* synthesis = nullptr; // deliberation edits
    const Deliberation* deliberation = nullptr;
    std::span<const PanelFinding> panel = {}; // SetProposal: what blocks the conclusion
    const RecordHistory* history = nullptr;   // what was signed of the candidate or the repérage
    const FollowUp* followUp = nullptr;       // SetFollowUp
    int keys = 0;                             // PutKey: how many the member has
    bool hasMarks = false; // RemoveJuror, RemoveCandidate: something is already entered
    const Positioning* positioning = nullptr; // edits of a repérage: the stored one
};

[[nodiscard]] Result<void> checkEdit(const EditContext& context, const Edit& edit);

} // namespace delibere
