// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anonymous_document.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>

#include "app/records.h"
#include "crypto/digest.h"
#include "domain/folding.h"
#include "domain/name_mask.h"

namespace delibere::app {

namespace {

constexpr std::string_view anyMasked = "[masqué]";
constexpr std::string_view codeAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int codeLetters = 8;

// "c1" is also how a text may write the competency C1 of the framework.
bool readsAsCode(const Framework& framework, const std::string& id)
{
    const std::vector<std::u32string> words = foldedWords(id);
    const auto begins = [&](const std::string& code) {
        std::vector<std::u32string> own = foldedWords(code);
        own.resize(std::min(own.size(), words.size()));
        return own == words;
    };
    return std::ranges::any_of(framework.blocks, [&](const Block& block) {
        return begins(block.code) ||
               std::ranges::any_of(block.competencies, [&](const Competency& competency) {
                   return begins(competency.id.text());
               });
    });
}

// Everybody is masked, a first name alone too, their id or the number of their file, and where they
// work; nobody is left because a member has the same name.
JurySession namesToMask(const JurySession& jury, const Framework& framework)
{
    JurySession names;
    for (const Candidate& candidate : jury.candidates) {
        names.candidates.push_back(candidate);
        const std::string id =
            readsAsCode(framework, candidate.id.text()) ? std::string() : candidate.id.text();
        for (const std::string& alone :
             {candidate.firstName, candidate.company, candidate.fileNumber, id}) {
            if (alone.empty())
                continue;
            Candidate other;
            other.lastName = alone;
            names.candidates.push_back(other);
        }
    }
    return names;
}

// As it is written exactly, where another spelling is a word of the framework.
std::string withoutId(std::string text, const std::string& id)
{
    const auto parts = [&](std::size_t at) {
        return at >= text.size() || (std::isalnum(static_cast<unsigned char>(text[at])) == 0 &&
                                     static_cast<unsigned char>(text[at]) < 0x80);
    };
    for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id, at)) {
        const bool whole = (at == 0 || parts(at - 1)) && parts(at + id.size());
        if (whole)
            text.replace(at, id.size(), anyMasked);
        at += whole ? anyMasked.size() : id.size();
    }
    return text;
}

std::string replaced(std::string text)
{
    for (std::size_t at = text.find(maskedName); at != std::string::npos;
         at = text.find(maskedName, at + anyMasked.size()))
        text.replace(at, maskedName.size(), anyMasked);
    return text;
}

} // namespace

Result<std::string> anonymousCode(const Session& session, const CandidateId& candidate)
{
    return session.anonymityKey().map([&](const std::string& key) {
        const crypto::Digest digest =
            crypto::sha256("delibere-sans-nom-1" + key + candidate.text());
        std::uint64_t drawn = 0;
        for (std::size_t at = 0; at < sizeof drawn; ++at)
            drawn = drawn << 8U | std::to_integer<std::uint64_t>(digest[at]);
        std::string code;
        for (int letter = 0; letter < codeLetters; ++letter) {
            if (letter == codeLetters / 2)
                code += '-';
            code += codeAlphabet[drawn % codeAlphabet.size()];
            drawn /= codeAlphabet.size();
        }
        return code;
    });
}

void AnonymousDocument::take(const PrintedCandidate& printed)
{
    const NameMask mask(namesToMask(m_session->jury(), m_session->framework()), CandidateId("-"));
    const auto masked = [&](const BlockId& block, const std::string& text) {
        std::string safe = replaced(mask(text));
        for (const Candidate& each : m_session->jury().candidates)
            safe = withoutId(std::move(safe), each.id.text());
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
    const auto printed = PrintedCandidate::ofSigned(session, candidate, viewer);
    if (!printed)
        return tl::unexpected(printed.error());
    AnonymousDocument made(session);
    auto code = anonymousCode(session, candidate);
    if (!code)
        return tl::unexpected(code.error());
    made.m_code = std::move(*code);
    made.take(*printed);
    return made;
}

RecordView AnonymousDocument::view() const
{
    return AnonymousRecord{m_session->framework(),
                           m_session->jury(),
                           m_code,
                           m_evaluated,
                           m_reasons,
                           m_advice,
                           m_comment,
                           m_stamp};
}

} // namespace delibere::app
