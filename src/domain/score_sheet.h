// SPDX-License-Identifier: GPL-3.0-or-later
// One juror's sheet for one candidate (fiche individuelle): every mark, reading, question and
// final appraisal of that juror. A value. Only what was entered is stored: absence means "not
// entered".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/id.h"
#include "domain/mark.h"
#include "domain/problem.h"

namespace delibere {

struct SheetKey {
    CandidateId candidate;
    JurorId juror;

    friend auto operator<=>(const SheetKey&, const SheetKey&) = default;
};

enum class SheetState { Draft, Submitted };

// After reading the dossier. NotRead is a state of ours, never a printed box.
enum class Reading { NotRead, Clear, Partial };

struct Question {
    std::string text;
    bool asked = false;

    friend bool operator==(const Question&, const Question&) = default;
};

struct CriterionEntry {
    Mark dossier;
    Mark interview;
    std::string remark;

    [[nodiscard]] const Mark& mark(Evidence evidence) const
    {
        return evidence == Evidence::Dossier ? dossier : interview;
    }
    [[nodiscard]] bool blank() const { return *this == CriterionEntry{}; }

    friend bool operator==(const CriterionEntry&, const CriterionEntry&) = default;
};

struct CompetencyEntry {
    Reading reading = Reading::NotRead;
    std::vector<Question> questions;
    std::optional<LevelMark> final; // Unit::Competency frameworks only

    [[nodiscard]] bool blank() const { return *this == CompetencyEntry{}; }

    friend bool operator==(const CompetencyEntry&, const CompetencyEntry&) = default;
};

struct BlockEntry {
    std::optional<Percent> dossier; // memory aid after the dossier; never averaged
    std::optional<Grade> final;     // Unit::Block frameworks only

    [[nodiscard]] bool blank() const { return *this == BlockEntry{}; }

    friend bool operator==(const BlockEntry&, const BlockEntry&) = default;
};

// A sheet that somebody else keys in from the member's paper. It is handed in by a second person,
// who reads the same data again and confirms it, or sends it back; nobody corrects it in between.
struct Transcription {
    std::string typedBy;       // as they say their name; never blank
    bool finished = false;     // typed to its end: waits for the second person
    std::string confirmedBy{}; // not who typed; empty: nobody yet

    friend bool operator==(const Transcription&, const Transcription&) = default;
};

struct ScoreSheet {
    SheetKey key;
    SheetState state = SheetState::Draft;
    bool dossierRead = false;
    // Of a commission: handed in once after the dossier, and open again for the interview. The
    // marks of the dossier stay as they were handed in.
    bool dossierClosed = false;
    std::optional<Transcription> transcription{}; // absent: the member typed it
    std::map<CriterionId, CriterionEntry> criteria;
    std::map<CompetencyId, CompetencyEntry> competencies;
    std::map<BlockId, BlockEntry> blocks;

    [[nodiscard]] CriterionEntry criterion(const CriterionId& id) const;
    [[nodiscard]] CompetencyEntry competency(const CompetencyId& id) const;
    [[nodiscard]] BlockEntry block(const BlockId& id) const;

    friend bool operator==(const ScoreSheet&, const ScoreSheet&) = default;
};

} // namespace delibere
