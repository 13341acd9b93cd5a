// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records.h"

#include "app/seal_code.h"
#include "codec/canonical.h"
#include "codec/hex.h"
#include "crypto/digest.h"

namespace delibere::app {

std::string fingerprintOf(const RecordView& record)
{
    return crypto::hex(crypto::sha256(codec::canonical(record)));
}

RecordState stateOf(RecordStage stage)
{
    switch (stage) {
    case RecordStage::Signing:
        return RecordState::Signing;
    case RecordStage::Locked:
        return RecordState::Signed;
    case RecordStage::Withdrawn:
        return RecordState::Withdrawn;
    case RecordStage::Replaced:
        return RecordState::Replaced;
    }
    return RecordState::Draft;
}

GridDocument::GridDocument(const Session& session, CandidateView view)
    : m_session(&session), m_view(std::move(view))
{
    m_stamp.frameworkDigest = session.frameworkDigest();
    m_stamp.fingerprint = fingerprintOf(this->view());
}

Result<GridDocument> GridDocument::of(const Session& session, const CandidateId& candidate,
                                      const Viewer& viewer)
{
    auto view = session.view(candidate, viewer);
    if (!view)
        return tl::unexpected(view.error());
    return GridDocument(session, std::move(*view));
}

RecordView GridDocument::view() const
{
    return GridRecord{m_session->framework(), m_session->jury(), m_view.candidate, m_view.synthesis,
                      m_view.deliberation,    m_view.panel,      m_stamp,          nullptr,
                      m_view.sheets};
}

SheetDocument::SheetDocument(const Session& session, const Candidate& candidate, const Juror& juror,
                             ScoreSheet sheet)
    : m_session(&session), m_candidate(candidate), m_juror(juror), m_sheet(std::move(sheet))
{
    m_stamp.state =
        m_sheet.state == SheetState::Submitted ? RecordState::Submitted : RecordState::Draft;
    m_stamp.frameworkDigest = session.frameworkDigest();
    m_stamp.fingerprint = fingerprintOf(view());
}

Result<SheetDocument> SheetDocument::of(const Session& session, const SheetKey& key,
                                        const Viewer& viewer)
{
    const Candidate* candidate = session.jury().candidate(key.candidate);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, key.candidate.text());
    const Juror* juror = session.jury().juror(key.juror);
    if (juror == nullptr)
        return fail(ProblemCode::UnknownJuror, key.juror.text());
    auto sheet = session.sheet(key, viewer);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return SheetDocument(session, *candidate, *juror, std::move(*sheet));
}

RecordView SheetDocument::view() const
{
    return SheetRecord{
        m_session->framework(), m_session->jury(), m_candidate, m_juror, m_sheet, m_stamp};
}

RecordDocument::RecordDocument(const Framework& framework, const RecordVersion& version,
                               FrozenView frozen)
    : m_framework(&framework), m_version(version), m_frozen(std::move(frozen))
{
    m_stamp.state = stateOf(version.stage);
    m_stamp.fingerprint = codec::hexOf(version.digest);
    m_stamp.frameworkDigest = m_frozen.record.frameworkDigest;
    m_stamp.version = version.number;
    m_stamp.correction = m_frozen.record.correction;
    if (version.locked())
        m_stamp.code = sealCode(version, m_frozen.record.session);
}

Result<RecordDocument> RecordDocument::of(const Session& session, const RecordVersion& version,
                                          const Viewer& viewer)
{
    // The same door as for the live grid: the bytes hold every member's marks.
    if (auto seen = session.history(version.subject, viewer); !seen)
        return tl::unexpected(seen.error());
    return of(session.framework(), version);
}

Result<RecordDocument> RecordDocument::of(const Framework& framework, const RecordVersion& version)
{
    return readFrozen(version, framework).map([&](FrozenView frozen) {
        return RecordDocument(framework, version, std::move(frozen));
    });
}

RecordView RecordDocument::view() const
{
    return GridRecord{*m_framework,
                      m_frozen.record.session,
                      m_frozen.record.candidate(),
                      m_frozen.synthesis,
                      m_frozen.record.deliberation,
                      m_frozen.panel,
                      m_stamp,
                      &m_version,
                      m_frozen.record.sheets};
}

} // namespace delibere::app
