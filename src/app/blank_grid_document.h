// SPDX-License-Identifier: GPL-3.0-or-later
// The grille de synthèse to be filled in by hand, for nobody in particular or for a candidate.
// Reads no sheet.
#pragma once

#include <optional>

#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class BlankGridDocument {
public:
    // An empty id leaves the name to be written. UnknownCandidate.
    [[nodiscard]] static Result<BlankGridDocument> of(const Session& session,
                                                      const CandidateId& candidate);
    [[nodiscard]] RecordView view() const;

private:
    explicit BlankGridDocument(const Session& session) : m_session(&session) {}
    const Session* m_session;
    std::optional<Candidate> m_candidate;
    RecordStamp m_stamp;
};

} // namespace delibere::app
