// SPDX-License-Identifier: GPL-3.0-or-later
// One open session: the only door through which both programs read and change a .jury file. It
// checks every edit with the rules of the jury before the file sees it, and gives back the edit
// that undoes it. An entry into a sheet that the file cannot take is kept in memory until it can,
// and never said to be saved. It holds no Qt, asks no question and shows nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/blindness.h"
#include "domain/deliberation_rules.h"
#include "domain/edit.h"
#include "domain/framework.h"
#include "domain/panel_validity.h"
#include "domain/problem.h"
#include "domain/synthesis.h"
#include "domain/verification.h"
#include "store/session_file.h"

namespace delibere::app {

struct FrameworkFile;
struct PersonDocument;

// An accepted edit: on disk since `at`, or only kept in memory: see Session::unsaved.
struct Applied {
    std::optional<store::Instant> at;
    std::optional<Edit> inverse; // absent: cannot be undone (submitted, reopened, imported)
};

struct AppliedTogether {
    store::Instant time{};
    // What undoes all of it, applied together: the last edit's first. Empty when one of them cannot
    // be undone.
    std::vector<Edit> inverses{};
};

// Entries accepted that the file could not take, and why not.
struct Unsaved {
    std::size_t entries = 0;
    Problem problem;
};

// Everything the deliberation of one candidate looks at.
struct CandidateView {
    Candidate candidate;
    std::vector<ScoreSheet> sheets;
    Deliberation deliberation;
    Synthesis synthesis;
    std::vector<PanelFinding> panel;
};

struct SessionGrid;

class Session {
public:
    // On a framework as it was read: it is not read again. NotForEvaluation, FileExists.
    [[nodiscard]] static Result<Session>
    create(const std::filesystem::path& path, const JurySession& definition,
           const FrameworkFile& framework, store::Clock clock = store::systemNow,
           const std::optional<store::NewEncryption>& encryption = std::nullopt);
    // Read-only when the file or its folder cannot be written, or when a newer program made it; and
    // when it is opened to be looked at only, which writes nothing beside it either.
    // `key`: what opens an encrypted file (encrypted_session.h); SessionEncrypted without it.
    [[nodiscard]] static Result<Session> open(const std::filesystem::path& path,
                                              store::Clock clock = store::systemNow,
                                              const store::FileKeyPtr& key = {},
                                              store::Access access = store::Access::ReadWrite);
    [[nodiscard]] static Result<Session> openToRead(const std::filesystem::path& path,
                                                    const store::FileKeyPtr& key = {})
    {
        return open(path, store::systemNow, key, store::Access::ReadOnly);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    [[nodiscard]] bool readOnly() const { return m_file.access() == store::Access::ReadOnly; }
    // None of a file in clear.
    [[nodiscard]] store::FileKeyPtr key() const { return m_file.key(); }
    // See SessionFile::putSlot.
    [[nodiscard]] Result<void> putSlot(const crypto::KeySlot& slot) { return m_file.putSlot(slot); }
    [[nodiscard]] const Framework& framework() const { return m_framework; }
    [[nodiscard]] Result<std::string> frameworkBytes() const { return m_file.frameworkBytes(); }
    [[nodiscard]] const std::string& frameworkDigest() const { return m_frameworkDigest; }
    [[nodiscard]] const JurySession& jury() const { return m_jury; }

    // A member's own sheet, or the sheet of another member: SheetsHidden while the asking member
    // has not handed in, SightRefused for one who withdrew or is not of this jury, MarksNotShown
    // for discreet staff.
    [[nodiscard]] Result<ScoreSheet> sheet(const SheetKey& key, const Viewer& viewer) const;
    // What this viewer may see of the sheets of one candidate. UnknownCandidate.
    [[nodiscard]] Result<Sight> sight(const CandidateId& id, const Viewer& viewer) const;
    // UnknownCandidate, SheetsHidden, SightRefused, MarksNotShown: never a part of it.
    [[nodiscard]] Result<CandidateView> view(const CandidateId& id, const Viewer& viewer) const;
    // The checks of the panel for one candidate: who sits, who read; no mark is in it.
    [[nodiscard]] Result<std::vector<PanelFinding>> panel(const CandidateId& id) const;
    // The day each member last declared having read the dossier; only who says so now.
    [[nodiscard]] Result<std::map<JurorId, Date>> dossierReadOn(const CandidateId& id) const;
    // What the jury decided so far: no member's mark is in it.
    [[nodiscard]] Result<Deliberation> deliberation(const CandidateId& id) const;
    // What was signed, oldest version first. The bytes of a grid hold the marks: the same refusals
    // as view; those of a repérage: the same as positioning. A ranking is read by the whole
    // commission: SightRefused for who is not of it, MarksNotShown for discreet staff until
    // it is locked.
    [[nodiscard]] Result<RecordHistory> history(const RecordSubject& subject,
                                                const Viewer& viewer) const;
    // Sheets as they were before they were reopened: for the president and the staff, under the
    // same refusals as view. SightRefused for another member.
    [[nodiscard]] Result<std::vector<SheetRevision>> revisions(const CandidateId& id,
                                                               const Viewer& viewer) const;
    // The repérages, by day, then as they were entered; without those of candidates from whom the
    // viewer withdrew. No mark is in them, and they are in no synthesis.
    [[nodiscard]] Result<std::vector<Positioning>> positionings(const Viewer& viewer) const;
    // UnknownPositioning; SightRefused for a member who withdrew from its candidate.
    [[nodiscard]] Result<Positioning> positioning(const PositioningId& id,
                                                  const Viewer& viewer) const;
    [[nodiscard]] Result<std::vector<JurorKey>> keys() const;
    // What only the journal keeps. No mark is in it; names of who typed are.
    [[nodiscard]] Result<const JournalNotes*> notes() const;
    // The days of the steps as they were entered; what is shown and printed: followUpOf.
    [[nodiscard]] Result<FollowUp> followUp() const;
    // What the jury paritaire decided, whom it is made of; the appeals. No member's mark is in it.
    [[nodiscard]] Result<ParitaryJury> paritaryJury() const;
    [[nodiscard]] Result<Appeals> appeals() const;
    // Drawn for this file: what the codes of files without a name follow from. Printed nowhere.
    [[nodiscard]] Result<std::string> anonymityKey() const;
    // What went to other laptops and came from them; sheets are sealed in it, no mark can be read.
    [[nodiscard]] Result<KeptPackets> packets() const;
    [[nodiscard]] JournalAnchor journalPosition() const { return m_file.journalPosition(); }
    // Whether the journal goes through that point.
    [[nodiscard]] Result<bool> journalHolds(const JournalAnchor& anchor) const;
    [[nodiscard]] store::Instant now() const { return m_file.now(); }

    // Everything that stands between the edit and the file, as the session is now, what apply()
    // would say in front; empty: it would be accepted. For a screen that says so beforehand: of
    // what this viewer may not see, that alone is said. Writes nothing.
    [[nodiscard]] Problems refusals(const Edit& asked, const Viewer& viewer) const;

    // The same of edits that are to be applied together, each as if those in front of it that
    // nothing stands against were done: for a list that is shown before it is taken.
    [[nodiscard]] std::vector<Problems> refusalsTogether(const std::vector<Edit>& asked,
                                                         const Viewer& viewer) const;

    // `actor` is the juror who acts, or empty for the program (staff, imports). What is kept is
    // written first, in the same transaction. While something is kept, only entries into sheets
    // and repérages are accepted: EntriesUnsaved.
    [[nodiscard]] Result<Applied> apply(const Edit& asked, const JurorId& actor);
    // Edits that do not need one another, but for the candidates whom they add: each is checked
    // against what is on disk, then all are written in one transaction, or none is.
    [[nodiscard]] Result<AppliedTogether> applyTogether(const std::vector<Edit>& asked,
                                                        const JurorId& actor);
    // Steps that do need one another: what `steps` applies is seen by the next step, and all of it
    // reaches the disk together, or nothing of it does and nothing is remembered.
    [[nodiscard]] Result<void> inOneTransaction(const std::function<Result<void>()>& steps);
    // The same of what a newer mission brings: the only thing that prepares a session of a mission.
    [[nodiscard]] Result<void> joinInOneTransaction(const std::function<Result<void>()>& steps);
    // Opened from a mission: a member's own laptop.
    [[nodiscard]] Result<bool> ofMission() const;
    // Every sheet, with its state and its marks by criterion alone, by key: for results. What is
    // kept in memory goes into drafts, which count nowhere, and is not here.
    [[nodiscard]] Result<std::vector<ScoreSheet>> markedSheets() const;
    // All or nothing, one transaction.
    [[nodiscard]] Result<store::Instant> importSheets(const std::vector<ScoreSheet>& sheets,
                                                      const JurorId& actor);

    // Absent: everything accepted is on disk.
    [[nodiscard]] std::optional<Unsaved> unsaved() const;
    // The last commit since the session was opened.
    [[nodiscard]] std::optional<store::Instant> savedAt() const { return m_savedAt; }
    // Writes what is kept; success when nothing is.
    [[nodiscard]] Result<void> retry();
    // Goes on in a copy under another name, with what is kept written into it. Never replaces a
    // file; when it fails, nothing is left there and the session stays where it was.
    [[nodiscard]] Result<void> moveTo(const std::filesystem::path& path);
    // The sheets read so far that say something, as they are on screen: all there is when the file
    // can no longer be read.
    [[nodiscard]] std::vector<ScoreSheet> knownSheets() const;

    // Everything on disk looked at again; what is kept is not.
    [[nodiscard]] Verification verify() const;
    // What is on disk; not what is kept.
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path& path) const;

private:
    // Reads all candidates at once, and masks what its viewer may not see.
    friend Result<SessionGrid> sessionGrid(const Session& session, const Viewer& viewer);
    // Reads what only the file has: the journal, and the signed bytes again.
    friend Result<PersonDocument> personDataJson(const Session& session, const Viewer& viewer,
                                                 const CandidateId& candidate);
    Session(store::SessionFile file, Framework framework, std::string digest, JurySession jury);
    // What the rules say of an edit, by what they alone look at.
    struct Examined {
        Problems refusals{};
        Edit edit; // as it is written: a decision has the basis it is made on
        std::optional<Edit> inverse{};
    };
    class Examiner;
    // The jury as edits that go before have made it, and these edits.
    struct Standing {
        const JurySession& jury;    // as it is shown
        const JurySession& entered; // as it was entered: what an inverse puts back
        std::span<const store::ActedEdit> before{};
    };
    // Fails when something cannot be read.
    [[nodiscard]] Result<Examined> examine(const Edit& edit, const Standing& standing) const;
    [[nodiscard]] Problems refusalsAlone(const Edit& edit, const JurySession& jury,
                                         const Viewer& viewer) const;
    // The same as accepted, or the first refusal.
    [[nodiscard]] Result<Examined> accepted(const Edit& edit, const Standing& standing) const;
    // ConclusionMoved: what a decided or signed candidate rests on would change.
    [[nodiscard]] Result<void> checkConclusions(const JurySession& after) const;
    // Without asking who looks: for the rules, never for a screen.
    // Where it is kept in memory: until the next edit of that sheet.
    [[nodiscard]] Result<const ScoreSheet*> storedSheet(const SheetKey& key) const;
    [[nodiscard]] Result<CandidateView> wholeView(const CandidateId& id) const;
    // With edits that are written before anything is read again.
    [[nodiscard]] Result<CandidateView> wholeView(const CandidateId& id,
                                                  std::span<const store::ActedEdit> before) const;
    [[nodiscard]] Result<const RecordHistory*> knownHistory(const RecordSubject& subject) const;
    // What keeps everything of this candidate as it was signed: the history of their grid; of an
    // applicant, that of the ranking of their list.
    [[nodiscard]] Result<const RecordHistory*> sealingHistory(const CandidateId& id) const;
    // Of a record about nobody alone: see history.
    [[nodiscard]] Result<void> requireSight(const RankingList& list, const Viewer& viewer) const;
    [[nodiscard]] Result<void> requireSight(const CandidateId& id, const Viewer& viewer) const;
    [[nodiscard]] Result<Positioning> storedPositioning(const PositioningId& id) const;
    void overlayKept(const CandidateId& candidate, std::vector<ScoreSheet>& sheets) const;
    // After a failure the file is looked at again before anything is checked or written.
    [[nodiscard]] Result<void> comeBack();
    [[nodiscard]] Result<void> requireSaved();
    [[nodiscard]] Result<store::Instant> write(std::vector<store::ActedEdit> edits);
    [[nodiscard]] Result<void> keep(const Edit& edit, const JurorId& actor, const Problem& problem);
    void remember(const Edit& edit);
    // What these edits say of the session, once they are written.
    [[nodiscard]] Result<void> follow(std::span<const Edit> written);
    // As the file has it, with what every screen and form shows of it: the order of hearing, the
    // numbers that tell namesakes apart.
    void takeJury(JurySession jury);
    // What was read or shown and is not kept: read again.
    void forgetRead();

