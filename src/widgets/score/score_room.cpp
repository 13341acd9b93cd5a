// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/score_room.h"

#include <utility>

#include <QEvent>
#include <QTimer>

#include "ui_score_page.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int narrowSide = 256; // « J’ai lu le dossier de ce candidat » on one line

} // namespace

ScoreRoom::ScoreRoom(QWidget& page, Ui::ScorePage& ui) : m_page(page), m_ui(ui)
{
    page.installEventFilter(this);
    connect(m_ui.procedureBox, &ProcedureBox::shownChanged, this, &ScoreRoom::shareSide);
    for (const ColumnScrollArea* column : {&m_ui.procedureBox->words(), m_ui.scaleScrollArea})
        connect(column, &ColumnScrollArea::columnChanged, this, &ScoreRoom::shareSide);
}

bool ScoreRoom::tight() const
{
    return m_page.width() < theme::scaled(1100) || m_page.height() < theme::scaled(600);
}

// A laptop, or words made larger: titles fold so that several criteria stay in sight.
bool ScoreRoom::low() const
{
    return m_page.height() < theme::scaled(720);
}

// Words are chosen after the resize: a layout does not listen while it is being laid out.
bool ScoreRoom::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_page && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &ScoreRoom::takeRoom);
    return QObject::eventFilter(watched, event);
}

void ScoreRoom::setMode(ScoreMode mode)
{
    m_mode = mode;
    refreshDensity();
}

void ScoreRoom::takeRoom()
{
    m_ui.keyBox->setTight(tight());
    m_ui.competencyHeader->setTight(tight());
    m_ui.competencyHeader->setFolded(low());
    const int margin = low() ? theme::unit : 10;
    m_ui.noticeLabel->setMargin(margin);
    m_ui.noticeLabel->setIndent(14 - margin); // in line with the competency below
    shareWidth();
    refreshDensity();
    m_ui.blockStrip->setTight(tight());
    emit shared();
    shareSide();
}

// On a small screen the criteria are what needs the width; who moves the bars has them there until
// the screen is another one.
void ScoreRoom::shareWidth()
{
    if (std::exchange(m_narrow, tight()) == tight())
        return;
    const int left = tight() ? m_ui.navigationFrame->minimumWidth() : 248;
    const int right = tight() ? narrowSide : 280;
    const int gaps = 2 * m_ui.scoreSplitter->handleWidth();
    m_ui.scoreSplitter->setSizes({left, m_ui.scoreSplitter->width() - left - right - gaps, right});
}

// The descriptors in full while the questions keep half of what the clock leaves. What the
// certifier says takes their place while it is read: nobody marks during the opening.
void ScoreRoom::shareSide()
{
    constexpr int frames = 2 * theme::gap + 22; // gaps between the sheets, margins of this one
    const int least = low() ? 60 : 96;
    m_ui.questionScrollArea->setMinimumHeight(least);
    const int room = m_ui.sideWidget->height() - m_ui.modeFrame->sizeHint().height() - frames;
    const int share = qMax(least, room * 55 / 100);
    ProcedureBox& procedure = *m_ui.procedureBox;
    m_ui.scaleFrame->setVisible(!procedure.shown());
    ColumnScrollArea& scroll = procedure.shown() ? procedure.words() : *m_ui.scaleScrollArea;
    scroll.setRoom(least, qMin(scroll.columnHeight(), share));
}

void ScoreRoom::refreshDensity()
{
    const bool compact = m_mode == ScoreMode::Interview || low();
    m_ui.criteriaView->setDensity(compact ? Density::Compact : Density::Comfortable);
}

} // namespace delibere::widgets
