// SPDX-License-Identifier: GPL-3.0-or-later
// The register of acquired blocs (registre des acquis): what each session gave to each person, kept
// from session to session. It takes what signed grids and standing decisions of the jury paritaire
// say, and nothing that a person types (ADR 36).
#pragma once

#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/id.h"
#include "domain/validity.h"

namespace delibere {

// What a session says of one candidate.
struct RegisteredState {
    std::vector<BlockId> blocks; // validated, in the order of the framework; empty: none any more
    Date on;                     // of the jury, or of the decision of the jury paritaire
    int version = 1;             // of the signed grid that it rests on, or of its correction
    std::string digest;          // of that grid, 64 digits; empty where none is signed
    int decision = 0; // number of the decision of the jury paritaire; 0: none stands on that grid

    friend bool operator==(const RegisteredState&, const RegisteredState&) = default;
};

struct RegisterEntry {
    SessionId session; // with the candidate, its key
    CandidateId candidate;
    std::string fileNumber; // empty: the session gave the candidate a number of its own
    std::string lastName;
    std::string firstName;
    std::string framework; // its id
    std::string frameworkVersion;
    std::string title; // of the session
    Date held;
    std::optional<Validity> validity; // as that framework says; absent: not published
    RegisteredState now;
    std::vector<RegisteredState> earlier; // what it was before, oldest first

    [[nodiscard]] std::string fullName() const
    {
        return firstName + (firstName.empty() ? "" : " ") + lastName;
    }
    // The last day on which its blocs count; nullopt: for life, or not published.
    [[nodiscard]] std::optional<Date> lastDay() const;

    friend bool operator==(const RegisterEntry&, const RegisterEntry&) = default;
};

struct AcquiredRegister {
    std::vector<RegisterEntry> entries; // by session, then by candidate; each key once

    friend bool operator==(const AcquiredRegister&, const AcquiredRegister&) = default;
};

// What a session knows of one of its candidates today. Its `now` has the highest version that was
// ever frozen, 0 for none, and the number of the last decision, withdrawn or not, is beside it: a
// copy of the session that is older than the register does not go back on it.
struct SessionOutcome {
    RegisterEntry entry;
    int lastDecision = 0;
};

enum class RegisterChange {
    Added,
    Same,
    Changed,   // the grid was corrected, a decision was made or withdrawn, a name was corrected
    Withdrawn, // nothing is acquired any more
    Older,     // the register knows a later grid or decision: nothing is touched
};

struct RegisterLine {
    RegisterEntry entry; // as it will stand
    RegisterChange change = RegisterChange::Added;
};

struct RegisterUpdate {
    AcquiredRegister after;
    std::vector<RegisterLine> lines; // in the order of the candidates of the session

    [[nodiscard]] bool changes() const;
};

// Doing it twice changes nothing the second time.
[[nodiscard]] RegisterUpdate updated(AcquiredRegister held,
                                     const std::vector<SessionOutcome>& outcomes);

// The number of a file as it was given with the candidate; empty for one that a session numbered
// itself, c1, c2…
[[nodiscard]] std::string fileNumberOf(const CandidateId& id);

} // namespace delibere
