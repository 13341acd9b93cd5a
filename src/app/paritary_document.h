// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury paritaire decided beside what the evaluation jury decided, candidate by candidate,
// and the forms that say it. What was signed is read from its exact bytes.
#pragma once

#include <memory>
#include <vector>

#include "app/printed_candidate.h"
#include "domain/record.h"

namespace delibere::app {

// A row of the record, with what only a screen or a command says.
struct ParitaryRowDocument : ParitaryRow {
    int lastNumber = 0; // 0: nothing was ever decided
};

// The refusals of Session::view; SessionCorrupt when bytes are not what was frozen.
[[nodiscard]] Result<ParitaryRowDocument>
paritaryRow(const Session& session, const CandidateId& candidate, const Viewer& viewer);

// The session must outlive the document; view() must not outlive either.
class ParitaryDocument {
public:
    [[nodiscard]] static Result<ParitaryDocument> of(const Session& session, const Viewer& viewer,
                                                     ParitaryPart part = ParitaryPart::Minutes);
    [[nodiscard]] const std::vector<ParitaryPerson>& members() const { return m_members; }
    [[nodiscard]] const std::vector<ParitaryRowDocument>& rows() const { return m_shown; }
    [[nodiscard]] RecordView view() const;

private:
    ParitaryDocument(const Session& session, ParitaryPart part) : m_session(&session), m_part(part)
    {}
    const Session* m_session;
    ParitaryPart m_part;
    std::vector<ParitaryPerson> m_members;
    std::vector<ParitaryRowDocument> m_shown;
    std::vector<ParitaryRow> m_rows; // what the record refers to
    FollowUp m_followUp;
    RecordStamp m_stamp;
};

// The letter to one candidate.
class LetterDocument {
public:
    // The same refusals; CandidateNotHeard, ParitaryUnsigned: there is nothing to notify.
    [[nodiscard]] static Result<LetterDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    LetterDocument(const Session& session, PrintedCandidate printed, ParitaryRowDocument row,
                   FollowUp followUp);
    const Session* m_session;
    std::shared_ptr<const PrintedCandidate> m_printed;
    ParitaryRowDocument m_row;
    std::vector<BlockAdvice> m_advice;
    FollowUp m_followUp;
    SourceGrid m_grid;
    RecordStamp m_stamp;
};

} // namespace delibere::app
