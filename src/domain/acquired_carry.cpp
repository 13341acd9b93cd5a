// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/acquired_carry.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "domain/folding.h"

namespace delibere {

namespace {

// Both by their place; of a name only those who share its key are compared.
struct Index {
    std::map<std::string, std::vector<std::size_t>> numbered;
    std::map<std::u32string, std::vector<std::size_t>> named;
};

class Carrier {
public:
    Carrier(const AcquiredRegister& held, const Framework& framework, const JurySession& session,
            std::span<const Candidate> candidates)
        : m_held(held), m_framework(framework), m_session(session)
    {
        for (std::size_t at = 0; at < held.entries.size(); ++at) {
            const RegisterEntry& entry = held.entries[at];
            if (entry.framework != framework.id || entry.session == session.id ||
                entry.now.blocks.empty())
                continue;
            if (!entry.fileNumber.empty())
                m_index.numbered[entry.fileNumber].push_back(at);
            m_index.named[personKey(entry.fullName())].push_back(at);
        }
        std::set<CandidateId> counted;
        for (const auto& people : {candidates, std::span<const Candidate>(session.candidates)}) {
            for (const Candidate& candidate : people) {
                if (counted.insert(candidate.id).second)
                    ++m_candidates[personKey(candidate.fullName())];
            }
        }
    }

    [[nodiscard]] CarriedPerson personOf(const Candidate& candidate) const
    {
        CarriedPerson person{candidate.id, {}};
        const auto matches = matchesOf(candidate);
        for (const Block& block : m_framework.blocks) {
            if (auto carried = best(block.id, matches, candidate))
                person.blocks.push_back(std::move(*carried));
        }
        return person;
    }

private:
    using Matches = std::vector<std::pair<const RegisterEntry*, CarryFinding>>;

    // The numbered ones where there are any: a name says nothing more then.
    [[nodiscard]] Matches matchesOf(const Candidate& candidate) const
    {
        Matches matches;
        const std::string name = candidate.fullName();
        const std::string number = fileNumberOf(candidate.id);
        if (const auto found = m_index.numbered.find(number); found != m_index.numbered.end()) {
            for (const std::size_t at : found->second) {
                const RegisterEntry& entry = m_held.entries[at];
                matches.emplace_back(&entry, samePerson(entry.fullName(), name)
                                                 ? CarryFinding::Numbered
                                                 : CarryFinding::OtherName);
            }
            return matches;
        }
        const auto found = m_index.named.find(personKey(name));
        if (found == m_index.named.end() || found->first.empty())
            return matches;
        std::set<std::string> numbers;
        for (const std::size_t at : found->second) {
            const RegisterEntry& entry = m_held.entries[at];
            if (!samePerson(entry.fullName(), name))
                continue;
            const bool other = !number.empty() && !entry.fileNumber.empty();
            numbers.insert(entry.fileNumber);
            matches.emplace_back(&entry, other ? CarryFinding::Homonym : CarryFinding::ByName);
        }
        // Two numbers are two people, and two candidates of a name cannot both be the one.
        numbers.erase(std::string());
        if (numbers.size() > 1 || m_candidates.at(found->first) > 1) {
            for (auto& [entry, finding] : matches)
                finding = CarryFinding::Homonym;
        }
        return matches;
    }

    [[nodiscard]] CarryFinding findingOn(const RegisterEntry& entry, CarryFinding who) const
    {
        const auto last = entry.lastDay();
        if (who == CarryFinding::Homonym)
            return who;
        if (entry.now.on > m_session.info.date)
            return CarryFinding::Later;
        return last && *last < m_session.info.date ? CarryFinding::Expired : who;
    }

    [[nodiscard]] static bool mayCarry(CarryFinding finding)
    {
        return isCertain(finding) || isUncertain(finding);
    }
    // Of two that may be carried the one that counts longer, of others the later one.
    [[nodiscard]] static bool better(const CarriedBlock& one, const CarriedBlock& other)
    {
        if (mayCarry(one.finding) != mayCarry(other.finding))
            return mayCarry(one.finding);
        if (isCertain(one.finding) != isCertain(other.finding))
            return isCertain(one.finding);
        const auto last = one.entry.lastDay();
        const auto otherLast = other.entry.lastDay();
        if (last != otherLast)
            return !last || (otherLast && *last > *otherLast);
        return one.entry.now.on > other.entry.now.on;
    }

    [[nodiscard]] std::optional<CarriedBlock> best(const BlockId& block, const Matches& matches,
                                                   const Candidate& candidate) const
    {
        std::optional<CarriedBlock> found;
        for (const auto& [entry, who] : matches) {
            if (std::ranges::find(entry->now.blocks, block) == entry->now.blocks.end())
                continue;
            CarriedBlock carried{block, *entry, findingOn(*entry, who)};
            if (!found || better(carried, *found))
                found = std::move(carried);
        }
        if (found && mayCarry(found->finding) && candidate.acquiredBlock(block) != nullptr)
            found->finding = CarryFinding::Held;
        return found;
    }

    const AcquiredRegister& m_held;
    const Framework& m_framework;
    const JurySession& m_session;
    Index m_index;
    std::map<std::u32string, std::size_t> m_candidates; // of each name
};

} // namespace

std::vector<CarriedPerson> carriedFrom(const AcquiredRegister& held, const Framework& framework,
                                       const JurySession& session,
                                       std::span<const Candidate> candidates)
{
    const Carrier carrier(held, framework, session, candidates);
    std::vector<CarriedPerson> people;
    for (const Candidate& candidate : candidates) {
        CarriedPerson person = carrier.personOf(candidate);
        if (!person.blocks.empty())
            people.push_back(std::move(person));
    }
    return people;
}

} // namespace delibere
