// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mission.h"

#include <algorithm>

#include "app/apply_step.h"
#include "app/key_bytes.h"
#include "app/mission_joining.h"
#include "app/packet_name.h"
#include "app/secret_words.h"
#include "app/signed_packet.h"
#include "app/signing.h"
#include "codec/definition_writer.h"
#include "codec/hex.h"
#include "codec/session_reader.h"
#include "store/atomic_file.h"
#include "store/temporary_file.h"

namespace delibere::app {

namespace {

constexpr std::size_t partsOfMission = 3; // definition, framework, seed

// What this member needs of it: everybody on the panel, and of the rest what is about them and the
// candidates they evaluate. Why somebody withdrew is nobody else's business.
JurySession definitionFor(JurySession jury, std::span<const CandidateId> candidates)
{
    const auto isOther = [&](const auto& each) {
        return std::ranges::find(candidates, each.candidate) == candidates.end();
    };
    std::erase_if(jury.candidates, [&](const Candidate& each) {
        return std::ranges::find(candidates, each.id) == candidates.end();
    });
    std::erase_if(jury.recusals, isOther);
    std::erase_if(jury.seats, isOther);
    std::erase_if(jury.actingPresidents, isOther);
    std::erase_if(jury.assignments, isOther);
    for (Recusal& recusal : jury.recusals)
        recusal.reason.clear();
    jury.hearingOrder.clear();
    jury.hearingNotes.clear();
    jury.outsideMarks.clear();   // a member marks without them
    jury.tieSettlements.clear(); // of the commission together
    std::erase_if(jury.applications, [&](const auto& each) {
        return std::ranges::find(candidates, each.first) == candidates.end();
    });
    for (auto& [candidate, application] : jury.applications) {
        application.answer.reset();
        application.move.reset();
    }
    return jury;
}

KeepPacket keptOf(const Session& session, const Mission& mission, std::string voucher)
{
    return {{PacketKind::MissionHeld, mission.manifest.juror, mission.manifest.number,
             session.now(), mission.digest, mission.manifestBytes, std::move(voucher)}};
}

Result<HeldMission> joinable(const Session& session, const Mission& mission,
                             PresidencyKey presidency)
{
    const auto held = heldMission(session);
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return fail(ProblemCode::MissionMissing, session.path().string());
    const codec::MissionManifest& known = (*held)->manifest;
    const codec::MissionManifest& given = mission.manifest;
    const auto diverges = [&](MissionDivergence what) {
        return fail(ProblemCode::MissionDiverges, mission.path.string(), static_cast<int>(what));
    };
    if (given.session != known.session)
        return diverges(MissionDivergence::Session);
    if (given.juror != known.juror)
        return diverges(MissionDivergence::Juror);
    if (given.framework != known.framework)
        return diverges(MissionDivergence::Framework);
    if (presidency == PresidencyKey::Known && given.recipients.front() != known.recipients.front())
        return diverges(MissionDivergence::Presidency);
    if (given.number < known.number)
        return fail(ProblemCode::MissionOlder, mission.path.string(), known.number);
    return **held;
}

} // namespace

std::vector<CandidateId> missionOf(const JurySession& jury, const JurorId& juror)
{
    std::vector<CandidateId> candidates;
    for (const Candidate& candidate : jury.candidates) {
        // Who is absent today may be there on the day: the seat counts, not the attendance.
        if (jury.recusal(candidate.id, juror) == nullptr && jury.assigned(juror, candidate.id))
            candidates.push_back(candidate.id);
    }
    return candidates;
}

Result<MissionDraft> draftMission(const Session& session, const crypto::SecretKey& author,
                                  const MissionRequest& request)
{
    const JurySession& jury = session.jury();
    const auto packets = session.packets();
    if (!packets)
        return tl::unexpected(packets.error());
    if (jury.juror(request.juror) == nullptr)
        return fail(ProblemCode::UnknownJuror, request.juror.text());
    const auto before = packetsOf(*packets, PacketKind::MissionSent, request.juror);
    const crypto::SecretKey enrolment = crypto::SecretKey::generate();
    const auto seed = enrolment.seed();

    codec::MissionManifest manifest;
    manifest.session = jury.id;
    manifest.framework = codec::bytesOfHex(session.frameworkDigest()).value_or("");
    manifest.juror = request.juror;
    manifest.number = before.empty() ? 1 : before.back().number + 1;
    manifest.at = session.now();
    manifest.candidates = missionOf(jury, request.juror);
    manifest.recipients = recipientsFor(session, bytesOf(author.publicKey()));
    manifest.enrolment = bytesOf(enrolment.publicKey());
    const auto framework = session.frameworkBytes();
    if (!framework)
        return tl::unexpected(framework.error());
    std::vector<std::string> parts{
        codec::writeDefinition(definitionFor(jury, manifest.candidates)), *framework,
        std::string(reinterpret_cast<const char*>(seed.data()), seed.size())};
    std::ranges::transform(parts, std::back_inserter(manifest.parts),
                           [](const std::string& part) { return digestOf(part); });

    std::string manifestBytes = codec::write(manifest);
    const auto packet = signedPacket(author, manifestBytes, std::move(parts));
    MissionDraft draft;
    draft.request = request;
    draft.content = codec::writePacket(packet);
    draft.file.name = packetName(jury, request.juror, "mission", manifest.number, "mission");
    draft.file.kept = {{PacketKind::MissionSent,
                        request.juror,
                        manifest.number,
                        manifest.at,
                        {},
                        std::move(manifestBytes),
                        {}}};
    return draft;
}

Result<MissionFile> sealMission(MissionDraft draft)
{
    auto sealed = crypto::sealUnderCode(crypto::SealedKind::Mission, draft.content,
                                        draft.request.code, draft.request.effort);
    if (!sealed)
        return fail(ProblemCode::KeyTooCostly, draft.request.juror.text());
    draft.file.kept.packet.digest = digestOf(*sealed);
    draft.file.bytes = std::move(*sealed);
    return std::move(draft.file);
}

Result<MissionFile> makeMission(const Session& session, const crypto::SecretKey& author,
                                const MissionRequest& request)
{
    return draftMission(session, author, request).and_then([](MissionDraft draft) {
        return sealMission(std::move(draft));
    });
}

Result<std::filesystem::path> writeMission(const MissionFile& file, const JurorId& actor,
                                           const std::filesystem::path& folder,
                                           const ApplyStep& apply)
{
    return writeAndKeep(folder, file.name, file.bytes, file.kept, actor, apply);
}

Result<std::filesystem::path> issueMission(const Session& session, const crypto::SecretKey& author,
                                           const JurorId& actor, const MissionRequest& request,
                                           const std::filesystem::path& folder,
                                           const ApplyStep& apply)
{
    return makeMission(session, author, request).and_then([&](const MissionFile& file) {
        return writeMission(file, actor, folder, apply);
    });
}

std::string Mission::presidencyFingerprint() const
{
    const auto key = publicKeyOf(manifest.recipients.front());
    return key ? crypto::keyFingerprint(*key) : std::string();
}

Result<Mission> readMission(const std::filesystem::path& path, std::string_view code)
{
    const auto bytes = readPacketFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto frame = crypto::openWithCode(crypto::SealedKind::Mission, *bytes, codeDigits(code));
    if (!frame)
        return tl::unexpected(problemOf(frame.error(), path));
    const auto packet = checkedPacket(path, *frame);
    if (!packet)
        return tl::unexpected(packet.error());
    const auto manifest = codec::readMission(packet->manifest);
    // Who signed is who will receive.
    if (!manifest || packet->parts.size() != partsOfMission ||
        manifest->parts.size() != partsOfMission || manifest->recipients.empty() ||
        manifest->recipients.front() != packet->author)
        return damaged(path, PacketFault::Manifest);
    for (std::size_t at = 0; at < partsOfMission; ++at) {
        if (digestOf(packet->parts[at]) != manifest->parts[at])
            return damaged(path, PacketFault::Part);
    }
    auto framework = frameworkOf(path, packet->parts[1]);
    if (!framework)
        return tl::unexpected(framework.error().problem);
    auto definition = codec::readSession(packet->parts[0], framework->framework);
    const std::string& seed = packet->parts[2];
    if (!definition || definition->id != manifest->session ||
        definition->juror(manifest->juror) == nullptr ||
        digestOf(packet->parts[1]) != manifest->framework ||
        seed.size() != crypto::SecretKey::seedSize)
        return damaged(path, PacketFault::Content);
    return Mission{path,
                   *manifest,
                   packet->manifest,
                   digestOf(*bytes),
                   std::move(*definition),
                   std::move(*framework),
                   crypto::SecretKey::fromSeed(
                       std::as_bytes(std::span(seed)).first<crypto::SecretKey::seedSize>())};
}

Result<Enrolment> enrol(const Mission& mission, int number, std::string_view passphrase,
                        crypto::Effort effort, const store::FileKeyPtr& work)
{
    const codec::MissionManifest& manifest = mission.manifest;
    auto enrolled =
        makeKey(mission.definition, manifest.juror, number, passphrase, effort)
            .map([&](PutKey put) {
                const std::string bytes =
                    codec::enrolmentBytes(manifest.session, manifest.juror, put.key.publicKey);
                return Enrolment{std::move(put), bytesOf(mission.enrolment.sign(bytes))};
            });
    if (!enrolled || !work)
        return enrolled;
    const auto slot = passphraseSlot(*work, passphrase, effort);
    if (!slot)
        return tl::unexpected(slot.error());
    enrolled->slot = *slot;
    return enrolled;
}

Result<Beginning> begin(const Mission& mission, std::string_view passphrase, crypto::Effort effort)
{
    constexpr int firstKey = 1;
    return enrol(mission, firstKey, passphrase, effort).and_then([&](const Enrolment& enrolment) {
        return drawEncryption(passphrase, effort).map([&](const DrawnEncryption& file) {
            return Beginning{enrolment, file};
        });
    });
}

Result<Session> startMission(const Mission& mission, const std::filesystem::path& path,
                             const Beginning& beginning, store::Clock clock)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored)))
        return fail(ProblemCode::FileExists, path.string());
    // A program that is stopped in the middle must leave no session without its mission there.
    const std::filesystem::path begun = store::temporaryName(path);
    const Enrolment& enrolment = beginning.enrolment;
    auto session = Session::create(begun, mission.definition, mission.framework, std::move(clock),
                                   beginning.file.encryption);
    if (!session)
        return session;
    const JurorId& juror = mission.manifest.juror;
    const auto done =
        session
            ->inOneTransaction([&] {
                return doorOf(*session)(enrolment.key, juror).and_then([&] {
                    return doorOf(*session)(keptOf(*session, mission, enrolment.voucher), juror);
                });
            })
            .and_then([&] { return session->moveTo(path); });
    if (!done)
        session = tl::unexpected(done.error()); // closes it
    std::filesystem::remove(begun, ignored);
    return session;
}

