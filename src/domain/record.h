// SPDX-License-Identifier: GPL-3.0-or-later
// What one printed form is made of. Report lays it out, codec gives it canonical bytes, app takes
// the fingerprint of those bytes. References only: a view lives no longer than what it shows.
#pragma once

#include <span>
#include <string>
#include <variant>

#include "domain/panel_validity.h"
#include "domain/synthesis.h"

namespace delibere {

enum class RecordState { Draft, Submitted };

// What every page says of itself.
struct RecordStamp {
    RecordState state = RecordState::Draft;
    std::string fingerprint;     // SHA-256 of the canonical bytes, lowercase hex
    std::string frameworkDigest; // SHA-256 of the framework file, lowercase hex
};

// Grille de synthèse of one candidate.
struct GridRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    const Synthesis& synthesis;
    const Deliberation& deliberation;
    std::span<const PanelFinding> panel;
    RecordStamp stamp;
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

using RecordView = std::variant<GridRecord, SheetRecord>;

} // namespace delibere
