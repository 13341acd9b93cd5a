// SPDX-License-Identifier: GPL-3.0-or-later
// An expected failure, as a value: what went wrong, where, and a detail for the reader.
// Carries no sentence: the French text is made in wording/problem_text, for both programs.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace delibere {

enum class ProblemCode {
    // files
    FileNotFound,       // where: path
    FileUnreadable,     // where: path, number: errno
    FileUnwritable,     // where: path, number: errno
    FileExists,         // where: path
    FileTooLarge,       // where: path, number: limit in bytes
    DiskFull,           // where: path
    VerificationFailed, // where: path; what was read back differs from what was written
    FileNotConfirmed,   // where: path; written, and the disk did not confirm its folder
    OutputIsSession,    // where: path; a session lies there, or the name is one of a session
    OutputIsInput,      // where: path; this very file was read to make what was to be written
    OutputNotAFile,     // where: path; a folder, a device, a pipe
    OutputLost,         // the standard output could not be written
    // session files
    NotASession,        // where: path
    SessionNewer,       // where: path, number: version of the file
    SessionCorrupt,     // where: path, detail: what failed
    SessionLocked,      // where: path; another program holds it
    SessionMoved,       // where: path; moved or deleted while open
    SessionOverwritten, // where: path; another program wrote in it while it was open
    SessionReadOnly,    // where: path
    SessionEncrypted,   // where: path; only words that were not given open it
    SessionWordsWrong,  // where: path; neither its passphrase nor its code of rescue
    StorageFailed,  // where: path, number: errno where the system gave one, detail: the engine's
                    // message
    NotStorable,    // where: path, detail: the engine's message; the tables refuse the content
    EntriesUnsaved, // where: path, number: how many entries wait to be written
    // campaign files; the codes of session files serve them too
    NotACampaign,     // where: path
    Cancelled,        // where: path; whoever waited stopped it, and nothing is written
    CampaignTerms,    // where: path, detail: what cannot be read of how the campaign is played
    CampaignEmpty,    // where: path; no formation and no application is there
    CampaignBegun,    // where: path; days were played: these lists may not change any more
    CampaignOver,     // where: path; its last day was played
    CampaignDay,      // where: the day asked for, detail: the day it is; both ISO 8601
    CampaignRefused,  // where: what it is about, number: the campaign::Refusal
    CampaignDiffers,  // where: path, number: the first event that the engine would not write
    UnknownFormation, // where: id
    NotACandidate,    // where: id; of nobody who applies in this campaign
    // exchange files (definition of a session, sheet)
    BadFile,              // where: path; the findings say more
    FrameworkVersionKept, // where: path of the one that is kept, detail: the version
    WorkbookUnreadable,   // where: path, numbers: the WorkbookFault, what it says
    // references
    UnknownJuror,      // where: id
    UnknownCandidate,  // where: id
    UnknownBlock,      // where: id
    UnknownCompetency, // where: id
    UnknownCriterion,  // where: id
    UnknownSource,     // where: id of a source of marks
    DuplicateId,       // where: id
    IdInUse,           // where: id; cannot be removed: marks exist, or detail: removal.h
    // rules of a jury
    PercentOutOfRange,  // where: id, number: value
    MarkOutOfRange,     // where: id, number: the highest mark, in points
    LevelUnknown,       // where: id, number: rank
    WrongGrade,         // where: id; percent where the framework wants levels, or the reverse
    BlockNotPresented,  // where: block id
    BlockAcquired,      // where: block id
    JurorRecused,       // where: juror id, detail: candidate id
    JurorAbsent,        // where: juror id
    JurorNotAssigned,   // where: juror id, detail: candidate id; others evaluate this candidate
    CandidateNotHeard,  // where: candidate id, number: its CandidateStatus
    SheetSubmitted,     // where: juror id, detail: candidate id
    SheetNotSubmitted,  // where: juror id, detail: candidate id
    SheetIncomplete,    // where: juror id, number: how many entries are missing
    ReasonRequired,     // where: id
    TextTooLong,        // where: id, number: limit in characters
    TextForbidden,      // where: id; control or bidi characters
    TimesReversed,      // where: id, detail: the end, which is before the beginning or without it
    ProposalIncoherent, // where: candidate id, number: the ProposalKind that the blocs allow
    ProposalOpen,       // where: candidate id, ids: blocs still open
    CandidateDecided,   // where: candidate id; the proposal stands, withdraw it first
    SecondPresident,    // where: juror id, detail: name of the president
    PanelBlocks,        // where: candidate id, number: how many checks of the panel block
    NotForEvaluation,   // where: framework id
    JurorNotSitting,    // where: juror id, detail: candidate id
    PresidentSits,      // where: candidate id, detail: the president, who sits and so presides
    NotDiscussed,       // where: candidate id, ids: flagged blocs that were not discussed
    SheetsHidden,       // where: candidate id, detail: juror who has not handed in
    SightRefused,       // where: candidate id, detail: juror who withdrew or is not of this jury
    MarksNotShown,      // where: candidate id; the discreet staff have not asked for them
    TimeMalformed,      // where: id, detail: text
    DayTooShort,        // where: candidate id; they would still be heard at midnight
    VoteImpossible,     // where: bloc id, number: how many members sit
    VoteContradicted,   // where: bloc id; the retained appraisal says the reverse
    DecisionMoved,      // where: candidate id, ids: blocs whose decision stood on something else
    NothingCounted,     // where: bloc id; no sheet handed in counts, nothing can be retained
    NothingToPropose,   // where: candidate id; no bloc is presented
    RecommendationMissing, // where: candidate id, ids: blocs not validated, nothing said
    ConclusionMoved,       // ids: candidates; the edit would change what is decided for them
    VoteTied,              // where: bloc id; nobody cast the deciding vote
    NothingWeighed,        // where: framework id; its jury's marks stand alone
    SourceUnsaid,          // where: id of the source; who gave its mark is not said
    SourceLate,      // where: id of the source, detail: its day (ISO 8601), which is not up to the
                     // jury's
    SourceIsJury,    // where: id of the source; its mark is the mean of the sheets
    MajorityMissing, // where: bloc id; neither side has the absolute majority
    // rules of an admission commission
    NotAnAdmission,       // where: framework id
    UnknownApplication,   // where: candidate id, who has none
    ApplicationNumber,    // where: candidate id, detail: the number; blank, or another one has it
    UnknownPiece,         // where: id of the piece
    RequestUndated,       // where: id of the piece; asked for, and the day is not said
    RequestEmpty,         // where: id of the piece; asked for, and not what
    NotInterviewed,       // where: candidate id; not examined by an interview, or not summoned
    DossierClosed,        // where: juror id, detail: candidate id; handed in, the interview is open
    ApplicationNotRanked, // where: candidate id; only who is ranked has a place
    MoveMisplaced,        // where: candidate id, detail: behind whom; not of that list
    TieMisplaced,         // where: list key, ids: candidates who are not exactly equal
    MainRankingOpen,      // where: list key of the main list, which is not signed by everyone
    RankingEmpty,         // where: list key; nobody applies in that list
    ApplicationsUnanswered, // where: list key, ids: candidates without an answer
    ApplicationsAwaiting,   // where: list key, ids: candidates who were asked for something
    TiesOpen,               // where: list key, ids: candidates who are ex aequo
    ApplicationsUnplaced,   // where: list key, ids: ranked without a result or a place
    RankingStale,           // where: list key, ids: what is decided of them lost its ground
    CommissionTooSmall,     // where: list key, numbers: how many are asked for, how many are there
    RankingUnsigned,        // where: list key; only what everyone has signed is handed over
    PresidentAway,          // where: list key; nobody who presides is present
    // signing
    CandidateFrozen,   // where: candidate id; signatures are being collected
    CandidateLocked,   // where: candidate id; everyone has signed
    RankingSealed,     // where: candidate id or list key; the ranking is being signed, or signed
    RecordNotOpen,     // where: candidate id or list key; nothing waits for signatures
    RecordNotLocked,   // where: candidate id or list key
    RecordOutOfDate,   // where: candidate id or list key; the version is not the next one
    SheetsMissing,     // where: candidate id, ids: jurors
    NotProposed,       // where: candidate id; there is nothing to sign yet
    NotASignatory,     // where: juror id, detail: candidate id or list key
    SignedAlready,     // where: juror id, detail: candidate id or list key
    SignaturesMissing, // where: candidate id or list key, ids: signers
    KeyMissing,        // where: juror id; no signing key in this session
    KeyRefused,        // where: juror id; the passphrase is wrong, or the key was altered
    KeyTooCostly,      // where: juror id; the key asks for more memory or time than is allowed
    PassphraseWeak,    // where: juror id, number: the PassphraseFlaw
    ClockBehind,       // numbers: what this computer shows, when the journal was last written, both
                       // in seconds since 1970
    SignatureInvalid,  // where: juror id, detail: candidate id
    ImageRefused,      // where: juror id, number: limit in bytes
    FollowUpOrder,     // numbers: the FollowUpStep, the one it waits for (or passageStep)
    FollowUpAhead,     // where: the day (ISO 8601), number: the FollowUpStep
    NotSigned,         // where: candidate id; only what everyone has signed is attested
    NoBlockValidated,  // where: candidate id; there is nothing to attest
    // after the room
    ParitaryUnsigned,   // where: candidate id; not on the grid that everyone has signed
    ParitaryDecided,    // where: candidate id; a decision of the jury paritaire stands
    ParitaryMissing,    // where: candidate id; no decision under that number, or not in that state
    ParitaryOpen,       // where: candidate id, ids: blocs without a decision
    AppealDates,        // where: candidate id; before the session, before it came, or far ahead
    AppealUndated,      // where: candidate id; an answer without the day on which it was given
    AppealMissing,      // where: candidate id; neither one that is there nor the next
    ParitaryPanelEmpty, // nobody is named who sits in the jury paritaire
    ParitaryMemberSits, // where: name; a decision that they took part in stands
    ParitaryDay,        // where: ISO date of the decisions that stand: the step follows them
    RescueUnmarked,     // where: bloc id; validated after all, without a new mark
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
    OtherMarkScale, // where: path; its numbers do not say the scale of the framework
    SameSheetTwice, // where: path, detail: the other file
    NotTheirSheet,  // where: path, detail: whose sheet it says it is
    OlderSheet,     // where: path
    DivergentSheet, // where: path; same sheet, another content
    ListRefused,    // where, detail, ids, numbers: see ListFault (people_list.h)
    // the register of acquired blocs
    RegisterBusy,       // where: path; another program is writing in it
    RegisterNewer,      // where: path; a later program made it
    RegisterUnreadable, // where: path, detail: what is wrong with it; nothing was touched
    // a sheet keyed in from paper
    TypistRequired,       // where: juror id; who types, or who confirms, is not named
    TypistIsMember,       // where: juror id; their own paper: they type in their own sheet
    TypistConfirms,       // where: juror id, detail: the name; who typed does not confirm
    TypistRefused,        // where: juror id, detail: the name; who sent it back does not type it
    SheetBegun,           // where: juror id, detail: candidate id; not blank: no paper goes in
    TranscriptionMissing, // where: juror id, detail: candidate id; nothing waits to be confirmed
    TranscriptionAwaits,  // where: juror id, detail: candidate id; waits to be confirmed
    TranscriptionUnconfirmed, // where: juror id, detail: who typed; a second person hands it in
    // between laptops
    PacketUnknown,        // where: path; no file of ours, or another kind of one
    PacketIncomplete,     // where: path; still being copied, or cut off
    PacketDamaged,        // where: path, number: the PacketFault
    PacketNotForUs,       // where: path; sealed for somebody else
    PacketCodeWrong,      // where: path; the code does not open it
    PacketAuthorUnknown,  // where: path, detail: juror id; signed by nobody whom the session knows
    MissionOlder,         // where: path, number: of the mission that is held
    MissionMissing,       // where: path of the session; it was not opened from a mission
    MissionPrepares,      // on a member's own laptop; the session is prepared by the presidency
    DeclarationOnMission, // where: juror; signed where the presidency keeps it
    MissionSeesOwn,       // where: candidate id; only one member's sheets are on this laptop
    MissionDiverges,      // where: path, number: the MissionDivergence
    NothingToHandIn,      // where: juror id; no sheet is finished
    ReceiptUnmatched,     // where: path; of no sheets that were handed over from here
    NothingToSign,        // where: juror id; no grid waits for their signature
    CodeUnreadable,       // where: path; a picture in which no code of signatures is found
    GridUnmatched,      // where: path; not of the session, the framework or the member of this file
    SignatureUnmatched, // where: juror id, detail: candidate id; over another version, or by a key
                        // that is not theirs
    // usage
    BadRequest, // where: the word, detail
};

