// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/commission_scenes.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include "pictures/picture_commission.h"
#include "widgets/admission/ranking_page.h"
#include "widgets/documents/form_kind_list.h"
#include "widgets/session/session_document.h"

namespace delibere::pictures {

using namespace widgets;

namespace {

Scene ofCommission(const char* name, Page page, const CandidateId& application)
{
    return {QString::fromUtf8(name), [page, application](MainWindow& window) {
                window.document()->setCurrentCandidate(application);
                window.showPage(page);
            }};
}

// At who is ex aequo; what keeps the list from being signed is said a moment later.
void showRanking(MainWindow& window)
{
    window.showPage(Page::Ranking);
    auto& page = *window.findChild<RankingPage*>();
    page.findChild<QPushButton*>(QStringLiteral("leftPushButton"))->click();
    const auto* state = page.findChild<QLabel*>(QStringLiteral("versionStateLabel"));
    while (state->text().isEmpty())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

std::vector<Scene> commissionScenes()
{
    return {ofCommission("commission-preparation", Page::Preparation, readApplication()),
            ofCommission("commission-candidatures", Page::Applications, readApplication()),
            ofCommission("commission-lire", Page::Scoring, unreadApplication()),
            ofCommission("commission-concertation", Page::Calibration, readApplication()),
            {QStringLiteral("commission-classer"), showRanking},
            {QStringLiteral("commission-documents"), [](MainWindow& window) {
                 window.showPage(Page::Documents);
                 window.findChild<FormKindList*>()->choose(printing::FormKind::BlankSheet);
             }}};
}

} // namespace delibere::pictures
