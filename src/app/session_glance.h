// SPDX-License-Identifier: GPL-3.0-or-later
// How far a session is, for a list of files: read beside the window, from a file that is not opened
// for work. Counts only: no name of a person, no mark.
#pragma once

#include <filesystem>
#include <string>

#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere::app {

struct SessionGlance {
    SessionInfo info;
    std::string framework;      // title
    bool ofACommission = false; // its candidates apply, and it signs no grid
    int candidates = 0;
    int sheetsAwaited = 0;   // of who sits, for candidates who are heard
    int sheetsSubmitted = 0; // of those
    int recordsAwaited = 0;  // a grid for each candidate who is heard
    int recordsSigned = 0;   // by all who sign
    int positionings = 0;

    friend bool operator==(const SessionGlance&, const SessionGlance&) = default;
};

// Why there is nothing to say of a file.
enum class GlanceProblem {
    Missing,    // no such file: a key that is not plugged in, a file that was moved
    Incomplete, // shorter than it says of itself: it is being copied, or the copy was broken off
    Busy,       // another program holds it
    Encrypted,  // only words open it
    Older,      // of a former format: it is brought up when it is opened
    Unreadable, // anything else: opening it says what
};

// Reads the file, and may wait as long as the disk does.
[[nodiscard]] tl::expected<SessionGlance, GlanceProblem>
glanceAt(const std::filesystem::path& path);

} // namespace delibere::app
