// SPDX-License-Identifier: GPL-3.0-or-later
// What one printed form is made of. Report lays it out, codec gives it canonical bytes, app takes
// the fingerprint of those bytes. References only: a view lives no longer than what it shows.
#pragma once

#include <map>
#include <span>
#include <string>
#include <variant>

#include "domain/attendance_record.h"
#include "domain/blank_grid_record.h"
#include "domain/blank_guide_record.h"
#include "domain/certificate_record.h"
#include "domain/entry_slip_record.h"
#include "domain/follow_up.h"
#include "domain/hearing_record.h"
#include "domain/journal_notes.h"
#include "domain/letter_record.h"
#include "domain/panel_validity.h"
#include "domain/paritary_record.h"
#include "domain/positioning.h"
#include "domain/ranking_print.h"
#include "domain/record_stamp.h"
#include "domain/signed_record.h"
#include "domain/statement_record.h"
#include "domain/summary_table_record.h"
#include "domain/synthesis.h"

namespace delibere {

// Grille de synthèse of one candidate.
struct GridRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    const Synthesis& synthesis;
    const Deliberation& deliberation;
    std::span<const PanelFinding> panel;
    RecordStamp stamp;
    const RecordVersion* version = nullptr; // whose signatures are printed; nullptr: not frozen
    std::span<const ScoreSheet> sheets{};   // who keyed one in from paper is printed
};

// Fiche individuelle: one juror, one candidate.
struct SheetRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    const Juror& juror;
    const ScoreSheet& sheet;
    RecordStamp stamp;
};

// One candidate in the minutes: as signed when it is signed, else as it stands.
struct MinutesEntry {
    const JurySession& session; // the panel as it was
    const Candidate& candidate;
    const Synthesis& synthesis;
    const Deliberation& deliberation;
    std::span<const PanelFinding> panel;
    const RecordHistory& history;          // oldest first; empty: never frozen
    const RecordVersion* version;          // the one printed here; nullptr: not frozen
    std::string fingerprint;               // of what is printed here, lowercase hex
    std::map<JurorId, Date> dossierRead{}; // the day each member declared having read it
};

// Procès-verbal of the session.
struct MinutesRecord {
    const Framework& framework;
    const JurySession& session;
    std::span<const MinutesEntry> entries;                 // in the order they are heard
    const std::map<JurorId, std::string>& keyFingerprints; // of the key in use; text to compare
    std::span<const FollowUpLine> followUps;
    RecordStamp stamp;
    std::span<const TurnsChange> turns{}; // since the session was made, oldest first
    int zoneMinutes = 0;                  // of the place, for their times
};

enum class PositioningPart {
    Guide,   // the whole interview, table by table
    Summary, // bilan du repérage
    Plan,    // parcours individuel
};

// One part of a repérage; without a candidate's name, the blank guide on paper.
struct PositioningRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    const Positioning& positioning;
    PositioningPart part = PositioningPart::Summary;
    const Positioning* earlier = nullptr; // of the same person; nullptr: the first one
    RecordStamp stamp;
    const RecordVersion* version = nullptr; // whose signatures are printed; nullptr: not frozen
    // Of the key of each signature, which was used only once: forty digits, text to compare.
    std::map<SignerId, std::string> keyFingerprints{};
    // The certifier's guide alone, without what this program remarks of its mistakes.
    bool withoutRemarks = false;

    [[nodiscard]] bool blank() const { return candidate.lastName.empty(); }
};

using RecordView =
    std::variant<GridRecord, SheetRecord, MinutesRecord, PositioningRecord, AttendanceRecord,
                 BlankGridRecord, BlankGuideRecord, EntrySlipRecord, SummaryTableRecord,
                 StatementRecord, CertificateRecord, HearingRecord, CandidateLetterRecord,
                 JurorLetterRecord, ParitaryRecord, LetterRecord, AnonymousRecord, RankingRecord,
                 ReasonsRecord>;

} // namespace delibere
