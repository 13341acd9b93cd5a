// SPDX-License-Identifier: GPL-3.0-or-later
// Is a session file what the jury made and signed? Looks at everything again and names what is
// wrong; it repairs nothing. A file whose every byte was made again by someone who also holds the
// members' keys passes: the fingerprints on the signed paper are what that person cannot change.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/session.h"

namespace delibere::app {

enum class VerifiedAspect {
    Completeness, // is everything signed that should be
    Authenticity, // by those who should have signed, with their keys
    Integrity,    // and not altered since
    Consistency,  // does one part of the file agree with the other, everything computed again
    Evidence,     // what the journal keeps of how it came about
};

enum class VerificationCode {
    // Completeness
    NotSigned,          // where: candidate; nothing is frozen
    SignaturesMissing,  // where: candidate, detail: juror ids
    LockedIncomplete,   // where: candidate, detail: juror ids; locked all the same
    SignatureRefused,   // where: candidate, detail: juror; said so, with the reason
    SignaturePrevented, // where: candidate, detail: juror
    CorrectionOpen,     // where: candidate; annulled, the next version is not signed
    // Authenticity
    KeyUnknown,       // where: candidate, detail: juror; signed with a key that is not theirs
    SignatureInvalid, // where: candidate, detail: juror
    NotASignatory,    // where: candidate, detail: juror
    OtherSession,     // where: candidate, detail: session of the record
    // Integrity
    FileRefused,    // detail: the sentence of the problem
    FileDamaged,    // detail: the engine's words
    JournalBroken,  // detail: sequence of the first bad line
    RecordAltered,  // where: candidate, detail: version
    OtherFramework, // where: candidate, detail: version; signed with another framework
    KeyMalformed,   // where: juror
    // Consistency
    RecordIncoherent,    // where: candidate, detail: version; not what its own sheets make
    SignatoriesDiffer,   // where: candidate, detail: version
    SheetDiffers,        // where: candidate, detail: juror; not the sheet that was signed
    DeliberationDiffers, // where: candidate; not what was signed
    CandidateDiffers,    // where: candidate; name, blocs, status or a déport
    PositioningDiffers,  // where: candidate; not the repérage that was signed
    BesideJournal,       // where: slot; in the file, but not as the journal says
    // Evidence
    AnchorLost,     // where: candidate, detail: juror; the journal they signed over is another
    JournalUnknown, // detail: sequence of a line that this program does not know
    KeyRenewed,     // where: juror, detail: how many keys
    TimeWentBack,   // where: sequence; the clock was set back
};

enum class VerificationWeight { Note, Warning, Error };

struct VerificationFinding {
    VerifiedAspect aspect = VerifiedAspect::Completeness;
    VerificationWeight weight = VerificationWeight::Error;
    VerificationCode code = VerificationCode::NotSigned;
    std::string where;
    std::string detail;
    PositioningId positioning{}; // whose record; empty: the grid of the candidate

    friend bool operator==(const VerificationFinding&, const VerificationFinding&) = default;
};

struct Verification {
    std::vector<VerificationFinding> findings; // by aspect, then as they were found
    JurySession session;  // for the names; empty when the file could not be read
    int locked = 0;       // candidates whose grid is signed and locked
    int positionings = 0; // repérages that are signed and locked
    int signatures = 0;   // that are valid
    int journalLines = 0;

    [[nodiscard]] bool has(VerifiedAspect aspect, VerificationWeight weight) const;
    // Nothing is wrong; what is not signed yet is no error.
    [[nodiscard]] bool passes() const;
};

[[nodiscard]] Verification verify(const store::SessionFile& file, const Framework& framework);
// A file on disk; opened for reading only. One that cannot be opened is a finding.
[[nodiscard]] Verification verifyFile(const std::filesystem::path& path);

// "complétude", "authenticité"…
[[nodiscard]] std::string aspectText(VerifiedAspect aspect);
// One French sentence, with names of people where the session knows them.
[[nodiscard]] std::string findingText(const VerificationFinding& finding, const JurySession& jury);

} // namespace delibere::app
