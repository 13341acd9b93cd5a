// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/jury_page.h"

#include <QResizeEvent>

#include "ui_jury_page.h"
#include "widgets/deliberation/agreement_page.h"
#include "widgets/deliberation/all_candidates_page.h"
#include "widgets/deliberation/calibration_page.h"
#include "widgets/deliberation/deliberation_page.h"
#include "widgets/deliberation/follow_up_page.h"
#include "widgets/kit/theme.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

namespace {

constexpr int roomForBoard = 1100; // of the page: under it « Qui manque… » is in the menu only

} // namespace

JuryPage::JuryPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::JuryPage>())
{
    m_ui->setupUi(this);
    QWidget* stack = m_ui->juryStackedWidget;
    auto* deliberation = new DeliberationPage(document, prompts, stack);
    auto* all = new AllCandidatesPage(document, stack);
    add(deliberation, QStringLiteral("Le candidat"));
    QWidget* header = &deliberation->header();
    m_ui->besideTabsLayout->insertWidget(0, header, 1); // one line for both
    add(all, QStringLiteral("Tous les candidats"));
    add(new AgreementPage(document, stack), QStringLiteral("Accord du jury"));
    add(new CalibrationPage(document, stack), QStringLiteral("Concertation"));
    add(new FollowUpPage(document, prompts, stack), QStringLiteral("Suites du jury"));
    connect(deliberation, &DeliberationPage::sheetRequested, this, &JuryPage::sheetRequested);
    connect(all, &AllCandidatesPage::candidateOpened, this, [this] { showTab(Tab::Candidate); });
    // A page that is shown may take the focus to where its work begins: not from who walks along
    // the tabs with the arrows.
    setFocusProxy(deliberation);
    connect(m_ui->juryTabBar, &QTabBar::currentChanged, this, [this, header](int index) {
        const bool walking = m_ui->juryTabBar->hasFocus();
        m_ui->juryStackedWidget->setCurrentIndex(index);
        header->setVisible(static_cast<Tab>(index) == Tab::Candidate); // its place stays
        setFocusProxy(m_ui->juryStackedWidget->currentWidget());
        if (walking)
            m_ui->juryTabBar->setFocus(Qt::OtherFocusReason);
    });
}

JuryPage::~JuryPage() = default;

void JuryPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ui->boardWidget->setVisible(event->size().width() >= theme::scaled(roomForBoard));
}

void JuryPage::add(QWidget* page, const QString& title)
{
    m_ui->juryStackedWidget->addWidget(page);
    m_ui->juryTabBar->addTab(title);
}

QStringList JuryPage::halfMade() const
{
    return findChild<DeliberationPage*>()->halfMade();
}

JuryPage::Tab JuryPage::tab() const
{
    return static_cast<Tab>(m_ui->juryTabBar->currentIndex());
}

void JuryPage::showTab(Tab tab)
{
    m_ui->juryTabBar->setCurrentIndex(static_cast<int>(tab));
    QWidget* page = m_ui->juryStackedWidget->currentWidget();
    if (!page->isAncestorOf(focusWidget()))
        page->setFocus();
}

} // namespace delibere::widgets
