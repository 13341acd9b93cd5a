// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pages.h"

#include <algorithm>

#include "widgets/admission/applications_page.h"
#include "widgets/admission/ranking_page.h"
#include "widgets/deliberation/calibration_page.h"
#include "widgets/deliberation/jury_page.h"
#include "widgets/documents/documents_page.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/preparation/preparation_page.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

namespace {

template <class Made>
QWidget* make(SessionDocument& document, Prompts& prompts, QWidget* parent)
{
    return new Made(document, prompts, parent);
}

QWidget* makeCalibration(SessionDocument& document, Prompts& /*prompts*/, QWidget* parent)
{
    return new CalibrationPage(document, parent);
}

bool always(const SessionDocument& /*document*/)
{
    return true;
}

// A member's own laptop shows what a member needs.
bool notOnMission(const SessionDocument& document)
{
    return !document.missionJuror();
}

bool ofJury(const SessionDocument& document)
{
    return !document.framework().admission && notOnMission(document);
}

bool ofCommission(const SessionDocument& document)
{
    return document.framework().admission.has_value() && notOnMission(document);
}

bool hasPositioning(const SessionDocument& document)
{
    return document.framework().positioning.has_value() && ofJury(document);
}

} // namespace

const std::vector<SessionPage>& sessionPages()
{
    static const std::vector<SessionPage> pages{
        {Page::Preparation, QStringLiteral("preparationTabPushButton"),
         QStringLiteral("&Préparation"), QStringLiteral("Préparation"), notOnMission,
         make<PreparationPage>},
        {Page::Applications, QStringLiteral("applicationsTabPushButton"),
         QStringLiteral("Candi&datures"), QStringLiteral("Candidatures"), ofCommission,
         make<ApplicationsPage>},
        {Page::Scoring, QStringLiteral("scoreTabPushButton"), QStringLiteral("É&valuer"),
         QStringLiteral("Évaluer"), always, make<ScorePage>},
        {Page::Deliberation, QStringLiteral("deliberationTabPushButton"),
         QStringLiteral("&Délibérer"), QStringLiteral("Délibérer"), ofJury, make<JuryPage>},
        {Page::Calibration, QStringLiteral("calibrationTabPushButton"),
         QStringLiteral("Co&ncertation"), QStringLiteral("Concertation"), ofCommission,
         makeCalibration},
        {Page::Ranking, QStringLiteral("rankingTabPushButton"), QStringLiteral("&Classer"),
         QStringLiteral("Classer"), ofCommission, make<RankingPage>},
        {Page::Documents, QStringLiteral("documentsTabPushButton"), QStringLiteral("D&ocuments"),
         QStringLiteral("Documents"), notOnMission, make<DocumentsPage>},
        {Page::Positioning, QStringLiteral("positioningTabPushButton"), QStringLiteral("&Repérage"),
         QStringLiteral("Conduire un repérage"), hasPositioning, make<PositioningPage>}};
    return pages;
}

bool isAvailable(Page page, const SessionDocument& document)
{
    return std::ranges::any_of(sessionPages(), [&](const SessionPage& each) {
        return each.id == page && each.available(document);
    });
}

} // namespace delibere::widgets
