// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote_signing.h"

#include <algorithm>
#include <utility>

#include "app/key_bytes.h"
#include "app/mission.h"
#include "app/packet_name.h"
#include "app/signed_packet.h"
#include "codec/base45.h"
#include "codec/hex.h"
#include "domain/code_points.h"

namespace delibere::app {

namespace {

constexpr std::string_view codePrefix = "DELIBERE2:";
constexpr std::size_t longestCode = 2000; // characters (report::codeImage)

Result<const RecordVersion*> awaitedBy(const RecordHistory& history, const JurorId& juror)
{
    if (history.empty() || !history.back().open())
        return nullptr;
    const auto missing = history.back().missing();
    const bool awaited = std::ranges::find(missing, signerOf(juror)) != missing.end();
    return awaited ? &history.back() : nullptr;
}

Result<int> nextNumber(const Session& session, PacketKind kind, const JurorId& juror)
{
    return session.packets().map([&](const KeptPackets& packets) {
        const auto before = packetsOf(packets, kind, juror);
        return before.empty() ? 1 : before.back().number + 1;
    });
}

std::vector<Signature> withoutImages(std::vector<Signature> signatures)
{
    for (Signature& signature : signatures)
        signature.image.clear();
    return signatures;
}

// --- what a member is shown

RecordVersion versionOf(const codec::GridReference& grid, codec::GridsManifest::Gathered gathered,
                        std::string body)
{
    RecordVersion version;
    version.subject = grid.candidate;
    version.number = grid.version;
    version.frozenAt = grid.frozenAt;
    version.digest = grid.digest;
    version.body = std::move(body);
    version.signatures = std::move(gathered.signatures);
    version.notSigning = std::move(gathered.notSigning);
    return version;
}

Result<GridToSign> gridToSign(const Session& session, const JurorId& juror, RecordVersion version,
                              const std::filesystem::path& path)
{
    auto view = readFrozen(version, session.framework());
    if (!view)
        return damaged(path, PacketFault::Content);
    if (view->record.candidate().id != version.candidate() ||
        view->record.number != version.number || view->record.session.id != session.jury().id ||
        view->record.frameworkDigest != session.frameworkDigest())
        return fail(ProblemCode::GridUnmatched, path.string());
    version.zoneMinutes = view->record.zoneMinutes;
    version.signatories = view->record.signatories;
    if (std::ranges::find(version.signatories, signerOf(juror)) == version.signatories.end())
        return fail(ProblemCode::GridUnmatched, path.string());
    GridToSign grid{std::move(version), std::move(*view), SheetInGrid::None, {}, {}};
    const SheetKey key{grid.version.candidate(), juror};
    grid.here.key = grid.there.key = key;
    const auto frozen = std::ranges::find(grid.view.record.sheets, key, &ScoreSheet::key);
    const bool there = frozen != grid.view.record.sheets.end();
    if (there)
        grid.there = *frozen;
    // A candidate of others is not on this laptop.
    if (session.jury().candidate(key.candidate) != nullptr) {
        const auto here = session.sheet(key, Viewer::member(juror));
        if (!here && here.error().code != ProblemCode::SightRefused)
            return tl::unexpected(here.error());
        if (here)
            grid.here = *here;
    }
    const bool here = grid.here.state == SheetState::Submitted;
    if (here)
        grid.own = !there                    ? SheetInGrid::Missing
                   : grid.here == grid.there ? SheetInGrid::Same
                                             : SheetInGrid::Differs;
    else if (there)
        grid.own = SheetInGrid::Elsewhere;
    return grid;
}

std::string presidentOf(const JurySession& jury)
{
    const auto president = std::ranges::find(jury.jurors, JurorRole::President, &Juror::role);
    return president == jury.jurors.end() ? std::string() : president->id.text();
}

Result<void> checkOrigin(const Session& session, const codec::GridsManifest& manifest,
                         const std::string& author, const std::filesystem::path& path)
{
    const auto held = heldMission(session);
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return fail(ProblemCode::MissionMissing, session.path().string());
    const codec::MissionManifest& mission = (*held)->manifest;
    if (manifest.session != mission.session || manifest.juror != mission.juror ||
        manifest.framework != mission.framework)
        return fail(ProblemCode::GridUnmatched, path.string());
    if (std::ranges::find(mission.recipients, author) == mission.recipients.end() ||
        std::ranges::find(manifest.recipients, author) == manifest.recipients.end())
        return fail(ProblemCode::PacketAuthorUnknown, path.string(), presidentOf(session.jury()));
    return {};
}

// One of the signatures, sealed on its own.
std::string codeOf(const crypto::SecretKey& key, const codec::GridsManifest& grids,
                   codec::SignaturesManifest manifest,
                   const codec::SignaturesManifest::Given& given)
{
    manifest.given = {given};
    const std::string bytes =
        sealedFor(crypto::SealedKind::Signatures, signedPacket(key, codec::write(manifest)),
                  grids.recipients);
    std::string code = std::string(codePrefix) + codec::base45Of(bytes);
    return code.size() <= longestCode ? code : std::string();
}

// --- what comes back

class Taking {
public:
    Taking(const Session& session, const codec::SignaturesManifest& manifest, const JurorId& actor,
           const ApplyStep& apply)
        : m_session(session), m_manifest(manifest), m_actor(actor), m_apply(apply)
    {}

