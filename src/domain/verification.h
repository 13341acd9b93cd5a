// SPDX-License-Identifier: GPL-3.0-or-later
// What was found when a session file was looked at again. Three answers, never one for another:
// altered, nothing altered, and not verified, because.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/record_subject.h"

namespace delibere {

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
    KeyUnknown,         // where: candidate, detail: juror; signed with a key that is not theirs
    SignatureInvalid,   // where: candidate, detail: juror
    DeclarationInvalid, // where: juror, detail: number; not what was signed, or by no key of theirs
    NotASignatory,      // where: candidate, detail: juror
    OtherSession,       // where: candidate, detail: session of the record
    // Integrity
    FileRefused,    // problem; read, and not one of ours any more
    FileUnread,     // problem; not read, so nothing is said of it
    NewerVersion,   // detail: version of the tables; what a newer program checks is not known here
    FileDamaged,    // detail: the engine's words
    JournalBroken,  // detail: sequence of the first bad line
    RecordAltered,  // where: candidate, detail: version
    OtherFramework, // where: candidate, detail: version; signed with another framework
    KeyMalformed,   // where: juror
    KeyUnsealed,    // where: juror; the journal is of before version 5, and keeps no digest of it
    // Consistency
    RecordIncoherent,    // where: candidate, detail: version; not what its own sheets make
    SignatoriesDiffer,   // where: candidate, detail: version
    SheetDiffers,        // where: candidate, detail: juror; not the sheet that was signed
    DeliberationDiffers, // where: candidate; not what was signed
    CandidateDiffers,    // where: candidate; name, blocs, status or a déport
    RankingDiffers,     // where: list, detail: number of an application; empty: the formation, what
                        // was settled or the first rank
    PositioningDiffers, // where: candidate; not the repérage that was signed
    BesideJournal,      // where: slot; in the file, but not as the journal says
    OriginDiffers,      // where: originPart; line 1 of the journal says another
    OriginRepeated,     // where: sequence; another line says that the session is made
    FrameworkMisnamed,  // the columns beside the bytes of the framework say another one
    OrderDiffers,       // where: list; its lines do not follow one another as they were entered
    JurorRenamed,       // where: candidate, detail: juror, more: the name that was signed
    JurorChanged,       // where: candidate, detail: juror; function, college, employer or role
    // Evidence
    AnchorLost,     // where: candidate, detail: juror; the journal they signed over is another
    JournalUnknown, // detail: sequence of a line that this program does not know
    KeyRenewed,     // where: juror, detail: how many keys
    KeyReplaced,    // where: candidate, detail: juror, since; signed with a key that is not the
                    // one of their earlier signatures
    RolledBack,     // read in a private copy, where what a crash interrupted was taken back
    OlderVersion,   // detail: version of the tables; read in a private copy, brought to today's
    TimeWentBack,   // where: sequence; the clock was set back
};

// Of line 1 of the journal.
namespace originPart {
inline constexpr const char* session = "session";
inline constexpr const char* framework = "framework";
inline constexpr const char* line = "line";
} // namespace originPart

enum class VerificationWeight {
    Note,
    Warning,
    Unverified, // the file does not say, or could not be read: others must look
    Error,      // altered
};

enum class Verdict { Unaltered, NotVerified, Altered };

struct VerificationFinding {
    VerifiedAspect aspect = VerifiedAspect::Completeness;
    VerificationWeight weight = VerificationWeight::Error;
    VerificationCode code = VerificationCode::NotSigned;
    std::string where;
    std::string detail;
    std::optional<RecordSubject> subject{}; // of what was signed; absent: of the file, of a grid
    std::string more{};
    std::optional<Problem> problem{};                // why the file could not be read
    std::optional<std::chrono::sys_seconds> since{}; // when the key came into the file

    friend bool operator==(const VerificationFinding&, const VerificationFinding&) = default;
};

// What no file can prove of itself, to be compared with what was printed and signed by hand.
struct KeyOnPaper {
    JurorId juror;
    std::string fingerprint; // of the key in use: forty digits, text to compare
};

struct Verification {
    std::vector<VerificationFinding> findings; // by aspect, then as they were found
    bool read = false;    // false: nothing was looked at, and no aspect is said to be in order
    JurySession session;  // for the names; empty when the file could not be read
    int locked = 0;       // candidates whose grid is signed and locked
    int positionings = 0; // repérages that are signed and locked
    int rankings = 0;     // that are signed and locked
    int signatures = 0;   // that are valid
    int declarations = 0; // of members, signed with their keys and valid
    int journalLines = 0;
    std::string journalHead{}; // digest of the last line, lowercase hex
    std::vector<KeyOnPaper> keys{};

    [[nodiscard]] bool has(VerifiedAspect aspect, VerificationWeight weight) const;
    [[nodiscard]] Verdict verdict() const;
    // Nothing is altered, as far as a file can say; what is not signed yet is no error.
    [[nodiscard]] bool passes() const { return verdict() == Verdict::Unaltered; }
};

} // namespace delibere
