// SPDX-License-Identifier: GPL-3.0-or-later
// Who evaluates each candidate, for a whole session at once: what JurySession::evaluates says of
// one member and one candidate looks through every list, and a commission has a thousand of them.
#pragma once

#include <map>
#include <vector>

#include "domain/id.h"
#include "domain/jury_session.h"

namespace delibere {

class EvaluatorIndex {
public:
    // Looks into the session as it is now, and must not outlive it.
    explicit EvaluatorIndex(const JurySession& session);

    // Whom JurySession::evaluates names, in the order of the panel.
    [[nodiscard]] std::vector<JurorId> evaluators(const Candidate& candidate) const;

private:
    struct Named {
        std::vector<const JurorId*> assigned;
        std::vector<const JurorId*> withdrawn;
        std::vector<const StatedSeat*> seats; // as they stand in the session
    };

    const std::vector<Juror>& m_jurors;
    std::map<CandidateId, Named> m_named; // of whom nothing is said: not in it
};

} // namespace delibere