    Result<TakenSignature> take(const codec::SignaturesManifest::Given& given) const
    {
        const CandidateId& candidate = given.grid.candidate;
        TakenSignature taken{candidate, given.grid.version, false, std::nullopt, std::nullopt};
        const auto history = m_session.history(candidate, Viewer::staff());
        if (!history)
            return history.error().code == ProblemCode::UnknownCandidate
                       ? refused(std::move(taken), history.error())
                       : Result<TakenSignature>(tl::unexpected(history.error()));
        if (const Signature* stands = standing(*history, given)) {
            taken.known = *stands == given.signature;
            return taken.known ? taken : refused(std::move(taken), alreadySigned(candidate));
        }
        const PutSignature put{candidate, given.grid.version, given.signature};
        if (const Problems said = m_session.refusals(put, Viewer::staff()); !said.empty())
            return refused(std::move(taken), said.front());
        auto done = playGivenSignature(m_session, put, m_actor, m_apply);
        if (!done && done.error().code == ProblemCode::SignatureUnmatched)
            return refused(std::move(taken), done.error());
        if (!done) // the file could not take it: nothing of all this is kept
            return tl::unexpected(done.error());
        taken.done = std::move(*done);
        return taken;
    }

private:
    static TakenSignature refused(TakenSignature taken, Problem problem)
    {
        taken.problem = std::move(problem);
        return taken;
    }
    [[nodiscard]] Problem alreadySigned(const CandidateId& candidate) const
    {
        return {ProblemCode::SignedAlready, m_manifest.juror.text(), candidate.text()};
    }
    [[nodiscard]] static const Signature* standing(const RecordHistory& history,
                                                   const codec::SignaturesManifest::Given& given)
    {
        // Of a version that was given up or replaced, the rules say so.
        if (history.empty() || !history.back().holds() ||
            history.back().number != given.grid.version ||
            history.back().digest != given.grid.digest)
            return nullptr;
        return history.back().signatureOf(given.signature.signer);
    }

