// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_order.h"

#include <algorithm>

namespace delibere {

namespace {

bool keeps(const Mark& before, const Mark& after)
{
    return !isEntered(before) || before == after;
}

template <class Value>
bool keeps(const std::optional<Value>& before, const std::optional<Value>& after)
{
    return !before || before == after;
}

bool keepsText(const CriterionEntry& before, const CriterionEntry& after)
{
    return before.remark.empty() || before.remark == after.remark;
}

// A question that was written is still there; it may have been asked since.
bool keepsText(const CompetencyEntry& before, const CompetencyEntry& after)
{
    return std::ranges::all_of(before.questions, [&](const Question& question) {
        return std::ranges::any_of(after.questions, [&](const Question& other) {
            return other.text == question.text && (other.asked || !question.asked);
        });
    });
}

bool keeps(const CriterionEntry& before, const CriterionEntry& after)
{
    return keepsText(before, after) && keeps(before.dossier, after.dossier) &&
           keeps(before.interview, after.interview);
}

bool keeps(const CompetencyEntry& before, const CompetencyEntry& after)
{
    return keepsText(before, after) && keeps(before.final, after.final) &&
           (before.reading == Reading::NotRead || before.reading == after.reading);
}

bool keeps(const BlockEntry& before, const BlockEntry& after)
{
    return keeps(before.dossier, after.dossier) && keeps(before.final, after.final);
}

bool keepsTexts(const ScoreSheet& before, const ScoreSheet& after)
{
    return std::ranges::all_of(before.criteria,
                               [&](const auto& entry) {
                                   return keepsText(entry.second, after.criterion(entry.first));
                               }) &&
           std::ranges::all_of(before.competencies, [&](const auto& entry) {
               return keepsText(entry.second, after.competency(entry.first));
           });
}

bool keepsAll(const ScoreSheet& before, const ScoreSheet& after)
{
    return (after.dossierRead || !before.dossierRead) &&
           (after.state == SheetState::Submitted || before.state == SheetState::Draft) &&
           std::ranges::all_of(before.criteria,
                               [&](const auto& entry) {
                                   return keeps(entry.second, after.criterion(entry.first));
                               }) &&
           std::ranges::all_of(before.competencies,
                               [&](const auto& entry) {
                                   return keeps(entry.second, after.competency(entry.first));
                               }) &&
           std::ranges::all_of(before.blocks, [&](const auto& entry) {
               return keeps(entry.second, after.block(entry.first));
           });
}

} // namespace

SheetOrder orderOf(const ScoreSheet& stored, const ScoreSheet& received, bool reopened)
{
    if (stored == received)
        return SheetOrder::Same;
    const bool handedIn =
        stored.state == SheetState::Draft && received.state == SheetState::Submitted;
    if (keepsAll(stored, received) && stored.state == SheetState::Draft)
        return SheetOrder::Newer;
    if (keepsAll(received, stored))
        return SheetOrder::Older;
    return handedIn && !reopened && keepsTexts(stored, received) ? SheetOrder::Newer
                                                                 : SheetOrder::Diverging;
}

} // namespace delibere
