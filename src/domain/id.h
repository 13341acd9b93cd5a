// SPDX-License-Identifier: GPL-3.0-or-later
// Names of things that travel in files: candidates, jurors, criteria. Ids compare as text and
// never as addresses, so a value can be copied, sent to another laptop and still be found.
// Validity of the characters is checked where a file is read (codec), not here.
#pragma once

#include <compare>
#include <string>
#include <utility>
#include <vector>

namespace delibere {

template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }

    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;

private:
    std::string m_text;
};

using BlockId = Id<struct BlockTag>;
using CompetencyId = Id<struct CompetencyTag>;
using CriterionId = Id<struct CriterionTag>;
using CandidateId = Id<struct CandidateTag>;
using JurorId = Id<struct JurorTag>;
using SessionId = Id<struct SessionTag>;
using SourceId = Id<struct SourceTag>; // of a weighted source of marks
using PositioningId = Id<struct PositioningTag>;
// Who signs a record: a member of the jury by their id, or a party of a repérage by its part
// ("candidat", "intervenant-1"). What a signer is depends on the record: see signerOf, memberOf.
using SignerId = Id<struct SignerTag>;

[[nodiscard]] inline SignerId signerOf(const JurorId& member)
{
    return SignerId(member.text());
}
// Of a grid, whose signers are members of the jury.
[[nodiscard]] inline JurorId memberOf(const SignerId& signer)
{
    return JurorId(signer.text());
}

template <class Range>
[[nodiscard]] std::vector<std::string> textsOf(const Range& ids)
{
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const auto& id : ids)
        texts.push_back(id.text());
    return texts;
}

} // namespace delibere
