// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/conclusion_ground.h"

#include <algorithm>

#include "domain/decision_basis.h"

namespace delibere {

namespace {

// Hours that leave in doubt who sat change nothing of who did: the seats are compared above.
bool isOfTheHours(const PanelFinding& finding)
{
    return !finding.blocking &&
           (finding.check == PanelCheck::LeavesEarly || finding.check == PanelCheck::HoursUnknown);
}

bool isOfThePanel(const PanelFinding& finding)
{
    return !finding.blocking &&
           (finding.check == PanelCheck::PerCollege || finding.check == PanelCheck::Parity);
}

} // namespace

ConclusionGround groundOf(const Framework& framework, const JurySession& session,
                          const Candidate& candidate, std::span<const ScoreSheet> sheets,
                          const Deliberation& deliberation)
{
    ConclusionGround ground;
    for (const Juror& juror : session.jurors) {
        if (session.sitsFor(juror.id, candidate.id))
            ground.seats.push_back({juror.id, juror.role, juror.college, juror.replaces});
    }
    std::ranges::sort(ground.seats, {}, &GroundSeat::juror);
    for (const BlockRow& row :
         synthesizeBlocks(framework, session, candidate, sheets, deliberation))
        ground.blocks.push_back({row.block, row.state, basisOf(row)});
    ground.findings = checkPanel(framework, session, candidate, sheets);
    std::erase_if(ground.findings, isOfThePanel);
    std::erase_if(ground.findings, isOfTheHours);
    return ground;
}

} // namespace delibere
