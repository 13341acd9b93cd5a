// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_edit.h"

#include <algorithm>

#include "domain/entry_map.h"
#include "domain/folding.h"
#include "domain/record_edit.h"
#include "domain/sheet_gaps.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

Result<const Candidate*> checkHeardSeat(const SheetContext& context, const SheetKey& key)
{
    return checkSeat(context.session, key).and_then([](const Candidate* candidate) {
        return checkHeard(*candidate).map([=] { return candidate; });
    });
}

Check checkDraft(const SheetContext& context, const SheetKey& key)
{
    return checkUnsealed(key.candidate, context.history).and_then([&]() -> Check {
        if (context.sheet.state == SheetState::Submitted)
            return fail(ProblemCode::SheetSubmitted, key.juror.text(), key.candidate.text());
        return {};
    });
}

// What one person typed to its end is not touched before another has read it.
Check checkTyping(const SheetContext& context, const SheetKey& key)
{
    return checkDraft(context, key).and_then([&]() -> Check {
        if (context.sheet.transcription && context.sheet.transcription->finished)
            return fail(ProblemCode::TranscriptionAwaits, key.juror.text(), key.candidate.text());
        return {};
    });
}

// Somebody other than the member whose paper it is.
Check checkTypist(const SheetContext& context, const SheetKey& key, const std::string& name)
{
    if (isBlank(name))
        return fail(ProblemCode::TypistRequired, key.juror.text());
    const Juror* juror = context.session.juror(key.juror);
    if (juror != nullptr && samePerson(juror->name, name))
        return fail(ProblemCode::TypistIsMember, key.juror.text());
    // Who checks does not correct: else what they typed would be confirmed by whom it came from.
    if (context.sentBack != nullptr && samePerson(context.sentBack->by, name))
        return fail(ProblemCode::TypistRefused, key.juror.text(), name);
    return checkName(name, key.juror.text());
}

Check checkComplete(const SheetContext& context, const Candidate& candidate, const SheetKey& key)
{
    const auto open = gaps(context.framework, candidate, context.sheet);
    const auto missing = std::ranges::count_if(open, &Gap::required);
    if (missing > 0)
        return fail(ProblemCode::SheetIncomplete, key.juror.text(), missing);
    return {};
}

Check checkHeardCandidate(const SheetContext& context, const CandidateId& id)
{
    const Candidate* candidate = context.session.candidate(id);
    return candidate == nullptr ? fail(ProblemCode::UnknownCandidate, id.text())
                                : checkHeard(*candidate);
}

class SheetEntryCheck {
public:
    explicit SheetEntryCheck(const SheetContext& context) : m_context(context) {}

    Check operator()(const SetMark& edit) const
    {
        CriterionEntry entry;
        (edit.evidence == Evidence::Dossier ? entry.dossier : entry.interview) = edit.mark;
        return part(edit.sheet, edit.criterion, entry).and_then([&]() -> Check {
            if (edit.evidence == Evidence::Dossier && m_context.sheet.dossierClosed)
                return fail(ProblemCode::DossierClosed, edit.sheet.juror.text(),
                            edit.sheet.candidate.text());
            return {};
        });
    }
    Check operator()(const SetRemark& edit) const
    {
        return part(edit.sheet, edit.criterion, CriterionEntry{{}, {}, edit.text});
    }
    Check operator()(const SetCompetencyEntry& edit) const
    {
        return part(edit.sheet, edit.competency, edit.entry);
    }
    Check operator()(const SetBlockEntry& edit) const
    {
        return part(edit.sheet, edit.block, edit.entry);
    }
    Check operator()(const SetDossierRead& edit) const
    {
        return checkHeardSeat(m_context, edit.sheet).and_then([&](const Candidate*) {
            return checkTyping(m_context, edit.sheet);
        });
    }

private:
    template <class Id, class Entry>
    Check part(const SheetKey& key, const Id& id, const Entry& entry) const
    {
        return checkHeardSeat(m_context, key).and_then([&](const Candidate* candidate) {
            return checkTyping(m_context, key).and_then([&] {
                return checkPart(m_context.framework, *candidate, id, entry);
            });
        });
    }

