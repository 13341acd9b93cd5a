// SPDX-License-Identifier: GPL-3.0-or-later
// An expected failure, as a value: what went wrong, where, and a detail for the reader.
// Carries no sentence: the French text is made in app/problem_text, for both programs.
#pragma once

#include <string>

#include <tl/expected.hpp>

namespace delibere {

enum class ProblemCode {
    // files
    FileNotFound,       // where: path
    FileUnreadable,     // where: path, detail: errno in decimal
    FileUnwritable,     // where: path, detail: errno in decimal
    FileExists,         // where: path
    FileTooLarge,       // where: path, detail: limit in bytes
    DiskFull,           // where: path
    VerificationFailed, // where: path; what was read back differs from what was written
    FileNotConfirmed,   // where: path; written, and the disk did not confirm its folder
    OutputIsSession,    // where: path; a session lies there, or the name is one of a session
    OutputIsInput,      // where: path; this very file was read to make what was to be written
    OutputNotAFile,     // where: path; a folder, a device, a pipe
    OutputLost,         // the standard output could not be written
    // session files
    NotASession,        // where: path
    SessionNewer,       // where: path, detail: version of the file
    SessionCorrupt,     // where: path, detail: what failed
    SessionLocked,      // where: path; another program holds it
    SessionMoved,       // where: path; moved or deleted while open
    SessionOverwritten, // where: path; another program wrote in it while it was open
    SessionReadOnly,    // where: path
    StorageFailed,      // where: path, detail: errno in decimal, or the engine's message
    NotStorable,        // where: path, detail: the engine's message; the tables refuse the content
    EntriesUnsaved,     // where: path, detail: how many entries wait to be written
    // exchange files (definition of a session, sheet)
    BadFile, // where: path; the findings say more
    // references
    UnknownJuror,      // where: id
    UnknownCandidate,  // where: id
    UnknownBlock,      // where: id
    UnknownCompetency, // where: id
    UnknownCriterion,  // where: id
    DuplicateId,       // where: id
    IdInUse,           // where: id; cannot be removed: marks exist, or detail: removal.h
    // rules of a jury
    PercentOutOfRange,  // where: id, detail: value
    LevelUnknown,       // where: id, detail: rank
    WrongGrade,         // where: id; percent where the framework wants levels, or the reverse
    BlockNotPresented,  // where: block id
    BlockAcquired,      // where: block id
    JurorRecused,       // where: juror id, detail: candidate id
    JurorAbsent,        // where: juror id
    CandidateNotHeard,  // where: candidate id, detail: its CandidateStatus in decimal
    SheetSubmitted,     // where: juror id, detail: candidate id
    SheetNotSubmitted,  // where: juror id, detail: candidate id
    SheetIncomplete,    // where: juror id, detail: how many entries are missing
    ReasonRequired,     // where: id
    TextTooLong,        // where: id, detail: limit in characters
    TextForbidden,      // where: id; control or bidi characters
    ProposalIncoherent, // where: candidate id, detail: why
    ProposalOpen,       // where: candidate id, detail: blocks still open
    CandidateDecided,   // where: candidate id; the proposal stands, withdraw it first
    SecondPresident,    // where: juror id, detail: name of the president
    PanelBlocks,        // where: candidate id, detail: how many checks of the panel block
    NotForEvaluation,   // where: framework id
    JurorNotSitting,    // where: juror id, detail: candidate id
    PresidentSits,      // where: candidate id, detail: the president, who sits and so presides
    NotDiscussed,       // where: candidate id, detail: flagged blocs that were not discussed
    SheetsHidden,       // where: candidate id, detail: juror who has not handed in
    SightRefused,       // where: candidate id, detail: juror who withdrew or is not of this jury
    MarksNotShown,      // where: candidate id; the discreet staff have not asked for them
    TimeMalformed,      // where: id, detail: text
    VoteImpossible,     // where: bloc id, detail: how many members sit
    VoteContradicted,   // where: bloc id; the retained appraisal says the reverse
    DecisionMoved,      // where: candidate id, detail: blocs whose decision stood on something else
    NothingCounted,     // where: bloc id; no sheet handed in counts, nothing can be retained
    NothingToPropose,   // where: candidate id; no bloc is presented
    RecommendationMissing, // where: candidate id, detail: blocs not validated, nothing said
    ConclusionMoved, // where: the candidate id, or several; the edit would change what is decided
    VoteTied,        // where: bloc id; nobody cast the deciding vote
    // signing
    CandidateFrozen,   // where: candidate id; signatures are being collected
    CandidateLocked,   // where: candidate id; everyone has signed
    RecordNotOpen,     // where: candidate id; nothing waits for signatures
    RecordNotLocked,   // where: candidate id
    RecordOutOfDate,   // where: candidate id; the version is not the next one
    SheetsMissing,     // where: candidate id, detail: juror ids
    NotProposed,       // where: candidate id; there is nothing to sign yet
    NotASignatory,     // where: juror id, detail: candidate id
    SignedAlready,     // where: juror id, detail: candidate id
    SignaturesMissing, // where: candidate id, detail: juror ids
    KeyMissing,        // where: juror id; no signing key in this session
    KeyRefused,        // where: juror id; the passphrase is wrong, or the key was altered
    KeyTooCostly,      // where: juror id; the key asks for more memory or time than is allowed
    PassphraseWeak,    // where: juror id, detail: what is missing
    SignatureInvalid,  // where: juror id, detail: candidate id
    ImageRefused,      // where: juror id, detail: limit in bytes
    FollowUpOrder,     // where: FollowUpStep in decimal, detail: the step it waits for
    NotSigned,         // where: candidate id; only what everyone has signed is attested
    NoBlockValidated,  // where: candidate id; there is nothing to attest
    // repérage
    NotForPositioning,    // where: framework id
    UnknownPositioning,   // where: id
    UnknownSummaryLine,   // where: id
    UnknownMeans,         // where: id of the bloc, detail: id of the means
    PositioningInUse,     // where: id; something is entered, so it cannot be removed
    PositioningFrozen,    // where: id; signatures are being collected
    PositioningLocked,    // where: id; everyone has signed
    InterviewersMissing,  // where: id; nobody signs before both are named
    DivergentPositioning, // where: path, detail: id; the same repérage, another content
    // imports
    OtherSession,   // where: path, detail: the session of the file
    OtherFramework, // where: path, detail
    SameSheetTwice, // where: path, detail: the other file
    NotTheirSheet,  // where: path, detail: whose sheet it says it is
    OlderSheet,     // where: path
    DivergentSheet, // where: path; same sheet, another content
    // usage
    BadRequest, // where: the word, detail
};

struct Problem {
    ProblemCode code;
    std::string where;
    std::string detail;

    friend bool operator==(const Problem&, const Problem&) = default;
};

template <class T, class E = Problem>
using Result = tl::expected<T, E>;

inline tl::unexpected<Problem> fail(ProblemCode code, std::string where = {},
                                    std::string detail = {})
{
    return tl::unexpected<Problem>(Problem{code, std::move(where), std::move(detail)});
}

} // namespace delibere
