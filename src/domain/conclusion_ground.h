// SPDX-License-Identifier: GPL-3.0-or-later
// What the conclusion on one candidate stands on besides what the jury typed: who sits and as what,
// what each bloc shows, what is found of the panel. While the candidate is decided or signed, an
// edit that would change it is refused: by one comparison, and not by a list of edits.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/panel_validity.h"
#include "domain/synthesis.h"

namespace delibere {

struct GroundSeat {
    JurorId juror;
    JurorRole role = JurorRole::Member;
    std::string college;
    JurorId replaces;

    friend bool operator==(const GroundSeat&, const GroundSeat&) = default;
};

struct GroundBlock {
    BlockId block;
    BlockState state = BlockState::Undecided;
    std::string basis; // see basisOf

    friend bool operator==(const GroundBlock&, const GroundBlock&) = default;
};

// Who comes or goes at another hour is not in it.
struct ConclusionGround {
    std::vector<GroundSeat> seats; // who sits for this candidate, by id
    std::vector<GroundBlock> blocks;
    // Those about who sits. Colleges that do not balance are counted over the whole panel: they are
    // here only when they block.
    std::vector<PanelFinding> findings;

    friend bool operator==(const ConclusionGround&, const ConclusionGround&) = default;
};

// Sheets without their criteria will do.
[[nodiscard]] ConclusionGround groundOf(const Framework& framework, const JurySession& session,
                                        const Candidate& candidate,
                                        std::span<const ScoreSheet> sheets,
                                        const Deliberation& deliberation);

} // namespace delibere