    const SheetContext& m_context;
};

class SheetActCheck {
public:
    SheetActCheck(const SheetContext& context, const Deliberation& deliberation)
        : m_context(context), m_deliberation(deliberation)
    {}

    Check operator()(const SubmitSheet& edit) const
    {
        return heardDraft(edit.sheet).and_then([&](const Candidate* candidate) -> Check {
            if (m_context.sheet.transcription)
                return fail(ProblemCode::TranscriptionUnconfirmed, edit.sheet.juror.text(),
                            m_context.sheet.transcription->typedBy);
            return checkComplete(m_context, *candidate, edit.sheet);
        });
    }
    Check operator()(const SetSheetAside& edit) const
    {
        const std::string& juror = edit.sheet.juror.text();
        if (isBlank(edit.reason))
            return fail(ProblemCode::ReasonRequired, juror);
        return checkHeardCandidate(m_context, edit.sheet.candidate)
            .and_then([&] { return checkDraft(m_context, edit.sheet); })
            .and_then([&] { return undecided(edit.sheet.candidate); })
            .and_then([&] { return checkNote(edit.reason, juror); });
    }
    // TranscriptionAwaits, TypistRequired, TypistIsMember, TypistRefused; SheetBegun: the member
    // typed in it.
    Check operator()(const StartTranscription& edit) const
    {
        return heardDraft(edit.sheet)
            .and_then([&](const Candidate*) { return checkTyping(m_context, edit.sheet); })
            .and_then([&]() -> Check {
                ScoreSheet blank;
                blank.key = edit.sheet;
                if (!m_context.sheet.transcription && m_context.sheet != blank)
                    return fail(ProblemCode::SheetBegun, edit.sheet.juror.text(),
                                edit.sheet.candidate.text());
                return checkTypist(m_context, edit.sheet, edit.by);
            });
    }
    Check operator()(const FinishTranscription& edit) const
    {
        return heardDraft(edit.sheet).and_then([&](const Candidate* candidate) {
            return transcribed(edit.sheet, false).and_then([&] {
                return checkComplete(m_context, *candidate, edit.sheet);
            });
        });
    }
    Check operator()(const ConfirmTranscription& edit) const
    {
        return heardDraft(edit.sheet).and_then([&](const Candidate* candidate) {
            return secondPerson(edit.sheet, edit.by).and_then([&] {
                return checkComplete(m_context, *candidate, edit.sheet);
            });
        });
    }
    Check operator()(const RefuseTranscription& edit) const
    {
        return heardDraft(edit.sheet)
            .and_then([&](const Candidate*) { return secondPerson(edit.sheet, edit.by); })
            .and_then([&]() -> Check {
                if (isBlank(edit.reason))
                    return fail(ProblemCode::ReasonRequired, edit.sheet.juror.text());
                return checkNote(edit.reason, edit.sheet.juror.text());
            });
    }
    Check operator()(const ReopenSheet& edit) const
    {
        const std::string& juror = edit.sheet.juror.text();
        if (m_context.sheet.state != SheetState::Submitted)
            return fail(ProblemCode::SheetNotSubmitted, juror, edit.sheet.candidate.text());
        if (isBlank(edit.reason))
            return fail(ProblemCode::ReasonRequired, juror);
        return checkHeardCandidate(m_context, edit.sheet.candidate)
            .and_then([&] { return undecided(edit.sheet.candidate); })
            .and_then([&] { return checkNote(edit.reason, juror); });
    }
    // NotInterviewed: not examined so, or not summoned. DossierClosed: it is open already, or the
    // interview was handed in; that one is reopened with a reason.
    Check operator()(const OpenInterview& edit) const
    {
        const std::string& juror = edit.sheet.juror.text();
        const std::string& id = edit.sheet.candidate.text();
        if (m_context.sheet.dossierClosed)
            return fail(ProblemCode::DossierClosed, juror, id);
        if (m_context.sheet.state != SheetState::Submitted)
            return fail(ProblemCode::SheetNotSubmitted, juror, id);
        return checkHeardCandidate(m_context, edit.sheet.candidate)
            .and_then([&] { return undecided(edit.sheet.candidate); })
            .and_then([&]() -> Check {
                const auto& admission = m_context.framework.admission;
                if (admission && examinesByInterview(*admission) &&
                    m_context.session.candidate(edit.sheet.candidate)->interviewed)
                    return {};
                return fail(ProblemCode::NotInterviewed, id);
            });
    }
    Check operator()(const ImportSheet& edit) const
    {
        const SheetKey& key = edit.sheet.key;
        return checkHeardCandidate(m_context, key.candidate)
            .and_then([&] { return undecided(key.candidate); })
            .and_then([&] { return checkDraft(m_context, key); })
            .and_then(
                [&] { return checkSheet(m_context.framework, m_context.session, edit.sheet); });
    }

private:
    [[nodiscard]] Result<const Candidate*> heardDraft(const SheetKey& key) const
    {
        return checkHeardSeat(m_context, key).and_then([&](const Candidate* candidate) {
            return checkDraft(m_context, key)
                .and_then([&] { return undecided(key.candidate); })
                .map([=] { return candidate; });
        });
    }
    // TranscriptionMissing: not keyed in from paper, or not at that point.
    [[nodiscard]] Check transcribed(const SheetKey& key, bool finished) const
    {
        const auto& held = m_context.sheet.transcription;
        if (held && held->finished == finished)
            return {};
        if (held && held->finished)
            return fail(ProblemCode::TranscriptionAwaits, key.juror.text(), key.candidate.text());
        return fail(ProblemCode::TranscriptionMissing, key.juror.text(), key.candidate.text());
    }
    // The same data seen by two: who typed it does not confirm it.
    [[nodiscard]] Check secondPerson(const SheetKey& key, const std::string& name) const
    {
        return transcribed(key, true).and_then([&]() -> Check {
            if (isBlank(name))
                return fail(ProblemCode::TypistRequired, key.juror.text());
            if (samePerson(m_context.sheet.transcription->typedBy, name))
                return fail(ProblemCode::TypistConfirms, key.juror.text(), name);
            return checkName(name, key.juror.text());
        });
    }
    // A proposal stands for what was decided: it is withdrawn before anything under it moves.
    [[nodiscard]] Check undecided(const CandidateId& candidate) const
    {
        return checkUndecided(candidate, m_context.history, m_deliberation);
    }

