// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_edit.h"

#include <algorithm>

#include "domain/entry_map.h"
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
        return part(edit.sheet, edit.criterion, entry);
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
            return checkDraft(m_context, edit.sheet);
        });
    }

private:
    template <class Id, class Entry>
    Check part(const SheetKey& key, const Id& id, const Entry& entry) const
    {
        return checkHeardSeat(m_context, key).and_then([&](const Candidate* candidate) {
            return checkDraft(m_context, key).and_then([&] {
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
        return checkHeardSeat(m_context, edit.sheet)
            .and_then([&](const Candidate* candidate) {
                return checkDraft(m_context, edit.sheet).map([=] { return candidate; });
            })
            .and_then([&](const Candidate* candidate) {
                return undecided(edit.sheet.candidate).map([=] { return candidate; });
            })
            .and_then([&](const Candidate* candidate) -> Check {
                const auto open = gaps(m_context.framework, *candidate, m_context.sheet);
                const auto missing = std::ranges::count_if(open, &Gap::required);
                if (missing > 0)
                    return fail(ProblemCode::SheetIncomplete, edit.sheet.juror.text(), missing);
                return {};
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
    void operator()(ImportSheet& edit) const
    {
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
    if (const auto* received = std::get_if<ImportSheet>(&edit))
        return received->sheet.key;
    const auto* submitted = std::get_if<SubmitSheet>(&edit);
    return submitted != nullptr ? submitted->sheet : std::get<ReopenSheet>(edit).sheet;
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
