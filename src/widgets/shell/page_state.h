// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of a session would forget when they are made again (words of another size).
#pragma once

#include "domain/id.h"
#include "widgets/deliberation/jury_page.h"
#include "widgets/score/score_page.h"

namespace delibere::widgets {

struct PageState {
    CompetencyId competency;
    ScoreMode mode = ScoreMode::Reading;
    Discretion scoring = Discretion::MarksShown;
    Discretion positioning = Discretion::MarksShown;
    JuryPage::Tab tab = JuryPage::Tab::Candidate;
};

// Of the pages that the window has.
[[nodiscard]] PageState pageState(const QWidget& window);
void restorePageState(const QWidget& window, const PageState& state);

} // namespace delibere::widgets
