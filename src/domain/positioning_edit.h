// SPDX-License-Identifier: GPL-3.0-or-later
// What changes a repérage: entries, typed during the interview, and acts on the whole of it. What
// it may hold is for positioning_rules; here: that nothing moves under its signatures, and that
// nobody signs before the intervenants are named.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/positioning.h"
#include "domain/problem.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct FreezeRecord;

struct SetPositioningOpening {
    PositioningId positioning;
    PositioningOpening opening;
    friend bool operator==(const SetPositioningOpening&, const SetPositioningOpening&) = default;
};
struct SetPositioningTable {
    PositioningId positioning;
    CompetencyId table;
    TableEntry entry;
    friend bool operator==(const SetPositioningTable&, const SetPositioningTable&) = default;
};
struct SetPositioningSummary {
    PositioningId positioning;
    BlockId block;
    SummaryEntry entry;
    friend bool operator==(const SetPositioningSummary&, const SetPositioningSummary&) = default;
};
struct SetPositioningPlan {
    PositioningId positioning;
    std::string line; // SummaryLine::id
    PlanEntry entry;
    friend bool operator==(const SetPositioningPlan&, const SetPositioningPlan&) = default;
};

using PositioningEntry = std::variant<SetPositioningOpening, SetPositioningTable,
                                      SetPositioningSummary, SetPositioningPlan>;

struct PutPositioning { // a new one, or other people or another day
    PositioningId positioning;
    PositioningInfo info;
    friend bool operator==(const PutPositioning&, const PutPositioning&) = default;
};
struct RemovePositioning { // one in which nothing is entered
    PositioningId positioning;
    friend bool operator==(const RemovePositioning&, const RemovePositioning&) = default;
};
// A whole repérage held elsewhere.
struct ImportPositioning {
    Positioning positioning;
    friend bool operator==(const ImportPositioning&, const ImportPositioning&) = default;
};

using PositioningAct = std::variant<PutPositioning, RemovePositioning, ImportPositioning>;

[[nodiscard]] const PositioningId& subjectOf(const PositioningEntry& edit);
[[nodiscard]] const PositioningId& subjectOf(const PositioningAct& edit);

struct PositioningContext {
    const Framework& framework;
    const JurySession& session;
    const std::optional<Positioning>& stored; // absent: there is none of that id yet
    const RecordHistory& history;
};

[[nodiscard]] Problems refusals(const PositioningContext& context, const PositioningEntry& edit);
// PositioningInUse: something is entered, or, of another candidate, was frozen once. DuplicateId:
// what is there is never overwritten.
[[nodiscard]] Problems refusals(const PositioningContext& context, const PositioningAct& edit);
// InterviewersMissing, RecordOutOfDate. Blank tables do not refuse: they are warned about.
[[nodiscard]] Problems refusals(const PositioningContext& context, const FreezeRecord& edit);

// What writing the entry to a file and reading the repérage again gives.
[[nodiscard]] Positioning edited(Positioning positioning, const PositioningEntry& edit);
// The entry that gives back what the repérage says before.
[[nodiscard]] PositioningEntry inverse(const Positioning& before, const PositioningEntry& edit);
// What is received from elsewhere is not taken back.
[[nodiscard]] std::optional<PositioningAct> inverse(const std::optional<Positioning>& before,
                                                    const PositioningAct& edit);

void eachText(PositioningEntry& edit, const TextChange& change);
void eachText(PositioningAct& edit, const TextChange& change);

} // namespace delibere
