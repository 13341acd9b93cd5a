// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where a sheet that comes from elsewhere would go.
#pragma once

#include "app/session.h"

namespace delibere::app {

// A draft that says nothing yet does not stand in the way.
[[nodiscard]] bool isEmptyDraft(const ScoreSheet& sheet);
// Reopened and not touched since: the sheet that follows it is the one that was waited for, and
// what it said before is kept.
[[nodiscard]] Result<bool> isReopenedAsItWas(const Session& session, const ScoreSheet& stored);
// It says what the session once had, before that was reopened.
[[nodiscard]] bool wasStored(const Session& session, const ScoreSheet& sheet);
[[nodiscard]] Result<bool> wasReopened(const Session& session, const SheetKey& key);

} // namespace delibere::app
