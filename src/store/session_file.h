// SPDX-License-Identifier: GPL-3.0-or-later
// The .jury file: one SQLite database that is the document. Every accepted edit is one durable
// transaction with its journal row. No rule of a jury is decided here: app checks an edit before
// it comes, the tables' constraints only confirm it. One connection, one thread, one process.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/calibration.h"
#include "domain/edit.h"
#include "domain/problem.h"
#include "store/clock.h"
#include "store/encryption.h"

namespace delibere::store {

inline constexpr int schemaVersion = 11;

struct NewSession {
    JurySession session;
    std::string frameworkBytes; // verbatim
    std::string frameworkId;
    std::string frameworkVersion;
};

// Of a file that only words open: its key, and a slot for each who knows some.
struct NewEncryption {
    FileKeyPtr key;
    std::vector<crypto::KeySlot> keySlots; // at least one
};

struct FrameworkName {
    std::string id;
    std::string version;

    friend bool operator==(const FrameworkName&, const FrameworkName&) = default;
};

enum class Access { ReadWrite, ReadOnly };

// What had to be done to a private copy before a file could be read by who may not write it. The
// file itself is as it was.
struct ReadThrough {
    bool rolledBack = false; // a transaction that a crash interrupted was taken back
    int olderVersion = 0;    // of the tables, brought to the present one; 0: they were of today

    friend bool operator==(const ReadThrough&, const ReadThrough&) = default;
};

struct JournalEntry {
    std::int64_t sequence = 0; // 1, 2, 3 … without a gap
    Instant at;
    std::string actor; // a juror's id, or empty for the program itself
    std::string kind;  // "marque", "remise", "session-creee" …
    std::string body;  // canonical JSON
};

// An edit and who made it: a juror's id, or empty for the program itself.
struct ActedEdit {
    Edit edit;
    std::string actor;
};

struct BlockOverview;
struct Continued;

class SessionFile {
public:
    // Refuses an existing file; leaves nothing behind when it fails.
    [[nodiscard]] static Result<SessionFile>
    create(const std::filesystem::path& path, const NewSession& session, Clock clock = systemNow,
           const std::optional<NewEncryption>& encryption = std::nullopt);
    // Checks everything before anything is believed. A file of a newer program opens ReadOnly
    // whatever was asked. ReadOnly changes nothing on disk: an older file, or one that a crash left
    // in the middle of a transaction, is read through a private copy. `key`: what opens an
    // encrypted file (SessionEncrypted without it); its copies are encrypted as it is.
    [[nodiscard]] static Result<SessionFile> open(const std::filesystem::path& path,
                                                  Access access = Access::ReadWrite,
                                                  Clock clock = systemNow, FileKeyPtr key = {});

    SessionFile(SessionFile&&) noexcept;
    SessionFile& operator=(SessionFile&&) noexcept;
    ~SessionFile();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] Access access() const;
    [[nodiscard]] ReadThrough readThrough() const;
    // None of a file in clear.
    [[nodiscard]] FileKeyPtr key() const;
    // Other words open it from now on, in place of those of the same opener. Precondition: the slot
    // holds key(). Durable, or a part of what begin() began; in no journal, for it changes nothing
    // of the content.
    [[nodiscard]] Result<void> putSlot(const crypto::KeySlot& slot);
    // Of the tables; more than schemaVersion in a file of a newer program.
    [[nodiscard]] int version() const;

