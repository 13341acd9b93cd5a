// SPDX-License-Identifier: GPL-3.0-or-later
// What changes one juror's sheet: entries, typed one at a time into a draft, and acts on the whole
// of it. An entry asks for the stored sheet and for what is signed, and for nothing else: marks
// must stay quick.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/journal_notes.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/score_sheet.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct SetMark {
    SheetKey sheet;
    CriterionId criterion;
    Evidence evidence = Evidence::Dossier;
    Mark mark;
    friend bool operator==(const SetMark&, const SetMark&) = default;
};
struct SetRemark {
    SheetKey sheet;
    CriterionId criterion;
    std::string text;
    friend bool operator==(const SetRemark&, const SetRemark&) = default;
};
struct SetCompetencyEntry {
    SheetKey sheet;
    CompetencyId competency;
    CompetencyEntry entry;
    friend bool operator==(const SetCompetencyEntry&, const SetCompetencyEntry&) = default;
};
struct SetBlockEntry {
    SheetKey sheet;
    BlockId block;
    BlockEntry entry;
    friend bool operator==(const SetBlockEntry&, const SetBlockEntry&) = default;
};
struct SetDossierRead {
    SheetKey sheet;
    bool read = false;
    friend bool operator==(const SetDossierRead&, const SetDossierRead&) = default;
};

// Of the names of who keys a paper in and who confirms it: they stand in the journal as they are.
inline constexpr std::string_view typistLabel = "saisie";

using SheetEntry =
    std::variant<SetMark, SetRemark, SetCompetencyEntry, SetBlockEntry, SetDossierRead>;

struct SubmitSheet {
    SheetKey sheet;
    friend bool operator==(const SubmitSheet&, const SubmitSheet&) = default;
};
struct ReopenSheet {
    SheetKey sheet;
    std::string reason;
    friend bool operator==(const ReopenSheet&, const ReopenSheet&) = default;
};
// The commission summoned the candidate: the sheet that was handed in after the dossier takes the
// marks of the interview, and is handed in again.
struct OpenInterview {
    SheetKey sheet;
    friend bool operator==(const OpenInterview&, const OpenInterview&) = default;
};
// A whole sheet received from another machine or keyed in from paper.
struct ImportSheet {
    ScoreSheet sheet;
    friend bool operator==(const ImportSheet&, const ImportSheet&) = default;
};

// A draft gives way to a sheet that does not follow it: what it says is kept, as when a sheet is
// reopened, and it is blank again.
struct SetSheetAside {
    SheetKey sheet;
    std::string reason;
    friend bool operator==(const SetSheetAside&, const SetSheetAside&) = default;
};
// From here on the blank sheet is keyed in from the member's paper, by `by`; again: somebody else
// goes on.
struct StartTranscription {
    SheetKey sheet;
    std::string by;
    friend bool operator==(const StartTranscription&, const StartTranscription&) = default;
};
// Typed to its end: nothing of it changes until a second person has read it again.
struct FinishTranscription {
    SheetKey sheet;
    friend bool operator==(const FinishTranscription&, const FinishTranscription&) = default;
};
// Who confirms hands the sheet in.
struct ConfirmTranscription {
    SheetKey sheet;
    std::string by;
    friend bool operator==(const ConfirmTranscription&, const ConfirmTranscription&) = default;
};
// Back to whoever types.
struct RefuseTranscription {
    SheetKey sheet;
    std::string by;
    std::string reason;
    friend bool operator==(const RefuseTranscription&, const RefuseTranscription&) = default;
};

using SheetAct = std::variant<SubmitSheet, ReopenSheet, OpenInterview, ImportSheet, SetSheetAside,
                              StartTranscription, FinishTranscription, ConfirmTranscription,
                              RefuseTranscription>;

[[nodiscard]] const SheetKey& subjectOf(const SheetEntry& edit);
[[nodiscard]] const SheetKey& subjectOf(const SheetAct& edit);

struct SheetContext {
    const Framework& framework;
    const JurySession& session;
    const ScoreSheet& sheet;            // as it is stored; a blank draft where nothing is
    const RecordHistory& history;       // of its candidate
    const SentBack* sentBack = nullptr; // its typing, which is not finished again
};

[[nodiscard]] Problems refusals(const SheetContext& context, const SheetEntry& edit);
// No sheet is handed in, reopened or received under a proposal that stands.
[[nodiscard]] Problems refusals(const SheetContext& context, const Deliberation& deliberation,
                                const SheetAct& edit);

// What writing the entry to a file and reading the sheet again gives.
[[nodiscard]] ScoreSheet edited(ScoreSheet sheet, const SheetEntry& edit);
// The entry that gives back what the sheet says before. An act has none: it is no keystroke.
[[nodiscard]] SheetEntry inverse(const ScoreSheet& before, const SheetEntry& edit);

void eachText(SheetEntry& edit, const TextChange& change);
void eachText(SheetAct& edit, const TextChange& change);

} // namespace delibere
