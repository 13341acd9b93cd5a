// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_subject.h"

#include <algorithm>
#include <array>

namespace delibere {

namespace {

struct CandidateOfSubject {
    const CandidateId* operator()(const CandidateId& candidate) const { return &candidate; }
    const CandidateId* operator()(const PositioningSubject& subject) const
    {
        return &subject.candidate;
    }
    const CandidateId* operator()(const RankingList& /*list*/) const { return nullptr; }
};

constexpr std::array<std::string_view, 2> trackKeys{"classique", "alternance"};
constexpr std::array<std::string_view, 2> phaseKeys{"principale", "complementaire"};

} // namespace

const CandidateId* candidateOf(const RecordSubject& subject)
{
    return std::visit(CandidateOfSubject{}, subject);
}

const PositioningId* positioningOf(const RecordSubject& subject)
{
    const auto* positioning = std::get_if<PositioningSubject>(&subject);
    return positioning != nullptr ? &positioning->positioning : nullptr;
}

const RankingList* rankingOf(const RecordSubject& subject)
{
    return std::get_if<RankingList>(&subject);
}

std::string listKey(const RankingList& list)
{
    std::string key(trackKeys.at(static_cast<std::size_t>(list.track)));
    key += '/';
    return key += phaseKeys.at(static_cast<std::size_t>(list.phase));
}

std::optional<RankingList> listOfKey(std::string_view key)
{
    const auto* found = std::ranges::find(everyRankingList, key, listKey);
    return found == everyRankingList.end() ? std::nullopt : std::optional(*found);
}

std::string subjectText(const RecordSubject& subject)
{
    const RankingList* list = rankingOf(subject);
    return list != nullptr ? listKey(*list) : candidateOf(subject)->text();
}

} // namespace delibere