    const SheetContext& m_context;
    const Deliberation& m_deliberation;
};

struct EnterInSheet {
    ScoreSheet& sheet;

    void operator()(const SetMark& edit) const
    {
        CriterionEntry entry = sheet.criterion(edit.criterion);
        (edit.evidence == Evidence::Dossier ? entry.dossier : entry.interview) = edit.mark;
        putEntry(sheet.criteria, edit.criterion, std::move(entry));
    }
    void operator()(const SetRemark& edit) const
    {
        CriterionEntry entry = sheet.criterion(edit.criterion);
        entry.remark = edit.text;
        putEntry(sheet.criteria, edit.criterion, std::move(entry));
    }
    void operator()(const SetCompetencyEntry& edit) const
    {
        putEntry(sheet.competencies, edit.competency, edit.entry);
    }
    void operator()(const SetBlockEntry& edit) const
    {
        putEntry(sheet.blocks, edit.block, edit.entry);
    }
    void operator()(const SetDossierRead& edit) const { sheet.dossierRead = edit.read; }
};

struct SheetBefore {
    const ScoreSheet& sheet;

    SheetEntry operator()(const SetMark& edit) const
    {
        return SetMark{edit.sheet, edit.criterion, edit.evidence,
                       sheet.criterion(edit.criterion).mark(edit.evidence)};
    }
    SheetEntry operator()(const SetRemark& edit) const
    {
        return SetRemark{edit.sheet, edit.criterion, sheet.criterion(edit.criterion).remark};
    }
    SheetEntry operator()(const SetCompetencyEntry& edit) const
    {
        return SetCompetencyEntry{edit.sheet, edit.competency, sheet.competency(edit.competency)};
    }
    SheetEntry operator()(const SetBlockEntry& edit) const
    {
        return SetBlockEntry{edit.sheet, edit.block, sheet.block(edit.block)};
    }
    SheetEntry operator()(const SetDossierRead& edit) const
    {
        return SetDossierRead{edit.sheet, sheet.dossierRead};
    }
};

