// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/positioning_signing.h"

#include "app/frozen_positioning.h"
#include "app/key_bytes.h"
#include "app/local_time.h"
#include "codec/positioning_codec.h"
#include "domain/code_points.h"
#include "domain/positioning_comparison.h"

namespace delibere::app {

Result<FreezeRecord> makePositioningRecord(const Session& session, const PositioningId& id)
{
    const auto positioning = session.positioning(id, Viewer::staff());
    const auto history = session.history(id, Viewer::staff());
    const auto all = session.positionings(Viewer::staff());
    if (!positioning || !history || !all)
        return tl::unexpected(!positioning ? positioning.error()
                              : !history   ? history.error()
                                           : all.error());
    const Candidate* candidate = session.jury().candidate(positioning->info.candidate);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, positioning->info.candidate.text());
    NextVersion next = nextVersion(*history);
    codec::FrozenPositioning record;
    record.number = next.number;
    record.replaces = next.replaces;
    record.correction = std::move(next.correction);
    record.session = session.jury().id;
    record.content.frameworkDigest = session.frameworkDigest();
    record.content.candidate.id = candidate->id;
    record.content.candidate.lastName = candidate->lastName;
    record.content.candidate.firstName = candidate->firstName;
    record.content.candidate.company = candidate->company;
    record.content.candidate.fileNumber = candidate->fileNumber;
    record.zoneMinutes = zoneMinutesAt(session.now());
    record.content.positioning = *positioning;
    record.info.title = session.jury().info.title;
    record.info.date = session.jury().info.date;
    if (const Positioning* earlier = earlierOf(*all, id))
        record.earlier = comparable(*earlier);
    FreezeRecord edit{candidate->id, record.number, codec::canonical(record, session.framework()),
                      positioningSignatories(), id};
    // What cannot be read back would never print: a text that the formats refuse.
    const auto again = codec::readFrozenPositioning(edit.body);
    if (!again || *again != record)
        return fail(ProblemCode::TextForbidden, id.text(), "un texte saisi autrefois");
    return edit;
}

Result<PutSignature> makePositioningSignature(const Session& session,
                                              const PositioningSignRequest& request)
{
    const auto history = session.history(request.positioning, Viewer::staff());
    if (!history)
        return tl::unexpected(history.error());
    if (!history->empty() && history->back().locked())
        return fail(ProblemCode::PositioningLocked, request.positioning.text());
    if (history->empty() || !history->back().open())
        return session.positioning(request.positioning, Viewer::staff())
            .and_then([](const Positioning& held) -> Result<PutSignature> {
                return fail(ProblemCode::RecordNotOpen, held.info.candidate.text());
            });
    const RecordVersion& version = history->back();
    const crypto::SecretKey secret = crypto::SecretKey::generate(); // gone when this returns
    Signature signature;
    signature.signer = request.signer;
    signature.publicKey = bytesOf(secret.publicKey());
    signature.at = session.now();
    signature.reservation = composed(request.reservation); // as it will be kept
    signature.image = request.image;
    signature.journal = session.journalPosition();
    signature.value = bytesOf(secret.sign(statementOf(session.jury().id, version, signature)));
    return PutSignature{version.candidate, version.number, std::move(signature),
                        request.positioning};
}

namespace {

Result<Signed> played(Session& session, const PositioningSignRequest& request, const JurorId& actor)
{
    const auto apply = [&](const Edit& edit) {
        return session.apply(edit, actor).map([](const Applied&) {});
    };
    const auto history = [&] { return session.history(request.positioning, Viewer::staff()); };
    auto held = history();
    if (!held)
        return tl::unexpected(held.error());
    if (holding(*held) == nullptr) {
        const auto frozen = makePositioningRecord(session, request.positioning).and_then(apply);
        if (!frozen)
            return tl::unexpected(frozen.error());
    }
    const auto put = makePositioningSignature(session, request);
    if (!put)
        return tl::unexpected(put.error());
    if (auto applied = apply(*put); !applied)
        return tl::unexpected(applied.error());
    held = history();
    if (!held)
        return tl::unexpected(held.error());
    Signed done{put->number, held->back().missing()};
    if (!done.missing.empty())
        return done;
    return apply(LockRecord{put->candidate, put->number, request.positioning}).map([&] {
        return done;
    });
}

} // namespace

Result<Signed> signPositioning(Session& session, const PositioningSignRequest& request,
                               const JurorId& actor)
{
    Signed done;
    return session
        .inOneTransaction([&] {
            return played(session, request, actor).map([&](Signed played) {
                done = std::move(played);
            });
        })
        .map([&] { return done; });
}

std::string fingerprintOf(const Signature& signature)
{
    const auto key = publicKeyOf(signature.publicKey);
    return key ? crypto::keyFingerprint(*key) : std::string();
}

} // namespace delibere::app
