// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury paritaire writes down: who sits, what it decides, what it takes back.
#pragma once

#include <variant>

#include "domain/follow_up_edit.h"
#include "domain/framework.h"
#include "domain/paritary_jury.h"
#include "domain/problem.h"
#include "domain/record_edit.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct NameParitaryJury { // all of them, in the order of the minutes
    std::vector<ParitaryPerson> members;
    friend bool operator==(const NameParitaryJury&, const NameParitaryJury&) = default;
};
struct SetParitaryDecision {
    CandidateId candidate;
    int number = 1; // the one after the last
    std::optional<ParitaryDecision>
        decision; // nullopt: undoes the last one, which is not withdrawn
    friend bool operator==(const SetParitaryDecision&, const SetParitaryDecision&) = default;
};
struct SetParitaryWithdrawal {
    CandidateId candidate;
    int number = 1;                    // the last one
    std::optional<std::string> reason; // never blank; nullopt: undoes the withdrawal
    friend bool operator==(const SetParitaryWithdrawal&, const SetParitaryWithdrawal&) = default;
};

using ParitaryEdit = std::variant<NameParitaryJury, SetParitaryDecision, SetParitaryWithdrawal>;

struct ParitaryContext {
    const Framework& framework;
    const JurySession& session;
    const ParitaryJury& held;
    const RecordHistory& history;         // of the grid of the candidate whom it is about
    std::span<const DecidedBlock> blocks; // what that grid says of each bloc
    const Date& today;
};

// BadRequest (a member without a name), SecondPresident, TextTooLong; ParitaryPanelEmpty: nobody is
// named, or nobody would be under a decision that stands; ParitaryMemberSits: somebody would leave
// under one. A withdrawal that is taken back stands again on what a decision stands on.
// UnknownCandidate, CandidateNotHeard,
// ParitaryUnsigned (or made on another version than the one that everyone signed), ParitaryDecided,
// ParitaryMissing, UnknownBlock, BlockAcquired, BlockNotPresented, ParitaryOpen (a bloc without a
// decision), PercentOutOfRange, WrongGrade (a percent where the framework has none),
// RescueUnmarked, ReasonRequired, FollowUpOrder (before the session), FollowUpAhead.
[[nodiscard]] Problems refusals(const ParitaryContext& context, const ParitaryEdit& edit);

// ParitaryDecided: a signed grid is not replaced under a decision that stands on it.
[[nodiscard]] Problems refusals(const ParitaryJury& held, const RecordStep& edit);

// ParitaryDay: the day of the jury paritaire is that of the decisions that stand, and no other.
[[nodiscard]] Problems refusals(const ParitaryJury& held, const SetFollowUp& edit);

[[nodiscard]] ParitaryEdit inverse(const ParitaryJury& before, const ParitaryEdit& edit);

// nullopt: the whole jury paritaire.
[[nodiscard]] std::optional<CandidateId> subjectOf(const ParitaryEdit& edit);

void eachText(ParitaryEdit& edit, const TextChange& change);

} // namespace delibere
