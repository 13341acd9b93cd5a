// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "domain/acquired_dates.h"
#include "domain/found_problems.h"
#include "domain/preparation_edit.h"
#include "domain/record_edit.h"
#include "domain/removal.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"
#include "domain/time_of_day.h"

namespace delibere {

namespace {

using Check = Result<void>;

Check checkTime(const std::string& text, const std::string& where)
{
    if (text.empty() || isTimeOfDay(text))
        return {};
    return fail(ProblemCode::TimeMalformed, where, text);
}

class PreparationCheck {
public:
    explicit PreparationCheck(const PreparationContext& context) : m_context(context) {}

    Problems operator()(const SetSessionInfo& edit) const
    {
        return Found()
            .add(checkName(edit.info.title, "intitule"))
            .add(checkName(edit.info.place, "lieu"))
            .add(checkNote(edit.info.practical, "informations_pratiques"))
            .add(checkTime(edit.info.start, "heure_debut"))
            .add(checkTime(edit.info.end, "heure_fin"))
            .take();
    }
    Problems operator()(const PutJuror& edit) const;
    Problems operator()(const RemoveJuror& edit) const;
    Problems operator()(const PutCandidate& edit) const;
    Problems operator()(const RemoveCandidate& edit) const
    {
        return problemsOf(
            known(edit.candidate)
                .and_then([&] {
                    return removable(edit.candidate.text(), [&](const auto& each) {
                        return each.candidate == edit.candidate;
                    });
                })
                .and_then([&]() -> Check {
                    if (m_context.session.hearingNotes.contains(edit.candidate))
                        return fail(ProblemCode::IdInUse, edit.candidate.text(),
                                    namedIn::hearingNotes);
                    if (std::ranges::any_of(m_context.session.outsideMarks, [&](const auto& each) {
                            return each.first.candidate == edit.candidate;
                        }))
                        return fail(ProblemCode::IdInUse, edit.candidate.text(),
                                    namedIn::outsideMark);
                    if (m_context.session.application(edit.candidate) != nullptr)
                        return fail(ProblemCode::IdInUse, edit.candidate.text(),
                                    namedIn::application);
                    return {};
                })
                .and_then([&] { return undecided(edit.candidate); }));
    }
    Problems operator()(const SetHearingOrder& edit) const
    {
        for (auto at = edit.order.begin(); at != edit.order.end(); ++at) {
            if (auto checked = known(*at); !checked)
                return {checked.error()};
            if (std::find(edit.order.begin(), at, *at) != at)
                return {{ProblemCode::DuplicateId, at->text(), {}}};
        }
        return {};
    }
    Problems operator()(const SetRecusal& edit) const
    {
        return problemsOf(
            open(edit.candidate).and_then([&] { return knownJuror(edit.juror); }).and_then([&] {
                return checkNote(edit.reason.value_or(""), edit.juror.text());
            }));
    }
    Problems operator()(const SetSeat& edit) const
    {
        return problemsOf(
            open(edit.candidate).and_then([&] { return knownJuror(edit.juror); }).and_then([&] {
                return edit.sits == true ? available(edit.juror, edit.candidate) : Check();
            }));
    }
    // A member who withdrew is not named; one who is not there yet may be.
    Problems operator()(const SetAssignment& edit) const
    {
        if (const auto checked = open(edit.candidate); !checked)
            return {checked.error()};
        Found found;
        for (auto at = edit.jurors.begin(); at != edit.jurors.end(); ++at) {
            found.add(knownJuror(*at));
            if (m_context.session.recusal(edit.candidate, *at) != nullptr)
                found.add(fail(ProblemCode::JurorRecused, at->text(), edit.candidate.text()));
            if (std::find(edit.jurors.begin(), at, *at) != at)
                found.add(fail(ProblemCode::DuplicateId, at->text()));
        }
        return found.take();
    }
    // Of a member who sits, and only while the president does not.
    Problems operator()(const SetActingPresident& edit) const
    {
        return problemsOf(open(edit.candidate).and_then([&] {
            return edit.juror.empty() ? Check() : presiding(edit);
        }));
    }
    Problems operator()(const SetHearingNotes& edit) const
    {
        const HearingNotes& notes = edit.notes;
        const std::string& id = edit.candidate.text();
        Found found;
        found.add(known(edit.candidate)).add(checkName(notes.identityBy, id));
        // A blank name is nobody's.
        found.addIf(isBlank(notes.identityBy) &&
                        (!notes.identityBy.empty() || !notes.identityAt.empty()),
                    {ProblemCode::BadRequest, id, "nom"});
        for (const std::string* time : {&notes.identityAt, &notes.began, &notes.ended})
            found.add(checkTime(*time, id));
        const bool reversed =
            notes.began.empty() ? !notes.ended.empty() : notes.minutes().value_or(0) < 0;
        return found.addIf(reversed, {ProblemCode::TimesReversed, id, notes.ended}).take();
    }
    // To take one back asks the same: it moves the figure too.
    Problems operator()(const SetOutsideMark& edit) const
    {
        const Check placed = open(edit.key.candidate)
                                 .and_then([&] { return knownBlock(edit.key.block); })
                                 .and_then([&] { return outside(edit.key.source); });
        if (!placed || !edit.mark)
            return problemsOf(placed);
        const std::string& source = edit.key.source.text();
        return Found()
            .add(checkPresented(*m_context.session.candidate(edit.key.candidate), edit.key.block))
            .add(checkPercent(m_context.framework, edit.mark->mark, source))
            .addIf(isBlank(edit.mark->author), {ProblemCode::SourceUnsaid, source, {}})
            .add(checkName(edit.mark->author, source))
            .add(checkGivenOn(edit.mark->on, source))
            .take();
    }

private:
    // Declared by the framework, and not the jury itself.
    [[nodiscard]] Check outside(const SourceId& id) const
    {
        const auto& rules = m_context.framework.evaluation;
        if (!rules || rules->sources.empty())
            return fail(ProblemCode::NothingWeighed, m_context.framework.id);
        const WeightedSource* source = rules->weightedSource(id);
        if (source == nullptr)
            return fail(ProblemCode::UnknownSource, id.text());
        return source->jury ? Check(fail(ProblemCode::SourceIsJury, id.text())) : Check();
    }
    // A jury decides on what it has: nothing is given after its day.
    [[nodiscard]] Check checkGivenOn(const Date& day, const std::string& where) const
    {
        if (Date::fromIso(day.iso()) && day <= m_context.session.info.date)
            return {};
        return fail(ProblemCode::SourceLate, where, day.iso());
    }
    [[nodiscard]] Check known(const CandidateId& id) const
    {
        if (m_context.session.candidate(id) == nullptr)
            return fail(ProblemCode::UnknownCandidate, id.text());
        return {};
    }
    [[nodiscard]] Check knownJuror(const JurorId& id) const
    {
        if (m_context.session.juror(id) == nullptr)
            return fail(ProblemCode::UnknownJuror, id.text());
        return {};
    }
    [[nodiscard]] Check knownBlock(const BlockId& id) const
    {
        if (m_context.framework.block(id) == nullptr)
            return fail(ProblemCode::UnknownBlock, id.text());
        return {};
    }
    [[nodiscard]] Check undecided(const CandidateId& id) const
    {
        return checkUndecided(id, m_context.history, m_context.deliberation);
    }
    [[nodiscard]] Check open(const CandidateId& id) const
    {
        return known(id).and_then([&] { return undecided(id); });
    }
    // Undoing a removal puts the person back, and nothing that went along: what names them is
    // taken away first, by whoever entered it.
    template <class IsOfThem>
    [[nodiscard]] Check removable(const std::string& id, IsOfThem isOfThem) const
    {
        const JurySession& session = m_context.session;
        if (m_context.hasMarks)
            return fail(ProblemCode::IdInUse, id);
        if (std::ranges::any_of(session.recusals, isOfThem))
            return fail(ProblemCode::IdInUse, id, namedIn::recusal);
        if (std::ranges::any_of(session.seats, isOfThem))
            return fail(ProblemCode::IdInUse, id, namedIn::seat);
        if (std::ranges::any_of(session.assignments, isOfThem))
            return fail(ProblemCode::IdInUse, id, namedIn::assignment);
        if (std::ranges::any_of(session.actingPresidents, isOfThem))
            return fail(ProblemCode::IdInUse, id, namedIn::presidency);
        return {};
    }
    // Neither withdrawn from this candidate nor absent all day.
    [[nodiscard]] Check available(const JurorId& juror, const CandidateId& candidate) const
    {
        return knownJuror(juror).and_then([&]() -> Check {
            if (m_context.session.recusal(candidate, juror) != nullptr)
                return fail(ProblemCode::JurorRecused, juror.text(), candidate.text());
            if (m_context.session.juror(juror)->attendance == Attendance::Absent)
                return fail(ProblemCode::JurorAbsent, juror.text(), candidate.text());
            return {};
        });
    }
    [[nodiscard]] Check presiding(const SetActingPresident& edit) const
    {
        const JurySession& session = m_context.session;
        return available(edit.juror, edit.candidate).and_then([&]() -> Check {
            if (!session.sitsFor(edit.juror, edit.candidate))
                return fail(ProblemCode::JurorNotSitting, edit.juror.text(), edit.candidate.text());
            const Juror* president = session.presidentFor(edit.candidate);
            if (president != nullptr && president->role == JurorRole::President)
                return fail(ProblemCode::PresidentSits, edit.candidate.text(),
                            president->id.text());
            return {};
        });
    }

