// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing.h"

#include <algorithm>

#include "app/frozen_view.h"
#include "app/key_bytes.h"
#include "app/local_time.h"
#include "app/passphrase_strength.h"
#include "codec/hex.h"
#include "domain/code_points.h"

namespace delibere::app {

namespace {

// One candidate's part of the session: the whole panel, this candidate, these déports.
JurySession partOf(const JurySession& jury, const Candidate& candidate)
{
    JurySession part = jury;
    part.candidates = {candidate};
    std::erase_if(part.recusals,
                  [&](const Recusal& recusal) { return recusal.candidate != candidate.id; });
    std::erase_if(part.seats,
                  [&](const StatedSeat& seat) { return seat.candidate != candidate.id; });
    std::erase_if(part.actingPresidents, [&](const ActingPresident& president) {
        return president.candidate != candidate.id;
    });
    part.hearingOrder.clear();
    for (Recusal& recusal : part.recusals)
        recusal.reason.clear();
    return part;
}

Result<crypto::SecretKey> unlocked(const MemberKey& key, std::string_view passphrase)
{
    const auto locked = lockedKeyOf(key.secret);
    const auto publicKey = publicKeyOf(key.publicKey);
    if (!locked || !publicKey)
        return fail(ProblemCode::KeyRefused, key.juror.text());
    auto secret = crypto::unlock(*locked, *publicKey, crypto::trimmedPassphrase(passphrase));
    if (secret)
        return std::move(*secret);
    return fail(secret.error() == crypto::UnlockFailure::WrongPassphrase
                    ? ProblemCode::KeyRefused
                    : ProblemCode::KeyTooCostly,
                key.juror.text());
}

} // namespace

Result<MemberKey> keyOf(const Session& session, const JurorId& juror)
{
    const auto keys = session.keys();
    if (!keys)
        return tl::unexpected(keys.error());
    const auto last = std::find_if(keys->rbegin(), keys->rend(),
                                   [&](const MemberKey& key) { return key.juror == juror; });
    if (last == keys->rend())
        return fail(ProblemCode::KeyMissing, juror.text());
    return *last;
}

std::string fingerprintOf(const MemberKey& key)
{
    const auto publicKey = publicKeyOf(key.publicKey);
    return publicKey ? crypto::keyFingerprint(*publicKey) : std::string();
}

void forget(std::string& passphrase)
{
    crypto::wipe(passphrase);
}

std::string digestText(const RecordVersion& version)
{
    return codec::hexOf(version.digest);
}

Result<PutKey> makeKey(const Session& session, const JurorId& juror, std::string_view passphrase,
                       crypto::Effort effort)
{
    const Juror* member = session.jury().juror(juror);
    if (member == nullptr)
        return fail(ProblemCode::UnknownJuror, juror.text());
    if (const auto flaw = passphraseFlaw(passphrase, knownNames(session.jury(), *member)))
        return fail(ProblemCode::PassphraseWeak, juror.text(), std::string(flawText(*flaw)));
    const auto keys = session.keys();
    if (!keys)
        return tl::unexpected(keys.error());
    const crypto::SecretKey secret = crypto::SecretKey::generate();
    const auto locked = crypto::lock(secret, crypto::trimmedPassphrase(passphrase), effort);
    if (!locked)
        return fail(ProblemCode::KeyTooCostly, juror.text());
    const auto held = std::ranges::count(*keys, juror, &MemberKey::juror);
    return PutKey{
        {juror, static_cast<int>(held) + 1, bytesOf(secret.publicKey()), lockedSecretOf(*locked)}};
}

Result<void> checkPassphrase(const Session& session, const JurorId& juror,
                             std::string_view passphrase)
{
    return keyOf(session, juror)
        .and_then([&](const MemberKey& key) { return unlocked(key, passphrase); })
        .map([](const crypto::SecretKey&) {});
}

Result<FreezeRecord> makeRecord(const Session& session, const CandidateId& id)
{
    auto view = session.view(id, Viewer::staff());
    auto history = session.history(id, Viewer::staff());
    if (!view || !history)
        return tl::unexpected(view ? history.error() : view.error());
    codec::FrozenRecord record;
    NextVersion next = nextVersion(*history);
    record.number = next.number;
    record.replaces = next.replaces;
    record.correction = std::move(next.correction);
    record.edition = currentEdition;
    record.frameworkDigest = session.frameworkDigest();
    record.session = partOf(session.jury(), view->candidate);
    for (const Juror& juror : session.jury().jurors) {
        if (session.jury().sitsFor(juror.id, id))
            record.signatories.push_back(juror.id);
    }
    std::ranges::copy_if(view->sheets, std::back_inserter(record.sheets),
                         [&](const ScoreSheet& sheet) {
                             return sheet.state == SheetState::Submitted &&
                                    session.jury().sitsFor(sheet.key.juror, id);
                         });
    record.deliberation = view->deliberation;
    record.deliberation.bases = {}; // all of them are today's: the grid itself says what they were
    const auto found = [&](PanelEdition edition) {
        return checkPanel(session.framework(), record.session, record.candidate(), record.sheets,
                          edition);
    };
    if (found(PanelEdition::First) != found(PanelEdition::Second))
        record.panelEdition = PanelEdition::Second;
    record.zoneMinutes = zoneMinutesAt(session.now());
    const FrozenView frozen = computed(std::move(record), session.framework());
    FreezeRecord edit{
        id, frozen.record.number,
        codec::canonical(frozen.record, session.framework(), frozen.synthesis, frozen.panel),
        frozen.record.signatories};
    // What cannot be read back would never print: a text that the formats refuse.
    const auto again = codec::readFrozenRecord(edit.body, session.framework());
    if (!again || *again != frozen.record)
        return fail(ProblemCode::TextForbidden, id.text(), "un texte saisi autrefois");
    return edit;
}

Result<PutSignature> makeSignature(const Session& session, const SignRequest& request)
{
    const auto history = session.history(request.candidate, Viewer::member(request.juror));
    if (!history)
        return tl::unexpected(history.error());
    if (history->empty() || !history->back().open())
        return fail(ProblemCode::RecordNotOpen, request.candidate.text());
    const RecordVersion& version = history->back();
    const auto key = keyOf(session, request.juror);
    if (!key)
        return tl::unexpected(key.error());
    const auto secret = unlocked(*key, request.passphrase);
    if (!secret)
        return tl::unexpected(secret.error());
    Signature signature;
    signature.signer = request.juror;
    signature.publicKey = key->publicKey;
    signature.at = session.now();
    signature.reservation = composed(request.reservation); // as it will be kept
    signature.image = request.image;
    signature.journal = session.journalPosition();
    signature.value = bytesOf(secret->sign(statementOf(session.jury().id, version, signature)));
    return PutSignature{request.candidate, version.number, std::move(signature)};
}

namespace {

Result<Signed> played(Session& session, const SignRequest& request)
{
    const auto apply = [&](const Edit& edit) {
        return session.apply(edit, request.juror).map([](const Applied&) {});
    };
    auto history = session.history(request.candidate, Viewer::member(request.juror));
    if (!history)
        return tl::unexpected(history.error());
    if (holding(*history) == nullptr) {
        const auto frozen = checkPassphrase(session, request.juror, request.passphrase)
                                .and_then([&] { return makeRecord(session, request.candidate); })
                                .and_then([&](const FreezeRecord& edit) { return apply(edit); });
        if (!frozen)
            return tl::unexpected(frozen.error());
    }
    const auto put = makeSignature(session, request);
    if (!put)
        return tl::unexpected(put.error());
    if (auto applied = apply(*put); !applied)
        return tl::unexpected(applied.error());
    history = session.history(request.candidate, Viewer::member(request.juror));
    if (!history)
        return tl::unexpected(history.error());
    Signed done{put->number, history->back().missing(), history->back().mentions().size(), false};
    done.locked = history->back().complete();
    if (done.locked) {
        if (auto locked = apply(LockRecord{request.candidate, put->number}); !locked)
            return tl::unexpected(locked.error());
    }
    return done;
}

Result<Signed> said(Session& session, const NotSigningRequest& request)
{
    auto history = session.history(request.candidate, Viewer::staff());
    if (!history)
        return tl::unexpected(history.error());
    const int number = history->empty() ? 0 : history->back().number;
    SetNotSigning edit{request.candidate, number, request.juror, std::nullopt};
    if (request.kind)
        edit.mention = NotSigning{request.juror, *request.kind, request.reason, session.now()};
    if (auto applied = session.apply(edit, request.actor); !applied)
        return tl::unexpected(applied.error());
    history = session.history(request.candidate, Viewer::staff());
    if (!history)
        return tl::unexpected(history.error());
    Signed done{number, history->back().missing(), history->back().mentions().size(), false};
    done.locked = history->back().complete();
    if (done.locked) {
        if (auto locked = session.apply(LockRecord{request.candidate, number}, request.actor);
            !locked)
            return tl::unexpected(locked.error());
    }
    return done;
}

} // namespace

Result<Signed> sign(Session& session, const SignRequest& request, const std::optional<PutKey>& key)
{
    Signed done;
    return session
        .inOneTransaction([&]() -> Result<void> {
            if (key) {
                if (const auto put = session.apply(*key, request.juror); !put)
                    return tl::unexpected(put.error());
            }
            return played(session, request).map([&](Signed played) { done = std::move(played); });
        })
        .map([&] { return done; });
}

Result<Signed> sayNotSigning(Session& session, const NotSigningRequest& request)
{
    Signed done;
    return session
        .inOneTransaction([&] {
            return said(session, request).map([&](Signed played) { done = std::move(played); });
        })
        .map([&] { return done; });
}

} // namespace delibere::app
