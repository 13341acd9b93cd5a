// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records.h"

#include "codec/canonical.h"
#include "crypto/digest.h"

namespace delibere::app {

namespace {

std::string fingerprint(const RecordView& view)
{
    return crypto::hex(crypto::sha256(codec::canonical(view)));
}

} // namespace

GridDocument::GridDocument(const Session& session, CandidateView view)
    : m_session(&session), m_view(std::move(view))
{
    m_stamp.frameworkDigest = session.frameworkDigest();
    m_stamp.fingerprint = fingerprint(this->view());
}

Result<GridDocument> GridDocument::of(const Session& session, const CandidateId& candidate)
{
    auto view = session.view(candidate);
    if (!view)
        return tl::unexpected(view.error());
    return GridDocument(session, std::move(*view));
}

RecordView GridDocument::view() const
{
    return GridRecord{m_session->framework(), m_session->jury(), m_view.candidate, m_view.synthesis,
                      m_view.deliberation,    m_view.panel,      m_stamp};
}

SheetDocument::SheetDocument(const Session& session, const Candidate& candidate, const Juror& juror,
                             ScoreSheet sheet)
    : m_session(&session), m_candidate(candidate), m_juror(juror), m_sheet(std::move(sheet))
{
    m_stamp.state =
        m_sheet.state == SheetState::Submitted ? RecordState::Submitted : RecordState::Draft;
    m_stamp.frameworkDigest = session.frameworkDigest();
    m_stamp.fingerprint = fingerprint(view());
}

Result<SheetDocument> SheetDocument::of(const Session& session, const SheetKey& key)
{
    const Candidate* candidate = session.jury().candidate(key.candidate);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, key.candidate.text());
    const Juror* juror = session.jury().juror(key.juror);
    if (juror == nullptr)
        return fail(ProblemCode::UnknownJuror, key.juror.text());
    auto sheet = session.sheet(key);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return SheetDocument(session, *candidate, *juror, std::move(*sheet));
}

RecordView SheetDocument::view() const
{
    return SheetRecord{
        m_session->framework(), m_session->jury(), m_candidate, m_juror, m_sheet, m_stamp};
}

} // namespace delibere::app
