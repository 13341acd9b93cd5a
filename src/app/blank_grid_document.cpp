// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/blank_grid_document.h"

#include "codec/canonical.h"
#include "crypto/digest.h"

namespace delibere::app {

Result<BlankGridDocument> BlankGridDocument::of(const Session& session,
                                                const CandidateId& candidate)
{
    BlankGridDocument document(session);
    if (!candidate.empty()) {
        const Candidate* found = session.jury().candidate(candidate);
        if (found == nullptr)
            return fail(ProblemCode::UnknownCandidate, candidate.text());
        document.m_candidate = *found;
    }
    document.m_stamp.frameworkDigest = session.frameworkDigest();
    document.m_stamp.fingerprint = crypto::hex(crypto::sha256(codec::canonical(document.view())));
    return document;
}

RecordView BlankGridDocument::view() const
{
    return BlankGridRecord{m_session->framework(), m_session->jury(),
                           m_candidate ? &*m_candidate : nullptr, m_stamp};
}

} // namespace delibere::app