    store::SessionFile m_file;
    Framework m_framework;
    std::string m_frameworkDigest;
    JurySession m_jury;
    // The same as it was entered: not in the order of hearing, namesakes not told apart.
    JurySession m_entered;
    // The candidate looked at last, until something is written: a page asks several rules of it.
    struct Viewed {
        JournalAnchor at;
        std::size_t kept = 0;
        CandidateView view;
    };
    mutable std::optional<Viewed> m_viewed;
    // Sheets already read: marking a criterion must not read the file again.
    mutable std::map<SheetKey, ScoreSheet> m_sheets;
    // Repérages already read, as they are on screen.
    mutable std::map<PositioningId, Positioning> m_positionings;
    // Read from the journal when they are first asked for, until a line may change them.
    mutable std::optional<JournalNotes> m_notes;
    // Until a packet is kept.
    mutable std::optional<bool> m_ofMission;
    bool m_joining = false; // within joinInOneTransaction
    // What was signed; forgotten when a record changes.
    mutable std::map<RecordSubject, RecordHistory> m_histories;
    // Entries into sheets and repérages; m_sheets and m_positionings show them.
    std::vector<store::ActedEdit> m_kept;
    std::optional<Problem> m_fault; // why they are kept
    std::optional<store::Instant> m_savedAt;
};

// What a conclusion on that candidate looks at; lives no longer than both.
[[nodiscard]] ConclusionFacts factsOf(const Session& session, const CandidateView& view);

} // namespace delibere::app
