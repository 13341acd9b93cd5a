// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/assignment_proposal.h"

#include <algorithm>
#include <set>
#include <string>

#include "domain/cheapest_flow.h"
#include "domain/evaluation_obstacle.h"
#include "domain/folding.h"

namespace delibere {

namespace {

// Members are meant by their places in the panel.
using Places = std::vector<std::size_t>;

struct Demand {
    std::size_t candidate = 0; // place in the session
    Places kept{};             // named, and stay
    Places able{};             // may be added
    std::size_t missing = 0;
};

bool isNamed(const std::vector<JurorId>& named, const Juror& juror)
{
    return std::ranges::find(named, juror.id) != named.end();
}

using Spellings = std::vector<std::string>;

// Who has no college is of one of them.
std::vector<Spellings> collegesOf(const JurySession& session)
{
    std::set<std::string> all;
    for (const Juror& juror : session.jurors)
        all.insert(juror.college);
    std::vector<Spellings> colleges;
    for (const std::string& spelt : all) {
        const auto found = std::ranges::find_if(colleges, [&](const Spellings& college) {
            return sameCollege(college.front(), spelt);
        });
        if (found == colleges.end())
            colleges.push_back({spelt});
        else
            found->push_back(spelt);
    }
    return colleges;
}

class Proposing {
public:
    Proposing(const JurySession& session, const AssignmentRequest& request)
        : m_session(session), m_request(request), m_loads(session.jurors.size(), 0)
    {}

    std::vector<ProposedEvaluators> propose()
    {
        for (std::size_t at = 0; at < m_session.candidates.size(); ++at)
            m_proposed.push_back(look(at));
        fill();
        return std::move(m_proposed);
    }

private:
    // What is not proposed stays, and weighs on those who evaluate now.
    ProposedEvaluators look(std::size_t at)
    {
        const Candidate& candidate = m_session.candidates[at];
        if (!candidate.heard())
            return {candidate.id, AssignmentOutcome::NotHeard};
        if (m_request.settled.contains(candidate.id)) {
            countEvaluators(candidate);
            return {candidate.id, AssignmentOutcome::Settled};
        }
        Demand demand = demandOf(at);
        if (demand.missing > demand.able.size()) {
            countEvaluators(candidate);
            return {candidate.id, AssignmentOutcome::TooFew, jurorsAt(demand)};
        }
        for (const std::size_t juror : demand.kept)
            ++m_loads[juror];
        m_demands.push_back(std::move(demand));
        return {candidate.id, AssignmentOutcome::Proposed};
    }

    Demand demandOf(std::size_t at) const
    {
        const Candidate& candidate = m_session.candidates[at];
        const auto named =
            m_request.keep ? m_session.assignedTo(candidate.id) : std::vector<JurorId>();
        Demand demand{at};
        for (std::size_t place = 0; place < m_session.jurors.size(); ++place) {
            const Juror& juror = m_session.jurors[place];
            if (isNamed(named, juror) && m_session.sitsFor(juror.id, candidate.id))
                demand.kept.push_back(place);
            else if (!obstacleOf(m_session, juror, candidate, m_request.passageMinutes))
                demand.able.push_back(place);
        }
        const auto wanted = static_cast<std::size_t>(std::max(m_request.perCandidate, 1));
        demand.missing = wanted - std::min(wanted, demand.kept.size());
        return demand;
    }

    void countEvaluators(const Candidate& candidate)
    {
        for (std::size_t place = 0; place < m_session.jurors.size(); ++place)
            m_loads[place] += m_session.evaluates(m_session.jurors[place].id, candidate.id);
    }

    std::vector<JurorId> jurorsAt(const Demand& demand) const
    {
        Places places = demand.kept;
        places.insert(places.end(), demand.able.begin(), demand.able.end());
        return jurorsAt(std::move(places));
    }
    std::vector<JurorId> jurorsAt(Places places) const
    {
        std::ranges::sort(places);
        std::vector<JurorId> jurors;
        for (const std::size_t place : places)
            jurors.push_back(m_session.jurors[place].id);
        return jurors;
    }

    void fill();

    const JurySession& m_session;
    const AssignmentRequest& m_request;
    std::vector<int> m_loads; // without what is proposed
    std::vector<Demand> m_demands;
    std::vector<ProposedEvaluators> m_proposed;
};

// Units go candidate → college of the panel → member → sink. A member's next candidate costs the
// more the more they have, so that the sum is that of the squares; a college's next member over one
// candidate costs the number of those before, and all of these together less than one step of a
// square.
class Network {
public:
    Network(const JurySession& session, const std::vector<Demand>& demands)
        : m_session(session), m_demands(demands), m_colleges(collegesOf(session)),
          m_flow(demands.size() * (1 + m_colleges.size()) + session.jurors.size() + 1)
    {}

