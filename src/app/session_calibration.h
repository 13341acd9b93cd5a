// SPDX-License-Identifier: GPL-3.0-or-later
// What the concertation moved: every sheet of a session that was reopened, and bloc by bloc what it
// said before and says since. For the president and the staff; another member is refused, and a
// candidate whom the president may not see yet is left out and counted.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/calibration.h"
#include "domain/reading_board.h"

namespace delibere::app {

struct Reopening {
    SheetKey sheet;
    std::chrono::sys_seconds at{};
    std::string reason;
    bool handedInAgain = false;
    std::vector<BlockChange> changes; // every bloc of the framework
    // Of a commission, which concludes on no bloc: what the sheet makes by itself, exactly.
    std::optional<ReaderResult> resultBefore;
    std::optional<ReaderResult> resultAfter; // once it is handed in again
};

struct SessionCalibration {
    std::vector<Reopening> reopenings; // the newest first
    int hidden = 0;                    // candidates left out
};

// SightRefused for a member who does not preside; else fails when the file can no longer be read.
[[nodiscard]] Result<SessionCalibration> sessionCalibration(const Session& session,
                                                            const Viewer& viewer);

} // namespace delibere::app
