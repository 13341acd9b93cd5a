// SPDX-License-Identifier: GPL-3.0-or-later
// Acquired blocs carried from a register into a session: shown first, then all of them are written
// in one transaction, or none is.
#pragma once

#include <vector>

#include "app/session.h"
#include "domain/acquired_carry.h"

namespace delibere::app {

// Of what only the name says, or a number under another name.
enum class Uncertain { Leave, Carry };

// The candidate with what is carried, each bloc with its day and reference, and no longer aimed at.
[[nodiscard]] Candidate withCarried(Candidate candidate, const std::vector<CarriedBlock>& blocks,
                                    Uncertain uncertain);

struct CarryPlan {
    std::vector<CarriedPerson> people;
    std::vector<Edit> edits; // of those to whom something is carried
    // Why not, of an edit that the session refuses: whom, and all that stands against it.
    struct Refused {
        CandidateId candidate;
        Problems problems;
    };
    std::vector<Refused> refused;

    [[nodiscard]] bool asks() const; // something uncertain is in it
};

// Writes nothing.
[[nodiscard]] CarryPlan planCarry(const Session& session, const AcquiredRegister& held,
                                  Uncertain uncertain);

} // namespace delibere::app
