// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_rules.h"

#include <algorithm>

#include "domain/folding.h"
#include "domain/sheet_gaps.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

Check checkText(const std::string& text, const std::string& where, std::size_t limit,
                LineBreaks lineBreaks)
{
    if (const auto fault = typedFault(text, lineBreaks))
        return fail(ProblemCode::TextForbidden, where, faultWords(text, *fault));
    if (codePointCount(text) > limit)
        return fail(ProblemCode::TextTooLong, where, limit);
    return {};
}

Check checkLevel(const Framework& framework, Evidence evidence, const LevelMark& level,
                 const std::string& where)
{
    const Scale* scale = framework.scale(evidence);
    if (scale == nullptr || scale->level(level.rank) == nullptr)
        return fail(ProblemCode::LevelUnknown, where, level.rank);
    return {};
}

// A percent on a framework without percents would be an invented mark.
Check checkMark(const Framework& framework, Evidence evidence, const Mark& mark,
                const std::string& where)
{
    if (const auto* level = std::get_if<LevelMark>(&mark))
        return checkLevel(framework, evidence, *level, where);
    if (const auto* percent = std::get_if<Percent>(&mark)) {
        if (framework.evaluation->notation != Notation::Percent)
            return fail(ProblemCode::WrongGrade, where, percent->value);
        return checkPercent(framework, *percent, where);
    }
    return {};
}

Check checkGrade(const Framework& framework, const Grade& grade, const std::string& where)
{
    const bool isPercent = std::holds_alternative<Percent>(grade);
    if (isPercent != (framework.evaluation->notation == Notation::Percent))
        return fail(ProblemCode::WrongGrade, where);
    if (isPercent)
        return checkPercent(framework, std::get<Percent>(grade), where);
    return checkLevel(framework, Evidence::Interview, std::get<LevelMark>(grade), where);
}

Check checkEntry(const Framework& framework, const CriterionId& id, const CriterionEntry& entry)
{
    return checkMark(framework, Evidence::Dossier, entry.dossier, id.text())
        .and_then(
            [&] { return checkMark(framework, Evidence::Interview, entry.interview, id.text()); })
        .and_then([&] { return checkNote(entry.remark, id.text()); });
}

Check checkEntry(const Framework& framework, const CompetencyId& id, const CompetencyEntry& entry)
{
    if (entry.questions.size() > maximumQuestions)
        return fail(ProblemCode::TextTooLong, id.text(), maximumQuestions);
    for (const Question& question : entry.questions) {
        if (auto checked = checkNote(question.text, id.text()); !checked)
            return checked;
    }
    if (!entry.final)
        return {};
    if (framework.evaluation->unit != Unit::Competency)
        return fail(ProblemCode::WrongGrade, id.text());
    return checkLevel(framework, Evidence::Interview, *entry.final, id.text());
}

Check checkEntry(const Framework& framework, const BlockId& id, const BlockEntry& entry)
{
    const EvaluationRules& rules = *framework.evaluation;
    if (entry.dossier) {
        if (rules.notation != Notation::Percent)
            return fail(ProblemCode::WrongGrade, id.text());
        if (auto checked = checkPercent(framework, *entry.dossier, id.text()); !checked)
            return checked;
    }
    if (!entry.final)
        return {};
    if (rules.unit != Unit::Block)
        return fail(ProblemCode::WrongGrade, id.text());
    return checkGrade(framework, *entry.final, id.text());
}

// The bloc a part of the sheet belongs to, or the unknown id.
Result<BlockId> blockOf(const Framework& framework, const CriterionId& id)
{
    const Competency* competency = framework.competencyOf(id);
    if (competency == nullptr)
        return fail(ProblemCode::UnknownCriterion, id.text());
    return framework.blockOf(competency->id)->id;
}

Result<BlockId> blockOf(const Framework& framework, const CompetencyId& id)
{
    const Block* block = framework.blockOf(id);
    if (block == nullptr)
        return fail(ProblemCode::UnknownCompetency, id.text());
    return block->id;
}

Result<BlockId> blockOf(const Framework& framework, const BlockId& id)
{
    if (framework.block(id) == nullptr)
        return fail(ProblemCode::UnknownBlock, id.text());
    return id;
}

template <class Id, class Entry>
Check checkAnyPart(const Framework& framework, const Candidate& candidate, const Id& id,
                   const Entry& entry)
{
    return blockOf(framework, id)
        .and_then([&](const BlockId& block) { return checkPresented(candidate, block); })
        .and_then([&] { return checkEntry(framework, id, entry); });
}

} // namespace

Result<void> checkNote(const std::string& text, const std::string& where)
{
    return checkText(text, where, maximumNoteLength, LineBreaks::Allowed);
}

