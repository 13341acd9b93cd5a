// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing.h"

#include <algorithm>

#include "app/freezing.h"
#include "app/key_bytes.h"
#include "app/passphrase_strength.h"
#include "codec/hex.h"
#include "domain/code_points.h"

namespace delibere::app {

namespace {

// --- one signature, step by step

// Who signs a grid or a ranking is a member of its jury, and sees what that member may see.
bool signsAsMember(const SignRequest& request)
{
    return positioningOf(request.subject) == nullptr;
}

JurorId actorOf(const SignRequest& request)
{
    return request.actor.empty() && signsAsMember(request) ? memberOf(request.signer)
                                                           : request.actor;
}

Result<RecordHistory> historyFor(const Session& session, const SignRequest& request)
{
    return session.history(request.subject, signsAsMember(request)
                                                ? Viewer::member(memberOf(request.signer))
                                                : Viewer::staff());
}

using HeldSecret = std::shared_ptr<const crypto::SecretKey>;

HeldSecret held(crypto::SecretKey secret)
{
    return std::make_shared<const crypto::SecretKey>(std::move(secret));
}

Result<HeldSecret> secretFor(const Session& session, const SignRequest& request)
{
    if (!signsAsMember(request))
        return held(crypto::SecretKey::generate()); // gone when the gesture ends
    if (request.opened)
        return request.opened;
    return openKey(session, memberOf(request.signer), request.passphrase).map(held);
}

// Nothing waits for a signature.
tl::unexpected<Problem> notOpen(const RecordSubject& subject, const RecordHistory& history)
{
    const PositioningId* positioning = positioningOf(subject);
    if (positioning != nullptr && !history.empty() && history.back().locked())
        return fail(ProblemCode::PositioningLocked, positioning->text());
    return fail(ProblemCode::RecordNotOpen, subjectText(subject));
}

Result<PutSignature> signedWith(const crypto::SecretKey& secret, const Session& session,
                                const SignRequest& request)
{
    const auto history = historyFor(session, request);
    if (!history)
        return tl::unexpected(history.error());
    if (history->empty() || !history->back().open())
        return notOpen(request.subject, *history);
    const RecordVersion& version = history->back();
    Signature signature;
    signature.signer = request.signer;
    signature.publicKey = bytesOf(secret.publicKey());
    signature.at = session.now();
    signature.reservation = composed(request.reservation); // as it will be kept
    signature.image = request.image;
    signature.journal = session.journalPosition();
    signature.value = bytesOf(secret.sign(statementOf(session.jury().id, version, signature)));
    return PutSignature{version.subject, version.number, std::move(signature)};
}

// Where the record stands after a step, locked when nobody is waited for any more.
Result<Signed> lockedWhenComplete(const Result<RecordHistory>& history,
                                  const RecordSubject& subject, const JurorId& actor,
                                  const ApplyStep& apply)
{
    if (!history)
        return tl::unexpected(history.error());
    const RecordVersion& version = history->back();
    Signed done{version.number, version.missing(), version.mentions().size(), version.complete()};
    if (!done.locked)
        return done;
    return apply(LockRecord{subject, version.number}, actor).map([&] { return done; });
}

} // namespace

Result<JurorKey> keyOf(const Session& session, const JurorId& juror)
{
    const auto keys = session.keys();
    if (!keys)
        return tl::unexpected(keys.error());
    const auto last = std::find_if(keys->rbegin(), keys->rend(),
                                   [&](const JurorKey& key) { return key.juror == juror; });
    if (last == keys->rend())
        return fail(ProblemCode::KeyMissing, juror.text());
    return *last;
}

Result<crypto::SecretKey> openKey(const Session& session, const JurorId& juror,
                                  std::string_view passphrase)
{
    return keyOf(session, juror).and_then([&](const JurorKey& key) {
        return openKey(key, passphrase);
    });
}

Result<crypto::SecretKey> openKey(const JurorKey& key, std::string_view passphrase)
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

Result<KeyToOpen> keyToOpen(const Session& session, const JurorId& juror)
{
    return session.keys().map([&](const std::vector<JurorKey>& keys) {
        KeyToOpen key{juror};
        for (const JurorKey& each : keys) {
            if (each.juror != juror)
                continue;
            key.held = each;
            ++key.number;
        }
        return key;
    });
}

Result<OpenedKey> openKey(const JurySession& jury, const KeyToOpen& key,
                          std::string_view passphrase, crypto::Effort effort)
{
    std::optional<PutKey> made;
    if (!key.held) {
        auto put = makeKey(jury, key.juror, key.number, passphrase, effort);
        if (!put)
            return tl::unexpected(put.error());
        made = std::move(*put);
    }
    return openKey(made ? made->key : *key.held, passphrase).map([&](crypto::SecretKey secret) {
        return OpenedKey{std::move(made), std::move(secret)};
    });
}

std::string fingerprintOfKey(const std::string& publicKey)
{
    const auto key = publicKeyOf(publicKey);
    return key ? crypto::keyFingerprint(*key) : std::string();
}

std::string fingerprintOf(const JurorKey& key)
{
    return fingerprintOfKey(key.publicKey);
}

std::string fingerprintOf(const Signature& signature)
{
    return fingerprintOfKey(signature.publicKey);
}

void forget(std::string& passphrase)
{
    crypto::wipe(passphrase);
}

std::string digestText(const RecordVersion& version)
{
    return codec::hexOf(version.digest);
}

Result<int> nextKeyNumber(const Session& session, const JurorId& juror)
{
    return session.keys().map([&](const std::vector<JurorKey>& keys) {
        return static_cast<int>(std::ranges::count(keys, juror, &JurorKey::juror)) + 1;
    });
}

Result<PutKey> makeKey(const Session& session, const JurorId& juror, std::string_view passphrase,
                       crypto::Effort effort)
{
    return nextKeyNumber(session, juror).and_then([&](int number) {
        return makeKey(session.jury(), juror, number, passphrase, effort);
    });
}

Result<PutKey> makeKey(const JurySession& jury, const JurorId& juror, int number,
                       std::string_view passphrase, crypto::Effort effort)
{
    const Juror* member = jury.juror(juror);
    if (member == nullptr && !juror.empty())
        return fail(ProblemCode::UnknownJuror, juror.text());
    if (const auto flaw =
            passphraseFlaw(passphrase, knownNames(jury, member == nullptr ? Juror{} : *member)))
        return fail(ProblemCode::PassphraseWeak, juror.text(), static_cast<int>(*flaw));
    const crypto::SecretKey secret = crypto::SecretKey::generate();
    const auto locked = crypto::lock(secret, crypto::trimmedPassphrase(passphrase), effort);
    if (!locked)
        return fail(ProblemCode::KeyTooCostly, juror.text());
    return PutKey{{juror, number, bytesOf(secret.publicKey()), lockedSecretOf(*locked)}};
}

Result<PutSignature> makeSignature(const Session& session, const SignRequest& request)
{
    const auto history = historyFor(session, request);
    if (!history)
        return tl::unexpected(history.error());
    if (history->empty() || !history->back().open())
        return notOpen(request.subject, *history);
    return secretFor(session, request).and_then([&](const HeldSecret& secret) {
        return signedWith(*secret, session, request);
    });
}

Result<Signed> playSignature(const Session& session, const SignRequest& request,
                             const ApplyStep& apply)
{
    const JurorId actor = actorOf(request);
    if (request.newKey) {
        if (auto put = apply(*request.newKey, actor); !put)
            return tl::unexpected(put.error());
    }
    const auto history = historyFor(session, request);
    if (!history)
        return tl::unexpected(history.error());
    const RecordVersion* held = holding(*history);
    if (held == nullptr ? !request.freezing : !held->open())
        return notOpen(request.subject, *history);
    // Before anything is frozen: a passphrase that is wrong leaves nothing behind.
    const auto secret = secretFor(session, request);
    if (!secret)
        return tl::unexpected(secret.error());
    if (request.freezing) { // refused when something else is frozen: nobody was shown that
        if (auto frozen = apply(*request.freezing, actor); !frozen)
            return tl::unexpected(frozen.error());
    }
    return signedWith(**secret, session, request)
        .and_then([&](const PutSignature& put) { return apply(put, actor); })
        .and_then([&] {
            return lockedWhenComplete(historyFor(session, request), request.subject, actor, apply);
        });
}

Result<Signed> sign(Session& session, SignRequest request)
{
    Signed done;
    return session
        .inOneTransaction([&]() -> Result<void> {
            const auto history = historyFor(session, request);
            if (!history)
                return tl::unexpected(history.error());
            if (holding(*history) == nullptr && !request.freezing) {
                auto made = makeRecord(session, request.subject);
                if (!made)
                    return tl::unexpected(made.error());
                request.freezing = std::move(*made);
            }
            return playSignature(session, request, doorOf(session)).map([&](Signed played) {
                done = std::move(played);
            });
        })
        .map([&] { return done; });
}

Result<Signed> playGivenSignature(const Session& session, const PutSignature& given,
                                  const JurorId& actor, const ApplyStep& apply)
{
    const auto history = [&] { return session.history(given.subject, Viewer::staff()); };
    const auto before = history();
    const auto keys = session.keys();
    if (!before || !keys)
        return tl::unexpected(before ? keys.error() : before.error());
    if (before->empty() || !before->back().open())
        return notOpen(given.subject, *before);
    const Signature& signature = given.signature;
    const JurorId juror = memberOf(signature.signer);
    const bool theirs = std::ranges::any_of(*keys, [&](const JurorKey& key) {
        return key.juror == juror && key.publicKey == signature.publicKey;
    });
    const auto key = publicKeyOf(signature.publicKey);
    const auto value = signatureOf(signature.value);
    const auto anchored = session.journalHolds(signature.journal);
    if (!anchored)
        return tl::unexpected(anchored.error());
    if (!theirs || !key || !value || !*anchored ||
        !crypto::verify(*key, statementOf(session.jury().id, before->back(), signature), *value))
        return fail(ProblemCode::SignatureUnmatched, juror.text(), subjectText(given.subject));
    return apply(given, actor).and_then([&] {
        return lockedWhenComplete(history(), given.subject, actor, apply);
    });
}

Result<Signed> playNotSigning(const Session& session, const NotSigningRequest& request,
                              const ApplyStep& apply)
{
    const auto history = [&] { return session.history(request.subject, Viewer::staff()); };
    const auto before = history();
    if (!before)
        return tl::unexpected(before.error());
    SetNotSigning edit{request.subject, before->empty() ? 0 : before->back().number,
                       signerOf(request.juror), std::nullopt};
    if (request.kind)
        edit.mention = NotSigning{edit.signer, *request.kind, request.reason, session.now()};
    return apply(edit, request.actor).and_then([&] {
        return lockedWhenComplete(history(), request.subject, request.actor, apply);
    });
}

Result<Signed> sayNotSigning(Session& session, const NotSigningRequest& request)
{
    Signed done;
    return session
        .inOneTransaction([&] {
            return playNotSigning(session, request, doorOf(session)).map([&](Signed played) {
                done = std::move(played);
            });
        })
        .map([&] { return done; });
}

} // namespace delibere::app
