// SPDX-License-Identifier: GPL-3.0-or-later
// The file of one candidate without their name: a number, and texts in which the names and the
// companies of all candidates are masked. A mask knows spellings, not people: it is read again.
#pragma once

#include <string>
#include <vector>

#include "app/printed_candidate.h"
#include "domain/record.h"

namespace delibere::app {

// A text that leaves, as it was written and as it leaves.
struct MaskedText {
    BlockId block; // empty: the comment
    std::string written;
    std::string masked;
};

// The session must outlive the document; view() must not outlive either.
class AnonymousDocument {
public:
    // The refusals of Session::view; CandidateNotHeard, ParitaryUnsigned.
    [[nodiscard]] static Result<AnonymousDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const std::vector<MaskedText>& texts() const { return m_texts; }
    [[nodiscard]] RecordView view() const;

private:
    explicit AnonymousDocument(const Session& session) : m_session(&session) {}
    void take(const PrintedCandidate& printed);

    const Session* m_session;
    int m_number = 1;
    std::vector<DecidedBlock> m_evaluated;
    std::vector<BlockAdvice> m_reasons;
    std::vector<BlockAdvice> m_advice;
    std::string m_comment;
    std::vector<MaskedText> m_texts;
    RecordStamp m_stamp;
};

// From 1, in the order of hearing; 0: not of this session.
[[nodiscard]] int numberOf(const JurySession& jury, const CandidateId& candidate);

} // namespace delibere::app
