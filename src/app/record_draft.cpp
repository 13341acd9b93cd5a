// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record_draft.h"

#include "app/positioning_signing.h"
#include "app/signing.h"
#include "codec/freezing_place.h"
#include "crypto/digest.h"

namespace delibere::app {

namespace {

// As it will be once the edit is applied.
RecordDraft drafted(const Session& session, FreezeRecord edit)
{
    const crypto::Digest digest = crypto::sha256(edit.body);
    RecordVersion version;
    version.candidate = edit.candidate;
    version.positioning = edit.positioning;
    version.number = edit.number;
    version.frozenAt = session.now();
    version.body = edit.body;
    version.zoneMinutes = codec::zoneOf(version.body);
    version.digest.assign(reinterpret_cast<const char*>(digest.data()), digest.size());
    version.signatories = edit.signatories;
    return {std::move(edit), std::move(version)};
}

} // namespace

Result<RecordDraft> draftRecord(const Session& session, const CandidateId& candidate)
{
    return makeRecord(session, candidate).map([&](FreezeRecord edit) {
        return drafted(session, std::move(edit));
    });
}

Result<RecordDraft> draftRecord(const Session& session, const PositioningId& id)
{
    return makePositioningRecord(session, id).map([&](FreezeRecord edit) {
        return drafted(session, std::move(edit));
    });
}

} // namespace delibere::app