    const PreparationContext& m_context;
};

Problems PreparationCheck::operator()(const PutJuror& edit) const
{
    const JurySession& session = m_context.session;
    const Juror& juror = edit.juror;
    const std::string& id = juror.id.text();
    Found found;
    found.addIf(isBlank(juror.name), {ProblemCode::BadRequest, id, "nom"});
    const auto other = std::ranges::find_if(session.jurors, [&](const Juror& seated) {
        return seated.role == JurorRole::President && seated.id != juror.id;
    });
    if (juror.role == JurorRole::President && other != session.jurors.end())
        found.add(fail(ProblemCode::SecondPresident, id, other->name));
    for (const std::string* text : {&juror.name, &juror.function, &juror.college, &juror.employer})
        found.add(checkName(*text, id));
    if (!edit.before.empty())
        found.add(knownJuror(edit.before));
    if (!juror.replaces.empty())
        found.add(juror.replaces == juror.id
                      ? Check(fail(ProblemCode::UnknownJuror, juror.replaces.text()))
                      : knownJuror(juror.replaces));
    return found.add(checkTime(juror.arrival, id)).add(checkTime(juror.departure, id)).take();
}

Problems PreparationCheck::operator()(const RemoveJuror& edit) const
{
    const auto replaced = [&](const Juror& juror) { return juror.replaces == edit.juror; };
    return problemsOf(
        knownJuror(edit.juror)
            .and_then([&] {
                return removable(edit.juror.text(),
                                 [&](const auto& each) { return each.juror == edit.juror; });
            })
            .and_then([&]() -> Check {
                if (std::ranges::any_of(m_context.session.jurors, replaced))
                    return fail(ProblemCode::IdInUse, edit.juror.text(), namedIn::substitute);
                return {};
            }));
}

Problems PreparationCheck::operator()(const PutCandidate& edit) const
{
    const Candidate& candidate = edit.candidate;
    const std::string& id = candidate.id.text();
    Found found;
    found.addIf(isBlank(candidate.lastName), {ProblemCode::BadRequest, id, "nom"});
    for (const std::string* text : {&candidate.lastName, &candidate.firstName, &candidate.company,
                                    &candidate.time, &candidate.statusReason, &candidate.room})
        found.add(checkName(*text, id));
    found.add(checkTime(candidate.time, id));
    if (!edit.before.empty())
        found.add(known(edit.before));
    for (const BlockId& block : candidate.presented) {
        found.add(knownBlock(block));
        if (candidate.acquiredBlock(block) != nullptr)
            found.add(fail(ProblemCode::BlockAcquired, block.text(), id));
    }
    for (const AcquiredBlock& acquired : candidate.acquired)
        found.add(knownBlock(acquired.block)).add(checkName(acquired.reference, id));
    return found.add(checkAcquired(candidate, m_context.session.info.date))
        .add(undecided(candidate.id))
        .take();
}

} // namespace

Problems refusals(const PreparationContext& context, const PreparationEdit& edit)
{
    return std::visit(PreparationCheck(context), edit);
}

} // namespace delibere
