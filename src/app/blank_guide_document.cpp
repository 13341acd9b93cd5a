// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/blank_guide_document.h"

#include "codec/canonical.h"
#include "crypto/digest.h"

namespace delibere::app {

Result<BlankGuideDocument>
BlankGuideDocument::of(const Session& session, const CandidateId& candidate, const JurorId& juror)
{
    const JurySession& jury = session.jury();
    BlankGuideDocument document(session);
    if (!candidate.empty()) {
        const Candidate* found = jury.candidate(candidate);
        if (found == nullptr)
            return fail(ProblemCode::UnknownCandidate, candidate.text());
        document.m_candidate = *found;
    }
    if (!juror.empty()) {
        const Juror* found = jury.juror(juror);
        if (found == nullptr)
            return fail(ProblemCode::UnknownJuror, juror.text());
        document.m_juror = *found;
    }
    if (jury.recusal(candidate, juror) != nullptr)
        return fail(ProblemCode::JurorRecused, juror.text(), candidate.text());
    document.m_stamp.frameworkDigest = session.frameworkDigest();
    document.m_stamp.fingerprint = crypto::hex(crypto::sha256(codec::canonical(document.view())));
    return document;
}

RecordView BlankGuideDocument::view() const
{
    return BlankGuideRecord{m_session->framework(), m_session->jury(),
                            m_candidate ? &*m_candidate : nullptr, m_juror ? &*m_juror : nullptr,
                            m_stamp};
}

} // namespace delibere::app
