// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/decision_case.h"

#include "domain/follow_up_dates.h"
#include "unit/report/case_parts.h"
#include "unit/report/minutes_case.h"
#include "unit/report/positioning_case.h"

namespace delibere::sample {

namespace {

const std::string gridFingerprint(64, 'a');

RecordState stateOf(const RecordVersion* version)
{
    if (version == nullptr)
        return RecordState::Draft;
    return version->locked() ? RecordState::Signed : RecordState::Signing;
}

SummaryTableRow rowOf(const EntryCase& entry)
{
    const RecordVersion* version = holding(entry.history);
    return {entry.candidate,
            decidedBlocks(entry.synthesis.blocks),
            entry.candidate.heard() ? entry.deliberation.proposal : std::nullopt,
            stateOf(version),
            version == nullptr ? 0 : version->number,
            gridFingerprint};
}

Candidate numbered(int number, const Framework& framework)
{
    Candidate made;
    made.id = CandidateId("c" + std::to_string(number));
    const bool longName = number % 9 == 4;
    made.lastName = longName ? "VASCONCELOS-D’HAUTERIVE" : "CANDIDAT" + std::to_string(number);
    made.firstName = longName ? "Marie-Élisabeth" : "Zoé";
    made.company = number % 5 == 2 ? "Société coopérative laitière fictive du Val d’Œuvre"
                                   : "Laiterie fictive";
    for (const Block& block : framework.blocks)
        made.presented.push_back(block.id);
    return made;
}

DecidedBlock decidedInTurn(const BlockId& block, int turn, bool percents)
{
    switch (turn % 6) {
    case 0:
        return {block, BlockState::NotValidated,
                percents ? std::optional(Percent{45}) : std::nullopt, false};
    case 1:
        return {block, BlockState::NotPresented, std::nullopt, false};
    case 2:
        return {block, BlockState::AcquiredBefore, std::nullopt, false};
    case 3:
        return {block, BlockState::Validated, percents ? std::optional(Percent{100}) : std::nullopt,
                false};
    case 4:
        return {block, BlockState::Validated, percents ? std::optional(Percent{68}) : std::nullopt,
                true};
    default:
        return {block, BlockState::Undecided, std::nullopt, false};
    }
}

SummaryCase summaryOf(Framework framework, int candidates)
{
    SummaryCase made;
    made.framework = std::move(framework);
    made.session = session();
    made.stamp = dayOfJury().stamp;
    made.stamp.state = RecordState::Draft;
    const bool percents = made.framework.evaluation->notation == Notation::Percent;
    for (int number = 1; number <= candidates; ++number) {
        SummaryTableRow row;
        row.candidate = numbered(number, made.framework);
        int turn = number;
        for (const Block& block : made.framework.blocks)
            row.blocks.push_back(decidedInTurn(block.id, turn++, percents));
        row.proposal = number % 2 == 0 ? std::optional(ProposalKind::Partial) : std::nullopt;
        row.state = number % 3 == 0 ? RecordState::Signed : RecordState::Signing;
        row.version = 1 + number % 2;
        made.rows.push_back(std::move(row));
    }
    return made;
}

StatementCase statementOf(const MinutesCase& day, const EntryCase& entry)
{
    const SummaryTableRow row = rowOf(entry);
    StatementCase made;
    made.framework = day.framework;
    made.session = entry.session;
    made.candidate = entry.candidate;
    made.blocks = row.blocks;
    made.proposal = row.proposal;
    made.comment = entry.deliberation.comment;
    made.recommendations = entry.deliberation.recommendations;
    made.followUps = followUpLines({}, Date{2026, 3, 12}, Date{2026, 4, 10});
    made.stamp = day.stamp;
    made.stamp.state = row.state;
    made.stamp.version = row.version;
    made.grid = {row.version,
                 row.version == 0 ? std::chrono::sys_seconds() : holding(entry.history)->frozenAt,
                 0, gridFingerprint, 0};
    return made;
}

} // namespace

SummaryCase summaryOfDay()
{
    const MinutesCase day = dayOfJury();
    SummaryCase made{day.framework, day.session, {}, {}, day.stamp};
    made.stamp.state = RecordState::Draft;
    for (const EntryCase& entry : day.entries)
        made.rows.push_back(rowOf(entry));
    return made;
}

SummaryCase summaryOf(int candidates)
{
    return summaryOf(maintenance(), candidates);
}

SummaryCase levelsSummary()
{
    return summaryOf(technico(), 6);
}

StatementCase statement()
{
    MinutesCase day = dayOfJury();
    StatementCase made = statementOf(day, day.entry("c2"));
    made.stamp.state = RecordState::Signed;
    made.followUps = followUpLines({{FollowUpStep::ParitaryJury, Date{2026, 3, 20}}},
                                   Date{2026, 3, 12}, Date{2026, 4, 10});
    return made;
}

StatementCase draftStatement()
{
    StatementCase made = statement();
    made.stamp.state = RecordState::Draft;
    made.stamp.version = 0;
    made.grid.version = 0;
    made.followUps = followUpLines({}, Date{2026, 3, 12}, Date{2026, 3, 12});
    return made;
}

StatementCase levelsStatement()
{
    StatementCase made = statement();
    made.framework = technico();
    made.candidate.acquired = {{BlockId("C3"), Date{2024, 3, 1}, "PV 2024-07"}};
    made.blocks = {{BlockId("C1"), BlockState::Validated, std::nullopt, false},
                   {BlockId("C2"), BlockState::NotValidated, std::nullopt, false},
                   {BlockId("C3"), BlockState::AcquiredBefore, std::nullopt, false},
                   {BlockId("C4"), BlockState::NotValidated, std::nullopt, false},
                   {BlockId("C5"), BlockState::NotPresented, std::nullopt, false},
                   {BlockId("C6"), BlockState::NotPresented, std::nullopt, false}};
    made.recommendations = {{BlockId("C1"), "Ancienne préconisation."},
                            {BlockId("C2"), "Mener un entretien de vente en binôme."}};
    return made;
}

StatementCase excusedStatement()
{
    MinutesCase day = dayOfJury();
    return statementOf(day, day.entry("c4"));
}

ParitaryCase paritaryJury()
{
    const StatementCase signedOne = statement();
    ParitaryCase made;
    made.framework = signedOne.framework;
    made.session = signedOne.session;
    made.members = {{"Yves Brun", "Directeur de site", "employeurs", true},
                    {"Ada Colin", "Déléguée syndicale", "salariés", false}};
    made.followUp = {{FollowUpStep::ParitaryJury, Date{2026, 3, 20}}};
    ParitaryRow row;
    row.candidate = signedOne.candidate;
    row.evaluated = signedOne.blocks;
    row.state = RecordState::Signed;
    row.version = 1;
    row.decided = row.evaluated;
    made.rows = {row, row};
    ParitaryDecision decision{1, Date{2026, 3, 20}, {}, "Le jury salue le parcours."};
    for (const DecidedBlock& block : row.evaluated)
        decision.blocks[block.block] = {true, std::nullopt, {}};
    decision.blocks[BlockId("B2")] = {true, Percent{72}, "Le dossier montre le diagnostic."};
    made.rows[0].decision = NumberedDecision{1, decision, {}};
    made.rows[0].decided = decidedAfter(row.evaluated, decision);
    made.rows[1].candidate.lastName = "D’ŒUVRAY";
    made.rows[1].candidate.firstName = "Zoë";
    made.stamp = signedOne.stamp;
    made.stamp.state = RecordState::Draft;
    return made;
}

LetterCase letter()
{
    const ParitaryCase jury = paritaryJury();
    LetterCase made;
    made.framework = jury.framework;
    made.session = jury.session;
    made.candidate = jury.rows[0].candidate;
    made.evaluated = jury.rows[0].evaluated;
    made.decided = jury.rows[0].decided;
    made.decision = jury.rows[0].decision;
    made.decided[1] = {BlockId("B2"), BlockState::NotValidated, Percent{50}, false};
    made.decision->decision.blocks[BlockId("B2")] = {false, std::nullopt, {}};
    made.advice = {{BlockId("B2"), "Reprendre le diagnostic électrique (C3)."}};
    made.followUp = jury.followUp;
    made.grid = statement().grid;
    made.stamp = statement().stamp;
    return made;
}

CertificateCase certificate()
{
    const StatementCase signedOne = statement();
    CertificateCase made;
    made.framework = maintenance();
    made.session = signedOne.session;
    made.candidate = signedOne.candidate;
    made.candidate.lastName = "D’ŒUVRAY";
    made.candidate.firstName = "Zoë";
    for (const Block& block : made.framework.blocks)
        made.blocks.push_back(block.id);
    made.grid = signedOne.grid;
    made.stamp = signedOne.stamp;
    return made;
}

} // namespace delibere::sample
