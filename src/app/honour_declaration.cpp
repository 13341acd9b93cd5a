// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/honour_declaration.h"

#include <algorithm>

#include "app/key_bytes.h"
#include "app/local_time.h"
#include "app/mission.h"
#include "app/signed_packet.h"
#include "app/signing.h"
#include "codec/hex.h"
#include "codec/manifests.h"
#include "wording/declaration_words.h"

namespace delibere::app {

namespace {

Result<KeptPackets> keptOf(const Session& session, const JurorId& juror)
{
    return session.packets().map([&](const KeptPackets& all) {
        return packetsOf(all, PacketKind::DeclarationSigned, juror);
    });
}

} // namespace

Result<HonourDeclaration> declarationOf(const Session& session, const JurorId& juror)
{
    const Juror* member = session.jury().juror(juror);
    if (member == nullptr)
        return fail(ProblemCode::UnknownJuror, juror.text());
    if (member->attendance == Attendance::Absent)
        return fail(ProblemCode::JurorAbsent, juror.text());
    const auto held = heldMission(session);
    if (!held)
        return tl::unexpected(held.error());
    if (*held) // it would stay there
        return fail(ProblemCode::DeclarationOnMission, juror.text());
    return keptOf(session, juror).map([&](const KeptPackets& kept) {
        HonourDeclaration declaration;
        declaration.session = session.jury().id;
        declaration.framework = codec::bytesOfHex(session.frameworkDigest()).value_or("");
        declaration.juror = juror;
        declaration.number = kept.empty() ? 1 : kept.back().number + 1;
        declaration.at = session.now();
        declaration.zoneMinutes = zoneMinutesAt(declaration.at);
        declaration.name = member->name;
        declaration.texts = wording::declaredTexts();
        declaration.candidates = candidatesToDeclare(session.jury(), juror);
        return declaration;
    });
}

Result<SignedDeclaration> signDeclaration(const Session& session, const crypto::SecretKey& key,
                                          const HonourDeclaration& shown, const ApplyStep& apply)
{
    const auto now = declarationOf(session, shown.juror);
    if (!now)
        return tl::unexpected(now.error());
    if (now->candidates != shown.candidates || now->texts != shown.texts || now->name != shown.name)
        return fail(ProblemCode::RecordOutOfDate, shown.juror.text());
    const codec::Packet packet = signedPacket(key, codec::write(*now));
    const std::string bytes = codec::writePacket(packet);
    const KeepPacket kept{{PacketKind::DeclarationSigned, now->juror, now->number, now->at,
                           digestOf(bytes), packet.manifest, bytes}};
    return apply(kept, now->juror).map([&] {
        return SignedDeclaration{*now, packet.author, fingerprintOfKey(packet.author)};
    });
}

std::optional<SignedDeclaration> readKept(const KeptPacket& kept, const SessionId& session,
                                          const std::vector<JurorKey>& keys)
{
    const auto packet = checkedPacket({}, kept.file);
    const auto declaration = codec::readDeclaration(kept.manifest);
    if (!packet || !declaration || packet->manifest != kept.manifest || !packet->parts.empty() ||
        codec::write(*declaration) != kept.manifest)
        return std::nullopt;
    const bool theirs = std::ranges::any_of(keys, [&](const JurorKey& key) {
        return key.juror == kept.juror && key.publicKey == packet->author;
    });
    if (!theirs || declaration->session != session || declaration->juror != kept.juror ||
        declaration->number != kept.number || declaration->at != kept.at)
        return std::nullopt;
    return SignedDeclaration{*declaration, packet->author, fingerprintOfKey(packet->author)};
}

Result<std::optional<SignedDeclaration>> declarationHeld(const Session& session,
                                                         const JurorId& juror)
{
    const auto kept = keptOf(session, juror);
    const auto keys = session.keys();
    if (!kept || !keys)
        return tl::unexpected(!kept ? kept.error() : keys.error());
    if (kept->empty())
        return std::nullopt;
    auto held = readKept(kept->back(), session.jury().id, *keys);
    if (!held)
        return fail(ProblemCode::SessionCorrupt, session.path().string(),
                    "déclaration " + juror.text());
    return held;
}

} // namespace delibere::app
