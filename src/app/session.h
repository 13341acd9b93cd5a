// SPDX-License-Identifier: GPL-3.0-or-later
// One open session: the only door through which both programs read and change a .jury file. It
// checks every edit with the rules of the jury before the file sees it, and gives back the edit
// that undoes it. An entry into a sheet that the file cannot take is kept in memory until it can,
// and never said to be saved. It holds no Qt, asks no question and shows nothing.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/edit.h"
#include "domain/framework.h"
#include "domain/panel_validity.h"
#include "domain/problem.h"
#include "domain/synthesis.h"
#include "store/session_file.h"

namespace delibere::app {

// An accepted edit: on disk since `at`, or only kept in memory: see Session::unsaved.
struct Applied {
    std::optional<store::Instant> at;
    std::optional<Edit> inverse; // absent: cannot be undone (submitted, reopened, imported)
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

class Session {
public:
    [[nodiscard]] static Result<Session> create(const std::filesystem::path& path,
                                                const JurySession& definition,
                                                const std::string& frameworkBytes,
                                                store::Clock clock = store::systemNow);
    // Read-only when the file or its folder cannot be written, or when a newer program made it.
    [[nodiscard]] static Result<Session> open(const std::filesystem::path& path,
                                              store::Clock clock = store::systemNow);

    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    [[nodiscard]] bool readOnly() const { return m_file.access() == store::Access::ReadOnly; }
    [[nodiscard]] const Framework& framework() const { return m_framework; }
    [[nodiscard]] const std::string& frameworkDigest() const { return m_frameworkDigest; }
    [[nodiscard]] const JurySession& jury() const { return m_jury; }

    [[nodiscard]] Result<ScoreSheet> sheet(const SheetKey& key) const;
    // UnknownCandidate.
    [[nodiscard]] Result<CandidateView> view(const CandidateId& id) const;

    // `actor` is the juror who acts, or empty for the program (staff, imports). What is kept is
    // written first, in the same transaction. While something is kept, only entries into sheets
    // are accepted: EntriesUnsaved.
    [[nodiscard]] Result<Applied> apply(const Edit& edit, const JurorId& actor);
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

    // What is on disk; not what is kept.
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path& path) const;

private:
    Session(store::SessionFile file, Framework framework, std::string digest, JurySession jury);
    [[nodiscard]] Result<void> check(const Edit& edit) const;
    void overlayKept(const CandidateId& candidate, std::vector<ScoreSheet>& sheets) const;
    // After a failure the file is looked at again before anything is checked or written.
    [[nodiscard]] Result<void> comeBack();
    [[nodiscard]] Result<void> requireSaved();
    [[nodiscard]] Result<store::Instant> write(std::vector<store::ActedEdit> edits);
    [[nodiscard]] Result<void> keep(const Edit& edit, const JurorId& actor, const Problem& problem);
    void remember(const Edit& edit);

    store::SessionFile m_file;
    Framework m_framework;
    std::string m_frameworkDigest;
    JurySession m_jury;
    // Sheets already read: marking a criterion must not read the file again.
    mutable std::map<SheetKey, ScoreSheet> m_sheets;
    std::vector<store::ActedEdit> m_kept; // entries into sheets; m_sheets shows them
    std::optional<Problem> m_fault;       // why they are kept
    std::optional<store::Instant> m_savedAt;
};

} // namespace delibere::app
