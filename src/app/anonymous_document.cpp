// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anonymous_document.h"

#include <algorithm>

#include "app/records.h"
#include "domain/name_mask.h"

namespace delibere::app {

namespace {

constexpr std::string_view anyMasked = "[masqué]";

// Everybody is masked, a first name alone too, and where they work; nobody is left because a member
// has the same name.
JurySession namesToMask(const JurySession& jury)
{
    JurySession names;
    for (const Candidate& candidate : jury.candidates) {
        names.candidates.push_back(candidate);
        for (const std::string& alone : {candidate.firstName, candidate.company}) {
            if (alone.empty())
                continue;
            Candidate other;
            other.lastName = alone;
            names.candidates.push_back(other);
        }
    }
    return names;
}

std::string replaced(std::string text)
{
    for (std::size_t at = text.find(maskedName); at != std::string::npos;
         at = text.find(maskedName, at + anyMasked.size()))
        text.replace(at, maskedName.size(), anyMasked);
    return text;
}

} // namespace

int numberOf(const JurySession& jury, const CandidateId& candidate)
{
    const auto found = std::ranges::find(jury.candidates, candidate, &Candidate::id);
    return found == jury.candidates.end()
               ? 0
               : static_cast<int>(std::distance(jury.candidates.begin(), found)) + 1;
}

void AnonymousDocument::take(const PrintedCandidate& printed)
{
    const NameMask mask(namesToMask(m_session->jury()), CandidateId("-"));
    const auto masked = [&](const BlockId& block, const std::string& text) {
        std::string safe = replaced(mask(text));
        if (!text.empty())
            m_texts.push_back({block, text, safe});
        return safe;
    };
    const Deliberation& deliberation = printed.deliberation();
    m_evaluated = decidedBlocks(printed.synthesis().blocks);
    for (const DecidedBlock& decided : m_evaluated) {
        const Appraisal* appraisal = deliberation.appraisal(decided.block);
        if (appraisal != nullptr && !appraisal->reason.empty())
            m_reasons.push_back({decided.block, masked(decided.block, appraisal->reason)});
    }
    for (BlockAdvice& advice : adviceOn(m_evaluated, deliberation.recommendations))
        m_advice.push_back({advice.block, masked(advice.block, advice.text)});
    m_comment = masked({}, deliberation.comment);
    m_stamp.state = printed.state();
    m_stamp.version = printed.grid().version;
    m_stamp.frameworkDigest = m_session->frameworkDigest();
    m_stamp.fingerprint = fingerprintOf(view());
}

Result<AnonymousDocument> AnonymousDocument::of(const Session& session,
                                                const CandidateId& candidate, const Viewer& viewer)
{
    const auto printed = PrintedCandidate::of(session, candidate, viewer);
    if (!printed)
        return tl::unexpected(printed.error());
    if (!printed->candidate().heard())
        return fail(ProblemCode::CandidateNotHeard, candidate.text(),
                    static_cast<int>(printed->candidate().status));
    if (printed->state() != RecordState::Signed)
        return fail(ProblemCode::ParitaryUnsigned, candidate.text());
    AnonymousDocument made(session);
    made.m_number = numberOf(session.jury(), candidate);
    made.take(*printed);
    return made;
}

RecordView AnonymousDocument::view() const
{
    return AnonymousRecord{m_session->framework(),
                           m_session->jury(),
                           m_number,
                           m_evaluated,
                           m_reasons,
                           m_advice,
                           m_comment,
                           m_stamp};
}

} // namespace delibere::app
