// SPDX-License-Identifier: GPL-3.0-or-later
// Which acquired blocs of a register are those of the candidates of a session, and whether they
// still count on its day. A proposal: whoever carries them looks at it first.
#pragma once

#include <span>
#include <vector>

#include "domain/acquired_register.h"
#include "domain/framework.h"
#include "domain/jury_session.h"

namespace delibere {

enum class CarryFinding {
    Numbered,  // the same file number and name: carried
    OtherName, // the same file number under another name: somebody decides
    ByName,    // the same name, and one of both has no file number: somebody decides
    Homonym,   // the same name under another file number, or several of that name: never carried
    Expired,   // counts no more on the day of the session: never carried
    Later,     // acquired after that day: never carried
    Held,      // the session says already that it is acquired
};

// Carried without a question.
[[nodiscard]] constexpr bool isCertain(CarryFinding finding)
{
    return finding == CarryFinding::Numbered;
}
// Carried where somebody says so.
[[nodiscard]] constexpr bool isUncertain(CarryFinding finding)
{
    return finding == CarryFinding::OtherName || finding == CarryFinding::ByName;
}

struct CarriedBlock {
    BlockId block;
    RegisterEntry entry; // what says so; of several the one that counts longest
    CarryFinding finding = CarryFinding::Numbered;

    friend bool operator==(const CarriedBlock&, const CarriedBlock&) = default;
};

struct CarriedPerson {
    CandidateId candidate;
    std::vector<CarriedBlock> blocks; // in the order of the framework, each at most once
};

// Of blocs that this framework has, in whatever version; never of this session itself. One for
// each candidate of whom the register says something, in the order of the candidates.
[[nodiscard]] std::vector<CarriedPerson> carriedFrom(const AcquiredRegister& held,
                                                     const Framework& framework,
                                                     const JurySession& session,
                                                     std::span<const Candidate> candidates);

} // namespace delibere
