// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliberation_edit.h"

namespace delibere {

namespace {

void enter(Deliberation& deliberation, const SetComment& edit)
{
    deliberation.comment = edit.text;
}

void enter(Deliberation& deliberation, const SetRecommendation& edit)
{
    if (edit.text.empty())
        deliberation.recommendations.erase(edit.block);
    else
        deliberation.recommendations.insert_or_assign(edit.block, edit.text);
}

void enter(Deliberation& deliberation, const SetNoRecommendation& edit)
{
    if (edit.said)
        deliberation.withoutRecommendation.insert(edit.block);
    else
        deliberation.withoutRecommendation.erase(edit.block);
}

template <class Change>
inline constexpr bool isWordChange = requires(Deliberation& deliberation, const Change& change)
{
    enter(deliberation, change);
};

} // namespace

Deliberation edited(Deliberation deliberation, const Edit& edit)
{
    std::visit(
        [&]<class Change>(const Change& change) {
            if constexpr (isWordChange<Change>) {
                if (change.candidate == deliberation.candidate)
                    enter(deliberation, change);
            }
        },
        edit);
    return deliberation;
}

} // namespace delibere
