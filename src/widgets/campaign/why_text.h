// SPDX-License-Identifier: GPL-3.0-or-later
// « Pourquoi ? »: why an application stands where it stands, in sentences with figures, and where
// the rule is written. Nothing is said of the candidate's other wishes: a formation does not know
// them.
#pragma once

#include <QString>

#include "app/formation_story.h"

namespace delibere::widgets {

struct Why {
    QString question;    // "Appelée ce matin, et pas avant"
    QStringList reasons; // in their order
    QString source;      // "Source : T8, document lignes 707-738, D.612-36-2-2 I"
};

// The latest question first.
[[nodiscard]] std::vector<Why> whyTexts(const app::FormationStory& story,
                                        const app::StoryLine& line,
                                        const app::PlayedCampaign& campaign);

} // namespace delibere::widgets
