// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a repérage that nobody has begun: in a session that is there, or in an empty one made for
// it. Someone of that name in the session is taken to be the same person; when anything is refused
// no file is left behind.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace delibere::cli {

struct NewPositioning {
    std::string session;
    std::string framework; // only to make the session
    std::string date;
    std::string candidate;
    std::string lastName;
    std::string firstName;
    std::string company;
    std::vector<std::string> interviewers;
    std::string title = "Repérage des compétences";
    std::string place;
};

Exit createPositioning(Console& console, const NewPositioning& asked);

} // namespace delibere::cli
