// SPDX-License-Identifier: GPL-3.0-or-later
// The file of one candidate without their name: a code, and texts in which the names, the ids and
// the companies of all candidates are masked. A mask knows spellings, not people: it is read again.
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
    [[nodiscard]] const std::string& code() const { return m_code; }
    [[nodiscard]] const std::vector<MaskedText>& texts() const { return m_texts; }
    [[nodiscard]] RecordView view() const;

private:
    explicit AnonymousDocument(const Session& session) : m_session(&session) {}
    void take(const PrintedCandidate& printed);

    const Session* m_session;
    std::string m_code;
    std::vector<DecidedBlock> m_evaluated;
    std::vector<BlockAdvice> m_reasons;
    std::vector<BlockAdvice> m_advice;
    std::string m_comment;
    std::vector<MaskedText> m_texts;
    RecordStamp m_stamp;
};

// "7K3M-Q9XD": the same for as long as the file of the session exists, whatever the order of
// hearing, and not to be found out from what else leaves: it follows from a key that was drawn for
// this file and is printed nowhere. Eight letters and digits without 0, 1, I, L, O and U: of a
// hundred candidates, two get the same one in a session out of a hundred million.
[[nodiscard]] Result<std::string> anonymousCode(const Session& session,
                                                const CandidateId& candidate);

} // namespace delibere::app
