// SPDX-License-Identifier: GPL-3.0-or-later
// The proposal against every way that there is, on cases small enough to try them all.
#include <algorithm>
#include <bit>
#include <numeric>
#include <random>

#include <catch2/catch.hpp>

#include "domain/assignment_proposal.h"
#include "domain/edit.h"
#include "domain/evaluation_obstacle.h"
#include "support/sample.h"

using namespace delibere;

namespace {

// As a row of panels: which members (bits) evaluate each candidate.
using Choice = std::vector<unsigned>;

struct Worth {
    int squares = 0;
    int together = 0; // pairs of one college over one candidate

    friend auto operator<=>(const Worth&, const Worth&) = default;
};

class Cases {
public:
    explicit Cases(unsigned seed) : m_random(seed) {}
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool once(int times) { return upTo(times - 1) == 0; }

    JurySession session(int jurors, int candidates)
    {
        const JurySession model = sample::session();
        JurySession made = model;
        made.jurors.clear();
        made.candidates.clear();
        const char* const colleges[] = {"employeurs", "salariés", ""};
        for (int at = 1; at <= jurors; ++at) {
            Juror juror = model.jurors[1];
            juror.id = JurorId("m" + std::to_string(at));
            juror.college = colleges[upTo(2)];
            juror.attendance = once(8) ? Attendance::Absent : Attendance::Present;
            made.jurors.push_back(juror);
        }
        for (int at = 1; at <= candidates; ++at) {
            Candidate candidate = model.candidates[0];
            candidate.id = CandidateId("c" + std::to_string(at));
            made.candidates.push_back(candidate);
            for (const Juror& juror : made.jurors) {
                if (once(4))
                    made.recusals.push_back({candidate.id, juror.id, ""});
                else if (once(6))
                    made.assignments.push_back({candidate.id, juror.id});
            }
        }
        return made;
    }
    std::mt19937& random() { return m_random; }

private:
    std::mt19937 m_random;
};

Worth worthOf(const JurySession& session, const Choice& choice)
{
    Worth worth;
    std::vector<int> loads(session.jurors.size(), 0);
    for (const unsigned members : choice) {
        for (std::size_t a = 0; a < loads.size(); ++a) {
            loads[a] += static_cast<int>((members >> a) & 1U);
            for (std::size_t b = 0; b < a; ++b)
                worth.together += ((members >> a) & (members >> b) & 1U) != 0 &&
                                  session.jurors[a].college == session.jurors[b].college;
        }
    }
    worth.squares = std::inner_product(loads.begin(), loads.end(), loads.begin(), 0);
    return worth;
}

// What may be chosen for each candidate, the long way: every set of members.
std::vector<Choice> choicesOf(const JurySession& session, const AssignmentRequest& request)
{
    std::vector<Choice> all;
    for (const Candidate& candidate : session.candidates) {
        unsigned able = 0;
        unsigned kept = 0;
        for (std::size_t at = 0; at < session.jurors.size(); ++at) {
            const Juror& juror = session.jurors[at];
            const bool named = std::ranges::count(session.assignedTo(candidate.id), juror.id) > 0;
            if (!obstacleOf(session, juror, candidate, 0))
                able |= 1U << at;
            if (request.keep && named && session.sitsFor(juror.id, candidate.id))
                kept |= 1U << at;
        }
        const int wanted = std::max(request.perCandidate, std::popcount(kept));
        Choice& sets = all.emplace_back();
        for (unsigned members = 0; members < 1U << session.jurors.size(); ++members) {
            if ((members & ~(able | kept)) == 0 && (members & kept) == kept &&
                std::popcount(members) == wanted)
                sets.push_back(members);
        }
    }
    return all;
}

Worth bestOf(const JurySession& session, const std::vector<Choice>& choices, std::size_t from,
             Choice& chosen)
{
    if (from == choices.size())
        return worthOf(session, chosen);
    Worth best{1'000'000, 0};
    for (const unsigned members : choices[from]) {
        chosen.push_back(members);
        best = std::min(best, bestOf(session, choices, from + 1, chosen));
        chosen.pop_back();
    }
    return best;
}

Choice proposedAs(const JurySession& session, const std::vector<ProposedEvaluators>& proposed)
{
    Choice choice;
    for (const ProposedEvaluators& each : proposed) {
        unsigned members = 0;
        for (std::size_t at = 0; at < session.jurors.size(); ++at) {
            if (std::ranges::count(each.jurors, session.jurors[at].id) > 0)
                members |= 1U << at;
        }
        choice.push_back(members);
    }
    return choice;
}

std::vector<int> sortedLoads(const JurySession& session, const AssignmentRequest& request)
{
    JurySession after = session;
    for (const SetAssignment& edit : editsFor(session, proposeAssignments(session, request)))
        after = edited(after, edit);
    std::vector<int> loads = evaluationLoads(after);
    std::ranges::sort(loads);
    return loads;
}

} // namespace

