// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning_edit_rules.h"

#include <algorithm>

#include "domain/positioning_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = PositioningCheck;

Check checkKnown(const PositioningContext& context, const PositioningId& id)
{
    if (context.stored == nullptr)
        return fail(ProblemCode::UnknownPositioning, id.text());
    return {};
}

Check checkOpen(const PositioningContext& context, const PositioningId& id)
{
    const RecordVersion* version = context.history == nullptr ? nullptr : holding(*context.history);
    if (version == nullptr)
        return {};
    return fail(version->locked() ? ProblemCode::PositioningLocked : ProblemCode::PositioningFrozen,
                id.text());
}

// What was frozen once is in the candidate's name for good, also when it no longer holds.
Check checkSamePerson(const PositioningContext& context, const PutPositioning& edit)
{
    const bool frozenOnce = context.history != nullptr && !context.history->empty();
    if (frozenOnce && context.stored != nullptr &&
        context.stored->info.candidate != edit.info.candidate)
        return fail(ProblemCode::PositioningInUse, edit.positioning.text());
    return {};
}

// A known one, in which entries are still accepted.
Check checkEnterable(const PositioningContext& context, const PositioningId& id)
{
    return checkForPositioning(context.framework)
        .and_then([&] { return checkKnown(context, id); })
        .and_then([&] { return checkOpen(context, id); });
}

} // namespace

Check checkPositioningEdit(const PositioningContext& context, const PutPositioning& edit)
{
    return checkForPositioning(context.framework)
        .and_then([&] { return checkOpen(context, edit.positioning); })
        .and_then([&] { return checkSamePerson(context, edit); })
        .and_then([&] { return checkPart(context.session, edit.positioning, edit.info); });
}

Check checkPositioningEdit(const PositioningContext& context, const RemovePositioning& edit)
{
    return checkEnterable(context, edit.positioning).and_then([&]() -> Check {
        const bool signedOnce = context.history != nullptr && !context.history->empty();
        if (!context.stored->untouched() || signedOnce)
            return fail(ProblemCode::PositioningInUse, edit.positioning.text());
        return {};
    });
}

Check checkPositioningEdit(const PositioningContext& context, const SetPositioningOpening& edit)
{
    return checkEnterable(context, edit.positioning).and_then([&] {
        return checkPart(edit.positioning, edit.opening);
    });
}

Check checkPositioningEdit(const PositioningContext& context, const SetPositioningTable& edit)
{
    return checkEnterable(context, edit.positioning).and_then([&] {
        return checkPart(context.framework, edit.table, edit.entry);
    });
}

Check checkPositioningEdit(const PositioningContext& context, const SetPositioningSummary& edit)
{
    return checkEnterable(context, edit.positioning).and_then([&] {
        return checkPart(context.framework, edit.block, edit.entry);
    });
}

Check checkPositioningEdit(const PositioningContext& context, const SetPositioningPlan& edit)
{
    return checkEnterable(context, edit.positioning).and_then([&] {
        return checkPart(context.framework, edit.line, edit.entry);
    });
}

Check checkPositioningEdit(const PositioningContext& context, const ImportPositioning& edit)
{
    if (context.stored != nullptr)
        return fail(ProblemCode::DuplicateId, edit.positioning.id.text());
    return checkPositioning(context.framework, context.session, edit.positioning);
}

Check checkPositioningEdit(const PositioningContext& context, const FreezeRecord& edit)
{
    const PositioningId& id = *positioningOf(edit.subject);
    return checkEnterable(context, id).and_then([&]() -> Check {
        const auto& people = context.stored->info.interviewers;
        if (std::ranges::any_of(people,
                                [](const Interviewer& each) { return isBlank(each.lastName); }))
            return fail(ProblemCode::InterviewersMissing, id.text());
        const int next =
            context.history == nullptr ? 1 : static_cast<int>(context.history->size()) + 1;
        if (edit.number != next || candidateOf(edit.subject) != context.stored->info.candidate ||
            edit.signatories != positioningSignatories())
            return fail(ProblemCode::RecordOutOfDate, id.text());
        return {};
    });
}

} // namespace delibere
