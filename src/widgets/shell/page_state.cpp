// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/page_state.h"

#include "widgets/positioning/positioning_page.h"

namespace delibere::widgets {

PageState pageState(const QWidget& window)
{
    const auto& score = *window.findChild<ScorePage*>();
    PageState state;
    state.competency = score.competency();
    state.mode = score.mode();
    state.scoring = score.discretion();
    if (const auto* positioning = window.findChild<PositioningPage*>())
        state.positioning = positioning->discretion();
    if (const auto* jury = window.findChild<JuryPage*>())
        state.tab = jury->tab();
    return state;
}

void restorePageState(const QWidget& window, const PageState& state)
{
    auto& score = *window.findChild<ScorePage*>();
    score.setMode(state.mode);
    score.showCompetency(state.competency);
    score.setDiscretion(state.scoring);
    if (auto* jury = window.findChild<JuryPage*>())
        jury->showTab(state.tab);
    if (auto* positioning = window.findChild<PositioningPage*>()) {
        positioning->restorePlace();
        positioning->setDiscretion(state.positioning);
    }
}

} // namespace delibere::widgets
