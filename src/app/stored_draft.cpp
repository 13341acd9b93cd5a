// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stored_draft.h"

#include <algorithm>

namespace delibere::app {

bool isEmptyDraft(const ScoreSheet& sheet)
{
    ScoreSheet blank;
    blank.key = sheet.key;
    return sheet == blank;
}

Result<bool> isReopenedAsItWas(const Session& session, const ScoreSheet& stored)
{
    if (stored.state != SheetState::Draft)
        return false;
    return session.revisions(stored.key.candidate, Viewer::staff()).map([&](const auto& kept) {
        const auto last = std::find_if(kept.rbegin(), kept.rend(), [&](const auto& revision) {
            return revision.before.key == stored.key;
        });
        if (last == kept.rend())
            return false;
        ScoreSheet before = last->before;
        before.state = SheetState::Draft;
        return before == stored;
    });
}

bool wasStored(const Session& session, const ScoreSheet& sheet)
{
    const auto kept = session.revisions(sheet.key.candidate, Viewer::staff());
    return kept && std::ranges::any_of(*kept, [&](const SheetRevision& revision) {
               return revision.before == sheet;
           });
}

Result<bool> wasReopened(const Session& session, const SheetKey& key)
{
    return session.revisions(key.candidate, Viewer::staff()).map([&](const auto& kept) {
        return std::ranges::any_of(
            kept, [&](const SheetRevision& revision) { return revision.before.key == key; });
    });
}

} // namespace delibere::app
