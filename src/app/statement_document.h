// SPDX-License-Identifier: GPL-3.0-or-later
// The relevé individuel de décision of one candidate: from the exact bytes of the version that
// holds, else a draft of it as the deliberation stands.
#pragma once

#include <memory>
#include <vector>

#include "app/printed_candidate.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class StatementDocument {
public:
    // The refusals of Session::view: what the jury retained is not for a member who has not handed
    // in. SessionCorrupt when the bytes are not what was frozen.
    [[nodiscard]] static Result<StatementDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    StatementDocument(const Session& session, PrintedCandidate printed,
                      std::vector<FollowUpLine> followUps);
    const Session* m_session;
    std::shared_ptr<const PrintedCandidate> m_printed;
    std::vector<DecidedBlock> m_blocks;
    std::vector<FollowUpLine> m_followUps;
    SourceGrid m_grid;
    RecordStamp m_stamp;
};

} // namespace delibere::app
