// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/start_area.h"

#include "widgets/home/home_page.h"
#include "widgets/home/statistics_page.h"

namespace delibere::widgets {

StartArea::StartArea(Prompts& prompts, QWidget* parent)
    : QStackedWidget(parent), m_prompts(prompts), m_home(new HomePage(prompts, this))
{
    addWidget(m_home);
    connect(m_home, &HomePage::statisticsRequested, this, &StartArea::showStatistics);
}

void StartArea::showHome()
{
    turnTo(*m_home);
}

void StartArea::showStatistics()
{
    if (m_statistics == nullptr) {
        m_statistics = new StatisticsPage(m_prompts, this);
        addWidget(m_statistics);
        connect(m_statistics, &StatisticsPage::backRequested, this, &StartArea::showHome);
    }
    turnTo(*m_statistics);
    m_statistics->setFocus();
}

void StartArea::turnTo(QWidget& page)
{
    setFocusProxy(&page);
    setCurrentWidget(&page);
}

} // namespace delibere::widgets
