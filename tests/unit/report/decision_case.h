// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that leave the jury's room, from the day of minutes_case.h: what they print must not
// depend on how app gathers it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/record.h"
#include "support/sample.h"

namespace delibere::sample {

struct SummaryCase {
    Framework framework;
    JurySession session;
    std::vector<SummaryTableRow> rows;
    FollowUp followUp;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return SummaryTableRecord{framework, session, rows, followUp, stamp};
    }
};

struct StatementCase {
    Framework framework;
    JurySession session;
    Candidate candidate;
    std::vector<DecidedBlock> blocks;
    std::optional<ProposalKind> proposal;
    std::string comment;
    std::map<BlockId, std::string> recommendations;
    std::vector<FollowUpLine> followUps;
    SourceGrid grid;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return StatementRecord{framework, session,         candidate, blocks, proposal,
                               comment,   recommendations, followUps, grid,   stamp};
    }
};

struct CertificateCase {
    Framework framework;
    JurySession session;
    Candidate candidate;
    std::vector<BlockId> blocks;
    FollowUp followUp;
    SourceGrid grid;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return CertificateRecord{framework, session, candidate, blocks, followUp, grid, stamp};
    }
};

struct ParitaryCase {
    Framework framework;
    JurySession session;
    std::vector<ParitaryPerson> members;
    std::vector<ParitaryRow> rows;
    FollowUp followUp;
    RecordStamp stamp;

    [[nodiscard]] RecordView view(ParitaryPart part) const
    {
        return ParitaryRecord{framework, session, members, rows, followUp, part, stamp};
    }
};

struct LetterCase {
    Framework framework;
    JurySession session;
    Candidate candidate;
    std::vector<DecidedBlock> evaluated;
    std::vector<DecidedBlock> decided;
    std::vector<BlockAdvice> advice;
    std::optional<NumberedDecision> decision;
    FollowUp followUp;
    SourceGrid grid;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return LetterRecord{framework, session,  candidate, evaluated, decided,
                            advice,    decision, followUp,  grid,      stamp};
    }
};

// Two candidates of statement(): one whose B2 is rescued at 72 %, one of whom nothing is decided.
[[nodiscard]] ParitaryCase paritaryJury();
// To the first of them, before the CPNE.
[[nodiscard]] LetterCase letter();

// The seven candidates of dayOfJury: signed, at signing, corrected, excused, given up, acquired
// before, suspended; nothing is dated after the jury.
[[nodiscard]] SummaryCase summaryOfDay();
// Candidates of the real framework of five blocs, everything in its turn; long names among them.
[[nodiscard]] SummaryCase summaryOf(int candidates);
// Tables, six blocs, no percent.
[[nodiscard]] SummaryCase levelsSummary();

// c2 of dayOfJury, signed: B1 rescued, B2 not validated; the jury paritaire has decided.
[[nodiscard]] StatementCase statement();
// The same before anyone signed; nothing is dated.
[[nodiscard]] StatementCase draftStatement();
// Tables: one validated, one not, one acquired before; a comment and two préconisations.
[[nodiscard]] StatementCase levelsStatement();
// c4 of dayOfJury.
[[nodiscard]] StatementCase excusedStatement();

// The five blocs of the real framework; nothing is dated after the jury.
[[nodiscard]] CertificateCase certificate();

} // namespace delibere::sample
