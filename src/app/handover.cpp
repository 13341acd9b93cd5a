// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover.h"

#include <algorithm>

#include "app/key_bytes.h"
#include "app/mission.h"
#include "app/packet_name.h"
#include "app/receipt.h"
#include "app/signed_packet.h"
#include "app/signing.h"
#include "codec/hex.h"
#include "codec/sheet_codec.h"
#include "store/atomic_file.h"

namespace delibere::app {

namespace {

struct Finished {
    std::vector<codec::SheetDigest> digests;
    std::vector<std::string> parts;
};

Result<Finished> finishedSheets(const Session& session, const JurorId& juror,
                                const std::vector<CandidateId>& only)
{
    Finished finished;
    for (const Candidate& candidate : session.jury().candidates) {
        if (!only.empty() && std::ranges::find(only, candidate.id) == only.end())
            continue;
        const auto sheet = session.sheet({candidate.id, juror}, Viewer::member(juror));
        if (!sheet && sheet.error().code == ProblemCode::SightRefused)
            continue; // they withdrew
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (sheet->state != SheetState::Submitted)
            continue;
        finished.parts.push_back(sheetPart(session, *sheet));
        finished.digests.push_back({candidate.id, digestOf(finished.parts.back())});
    }
    return finished;
}

Result<codec::HandoverManifest> sentManifest(const Session& session, const KeptPacket& packet)
{
    auto manifest = codec::readHandover(packet.manifest);
    if (!manifest)
        return fail(ProblemCode::SessionCorrupt, session.path().string(), "fiches rendues");
    return std::move(*manifest);
}

Result<KeptPackets> sentBefore(const Session& session, const JurorId& juror)
{
    return session.packets().map([&](const KeptPackets& packets) {
        return packetsOf(packets, PacketKind::SheetsSent, juror);
    });
}

} // namespace

std::string sheetPart(const Session& session, const ScoreSheet& sheet)
{
    return codec::writeCompactSheet(
        {session.jury().id, sheet, session.frameworkDigest(), session.framework().marks()});
}

Result<HandoverFile> makeHandover(const Session& session, const crypto::SecretKey& key,
                                  const std::vector<CandidateId>& candidates)
{
    const auto held = heldMission(session);
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return fail(ProblemCode::MissionMissing, session.path().string());
    const codec::MissionManifest& mission = (*held)->manifest;
    const auto own = keyOf(session, mission.juror);
    const auto before = sentBefore(session, mission.juror);
    auto finished = finishedSheets(session, mission.juror, candidates);
    if (!own || !before || !finished)
        return tl::unexpected(!own ? own.error() : !before ? before.error() : finished.error());
    if (finished->parts.empty())
        return fail(ProblemCode::NothingToHandIn, mission.juror.text());

    codec::HandoverManifest manifest;
    manifest.session = mission.session;
    manifest.framework = mission.framework;
    manifest.juror = mission.juror;
    manifest.number = before->empty() ? 1 : before->back().number + 1;
    manifest.previous = before->empty() ? std::string() : before->back().digest;
    manifest.at = session.now();
    manifest.mission = mission.number;
    manifest.enrolled = (*held)->enrolled;
    manifest.recipients = mission.recipients;
    manifest.secret = own->secret;
    manifest.journal = session.journalPosition();
    manifest.sheets = std::move(finished->digests);

    HandoverFile file;
    file.name = packetName(session.jury(), manifest.juror, "fiches", manifest.number, "fiche");
    const auto packet = signedPacket(key, codec::write(manifest), std::move(finished->parts));
    file.bytes = sealedFor(crypto::SealedKind::Sheets, packet, mission.recipients);
    file.kept = {{PacketKind::SheetsSent,
                  manifest.juror,
                  manifest.number,
                  manifest.at,
                  digestOf(file.bytes),
                  packet.manifest,
                  {}}};
    file.manifest = std::move(manifest);
    return file;
}

Result<HandedOver> handOver(const Session& session, std::string_view passphrase,
                            const std::filesystem::path& folder,
                            const std::vector<CandidateId>& candidates, const ApplyStep& apply)
{
    const auto held = heldMission(session);
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return fail(ProblemCode::MissionMissing, session.path().string());
    return openKey(session, (*held)->manifest.juror, passphrase)
        .and_then([&](const crypto::SecretKey& key) {
            return handOver(session, key, folder, candidates, apply);
        });
}

Result<HandedOver> handOver(const Session& session, const crypto::SecretKey& key,
                            const std::filesystem::path& folder,
                            const std::vector<CandidateId>& candidates, const ApplyStep& apply)
{
    auto made = makeHandover(session, key, candidates);
    if (!made)
        return tl::unexpected(made.error());
    return writeAndKeep(folder, made->name, made->bytes, made->kept, made->manifest.juror, apply)
        .map([&](std::filesystem::path path) {
            return HandedOver{std::move(path), std::move(made->manifest)};
        });
}

Result<std::vector<HandoverState>> handovers(const Session& session)
{
    const auto packets = session.packets();
    if (!packets)
        return tl::unexpected(packets.error());
    std::vector<HandoverState> states;
    for (const KeptPacket& packet : *packets) {
        if (packet.kind != PacketKind::SheetsSent)
            continue;
        auto manifest = sentManifest(session, packet);
        if (!manifest)
            return tl::unexpected(manifest.error());
        HandoverState state{std::move(*manifest), std::nullopt};
        for (const KeptPacket& receipt :
             packetsOf(*packets, PacketKind::ReceiptHeld, packet.juror)) {
            auto read = codec::readReceipt(receipt.manifest);
            if (read && read->file == packet.digest)
                state.receipt = std::move(*read);
        }
        states.push_back(std::move(state));
    }
    return states;
}

Result<SheetGone> sheetGone(const Session& session, const SheetKey& key)
{
    auto states = handovers(session);
    const auto packets = session.packets();
    const auto sheet = session.sheet(key, Viewer::member(key.juror));
    if (!states || !packets || !sheet)
        return tl::unexpected(!states    ? states.error()
                              : !packets ? packets.error()
                                         : sheet.error());
    SheetGone gone;
    for (HandoverState& state : *states) {
        const auto held =
            std::ranges::find(state.manifest.sheets, key.candidate, &codec::SheetDigest::candidate);
        if (held == state.manifest.sheets.end())
            continue;
        gone.asItIs = held->digest == digestOf(sheetPart(session, *sheet));
        gone.handover = std::move(state);
    }
    for (const KeptPacket& packet : packetsOf(*packets, PacketKind::SignaturesSent, key.juror)) {
        const auto given = codec::readSignatures(packet.manifest);
        gone.signedGrid =
            gone.signedGrid || (given && std::ranges::any_of(given->given, [&](const auto& each) {
                                    return each.grid.candidate == key.candidate;
                                }));
    }
    return gone;
}

Result<codec::ReceiptManifest>
takeReceipt(const Session& session, const std::filesystem::path& path, const ApplyStep& apply)
{
    auto receipt = readReceipt(path);
    const auto held = heldMission(session);
    const auto packets = session.packets();
    if (!receipt || !held || !packets)
        return tl::unexpected(!receipt ? receipt.error() : !held ? held.error() : packets.error());
    if (!*held)
        return fail(ProblemCode::MissionMissing, session.path().string());
    const codec::MissionManifest& mission = (*held)->manifest;
    if (std::ranges::find(mission.recipients, receipt->author) == mission.recipients.end())
        return fail(ProblemCode::ReceiptUnmatched, path.string());
    const auto sent = packetsOf(*packets, PacketKind::SheetsSent, mission.juror);
    if (receipt->manifest.session != mission.session ||
        std::ranges::find(sent, receipt->manifest.file, &KeptPacket::digest) == sent.end())
        return fail(ProblemCode::ReceiptUnmatched, path.string());
    const auto known = packetsOf(*packets, PacketKind::ReceiptHeld, mission.juror);
    if (std::ranges::find(known, receipt->digest, &KeptPacket::digest) != known.end())
        return receipt->manifest;
    const KeepPacket kept{{PacketKind::ReceiptHeld, mission.juror, receipt->manifest.number,
                           session.now(), receipt->digest, receipt->manifestBytes, receipt->bytes}};
    return apply(kept, mission.juror).map([&] { return receipt->manifest; });
}

} // namespace delibere::app