TEST_CASE(
    "no way to name evaluators is more even than the one proposed, nor as even and more mixed")
{
    Cases cases(20261130);
    int compared = 0;
    for (int round = 0; round < 600; ++round) {
        JurySession session = cases.session(2 + cases.upTo(3), 1 + cases.upTo(3));
        AssignmentRequest request;
        request.perCandidate = 1 + cases.upTo(2);
        request.keep = cases.once(3);
        // Of who cannot be served the balance is another question.
        std::erase_if(session.candidates, [&](const Candidate& candidate) {
            JurySession alone = session;
            alone.candidates = {candidate};
            return choicesOf(alone, request).front().empty();
        });
        const auto proposed = proposeAssignments(session, request);
        for (const ProposedEvaluators& each : proposed)
            REQUIRE(each.outcome == AssignmentOutcome::Proposed);
        const auto choices = choicesOf(session, request);
        const Choice ours = proposedAs(session, proposed);
        for (std::size_t at = 0; at < ours.size(); ++at)
            REQUIRE(std::ranges::count(choices[at], ours[at]) == 1);
        Choice tried;
        REQUIRE(worthOf(session, ours) == bestOf(session, choices, 0, tried));
        ++compared;
    }
    CHECK(compared == 600);
}

TEST_CASE(
    "two hundred candidates and twelve members whom nothing keeps apart differ by one at most")
{
    Cases cases(7);
    JurySession session = cases.session(12, 200);
    session.recusals.clear();
    for (std::size_t at = 0; at < session.jurors.size(); ++at) {
        session.jurors[at].attendance = Attendance::Present;
        session.jurors[at].college = at % 2 == 0 ? "employeurs" : "salariés";
    }
    const auto loads = sortedLoads(session, {});
    CHECK(loads.front() == 33); // 400 = 8 × 33 + 4 × 34
    CHECK(loads.back() == 34);
    CHECK(std::accumulate(loads.begin(), loads.end(), 0) == 400);
    const Worth worth = worthOf(session, proposedAs(session, proposeAssignments(session, {})));
    CHECK(worth.together == 0); // every pair is mixed
}

TEST_CASE("the balance is the same in whatever order members and candidates stand")
{
    Cases cases(11);
    for (int round = 0; round < 40; ++round) {
        JurySession session = cases.session(5, 12);
        const auto before = sortedLoads(session, {});
        std::ranges::shuffle(session.jurors, cases.random());
        std::ranges::shuffle(session.candidates, cases.random());
        REQUIRE(sortedLoads(session, {}) == before);
    }
}

TEST_CASE("a proposal is repeated word for word, and what was taken is proposed again")
{
    Cases cases(13);
    for (int round = 0; round < 40; ++round) {
        JurySession session = cases.session(6, 10);
        const auto proposed = proposeAssignments(session, {});
        REQUIRE(proposeAssignments(session, {}) == proposed);
        for (const SetAssignment& edit : editsFor(session, proposed))
            session = edited(session, edit);
        REQUIRE(editsFor(session, proposeAssignments(session, {})).empty());
        REQUIRE(editsFor(session, proposeAssignments(session, {.keep = true})).empty());
    }
}

TEST_CASE("a member who becomes absent is in no proposal, and every other place is filled again")
{
    Cases cases(17);
    for (int round = 0; round < 40; ++round) {
        JurySession session = cases.session(6, 10);
        session.jurors[2].attendance = Attendance::Absent;
        for (const ProposedEvaluators& each : proposeAssignments(session, {})) {
            REQUIRE(std::ranges::count(each.jurors, session.jurors[2].id) == 0);
            REQUIRE((each.jurors.size() == 2 || each.outcome == AssignmentOutcome::TooFew));
        }
    }
}
