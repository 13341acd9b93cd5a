// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pages.h"

#include <algorithm>

#include "widgets/deliberation/jury_page.h"
#include "widgets/documents/documents_page.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/preparation/preparation_page.h"
#include "widgets/score/score_page.h"

namespace delibere::widgets {

namespace {

template <class Made>
QWidget* make(SessionDocument& document, Prompts& prompts, QWidget* parent)
{
    return new Made(document, prompts, parent);
}

bool always(const Framework& /*framework*/)
{
    return true;
}

bool hasPositioning(const Framework& framework)
{
    return framework.positioning.has_value();
}

} // namespace

const std::vector<SessionPage>& sessionPages()
{
    static const std::vector<SessionPage> pages{
        {Page::Preparation, QStringLiteral("preparationTabPushButton"),
         QStringLiteral("&Préparation"), QStringLiteral("Préparation"), always,
         make<PreparationPage>},
        {Page::Scoring, QStringLiteral("scoreTabPushButton"), QStringLiteral("É&valuer"),
         QStringLiteral("Évaluer"), always, make<ScorePage>},
        {Page::Deliberation, QStringLiteral("deliberationTabPushButton"),
         QStringLiteral("&Délibérer"), QStringLiteral("Délibérer"), always, make<JuryPage>},
        {Page::Documents, QStringLiteral("documentsTabPushButton"), QStringLiteral("D&ocuments"),
         QStringLiteral("Documents"), always, make<DocumentsPage>},
        {Page::Positioning, QStringLiteral("positioningTabPushButton"), QStringLiteral("&Repérage"),
         QStringLiteral("Conduire un repérage"), hasPositioning, make<PositioningPage>}};
    return pages;
}

bool isAvailable(Page page, const Framework& framework)
{
    return std::ranges::any_of(sessionPages(), [&](const SessionPage& each) {
        return each.id == page && each.available(framework);
    });
}

} // namespace delibere::widgets