Result<Session> startMission(const Mission& mission, const std::filesystem::path& path,
                             std::string_view passphrase, crypto::Effort effort, store::Clock clock)
{
    return begin(mission, passphrase, effort).and_then([&](const Beginning& beginning) {
        return startMission(mission, path, beginning, std::move(clock));
    });
}

Result<MissionJoined> joinMission(Session& session, const Mission& mission,
                                  PresidencyKey presidency)
{
    const auto held = joinable(session, mission, presidency);
    if (!held)
        return tl::unexpected(held.error());
    if (mission.manifest == held->manifest)
        return MissionJoined();
    MissionJoined joined;
    return session
        .joinInOneTransaction([&] {
            return joinDefinition(session, mission).and_then([&](MissionJoined done) {
                joined = std::move(done);
                return doorOf(session)(keptOf(session, mission, held->enrolled),
                                       mission.manifest.juror);
            });
        })
        .map([&] { return joined; });
}

Result<void> renewKey(Session& session, const Mission& mission, const Enrolment& enrolment,
                      PresidencyKey presidency)
{
    const auto held = joinable(session, mission, presidency);
    if (!held)
        return tl::unexpected(held.error());
    if (mission.manifest.number == held->manifest.number) // it has vouched already
        return fail(ProblemCode::MissionOlder, mission.path.string(), held->manifest.number);
    const JurorId& juror = mission.manifest.juror;
    return session.joinInOneTransaction([&] {
        return joinDefinition(session, mission)
            .and_then([&](const MissionJoined&) {
                return enrolment.slot ? session.putSlot(*enrolment.slot) : Result<void>();
            })
            .and_then([&] { return doorOf(session)(enrolment.key, juror); })
            .and_then([&] {
                return doorOf(session)(keptOf(session, mission, enrolment.voucher), juror);
            });
    });
}

Result<void> renewKey(Session& session, const Mission& mission, std::string_view passphrase,
                      crypto::Effort effort)
{
    return nextKeyNumber(session, mission.manifest.juror)
        .and_then(
            [&](int number) { return enrol(mission, number, passphrase, effort, session.key()); })
        .and_then(
            [&](const Enrolment& enrolment) { return renewKey(session, mission, enrolment); });
}

Result<std::optional<HeldMission>> heldMission(const Session& session)
{
    return session.packets().and_then(
        [&](const KeptPackets& packets) -> Result<std::optional<HeldMission>> {
            const auto newest = std::ranges::find_if(
                packets.rbegin(), packets.rend(),
                [](const KeptPacket& packet) { return packet.kind == PacketKind::MissionHeld; });
            if (newest == packets.rend())
                return std::nullopt;
            auto manifest = codec::readMission(newest->manifest);
            if (!manifest || manifest->recipients.empty())
                return fail(ProblemCode::SessionCorrupt, session.path().string(), "mission");
            return HeldMission{std::move(*manifest), newest->file};
        });
}

} // namespace delibere::app
