// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed form is made of, gathered from a session and stamped with its state and
// fingerprint. Owns what the record view points to.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "app/frozen_view.h"
#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

class PrintedCandidate;

[[nodiscard]] RecordState stateOf(RecordStage stage);
// Of everything that is printed of it, its stamp included.
[[nodiscard]] std::string fingerprintOf(const RecordView& record);

// The session must outlive the document; view() must not outlive either.
class GridDocument {
public:
    [[nodiscard]] static Result<GridDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    GridDocument(const Session& session, CandidateView view);
    const Session* m_session;
    CandidateView m_view;
    RecordStamp m_stamp;
};

class SheetDocument {
public:
    [[nodiscard]] static Result<SheetDocument> of(const Session& session, const SheetKey& key,
                                                  const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    SheetDocument(const Session& session, const Candidate& candidate, const Juror& juror,
                  ScoreSheet sheet);
    const Session* m_session;
    Candidate m_candidate;
    Juror m_juror;
    ScoreSheet m_sheet;
    RecordStamp m_stamp;
};

// A frozen version, from its exact bytes: the one that waits for signatures, that is locked, or an
// older one. The framework must outlive it.
class RecordDocument {
public:
    // The refusals of Session::view; SessionCorrupt when the bytes are not what was frozen.
    [[nodiscard]] static Result<RecordDocument>
    of(const Session& session, const RecordVersion& version, const Viewer& viewer);
    // The same without a session at hand: what a print carries.
    [[nodiscard]] static Result<RecordDocument> of(const Framework& framework,
                                                   const RecordVersion& version);
    [[nodiscard]] RecordView view() const;
    [[nodiscard]] const RecordVersion& version() const { return m_version; }
    [[nodiscard]] const codec::FrozenRecord& record() const { return m_frozen.record; }

private:
    RecordDocument(const Framework& framework, const RecordVersion& version, FrozenView frozen);
    const Framework* m_framework;
    RecordVersion m_version;
    FrozenView m_frozen;
    RecordStamp m_stamp;
};

// The minutes of the session: each candidate as frozen when something is frozen, else as it stands.
class MinutesDocument {
public:
    // SheetsHidden or SightRefused when one candidate is hidden from the viewer.
    [[nodiscard]] static Result<MinutesDocument> of(const Session& session, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    explicit MinutesDocument(const Session& session);
    [[nodiscard]] Result<void> add(const Candidate& candidate, const Viewer& viewer);
    void stamp();

    const Session* m_session;
    std::vector<std::shared_ptr<const PrintedCandidate>> m_parts; // what the entries refer to
    std::vector<MinutesEntry> m_entries;
    std::map<JurorId, std::string> m_keys;
    std::vector<FollowUpLine> m_followUps;
    std::vector<TurnsChange> m_turns;
    RecordStamp m_stamp;
};

// What this program remarks of the mistakes of a certifier's guide.
enum class OwnRemarks { Printed, LeftOut };

// One part of a repérage: what was frozen where something is, from its exact bytes, else as it
// stands. The framework must outlive it.
class PositioningDocument {
public:
    // The refusals of Session::positioning; SessionCorrupt when the bytes are not what was frozen.
    [[nodiscard]] static Result<PositioningDocument>
    of(const Session& session, const PositioningId& id, PositioningPart part, const Viewer& viewer);
    // One version, which may be an older one.
    [[nodiscard]] static Result<PositioningDocument> of(const Session& session,
                                                        const RecordVersion& version,
                                                        PositioningPart part, const Viewer& viewer);
    // The same without a session at hand: what a print carries. NotForPositioning.
    [[nodiscard]] static Result<PositioningDocument>
    of(const Framework& framework, const RecordVersion& version, PositioningPart part);
    // To be filled in by hand. NotForPositioning.
    [[nodiscard]] static Result<PositioningDocument>
    blank(const Session& session, OwnRemarks remarks = OwnRemarks::Printed);
    // Of a session whose repérage is frozen it has no more than was signed: id, title, day,
    // candidate.
    [[nodiscard]] PositioningRecord record() const;
    [[nodiscard]] RecordView view() const { return record(); }

private:
    PositioningDocument(const Framework& framework, JurySession jury)
        : m_framework(&framework), m_jury(std::move(jury))
    {}
    const Framework* m_framework;
    JurySession m_jury;
    Candidate m_candidate;
    Positioning m_positioning;
    PositioningPart m_part = PositioningPart::Guide;
    std::optional<Positioning> m_earlier;
    std::optional<RecordVersion> m_version;
    RecordStamp m_stamp;
    OwnRemarks m_remarks = OwnRemarks::Printed;
};

} // namespace delibere::app
