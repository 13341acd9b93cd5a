// SPDX-License-Identifier: GPL-3.0-or-later
// Missions: what a member needs to mark on their own laptop, made by the presidency, opened with a
// code that is on no file. Formats: docs/format-fiche-scellee.md. The member's key is made at the
// first opening; a key that the mission carries vouches for it once, and is forgotten.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/apply_step.h"
#include "app/encrypted_session.h"
#include "app/framework_library.h"
#include "app/session.h"
#include "codec/manifests.h"
#include "crypto/passphrase.h"
#include "crypto/signing.h"

namespace delibere::app {

// --- on the laptop of the presidency

// Whom a member evaluates, in the order of hearing.
[[nodiscard]] std::vector<CandidateId> missionOf(const JurySession& jury, const JurorId& juror);

struct MissionRequest {
    JurorId juror;
    std::string code; // its digits (secret_words.h)
    crypto::Effort effort = crypto::Effort::Moderate;
};

struct MissionFile {
    std::string name;  // says no person's name
    std::string bytes; // sealed under the code
    KeepPacket kept;   // to apply before the file has its name
};

// Signed by `author`, the key of the presidency. UnknownJuror.
[[nodiscard]] Result<MissionFile>
makeMission(const Session& session, const crypto::SecretKey& author, const MissionRequest& request);
// Its halves, for who lets a thread of its own do the second one: what the session has to say,
// signed; then the sealing, which takes half a second and asks no session.
struct MissionDraft {
    MissionRequest request;
    MissionFile file;    // not sealed yet: without bytes and digest
    std::string content; // what is to be sealed
};
[[nodiscard]] Result<MissionDraft> draftMission(const Session& session,
                                                const crypto::SecretKey& author,
                                                const MissionRequest& request);
[[nodiscard]] Result<MissionFile> sealMission(MissionDraft draft);

// Into the folder, never over a file; the session keeps that it went out. The path of the file.
[[nodiscard]] Result<std::filesystem::path> writeMission(const MissionFile& file,
                                                         const JurorId& actor,
                                                         const std::filesystem::path& folder,
                                                         const ApplyStep& apply);
// Makes it and writes it.
[[nodiscard]] Result<std::filesystem::path>
issueMission(const Session& session, const crypto::SecretKey& author, const JurorId& actor,
             const MissionRequest& request, const std::filesystem::path& folder,
             const ApplyStep& apply);

// --- on the laptop of the member

struct Mission {
    std::filesystem::path path;
    codec::MissionManifest manifest;
    std::string manifestBytes; // as signed
    std::string digest;        // of the file
    JurySession definition;
    FrameworkFile framework;
    crypto::SecretKey enrolment;

    // Who signed it; forty digits to compare aloud.
    [[nodiscard]] std::string presidencyFingerprint() const;
};

// Nothing is read as data before the code opens it. PacketUnknown, PacketIncomplete,
// PacketCodeWrong, PacketDamaged. Takes about half a second.
[[nodiscard]] Result<Mission> readMission(const std::filesystem::path& path, std::string_view code);

// The member's key and what vouches for it. Takes about half a second, and asks no session.
// `number`: of the key among those of this member. `work`: of the file that holds the work, when it
// is encrypted. PassphraseWeak.
struct Enrolment {
    PutKey key;
    std::string voucher;                   // the mission's key over the member's own: 64 bytes
    std::optional<crypto::KeySlot> slot{}; // of the file of the work, that the new words open it
};
[[nodiscard]] Result<Enrolment> enrol(const Mission& mission, int number,
                                      std::string_view passphrase,
                                      crypto::Effort effort = crypto::Effort::Moderate,
                                      const store::FileKeyPtr& work = {});
// What a first opening makes under the passphrase: the key that signs, and the encryption of the
// file. Takes about two seconds. PassphraseWeak.
struct Beginning {
    Enrolment enrolment;
    DrawnEncryption file;
};
[[nodiscard]] Result<Beginning> begin(const Mission& mission, std::string_view passphrase,
                                      crypto::Effort effort = crypto::Effort::Moderate);
// An encrypted session file of this member, with that key. It has its name once all of it is there;
// nothing is left behind when it fails. FileExists.
[[nodiscard]] Result<Session> startMission(const Mission& mission,
                                           const std::filesystem::path& path,
                                           const Beginning& beginning,
                                           store::Clock clock = store::systemNow);

// Both at once: the code of rescue is lost. PassphraseWeak.
[[nodiscard]] Result<Session> startMission(const Mission& mission,
                                           const std::filesystem::path& path,
                                           std::string_view passphrase,
                                           crypto::Effort effort = crypto::Effort::Moderate,
                                           store::Clock clock = store::systemNow);

// What a newer mission changed; no mark is lost.
struct MissionJoined {
    std::size_t added = 0;         // candidates
    std::size_t changed = 0;       // candidates and members
    std::vector<CandidateId> kept; // no longer theirs, and marked: they stay
};
// Whether it may be signed by another key than the mission before: one was lost, or somebody else
// presides. For who compared the fingerprints.
enum class PresidencyKey { Known, MayChange };
// Joins the work that is held. MissionMissing, MissionDiverges, MissionOlder.
[[nodiscard]] Result<MissionJoined> joinMission(Session& session, const Mission& mission,
                                                PresidencyKey presidency = PresidencyKey::Known);
// After a lost passphrase: a new key, for which a new mission vouches; old sheets stay valid. The
// new words open the file too; the code of rescue still does.
[[nodiscard]] Result<void> renewKey(Session& session, const Mission& mission,
                                    std::string_view passphrase,
                                    crypto::Effort effort = crypto::Effort::Moderate);
[[nodiscard]] Result<void> renewKey(Session& session, const Mission& mission,
                                    const Enrolment& enrolment,
                                    PresidencyKey presidency = PresidencyKey::Known);

// The mission that this session was opened from, the newest one; absent: none.
struct HeldMission {
    codec::MissionManifest manifest;
    std::string enrolled; // what vouches for the member's key: 64 bytes
};
[[nodiscard]] Result<std::optional<HeldMission>> heldMission(const Session& session);

} // namespace delibere::app