struct Problem {
    ProblemCode code;
    std::string where;
    std::string detail;
    // Of the codes that say so.
    std::vector<std::string> ids{};
    std::vector<std::int64_t> numbers{};

    friend bool operator==(const Problem&, const Problem&) = default;
};

// Everything that stands in the way, what is to be said first in front; empty: nothing does.
using Problems = std::vector<Problem>;

template <class T, class E = Problem>
using Result = tl::expected<T, E>;

inline tl::unexpected<Problem> fail(ProblemCode code, std::string where = {},
                                    std::string detail = {})
{
    return tl::unexpected<Problem>(Problem{code, std::move(where), std::move(detail)});
}

inline tl::unexpected<Problem> fail(ProblemCode code, std::string where,
                                    std::vector<std::string> ids)
{
    return tl::unexpected<Problem>(Problem{code, std::move(where), {}, std::move(ids)});
}

template <std::integral... Numbers>
requires(sizeof...(Numbers) > 0) tl::unexpected<Problem> fail(ProblemCode code, std::string where,
                                                              Numbers... numbers)
{
    return tl::unexpected<Problem>(
        Problem{code, std::move(where), {}, {}, {static_cast<std::int64_t>(numbers)...}});
}

[[nodiscard]] inline Problems problemsOf(const Result<void>& checked)
{
    return checked ? Problems{} : Problems{checked.error()};
}

} // namespace delibere