    [[nodiscard]] Result<std::string> frameworkBytes() const;  // digest checked on every read
    [[nodiscard]] Result<FrameworkName> frameworkName() const; // as written beside the bytes
    [[nodiscard]] Result<JurySession> session() const;
    // Of all candidates, by key: state and marks of the criteria, and nothing else.
    [[nodiscard]] Result<std::vector<ScoreSheet>> markedSheets() const;
    // A blank draft when nothing is stored.
    [[nodiscard]] Result<ScoreSheet> sheet(const SheetKey& key) const;
    // Stored sheets only, ordered by juror id.
    [[nodiscard]] Result<std::vector<ScoreSheet>> sheets(const CandidateId& candidate) const;
    [[nodiscard]] Result<Deliberation> deliberation(const CandidateId& candidate) const;
    // All candidates at once, without a criterion: see block_overview.h.
    [[nodiscard]] Result<BlockOverview> blockOverview(Unit unit) const;
    // When each juror last declared having read the dossier, as the journal has it; a sheet that
    // was received says so when it came.
    [[nodiscard]] Result<std::map<JurorId, Instant>>
    dossiersRead(const CandidateId& candidate) const;
    [[nodiscard]] Result<RecordHistory> history(const RecordSubject& subject) const;
    // By day, then as they were entered.
    [[nodiscard]] Result<std::vector<Positioning>> positionings() const;
    [[nodiscard]] Result<std::vector<JurorKey>> keys() const; // by juror, then by number
    [[nodiscard]] Result<FollowUp> followUp() const;
    [[nodiscard]] Result<ParitaryJury> paritaryJury() const;
    [[nodiscard]] Result<Appeals> appeals() const;
    // Sixteen bytes that were drawn when the file was made, or brought to version 10.
    [[nodiscard]] Result<std::string> anonymityKey() const;
    [[nodiscard]] Result<KeptPackets> packets() const;
    // By juror, then as they were reopened.
    [[nodiscard]] Result<std::vector<SheetRevision>> revisions(const CandidateId& candidate) const;
    // Where the journal stands: what the next signature anchors.
    [[nodiscard]] JournalAnchor journalPosition() const;
    [[nodiscard]] Instant now() const;
    [[nodiscard]] Result<bool> hasMarks(const JurorId& juror) const;
    [[nodiscard]] Result<bool> hasMarks(const CandidateId& candidate) const;
    [[nodiscard]] Result<std::vector<JournalEntry>> journal() const;
    // The time of its last line.
    [[nodiscard]] Result<Instant> lastWritten() const;
    // Recomputes the chain of the journal. SessionCorrupt names the first bad entry.
    [[nodiscard]] Result<void> verifyJournal() const;
    // The engine's own checks of the whole file, rows against constraints and references included.
    // SessionCorrupt with its words.
    [[nodiscard]] Result<void> verifyContent() const;

    // One durable transaction for all of them: on disk when this returns, or nothing is written.
    // The time is that of the commit.
    [[nodiscard]] Result<Instant> apply(const std::vector<Edit>& edits, const std::string& actor);
    [[nodiscard]] Result<Instant> apply(const Edit& edit, const std::string& actor);
    [[nodiscard]] Result<Instant> apply(const std::vector<ActedEdit>& edits);

    // What is applied from here on is read back at once and reaches the disk with commit(), all of
    // it or nothing. Refused as apply() is. After a failure of apply() or commit() the file holds
    // what it held at begin(), as after rollBack(). Not nested.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollBack();

    // Nothing is written any more before reopen(): an error left doubt about what reached the
    // disk, the file no longer lies under its name, or somebody else wrote in it.
    [[nodiscard]] bool stopped() const;
    // Opens the path again and checks everything. Refuses another session than `id`, one that no
    // longer holds what was saved here (SessionOverwritten) and, when the file had moved, one that
    // is not at the same point. What can still be read stays readable.
    [[nodiscard]] Result<void> reopen(const SessionId& id);

    // A verified copy through the engine's backup (also from a file that is gone or full).
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path& path) const;
    // A verified copy that holds these edits too, open for writing. When it cannot be completed
    // it is removed, and this file is as it was in any case.
    [[nodiscard]] Result<Continued> continueIn(const std::filesystem::path& path,
                                               const std::vector<ActedEdit>& edits) const;

private:
    struct Data;
    explicit SessionFile(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

struct Continued {
    SessionFile file;
    Instant at; // everything is on disk there since then
};

} // namespace delibere::store
