// SPDX-License-Identifier: GPL-3.0-or-later
// One child process: started, listened to, waited for. Aborts when it fails.
#pragma once

#include <string>
#include <vector>

namespace delibere::bench {

// What the command writes to its standard output; the first word is the path of the program.
[[nodiscard]] std::string outputOf(const std::vector<std::string>& command);

// What it cost, from its start to its end.
struct Cost {
    double seconds = 0;
    double megabytes = 0; // the most memory it held (ru_maxrss)
};
[[nodiscard]] Cost costOf(const std::vector<std::string>& command);

} // namespace delibere::bench
