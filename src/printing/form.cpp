// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form.h"

#include <algorithm>

#include "app/freezing.h"
#include "domain/letter_record.h"
#include "printing/form_table.h"

namespace delibere::printing {

namespace {

using Forms = std::vector<Form>;

// Every version that is frozen, and what stands when none of them holds.
void addVersions(Forms& made, Form form, const RecordHistory& history)
{
    for (const RecordVersion& version : history) {
        form.version = version.number;
        made.push_back(form);
    }
    form.version = 0;
    if (holding(history) == nullptr)
        made.push_back(form);
}

Result<void> addCandidate(Forms& made, const app::Session& session, const Viewer& viewer,
                          FormKind kind, const CandidateId& id)
{
    const auto history = session.history(id, viewer);
    if (!history)
        return tl::unexpected(history.error());
    if (kind == FormKind::Grid)
        addVersions(made, {kind, id}, *history);
    else // what is drawn from the grid is drawn from the one that holds
        made.push_back({kind, id});
    return {};
}

void addSheets(Forms& made, const JurySession& jury, const CandidateId& candidate,
               const Viewer& viewer, Sight sight)
{
    for (const Juror& juror : jury.jurors) {
        const bool seen = sight == Sight::Everything || juror.id == viewer.juror();
        if (seen && jury.evaluates(juror.id, candidate))
            made.push_back({FormKind::Sheet, candidate, juror.id});
    }
}

bool isWritten(FormKind kind, const JurySession& jury, const Candidate& candidate)
{
    return concerns(kind == FormKind::CandidateSummons   ? CandidateLetter::Summons
                    : kind == FormKind::PrecisionRequest ? CandidateLetter::Precision
                                                         : CandidateLetter::Presence,
                    jury, candidate);
}

// They show no mark: only what the viewer withdrew from is left out.
Result<Forms> candidateLetters(const app::Session& session, const Viewer& viewer, FormKind kind)
{
    Forms made;
    for (const Candidate& candidate : session.jury().candidates) {
        const auto sight = session.sight(candidate.id, viewer);
        if (!sight)
            return tl::unexpected(sight.error());
        const bool called = kind != FormKind::CandidateSummons || candidate.interviewed;
        if (*sight != Sight::Nothing && called && isWritten(kind, session.jury(), candidate))
            made.push_back({kind, candidate.id});
    }
    return made;
}

Forms jurorLetters(const JurySession& jury, const Viewer& viewer, FormKind kind)
{
    Forms made;
    for (const Juror& juror : jury.jurors) {
        Form form{kind, {}, juror.id};
        if (juror.attendance != Attendance::Absent && !withdrawnNamed(jury, viewer, form))
            made.push_back(std::move(form));
    }
    return made;
}

Result<Forms> byCandidate(const app::Session& session, const Viewer& viewer, FormKind kind)
{
    Forms made;
    for (const Candidate& candidate : session.jury().candidates) {
        const auto sight = session.sight(candidate.id, viewer);
        if (!sight)
            return tl::unexpected(sight.error());
        if (*sight == Sight::Nothing)
            continue;
        if (kind == FormKind::Sheet) {
            addSheets(made, session.jury(), candidate.id, viewer, *sight);
        } else if (*sight == Sight::Everything) {
            if (const auto added = addCandidate(made, session, viewer, kind, candidate.id); !added)
                return tl::unexpected(added.error());
        }
    }
    return made;
}

Result<Forms> byPositioning(const app::Session& session, const Viewer& viewer, FormKind kind)
{
    const auto all = session.positionings(viewer);
    if (!all)
        return tl::unexpected(all.error());
    Forms made;
    for (const Positioning& each : *all) {
        const auto history = session.history(each.subject(), viewer);
        if (!history)
            return tl::unexpected(history.error());
        addVersions(made, {kind, each.subject()}, *history);
    }
    return made;
}

// A list is printed as it stands only once nothing keeps it from being signed.
Result<Forms> byRanking(const app::Session& session, const Viewer& viewer, FormKind kind)
{
    Forms made;
    for (const RankingList& list : everyRankingList) {
        const auto history = session.history(list, viewer);
        if (!history)
            return tl::unexpected(history.error());
        addVersions(made, {kind, list}, *history);
        const bool standing = !made.empty() && made.back().version == 0;
        if (standing && !app::freezingRefusals(session, list, viewer).empty())
            made.pop_back();
    }
    return made;
}

// It holds everyone's marks: only for who may see all of them.
bool seesEveryone(const app::Session& session, const Viewer& viewer)
{
    const auto& candidates = session.jury().candidates;
    return !candidates.empty() && std::ranges::all_of(candidates, [&](const Candidate& candidate) {
        const auto sight = session.sight(candidate.id, viewer);
        return sight && *sight == Sight::Everything;
    });
}

} // namespace

std::optional<CandidateId> withdrawnNamed(const JurySession& jury, const Viewer& viewer,
                                          const Form& form)
{
    if (form.kind != FormKind::Declaration || viewer.isStaff() || form.juror == viewer.juror())
        return std::nullopt;
    for (const Candidate* candidate : declaredOn(jury, form.juror)) {
        if (jury.recusal(candidate->id, viewer.juror()) != nullptr)
            return candidate->id;
    }
    return std::nullopt;
}

bool exists(const Framework& framework, FormKind kind)
{
    switch (formRow(kind).instrument) {
    case FormInstrument::Positioning:
        return framework.positioning.has_value();
    case FormInstrument::Admission:
        return framework.admission.has_value();
    case FormInstrument::Room:
        return framework.evaluation.has_value();
    case FormInstrument::Evaluation:
        break;
    }
    return framework.evaluation.has_value() && !framework.admission;
}

Result<std::vector<Form>> forms(const app::Session& session, const Viewer& viewer, FormKind kind)
{
    if (!exists(session.framework(), kind))
        return Forms{};
    const FormRow& row = formRow(kind);
    switch (row.scope) {
    case FormScope::Juror:
        return jurorLetters(session.jury(), viewer, kind);
    case FormScope::Candidate:
        if (row.shows != FormShows::Marks)
            return candidateLetters(session, viewer, kind);
        return byCandidate(session, viewer, kind);
    case FormScope::CandidateAndJuror:
        return byCandidate(session, viewer, kind);
    case FormScope::Positioning:
        return byPositioning(session, viewer, kind);
    case FormScope::Ranking:
        return byRanking(session, viewer, kind);
    case FormScope::Session:
        break;
    }
    if (row.shows == FormShows::Marks && !seesEveryone(session, viewer))
        return Forms{};
    return Forms{{kind}};
}

} // namespace delibere::printing
