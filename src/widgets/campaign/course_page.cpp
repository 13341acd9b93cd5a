// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/course_page.h"

#include <algorithm>

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/campaign/branch_box.h"
#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/day_bar.h"
#include "widgets/campaign/phase_frieze.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/refresh_when_shown.h"
#include "wording/campaign_page_words.h"
#include "wording/campaign_words.h"

namespace delibere::widgets {

namespace {

constexpr int patience = 100; // milliseconds without a sign of life

QString shareText(std::uint32_t part, std::uint32_t whole)
{
    const double share = whole == 0 ? 0.0 : 100.0 * part / whole;
    return QStringLiteral("%1\u00a0%")
        .arg(share, 0, 'f', 1)
        .replace(QLatin1Char('.'), QLatin1Char(','));
}

// What is played in one go, unless another day is chosen: up to the opening, or a whole phase.
campaign::Day phaseEnd(const campaign::Calendar& calendar, campaign::Day day)
{
    if (day < calendar.mainPhase.first)
        return calendar.mainPhase.first;
    for (const campaign::DaySpan& each :
         {calendar.mainPhase, calendar.ordering, calendar.complementaryMornings}) {
        if (each.contains(day))
            return each.last;
    }
    return calendar.lastDay();
}

CellTable daysTable(const app::PlayedCampaign& campaign)
{
    CellTable table;
    table.columns = {{QStringLiteral("Jour"), 0},
                     {QStringLiteral("Propositions"), theme::scaled(110), true},
                     {QStringLiteral("Avec proposition"), theme::scaled(140), true},
                     {QStringLiteral("Admis"), theme::scaled(90), true}};
    const std::uint32_t all = campaign.lists().candidateCount();
    std::vector<app::NationDay> days = app::nationDays(campaign);
    std::ranges::reverse(days);
    for (const app::NationDay& each : days)
        table.rows.push_back({{toQt(wording::longDay(campaign.calendar().dateOf(each.day))),
                               toQt(std::string(wording::phaseWord(each.phase)))},
                              {QString::number(each.proposals)},
                              {QString::number(each.proposed), shareText(each.proposed, all)},
                              {QString::number(each.placed), shareText(each.placed, all)}});
    return table;
}

} // namespace

CoursePage::CoursePage(CampaignDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    QFrame* sheet = sheetFrame(this);
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(0, 0, 0, 8);
    m_frieze = new PhaseFrieze(sheet);
    m_frieze->setCalendar(document.present().calendar());
    inside->addWidget(m_frieze);
    addSteps(*inside);
    column->addWidget(sheet);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    QFrame* figures = sheetFrame(this);
    auto* list = new QVBoxLayout(figures);
    list->setContentsMargins(1, 8, 1, 1);
    QLabel* heading = plainLabel(figures, QStringLiteral("Toute la campagne, soir après soir"));
    heading->setContentsMargins(16, 0, 16, 0);
    theme::setRole(heading, "heading");
    list->addWidget(heading);
    m_days = new CellTableModel(this);
    list->addWidget(
        wordTable(figures, *m_days, "daysTableView", QStringLiteral("Chiffres par jour")), 1);
    row->addWidget(figures, 3);
    m_branch = new BranchBox(document, this);
    row->addWidget(m_branch, 2);
    column->addLayout(row, 1);
    setFocusProxy(m_frieze);
    m_fresh = new RefreshWhenShown(this, [this] { refresh(); });
    connect(m_frieze, &PhaseFrieze::dayChosen, &document, &CampaignDocument::look);
    connect(&document, &CampaignDocument::changed, m_fresh, &RefreshWhenShown::outdate);
}

void CoursePage::addSteps(QVBoxLayout& column)
{
    m_steps = new QWidget(this);
    auto* row = new QHBoxLayout(m_steps);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(new DayBar(m_document, m_steps));
    m_close = new QPushButton(QStringLiteral("&Fermer le jour"), m_steps);
    m_close->setObjectName(QStringLiteral("closeDayPushButton"));
    m_close->setToolTip(
        QStringLiteral("Le soir\u00a0: les délais passent, plus rien ne se répond"));
    row->addWidget(m_close);
    row->addStretch(1);
    m_until = new QDateEdit(m_steps);
    m_until->setObjectName(QStringLiteral("untilDateEdit"));
    m_until->setAccessibleName(QStringLiteral("Jouer jusqu’au"));
    m_until->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_until->setCalendarPopup(true);
    m_prompt = new QCheckBox(QStringLiteral("&réponses le jour même"), m_steps);
    m_prompt->setObjectName(QStringLiteral("promptCheckBox"));
    m_prompt->setToolTip(QStringLiteral("Notre hypothèse, pour essayer\u00a0: qui n’a rien dit "
                                        "garde le mieux de son ordre"));
    m_run = new QPushButton(QStringLiteral("&Jouer jusque-là"), m_steps);
    m_run->setObjectName(QStringLiteral("runPushButton"));
    row->addWidget(m_until);
    row->addWidget(m_prompt);
    row->addWidget(m_run);
    column.addWidget(m_steps);
    auto* under = new QHBoxLayout;
    under->setContentsMargins(16, 0, 16, 0);
    m_said = plainLabel(this);
    m_said->setObjectName(QStringLiteral("runSaidLabel"));
    theme::setRole(m_said, "caption");
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_stop = new QPushButton(QStringLiteral("Interrompre"), this);
    m_stop->setObjectName(QStringLiteral("stopRunPushButton"));
    under->addWidget(m_said);
    under->addWidget(m_progress, 1);
    under->addWidget(m_stop);
    column.addLayout(under);
    m_said->hide();
    m_progress->hide();
    m_stop->hide();
    connect(m_close, &QPushButton::clicked, this, [this] { m_document.closeDay(); });
    connect(m_run, &QPushButton::clicked, this, &CoursePage::run);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_stopAsked = true; });
}

