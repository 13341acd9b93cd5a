// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision_basis.h"

#include <algorithm>
#include <type_traits>

namespace delibere {

namespace {

std::string finalOf(const Grade& grade)
{
    if (const auto* percent = std::get_if<Percent>(&grade))
        return std::to_string(percent->value);
    return "niveau " + std::to_string(std::get<LevelMark>(grade).rank);
}

std::string finalOf(const JurorCell& cell)
{
    if (cell.grade)
        return finalOf(*cell.grade);
    std::string text;
    for (const std::optional<LevelMark>& final : cell.competencyFinals)
        text += (text.empty() ? "" : ",") + (final ? std::to_string(final->rank) : "-");
    return text.empty() ? "-" : text;
}

bool brings(const JurorCell& cell)
{
    switch (cell.status) {
    case CellStatus::Counted:
    case CellStatus::NotGraded:
    case CellStatus::NotSubmitted:
        return true;
    case CellStatus::Absent:
    case CellStatus::Recused:
    case CellStatus::NotAssigned: // deliberates, and brings no sheet to the table
    case CellStatus::NotHeard:
        break;
    }
    return false;
}

const char* wordOf(Flag flag)
{
    switch (flag) {
    case Flag::SpreadAboveLimit:
        return "ecart";
    case Flag::BothSidesOfThreshold:
        return "de-part-et-d-autre";
    case Flag::Divergent:
        return "divergence";
    case Flag::NotAddressed:
        return "non-aborde";
    case Flag::OpinionsMissing:
        return "avis-manquants";
    }
    return "";
}

bool isForTheJury(const BlockRow& row)
{
    return row.state == BlockState::Undecided || row.state == BlockState::Validated ||
           row.state == BlockState::NotValidated;
}

bool moved(const std::map<BlockId, std::string>& bases, const BlockId& block,
           const std::string& today)
{
    const auto found = bases.find(block);
    return found != bases.end() && !found->second.empty() && found->second != today;
}

} // namespace

// Ids hold no space and no line break.
std::string basisOf(const BlockRow& row)
{
    std::vector<std::string> lines;
    for (const JurorCell& cell : row.cells) {
        if (brings(cell))
            lines.push_back(
                cell.juror.text() + " " +
                (cell.status == CellStatus::NotSubmitted ? "fiche non remise" : finalOf(cell)));
    }
    std::ranges::sort(lines);
    std::string text = "siegent";
    for (const std::string& line : lines)
        text += "\n" + line;
    for (const SourcePart& part : row.sources) {
        if (!part.jury)
            text += "\nsource " + part.source.text() + " " +
                    (part.mark ? std::to_string(part.mark->mark.value) : "-");
    }
    for (const Flag flag : row.flags)
        text += std::string("\nalerte ") + wordOf(flag);
    return text;
}

std::vector<DecisionKind> movedDecisions(const BlockRow& row, const Deliberation& deliberation)
{
    std::vector<DecisionKind> kinds;
    if (!isForTheJury(row))
        return kinds;
    const std::string today = basisOf(row);
    const DecisionBases& bases = deliberation.bases;
    if (deliberation.appraisal(row.block) != nullptr && moved(bases.appraisals, row.block, today))
        kinds.push_back(DecisionKind::Appraisal);
    if (deliberation.vote(row.block) != nullptr && moved(bases.votes, row.block, today))
        kinds.push_back(DecisionKind::Vote);
    if (!row.flags.empty() && deliberation.discussed.contains(row.block) &&
        moved(bases.discussed, row.block, today))
        kinds.push_back(DecisionKind::Discussed);
    return kinds;
}

std::vector<MovedDecision> movedDecisions(const Synthesis& synthesis,
                                          const Deliberation& deliberation)
{
    std::vector<MovedDecision> all;
    for (const BlockRow& row : synthesis.blocks) {
        for (const DecisionKind kind : movedDecisions(row, deliberation))
            all.push_back({row.block, kind});
    }
    return all;
}

std::vector<DeliberationEdit> confirmation(const BlockRow& row, const Deliberation& deliberation)
{
    std::vector<DeliberationEdit> edits;
    const CandidateId& candidate = deliberation.candidate;
    for (const DecisionKind kind : movedDecisions(row, deliberation)) {
        switch (kind) {
        case DecisionKind::Appraisal:
            edits.emplace_back(
                SetAppraisal{candidate, row.block, *deliberation.appraisal(row.block)});
            break;
        case DecisionKind::Vote:
            edits.emplace_back(SetVote{candidate, row.block, deliberation.votes.at(row.block)});
            break;
        case DecisionKind::Discussed:
            edits.emplace_back(SetDiscussed{candidate, row.block, true});
            break;
        }
    }
    return edits;
}

DeliberationEdit onBasis(DeliberationEdit edit, const Synthesis& synthesis)
{
    std::visit(
        [&](auto& change) {
            if constexpr (requires { change.basis; }) {
                const BlockRow* row = synthesis.block(change.block);
                if (row != nullptr && change.made() && !change.basis)
                    change.basis = basisOf(*row);
            }
        },
        edit);
    return edit;
}

} // namespace delibere
