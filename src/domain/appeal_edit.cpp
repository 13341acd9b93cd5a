// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/appeal_edit.h"

#include <algorithm>

#include "domain/found_problems.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

constexpr int monthsAheadAtMost = 12;

int countOf(const Appeals& held, const CandidateId& candidate)
{
    const auto found = held.find(candidate);
    return found == held.end() ? 0 : static_cast<int>(found->second.size());
}

bool isTypingMistake(const Date& day, const Date& session, const Date& today)
{
    return day > today && day > session.plusMonths(monthsAheadAtMost);
}

bool datesAreWrong(const Appeal& appeal, const Date& session, const Date& today)
{
    if (appeal.received < session || isTypingMistake(appeal.received, session, today))
        return true;
    return appeal.answered && (*appeal.answered < appeal.received ||
                               isTypingMistake(*appeal.answered, session, today));
}

} // namespace

Problems refusals(const JurySession& session, const RecordHistory& history, const Appeals& held,
                  const Date& today, const SetAppeal& edit)
{
    const std::string& id = edit.candidate.text();
    if (session.candidate(edit.candidate) == nullptr)
        return {{ProblemCode::UnknownCandidate, id, {}}};
    const int count = countOf(held, edit.candidate);
    Found found;
    if (!edit.appeal) {
        found.addIf(count == 0 || edit.number != count, {ProblemCode::AppealMissing, id, {}});
        return found.take();
    }
    const Appeal& appeal = *edit.appeal;
    found.addIf(std::ranges::none_of(history,
                                     [](const RecordVersion& version) {
                                         return version.locked() ||
                                                version.stage == RecordStage::Replaced;
                                     }),
                {ProblemCode::ParitaryUnsigned, id, {}});
    found.addIf(edit.number < 1 || edit.number > count + 1, {ProblemCode::AppealMissing, id, {}});
    found.addIf(datesAreWrong(appeal, session.info.date, today),
                {ProblemCode::AppealDates, id, {}});
    found.addIf(isBlank(appeal.reasons) || (appeal.answered && isBlank(appeal.answer)),
                {ProblemCode::ReasonRequired, id, {}});
    found.addIf(!appeal.answered && !isBlank(appeal.answer), {ProblemCode::AppealUndated, id, {}});
    found.add(checkNote(appeal.reasons, id)).add(checkNote(appeal.answer, id));
    return found.take();
}

SetAppeal inverse(const Appeals& before, const SetAppeal& edit)
{
    if (edit.number > countOf(before, edit.candidate))
        return {edit.candidate, edit.number, std::nullopt};
    return {edit.candidate, edit.number,
            before.at(edit.candidate)[static_cast<std::size_t>(edit.number - 1)]};
}

void eachText(SetAppeal& edit, const TextChange& change)
{
    if (!edit.appeal)
        return;
    change("motif", edit.appeal->reasons);
    change("réponse", edit.appeal->answer);
}

} // namespace delibere