    // Who was added to each demand.
    std::vector<Places> solve(const std::vector<int>& loads)
    {
        std::int64_t mixing = 1;
        for (std::size_t at = 0; at < m_demands.size(); ++at)
            mixing += addColleges(at);
        std::vector<std::size_t> chances(loads.size(), 0);
        for (std::size_t at = 0; at < m_demands.size(); ++at) {
            for (const std::size_t juror : m_demands[at].able) {
                m_chances.push_back(
                    {at, juror,
                     m_flow.addArc(collegeNode(at, collegeOf(juror)), jurorNode(juror), 0)});
                ++chances[juror];
            }
        }
        for (std::size_t juror = 0; juror < loads.size(); ++juror) {
            for (std::size_t next = 0; next < chances[juror]; ++next)
                m_flow.addArc(jurorNode(juror), sink(),
                              mixing * (2 * (loads[juror] + static_cast<std::int64_t>(next)) + 1));
        }
        for (std::size_t at = 0; at < m_demands.size(); ++at) {
            for (std::size_t unit = 0; unit < m_demands[at].missing; ++unit)
                m_flow.send(at, sink());
        }
        return taken();
    }

private:
    struct Chance {
        std::size_t demand = 0;
        std::size_t juror = 0;
        std::size_t arc = 0;
    };

    std::size_t collegeOf(std::size_t juror) const
    {
        const auto found = std::ranges::find_if(m_colleges, [&](const Spellings& college) {
            return sameCollege(college.front(), m_session.jurors[juror].college);
        });
        return static_cast<std::size_t>(found - m_colleges.begin());
    }
    std::size_t collegeNode(std::size_t demand, std::size_t college) const
    {
        return m_demands.size() + demand * m_colleges.size() + college;
    }
    std::size_t jurorNode(std::size_t juror) const
    {
        return m_demands.size() * (1 + m_colleges.size()) + juror;
    }
    std::size_t sink() const { return jurorNode(m_session.jurors.size()); }

    // What they cost at most.
    std::int64_t addColleges(std::size_t at)
    {
        const Demand& demand = m_demands[at];
        std::vector<std::int64_t> there(m_colleges.size(), 0);
        for (const std::size_t juror : demand.kept)
            ++there[collegeOf(juror)];
        std::int64_t most = 0;
        std::vector<std::size_t> added(m_colleges.size(), 0);
        for (const std::size_t juror : demand.able) {
            const std::size_t college = collegeOf(juror);
            if (added[college] == demand.missing)
                continue;
            ++added[college];
            m_flow.addArc(at, collegeNode(at, college), there[college]);
            most += there[college]++;
        }
        return most;
    }

    std::vector<Places> taken() const
    {
        std::vector<Places> taken(m_demands.size());
        for (const Chance& chance : m_chances) {
            if (m_flow.used(chance.arc))
                taken[chance.demand].push_back(chance.juror);
        }
        return taken;
    }

    const JurySession& m_session;
    const std::vector<Demand>& m_demands;
    std::vector<Spellings> m_colleges;
    CheapestFlow m_flow;
    std::vector<Chance> m_chances;
};

void Proposing::fill()
{
    std::vector<Places> added = Network(m_session, m_demands).solve(m_loads);
    for (std::size_t at = 0; at < m_demands.size(); ++at) {
        Places& places = added[at];
        places.insert(places.end(), m_demands[at].kept.begin(), m_demands[at].kept.end());
        m_proposed[m_demands[at].candidate].jurors = jurorsAt(std::move(places));
    }
}

} // namespace

std::vector<ProposedEvaluators> proposeAssignments(const JurySession& session,
                                                   const AssignmentRequest& request)
{
    return Proposing(session, request).propose();
}

std::vector<SetAssignment> editsFor(const JurySession& session,
                                    const std::vector<ProposedEvaluators>& proposed)
{
    std::vector<SetAssignment> edits;
    for (const ProposedEvaluators& each : proposed) {
        if (each.outcome != AssignmentOutcome::Proposed)
            continue;
        const std::vector<JurorId> named = session.assignedTo(each.candidate);
        if (!std::ranges::is_permutation(named, each.jurors))
            edits.push_back({each.candidate, each.jurors});
    }
    return edits;
}

std::vector<std::vector<std::string>> collegesSpeltTwice(const JurySession& session)
{
    std::vector<Spellings> twice = collegesOf(session);
    std::erase_if(twice, [](const Spellings& college) { return college.size() < 2; });
    return twice;
}

std::vector<int> evaluationLoads(const JurySession& session)
{
    std::vector<int> loads(session.jurors.size(), 0);
    for (const Candidate& candidate : session.candidates) {
        for (std::size_t place = 0; place < loads.size() && candidate.heard(); ++place)
            loads[place] += session.evaluates(session.jurors[place].id, candidate.id);
    }
    return loads;
}

} // namespace delibere
