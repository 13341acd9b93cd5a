// SPDX-License-Identifier: GPL-3.0-or-later
// Signing from afar: the grids that wait for a member's signature go out as one file, sealed for
// that member; their program works each of them out again and shows their own sheet beside it; what
// they sign comes back as one file, or as codes on their screen (docs/format-fiche-scellee.md). A
// grid that changed meanwhile is signed by nobody.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/apply_step.h"
#include "app/frozen_view.h"
#include "app/signing.h"
#include "codec/manifests.h"
#include "crypto/signing.h"
#include "domain/sheet_in_grid.h"

namespace delibere::app {

// --- on the laptop of the presidency

// Whose grids wait for this member's signature, in the order of hearing.
[[nodiscard]] Result<std::vector<CandidateId>> gridsAwaiting(const Session& session,
                                                             const JurorId& juror);

struct GridsFile {
    std::string name; // says no person's name
    std::string bytes;
    KeepPacket kept; // to apply once the file is written
};
// All that wait for this member. `author`: the key of the presidency. NothingToSign; KeyMissing:
// this member has handed nothing over yet, and signs on this laptop.
[[nodiscard]] Result<GridsFile> makeGrids(const Session& session, const crypto::SecretKey& author,
                                          const JurorId& juror);
// Makes it and writes it into the folder, never over a file; the session keeps that it went out.
[[nodiscard]] Result<std::filesystem::path>
sendGrids(const Session& session, const crypto::SecretKey& author, const JurorId& actor,
          const JurorId& juror, const std::filesystem::path& folder, const ApplyStep& apply);

// --- on the laptop of the member

struct GridToSign {
    RecordVersion version; // with the signatures that it had when it was sent
    FrozenView view;       // worked out again from the sheets that it holds
    SheetInGrid own = SheetInGrid::None;
    ScoreSheet here;  // as it stands on this laptop
    ScoreSheet there; // as the grid has it; blank: Missing, None
};

struct GridsToSign {
    codec::GridsManifest manifest;
    std::vector<GridToSign> grids;
};

// `key`: of the member, open. PacketUnknown, PacketIncomplete, PacketNotForUs, PacketDamaged;
// GridUnmatched: another session, framework or member; PacketAuthorUnknown: not by the presidency
// of the mission that is held. Writes nothing.
[[nodiscard]] Result<GridsToSign> readGrids(const Session& session, const crypto::SecretKey& key,
                                            const std::filesystem::path& path);

struct GivenSignature {
    CandidateId candidate;
    std::string reservation{}; // may be empty
    std::string image{};       // PNG; may be empty
};

struct SignaturesFile {
    std::string name;
    std::string bytes;
    codec::SignaturesManifest manifest;
    KeepPacket kept;
};
// Of the grids named. NothingToSign.
[[nodiscard]] Result<SignaturesFile> makeSignatures(const Session& session,
                                                    const crypto::SecretKey& key,
                                                    const GridsToSign& grids,
                                                    const std::vector<GivenSignature>& given);
// Makes it and writes it into the folder, never over a file; the session keeps what was signed.
struct SignaturesGiven {
    std::filesystem::path path;
    std::string bytes;
    // The same signatures one by one, in the order of the grids, as texts to show in a code (QR):
    // "DELIBERE2:" and base 45. Empty: too long for one.
    struct Code {
        CandidateId candidate;
        std::string text;
    };
    std::vector<Code> codes;
};
[[nodiscard]] Result<SignaturesGiven>
giveSignatures(const Session& session, const crypto::SecretKey& key, const GridsToSign& grids,
               const std::vector<GivenSignature>& given, const std::filesystem::path& folder,
               const ApplyStep& apply);

// The bytes of a file of signatures, from the text of such a code. Absent: not such a code.
[[nodiscard]] std::optional<std::string> signaturesOfCode(std::string_view text);

// --- back on the laptop of the presidency

struct TakenSignature {
    CandidateId candidate;
    int version = 1;
    bool known = false;             // it stands here already
    std::optional<Problem> problem; // not taken, and why
    std::optional<Signed> done;     // how the grid stands after it
};
struct TakenSignatures {
    codec::SignaturesManifest manifest;
    std::vector<TakenSignature> signatures;
};
// `path` names the bytes in what is said. Takes those that are over the versions that wait here.
// Taking a file twice changes nothing. To be played in one transaction. PacketUnknown,
// PacketIncomplete, PacketNotForUs, PacketDamaged, OtherSession, PacketAuthorUnknown.
[[nodiscard]] Result<TakenSignatures> takeSignatures(const Session& session,
                                                     const crypto::SecretKey& key,
                                                     const std::filesystem::path& path,
                                                     std::string_view bytes, const JurorId& actor,
                                                     const ApplyStep& apply);

} // namespace delibere::app
