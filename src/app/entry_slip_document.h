// SPDX-License-Identifier: GPL-3.0-or-later
// The bordereau de saisie of one candidate: from the exact bytes of the version that holds, else as
// the deliberation stands.
#pragma once

#include <memory>
#include <vector>

#include "app/printed_candidate.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class EntrySlipDocument {
public:
    // The refusals of Session::view, though no mark is printed: what the jury retains is not for a
    // member who has not handed in. SessionCorrupt when the bytes are not what was frozen.
    [[nodiscard]] static Result<EntrySlipDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    EntrySlipDocument(const Session& session, PrintedCandidate printed);
    const Session* m_session;
    std::shared_ptr<const PrintedCandidate> m_printed;
    std::vector<EntryLine> m_lines;
    RecordStamp m_stamp;
};

} // namespace delibere::app