void eachQuestion(CompetencyEntry& entry, const TextChange& change)
{
    for (Question& question : entry.questions)
        change("question", question.text);
}

struct SheetEntryTexts {
    const TextChange& change;

    void operator()(SetMark& /*edit*/) const {}
    void operator()(SetRemark& edit) const { change("remarque", edit.text); }
    void operator()(SetCompetencyEntry& edit) const { eachQuestion(edit.entry, change); }
    void operator()(SetBlockEntry& /*edit*/) const {}
    void operator()(SetDossierRead& /*edit*/) const {}
};

struct SheetActTexts {
    const TextChange& change;

    void operator()(SubmitSheet& /*edit*/) const {}
    void operator()(ReopenSheet& edit) const { change("motif", edit.reason); }
    void operator()(OpenInterview& /*edit*/) const {}
    void operator()(SetSheetAside& edit) const { change("motif", edit.reason); }
    void operator()(FinishTranscription& /*edit*/) const {}
    void operator()(StartTranscription& edit) const { change(typistLabel, edit.by); }
    void operator()(ConfirmTranscription& edit) const { change(typistLabel, edit.by); }
    void operator()(RefuseTranscription& edit) const
    {
        change(typistLabel, edit.by);
        change("motif", edit.reason);
    }
    void operator()(ImportSheet& edit) const
    {
        if (edit.sheet.transcription) {
            change(typistLabel, edit.sheet.transcription->typedBy);
            change(typistLabel, edit.sheet.transcription->confirmedBy);
        }
        for (auto& [id, entry] : edit.sheet.criteria)
            change("remarque", entry.remark);
        for (auto& [id, entry] : edit.sheet.competencies)
            eachQuestion(entry, change);
    }
};

} // namespace

const SheetKey& subjectOf(const SheetEntry& edit)
{
    return std::visit([](const auto& each) -> const SheetKey& { return each.sheet; }, edit);
}

const SheetKey& subjectOf(const SheetAct& edit)
{
    return std::visit(
        [](const auto& each) -> const SheetKey& {
            if constexpr (std::is_same_v<std::decay_t<decltype(each)>, ImportSheet>)
                return each.sheet.key;
            else
                return each.sheet;
        },
        edit);
}

Problems refusals(const SheetContext& context, const SheetEntry& edit)
{
    return problemsOf(std::visit(SheetEntryCheck(context), edit));
}

Problems refusals(const SheetContext& context, const Deliberation& deliberation,
                  const SheetAct& edit)
{
    return problemsOf(std::visit(SheetActCheck(context, deliberation), edit));
}

ScoreSheet edited(ScoreSheet sheet, const SheetEntry& edit)
{
    std::visit(EnterInSheet{sheet}, edit);
    return sheet;
}

SheetEntry inverse(const ScoreSheet& before, const SheetEntry& edit)
{
    return std::visit(SheetBefore{before}, edit);
}

void eachText(SheetEntry& edit, const TextChange& change)
{
    std::visit(SheetEntryTexts{change}, edit);
}

void eachText(SheetAct& edit, const TextChange& change)
{
    std::visit(SheetActTexts{change}, edit);
}

} // namespace delibere
