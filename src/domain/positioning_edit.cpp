// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning_edit.h"

#include <algorithm>

#include "domain/entry_map.h"
#include "domain/positioning_rules.h"
#include "domain/record_edit.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

Check checkOpen(const PositioningContext& context, const PositioningId& id)
{
    const RecordVersion* version = holding(context.history);
    if (version == nullptr)
        return {};
    return fail(version->locked() ? ProblemCode::PositioningLocked : ProblemCode::PositioningFrozen,
                id.text());
}

// What was frozen once is in the candidate's name for good, also when it no longer holds.
Check checkSamePerson(const PositioningContext& context, const PutPositioning& edit)
{
    if (!context.history.empty() && context.stored &&
        context.stored->info.candidate != edit.info.candidate)
        return fail(ProblemCode::PositioningInUse, edit.positioning.text());
    return {};
}

// A known one, in which entries are still accepted.
Check checkEnterable(const PositioningContext& context, const PositioningId& id)
{
    return checkForPositioning(context.framework).and_then([&]() -> Check {
        if (!context.stored)
            return fail(ProblemCode::UnknownPositioning, id.text());
        return checkOpen(context, id);
    });
}

struct PositioningPartCheck {
    const Framework& framework;

    Check operator()(const SetPositioningOpening& edit) const
    {
        return checkPart(edit.positioning, edit.opening);
    }
    Check operator()(const SetPositioningTable& edit) const
    {
        return checkPart(framework, edit.table, edit.entry);
    }
    Check operator()(const SetPositioningSummary& edit) const
    {
        return checkPart(framework, edit.block, edit.entry);
    }
    Check operator()(const SetPositioningPlan& edit) const
    {
        return checkPart(framework, edit.line, edit.entry);
    }
};

struct PositioningActCheck {
    const PositioningContext& context;

    Check operator()(const PutPositioning& edit) const
    {
        return checkForPositioning(context.framework)
            .and_then([&] { return checkOpen(context, edit.positioning); })
            .and_then([&] { return checkSamePerson(context, edit); })
            .and_then([&] { return checkPart(context.session, edit.positioning, edit.info); });
    }
    Check operator()(const RemovePositioning& edit) const
    {
        return checkEnterable(context, edit.positioning).and_then([&]() -> Check {
            if (!context.stored->untouched() || !context.history.empty())
                return fail(ProblemCode::PositioningInUse, edit.positioning.text());
            return {};
        });
    }
    Check operator()(const ImportPositioning& edit) const
    {
        if (context.stored)
            return fail(ProblemCode::DuplicateId, edit.positioning.id.text());
        return checkPositioning(context.framework, context.session, edit.positioning);
    }
};

struct EnterInPositioning {
    Positioning& positioning;

    void operator()(const SetPositioningOpening& edit) const { positioning.opening = edit.opening; }
    void operator()(const SetPositioningTable& edit) const
    {
        putEntry(positioning.tables, edit.table, edit.entry);
    }
    void operator()(const SetPositioningSummary& edit) const
    {
        putEntry(positioning.summary, edit.block, edit.entry);
    }
    void operator()(const SetPositioningPlan& edit) const
    {
        putEntry(positioning.plan, edit.line, edit.entry);
    }
};

struct PositioningBefore {
    const Positioning& held;

    PositioningEntry operator()(const SetPositioningOpening& edit) const
    {
        return SetPositioningOpening{edit.positioning, held.opening};
    }
    PositioningEntry operator()(const SetPositioningTable& edit) const
    {
        return SetPositioningTable{edit.positioning, edit.table, held.table(edit.table)};
    }
    PositioningEntry operator()(const SetPositioningSummary& edit) const
    {
        return SetPositioningSummary{edit.positioning, edit.block, held.summaryOf(edit.block)};
    }
    PositioningEntry operator()(const SetPositioningPlan& edit) const
    {
        return SetPositioningPlan{edit.positioning, edit.line, held.planOf(edit.line)};
    }
};

struct PositioningEntryTexts {
    const TextChange& change;