Result<void> checkName(const std::string& text, const std::string& where)
{
    return checkText(text, where, maximumNameLength, LineBreaks::Refused);
}

Result<void> checkPercent(const Framework& framework, const Percent& percent,
                          const std::string& where)
{
    const MarkScale marks = framework.marks();
    if (percent.value >= 0 && percent.value <= marks.top())
        return {};
    if (marks.inPercents())
        return fail(ProblemCode::PercentOutOfRange, where, percent.value);
    return fail(ProblemCode::MarkOutOfRange, where, marks.points);
}

Result<void> checkHeard(const Candidate& candidate)
{
    if (candidate.heard())
        return {};
    return fail(ProblemCode::CandidateNotHeard, candidate.id.text(),
                static_cast<int>(candidate.status));
}

Result<void> checkPresented(const Candidate& candidate, const BlockId& block)
{
    if (candidate.acquiredBlock(block) != nullptr)
        return fail(ProblemCode::BlockAcquired, block.text(), candidate.id.text());
    if (!candidate.presents(block))
        return fail(ProblemCode::BlockNotPresented, block.text(), candidate.id.text());
    return {};
}

Result<const Candidate*> checkSeat(const JurySession& session, const SheetKey& key)
{
    const Candidate* candidate = session.candidate(key.candidate);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, key.candidate.text());
    const Juror* juror = session.juror(key.juror);
    if (juror == nullptr)
        return fail(ProblemCode::UnknownJuror, key.juror.text());
    if (session.recusal(key.candidate, key.juror) != nullptr)
        return fail(ProblemCode::JurorRecused, key.juror.text(), key.candidate.text());
    if (!session.presentFor(*juror, *candidate))
        return fail(ProblemCode::JurorAbsent, key.juror.text(), key.candidate.text());
    if (!session.assigned(key.juror, key.candidate))
        return fail(ProblemCode::JurorNotAssigned, key.juror.text(), key.candidate.text());
    return candidate;
}

Result<void> checkPart(const Framework& framework, const Candidate& candidate,
                       const CriterionId& id, const CriterionEntry& entry)
{
    return checkAnyPart(framework, candidate, id, entry);
}

Result<void> checkPart(const Framework& framework, const Candidate& candidate,
                       const CompetencyId& id, const CompetencyEntry& entry)
{
    return checkAnyPart(framework, candidate, id, entry);
}

Result<void> checkPart(const Framework& framework, const Candidate& candidate, const BlockId& id,
                       const BlockEntry& entry)
{
    return checkAnyPart(framework, candidate, id, entry);
}

namespace {

// Typed by one, handed in by another, neither of them the member.
Check checkTranscription(const JurySession& session, const ScoreSheet& sheet)
{
    if (!sheet.transcription)
        return {};
    const auto& [typedBy, finished, confirmedBy] = *sheet.transcription;
    const std::string& id = sheet.key.juror.text();
    const Juror* juror = session.juror(sheet.key.juror);
    if (isBlank(typedBy))
        return fail(ProblemCode::TypistRequired, id);
    if (juror != nullptr && samePerson(juror->name, typedBy))
        return fail(ProblemCode::TypistIsMember, id);
    if (sheet.state == SheetState::Submitted && isBlank(confirmedBy))
        return fail(ProblemCode::TranscriptionUnconfirmed, id, typedBy);
    if (samePerson(typedBy, confirmedBy))
        return fail(ProblemCode::TypistConfirms, id, confirmedBy);
    if (auto named = checkName(typedBy, id); !named)
        return named;
    return checkName(confirmedBy, id);
}

} // namespace

Result<void> checkSheet(const Framework& framework, const JurySession& session,
                        const ScoreSheet& sheet)
{
    const auto seat = checkSeat(session, sheet.key);
    if (!seat)
        return tl::unexpected(seat.error());
    const auto checkAll = [&](const auto& entries) -> Check {
        for (const auto& [id, entry] : entries) {
            if (auto checked = checkPart(framework, **seat, id, entry); !checked)
                return checked;
        }
        return {};
    };
    return checkAll(sheet.criteria)
        .and_then([&] { return checkAll(sheet.competencies); })
        .and_then([&] { return checkAll(sheet.blocks); })
        .and_then([&]() -> Check {
            const auto open = gaps(framework, **seat, sheet);
            const auto missing = std::ranges::count_if(open, &Gap::required);
            if (sheet.state == SheetState::Submitted && missing > 0)
                return fail(ProblemCode::SheetIncomplete, sheet.key.juror.text(), missing);
            return checkTranscription(session, sheet);
        });
}

} // namespace delibere
