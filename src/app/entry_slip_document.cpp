// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entry_slip_document.h"

#include "app/frozen_view.h"
#include "app/records.h"
#include "codec/canonical.h"
#include "codec/hex.h"
#include "crypto/digest.h"

namespace delibere::app {

Result<EntrySlipDocument> EntrySlipDocument::of(const Session& session,
                                                const CandidateId& candidate, const Viewer& viewer)
{
    // The same door as for the grid, though no mark is printed: what the jury retains is not to be
    // known by a member who has not handed in.
    auto live = session.view(candidate, viewer);
    const auto history = session.history(candidate, viewer);
    if (!live || !history)
        return tl::unexpected(live ? history.error() : live.error());
    EntrySlipDocument slip(session);
    if (const RecordVersion* version = holding(*history)) {
        auto frozen = readFrozen(*version, session.framework());
        if (!frozen)
            return tl::unexpected(frozen.error());
        slip.m_jury = frozen->record.session;
        slip.m_candidate = frozen->record.candidate();
        slip.m_lines = entryLines(frozen->synthesis);
        slip.m_comment = frozen->record.deliberation.comment;
        slip.m_stamp = {stateOf(version->stage), codec::hexOf(version->digest),
                        frozen->record.frameworkDigest, version->number, frozen->record.correction};
        slip.m_version = *version;
        return slip;
    }
    slip.m_jury = session.jury();
    slip.m_candidate = live->candidate;
    slip.m_lines = entryLines(live->synthesis);
    slip.m_comment = live->deliberation.comment;
    slip.m_stamp.frameworkDigest = session.frameworkDigest();
    slip.m_stamp.fingerprint = crypto::hex(crypto::sha256(codec::canonical(slip.view())));
    return slip;
}

RecordView EntrySlipDocument::view() const
{
    return EntrySlipRecord{
        m_session->framework(),           m_jury, m_candidate, m_lines, m_comment, m_stamp,
        m_version ? &*m_version : nullptr};
}

} // namespace delibere::app
