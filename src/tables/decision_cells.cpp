// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/decision_cells.h"

#include "wording/decision_words.h"

namespace delibere::tables {

namespace {

const char* stateWord(RecordState state)
{
    switch (state) {
    case RecordState::Draft:
        return "brouillon";
    case RecordState::Submitted:
        return "remise";
    case RecordState::Signing:
        return "en cours de signature";
    case RecordState::Signed:
        return "signée";
    case RecordState::Withdrawn:
        return "abandonnée";
    case RecordState::Replaced:
        return "remplacée";
    }
    return "";
}

} // namespace

void addCandidateColumns(std::vector<std::string>& columns)
{
    columns.insert(columns.end(), {"Ordre", "Candidat", "Nom", "Prénom", "Entreprise", "Présence"});
}

void addCandidateCells(Row& row, int order, const Candidate& candidate)
{
    row.insert(row.end(), {Cell(std::int64_t{order}), Cell(candidate.id.text()),
                           Cell(candidate.lastName), Cell(candidate.firstName),
                           Cell(candidate.company), Cell(wording::statusWord(candidate.status))});
}

void addBlockColumns(std::vector<std::string>& columns, const Framework& framework)
{
    const MarkScale marks = framework.marks();
    for (const Block& block : framework.blocks) {
        if (framework.inPercents())
            columns.push_back(block.code + ", appréciation retenue (" +
                              (marks.inPercents() ? "%" : "sur " + std::to_string(marks.points)) +
                              ")");
        columns.push_back(block.code + ", décision");
    }
}

void addBlockCells(Row& row, const Framework& framework, const BlockCells& block)
{
    const bool decided =
        block.state == BlockState::Validated || block.state == BlockState::NotValidated;
    const MarkScale marks = framework.marks();
    if (framework.inPercents() && decided && block.percent && !marks.inPercents())
        row.emplace_back(Fraction(block.percent->value, marks.stepsPerPoint));
    else if (framework.inPercents() && decided && block.percent)
        row.emplace_back(ExactPercent{Fraction(block.percent->value, 1)});
    else if (framework.inPercents())
        row.emplace_back(Blank{});
    // Not heard: the presence says why.
    row.emplace_back(block.state == BlockState::NotHeard
                         ? "sans objet"
                         : wording::decisionWord(block.state, block.rescued));
}

void addStampColumns(std::vector<std::string>& columns)
{
    columns.insert(columns.end(), {"Grille", "Version", "Empreinte"});
}

void addStampCells(Row& row, RecordState state, int version, const std::string& fingerprint)
{
    row.emplace_back(stateWord(state));
    if (version > 0)
        row.emplace_back(std::int64_t{version});
    else
        row.emplace_back(Blank{}); // not frozen
    row.emplace_back(fingerprint);
}

} // namespace delibere::tables