    void operator()(SetPositioningOpening& edit) const { opening(edit.opening); }
    void operator()(SetPositioningTable& edit) const { table(edit.entry); }
    void operator()(SetPositioningSummary& edit) const { change("détail", edit.entry.detail); }
    void operator()(SetPositioningPlan& edit) const { plan(edit.entry); }

    void opening(PositioningOpening& said) const
    {
        change("parcours", said.career);
        change("souhaits", said.wishes);
        change("motivation", said.motivation);
    }
    void table(TableEntry& entry) const
    {
        change("précision du besoin", entry.detail);
        change("notes", entry.notes);
    }
    void plan(PlanEntry& entry) const
    {
        change("moyens", entry.means);
        change("période", entry.period);
        change("qui", entry.who);
    }
};

struct PositioningActTexts {
    const TextChange& change;

    void operator()(PutPositioning& edit) const { people(edit.info); }
    void operator()(RemovePositioning& /*edit*/) const {}
    void operator()(ImportPositioning& edit) const
    {
        Positioning& whole = edit.positioning;
        const PositioningEntryTexts entries{change};
        people(whole.info);
        entries.opening(whole.opening);
        for (auto& [id, entry] : whole.tables)
            entries.table(entry);
        for (auto& [id, entry] : whole.summary)
            change("détail", entry.detail);
        for (auto& [line, entry] : whole.plan)
            entries.plan(entry);
    }

private:
    void people(PositioningInfo& info) const
    {
        for (Interviewer& person : info.interviewers) {
            change("nom", person.lastName);
            change("prénom", person.firstName);
            change("entreprise", person.company);
            change("fonction", person.function);
        }
    }
};

} // namespace

const PositioningId& subjectOf(const PositioningEntry& edit)
{
    return std::visit([](const auto& each) -> const PositioningId& { return each.positioning; },
                      edit);
}

const PositioningId& subjectOf(const PositioningAct& edit)
{
    if (const auto* received = std::get_if<ImportPositioning>(&edit))
        return received->positioning.id;
    const auto* put = std::get_if<PutPositioning>(&edit);
    return put != nullptr ? put->positioning : std::get<RemovePositioning>(edit).positioning;
}

Problems refusals(const PositioningContext& context, const PositioningEntry& edit)
{
    return problemsOf(checkEnterable(context, subjectOf(edit)).and_then([&] {
        return std::visit(PositioningPartCheck{context.framework}, edit);
    }));
}

Problems refusals(const PositioningContext& context, const PositioningAct& edit)
{
    return problemsOf(std::visit(PositioningActCheck{context}, edit));
}

Problems refusals(const PositioningContext& context, const FreezeRecord& edit)
{
    const PositioningId& id = *positioningOf(edit.subject);
    return problemsOf(checkEnterable(context, id).and_then([&]() -> Check {
        const PositioningInfo& info = context.stored->info;
        if (std::ranges::any_of(info.interviewers,
                                [](const Interviewer& each) { return isBlank(each.lastName); }))
            return fail(ProblemCode::InterviewersMissing, id.text());
        if (edit.number != static_cast<int>(context.history.size()) + 1 ||
            *candidateOf(edit.subject) != info.candidate ||
            edit.signatories != positioningSignatories())
            return fail(ProblemCode::RecordOutOfDate, id.text());
        return {};
    }));
}

Positioning edited(Positioning positioning, const PositioningEntry& edit)
{
    std::visit(EnterInPositioning{positioning}, edit);
    return positioning;
}

PositioningEntry inverse(const Positioning& before, const PositioningEntry& edit)
{
    return std::visit(PositioningBefore{before}, edit);
}

std::optional<PositioningAct> inverse(const std::optional<Positioning>& before,
                                      const PositioningAct& edit)
{
    if (std::holds_alternative<ImportPositioning>(edit))
        return std::nullopt;
    if (!before)
        return RemovePositioning{subjectOf(edit)};
    return PutPositioning{subjectOf(edit), before->info};
}

void eachText(PositioningEntry& edit, const TextChange& change)
{
    std::visit(PositioningEntryTexts{change}, edit);
}

void eachText(PositioningAct& edit, const TextChange& change)
{
    std::visit(PositioningActTexts{change}, edit);
}

} // namespace delibere