    const Session& m_session;
    const codec::SignaturesManifest& m_manifest;
    const JurorId& m_actor;
    const ApplyStep& m_apply;
};

Result<void> keepReceived(const Session& session, const codec::SignaturesManifest& manifest,
                          const std::string& manifestBytes, std::string_view bytes,
                          const JurorId& actor, const ApplyStep& apply)
{
    const auto packets = session.packets();
    if (!packets)
        return tl::unexpected(packets.error());
    const std::string digest = digestOf(bytes);
    const auto before = packetsOf(*packets, PacketKind::SignaturesReceived, manifest.juror);
    if (std::ranges::find(before, digest, &KeptPacket::digest) != before.end())
        return {};
    return apply(KeepPacket{{PacketKind::SignaturesReceived, manifest.juror, manifest.number,
                             session.now(), digest, manifestBytes, std::string(bytes)}},
                 actor);
}

} // namespace

Result<std::vector<CandidateId>> gridsAwaiting(const Session& session, const JurorId& juror)
{
    std::vector<CandidateId> awaiting;
    for (const Candidate& candidate : session.jury().candidates) {
        const auto history = session.history(candidate.id, Viewer::staff());
        if (!history)
            return tl::unexpected(history.error());
        if (awaitedBy(*history, juror) != nullptr)
            awaiting.push_back(candidate.id);
    }
    return awaiting;
}

Result<GridsFile> makeGrids(const Session& session, const crypto::SecretKey& author,
                            const JurorId& juror)
{
    const auto own = keyOf(session, juror);
    const auto awaiting = gridsAwaiting(session, juror);
    const auto number = nextNumber(session, PacketKind::GridsSent, juror);
    if (!own || !awaiting || !number)
        return tl::unexpected(!own ? own.error() : !awaiting ? awaiting.error() : number.error());
    if (awaiting->empty())
        return fail(ProblemCode::NothingToSign, juror.text());
    codec::GridsManifest manifest;
    manifest.session = session.jury().id;
    manifest.framework = codec::bytesOfHex(session.frameworkDigest()).value_or("");
    manifest.juror = juror;
    manifest.number = *number;
    manifest.at = session.now();
    manifest.recipients = recipientsFor(session, bytesOf(author.publicKey()));
    manifest.journal = session.journalPosition();
    std::vector<std::string> bodies;
    for (const CandidateId& candidate : *awaiting) {
        const auto history = session.history(candidate, Viewer::staff());
        if (!history)
            return tl::unexpected(history.error());
        const RecordVersion& version = history->back();
        manifest.grids.push_back({candidate, version.number, version.digest, version.frozenAt});
        manifest.gathered.push_back({withoutImages(version.signatures), version.notSigning});
        bodies.push_back(version.body);
    }
    const auto packet = signedPacket(author, codec::write(manifest), std::move(bodies));
    GridsFile file;
    file.name = packetName(session.jury(), juror, "grilles", manifest.number, "grille");
    file.bytes = sealedFor(crypto::SealedKind::Grids, packet, {own->publicKey});
    file.kept = {{PacketKind::GridsSent,
                  juror,
                  manifest.number,
                  manifest.at,
                  digestOf(file.bytes),
                  packet.manifest,
                  {}}};
    return file;
}

Result<std::filesystem::path> sendGrids(const Session& session, const crypto::SecretKey& author,
                                        const JurorId& actor, const JurorId& juror,
                                        const std::filesystem::path& folder, const ApplyStep& apply)
{
    return makeGrids(session, author, juror).and_then([&](const GridsFile& made) {
        return writeAndKeep(folder, made.name, made.bytes, made.kept, actor, apply);
    });
}

Result<GridsToSign> readGrids(const Session& session, const crypto::SecretKey& key,
                              const std::filesystem::path& path)
{
    const auto bytes = readPacketFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto packet = openedPacket(crypto::SealedKind::Grids, path, *bytes, key);
    if (!packet)
        return tl::unexpected(packet.error());
    auto manifest = codec::readGrids(packet->manifest);
    if (!manifest)
        return damaged(path, PacketFault::Manifest);
    if (auto ours = checkOrigin(session, *manifest, packet->author, path); !ours)
        return tl::unexpected(ours.error());
    if (packet->parts.size() != manifest->grids.size() || packet->parts.empty())
        return damaged(path, PacketFault::Content);
    GridsToSign read{std::move(*manifest), {}};
    for (std::size_t at = 0; at < packet->parts.size(); ++at) {
        const codec::GridReference& reference = read.manifest.grids[at];
        if (digestOf(packet->parts[at]) != reference.digest)
            return damaged(path, PacketFault::Part);
        auto grid = gridToSign(
            session, read.manifest.juror,
            versionOf(reference, read.manifest.gathered[at], std::move(packet->parts[at])), path);
        if (!grid)
            return tl::unexpected(grid.error());
        read.grids.push_back(std::move(*grid));
    }
    return read;
}

Result<SignaturesFile> makeSignatures(const Session& session, const crypto::SecretKey& key,
                                      const GridsToSign& grids,
                                      const std::vector<GivenSignature>& given)
{
    const JurorId& juror = grids.manifest.juror;
    const auto number = nextNumber(session, PacketKind::SignaturesSent, juror);
    if (!number)
        return tl::unexpected(number.error());
    codec::SignaturesManifest manifest{session.jury().id, juror, *number, session.now(), {}};
    for (std::size_t at = 0; at < grids.grids.size(); ++at) {
        const RecordVersion& version = grids.grids[at].version;
        const auto said = std::ranges::find(given, version.candidate(), &GivenSignature::candidate);
        if (said == given.end())
            continue;
        Signature signature;
        signature.signer = signerOf(juror);
        signature.publicKey = bytesOf(key.publicKey());
        signature.at = manifest.at;
        signature.reservation = composed(said->reservation);
        signature.image = said->image;
        signature.journal = grids.manifest.journal;
        signature.value = bytesOf(key.sign(statementOf(session.jury().id, version, signature)));
        manifest.given.push_back({grids.manifest.grids[at], std::move(signature)});
    }
    if (manifest.given.empty())
        return fail(ProblemCode::NothingToSign, juror.text());
    const auto packet = signedPacket(key, codec::write(manifest));
    SignaturesFile file;
    file.name = packetName(session.jury(), juror, "signatures", manifest.number, "signature");
    file.bytes = sealedFor(crypto::SealedKind::Signatures, packet, grids.manifest.recipients);
    file.kept = {{PacketKind::SignaturesSent,
                  juror,
                  manifest.number,
                  manifest.at,
                  digestOf(file.bytes),
                  packet.manifest,
                  {}}};
    file.manifest = std::move(manifest);
    return file;
}

Result<SignaturesGiven> giveSignatures(const Session& session, const crypto::SecretKey& key,
                                       const GridsToSign& grids,
                                       const std::vector<GivenSignature>& given,
                                       const std::filesystem::path& folder, const ApplyStep& apply)
{
    return makeSignatures(session, key, grids, given).and_then([&](const SignaturesFile& made) {
        return writeAndKeep(folder, made.name, made.bytes, made.kept, grids.manifest.juror, apply)
            .map([&](std::filesystem::path path) {
                SignaturesGiven done{std::move(path), made.bytes, {}};
                for (const auto& each : made.manifest.given)
                    done.codes.push_back(
                        {each.grid.candidate, codeOf(key, grids.manifest, made.manifest, each)});
                return done;
            });
    });
}

std::optional<std::string> signaturesOfCode(std::string_view text)
{
    if (!text.starts_with(codePrefix))
        return std::nullopt;
    return codec::bytesOfBase45(text.substr(codePrefix.size()));
}

Result<TakenSignatures> takeSignatures(const Session& session, const crypto::SecretKey& key,
                                       const std::filesystem::path& path, std::string_view bytes,
                                       const JurorId& actor, const ApplyStep& apply)
{
    const auto packet = openedPacket(crypto::SealedKind::Signatures, path, bytes, key);
    if (!packet)
        return tl::unexpected(packet.error());
    auto manifest = codec::readSignatures(packet->manifest);
    if (!manifest || !packet->parts.empty())
        return damaged(path, PacketFault::Manifest);
    if (manifest->session != session.jury().id)
        return fail(ProblemCode::OtherSession, path.string(), manifest->session.text());
    const auto keys = session.keys();
    if (!keys)
        return tl::unexpected(keys.error());
    const bool theirs = std::ranges::any_of(*keys, [&](const JurorKey& each) {
        return each.juror == manifest->juror && each.publicKey == packet->author;
    });
    if (!theirs)
        return fail(ProblemCode::PacketAuthorUnknown, path.string(), manifest->juror.text());
    TakenSignatures taken{*manifest, {}};
    const Taking taking(session, *manifest, actor, apply);
    for (const auto& given : manifest->given) {
        if (given.signature.signer != signerOf(manifest->juror))
            return damaged(path, PacketFault::Content);
        auto each = taking.take(given);
        if (!each)
            return tl::unexpected(each.error());
        taken.signatures.push_back(std::move(*each));
    }
    if (auto kept = keepReceived(session, *manifest, packet->manifest, bytes, actor, apply); !kept)
        return tl::unexpected(kept.error());
    return taken;
}

} // namespace delibere::app