void CoursePage::refresh()
{
    const app::PlayedCampaign& shown = m_document.shown();
    const app::PlayedCampaign& present = m_document.present();
    const campaign::Calendar& calendar = present.calendar();
    m_frieze->show(shown.today().value_or(-1), present.today().value_or(-1));
    const bool writes = !m_document.file().readOnly() && present.lists().count() > 0;
    const auto next = present.nextDay();
    m_close->setEnabled(writes && present.dayIsOpen());
    m_run->setEnabled(writes && next);
    m_until->setEnabled(next.has_value());
    if (next) {
        const auto qtDay = [&](campaign::Day day) {
            const Date date = calendar.dateOf(day);
            return QDate(date.year, date.month, date.day);
        };
        m_until->setDateRange(qtDay(*next), qtDay(calendar.lastDay()));
        if (m_until->date() <= qtDay(*next)) // nothing later was chosen
            m_until->setDate(qtDay(phaseEnd(calendar, *next)));
    }
    m_days->show(daysTable(shown));
    m_branch->refresh();
}

void CoursePage::setRunning(bool running)
{
    m_running = running;
    m_stopAsked = false;
    m_steps->setEnabled(!running);
    m_branch->setEnabled(!running);
    m_frieze->setEnabled(!running);
    m_said->setVisible(running);
    m_progress->setVisible(running);
    m_stop->setVisible(running);
}

// Each morning is on disk by itself: what was played when it is interrupted stays.
void CoursePage::run()
{
    const QDate until = m_until->date();
    const campaign::Calendar& calendar = m_document.present().calendar();
    const auto day = calendar.dayOf({until.year(), until.month(), until.day()});
    if (!day || m_running)
        return;
    const campaign::Day from = m_document.present().nextDay().value_or(*day);
    setRunning(true);
    m_progress->setRange(0, std::max(1, *day - from + 1));
    QElapsedTimer since;
    since.start();
    m_document.runTo(*day, m_prompt->isChecked(), [&](campaign::Day now) {
        if (since.elapsed() < patience)
            return true;
        since.restart();
        m_progress->setValue(now - from + 1);
        m_said->setText(toQt(wording::longDay(calendar.dateOf(now))));
        QCoreApplication::processEvents();
        return !m_stopAsked;
    });
    setRunning(false);
}

} // namespace delibere::widgets
