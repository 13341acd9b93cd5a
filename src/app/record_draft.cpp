// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record_draft.h"

#include "app/signing.h"
#include "crypto/digest.h"

namespace delibere::app {

Result<RecordDraft> draftRecord(const Session& session, const CandidateId& candidate)
{
    auto edit = makeRecord(session, candidate);
    if (!edit)
        return tl::unexpected(edit.error());
    const crypto::Digest digest = crypto::sha256(edit->body);
    RecordVersion version;
    version.candidate = candidate;
    version.number = edit->number;
    version.frozenAt = session.now();
    version.body = edit->body;
    version.digest.assign(reinterpret_cast<const char*>(digest.data()), digest.size());
    version.signatories = edit->signatories;
    return RecordDraft{std::move(*edit), std::move(version)};
}

} // namespace delibere::app
