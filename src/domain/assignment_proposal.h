// SPDX-License-Identifier: GPL-3.0-or-later
// Who might evaluate whom: as many members for each candidate as are asked for, none who should not
// meet them (evaluation_obstacle.h), and everybody about as many candidates. Nothing is decided by
// it: what the president takes of it are edits (SetAssignment), and they may name others.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "domain/jury_session.h"
#include "domain/preparation_edit.h"

namespace delibere {

struct AssignmentRequest {
    int perCandidate = 2; // at least 1
    // Who is named and sits stays; otherwise names that are there count for nothing.
    bool keep = false;
    // Candidates whose evaluators are not to be touched: decided, signed, already marked.
    std::set<CandidateId> settled{};
    int passageMinutes = 0; // how long a candidate is heard; 0: not known
};

enum class AssignmentOutcome {
    Proposed,
    Settled,  // as asked: stays as it is
    NotHeard, // nobody evaluates them
    TooFew,   // not that many may meet them: stays as it is
};

struct ProposedEvaluators {
    CandidateId candidate;
    AssignmentOutcome outcome = AssignmentOutcome::Proposed;
    // In the order of the panel. Proposed: who evaluates; TooFew: who may; else nobody.
    std::vector<JurorId> jurors{};

    friend bool operator==(const ProposedEvaluators&, const ProposedEvaluators&) = default;
};

// In the order of hearing.
//
// Among all ways to serve everybody who can be served, the candidates per member are as even as the
// obstacles allow: no other way has a smaller sum of their squares, so they differ by one at most
// wherever that is possible at all. Among these, as few members of one college (sameCollege) meet
// over a candidate as possible. The same session gives the same answer.
[[nodiscard]] std::vector<ProposedEvaluators> proposeAssignments(const JurySession& session,
                                                                 const AssignmentRequest& request);

// What has to be changed for it; nothing where it is so already.
[[nodiscard]] std::vector<SetAssignment> editsFor(const JurySession& session,
                                                  const std::vector<ProposedEvaluators>& proposed);

// The colleges that members have in several spellings (sameCollege), each with these, in their
// order: one college for the proposal.
[[nodiscard]] std::vector<std::vector<std::string>> collegesSpeltTwice(const JurySession& session);

// How many candidates who are heard each member evaluates, in the order of the panel.
[[nodiscard]] std::vector<int> evaluationLoads(const JurySession& session);

} // namespace delibere
