// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/pages_view.h"

#include <algorithm>

#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/kit/page_sheet.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr double widthAtFull = 210 / 25.4 * 96; // of A4, in pixels at 100 %
constexpr int largestFit = 150;                 // beyond, a line is too long for the eye

} // namespace

PagesView::PagesView(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        forgetFarSheets();
        emit viewChanged();
    });
}

QWidget* PagesView::restart()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::gap, theme::unit, theme::gap, theme::gap);
    layout->setSpacing(theme::gap);
    m_sheets.clear();
    setWidget(content); // deletes the sheets, which look at the pages
    m_pages.reset();
    return content;
}

void PagesView::setPages(report::LaidPages pages, Place place)
{
    const int scrolled = place == Place::Kept ? verticalScrollBar()->value() : 0;
    QWidget* content = restart();
    auto* layout = static_cast<QVBoxLayout*>(content->layout());
    m_pages = std::make_unique<report::LaidPages>(std::move(pages));
    for (std::size_t index = 0; index < m_pages->count(); ++index) {
        m_sheets.push_back(new PageSheet(*m_pages, index, content));
        layout->addWidget(m_sheets.back(), 0, Qt::AlignHCenter);
    }
    layout->addStretch();
    resizeSheets();
    layout->activate();
    content->resize(content->sizeHint()); // so that the scroll bar has its range now
    verticalScrollBar()->setValue(scrolled);
    emit viewChanged();
}

void PagesView::setMessage(const QString& text)
{
    QWidget* content = restart();
    auto* label = plainLabel(content, text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setRole(label, "subtitle");
    content->layout()->addWidget(label);
    verticalScrollBar()->setValue(0);
    emit viewChanged();
}

void PagesView::showPages(Result<report::LaidPages> pages, const JurySession& jury, Place place)
{
    if (pages)
        setPages(std::move(*pages), place);
    else
        setMessage(toQt(wording::problemText(pages.error(), jury)));
}

// The last one that begins above the middle.
int PagesView::currentPage() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto below = std::ranges::count_if(
        m_sheets, [middle](const PageSheet* sheet) { return sheet->y() <= middle; });
    return std::max(static_cast<int>(below), m_sheets.empty() ? 0 : 1);
}

void PagesView::setZoom(int percent)
{
    m_wantedZoom = std::clamp(percent, smallestZoom, largestZoom);
    resizeSheets();
}

void PagesView::fitWidth(int least)
{
    m_leastFit = least;
    m_wantedZoom.reset();
    resizeSheets();
}

// Room is kept for the scroll bar whether or not it shows: the width must not depend on it.
void PagesView::resizeSheets()
{
    const int room = width() - verticalScrollBar()->sizeHint().width() - 2 * theme::gap - 2;
    const int fitting = static_cast<int>(100 * room / widthAtFull);
    const int zoom = m_wantedZoom.value_or(std::clamp(fitting, m_leastFit, largestFit));
    const int before = std::max(1, verticalScrollBar()->maximum());
    const double share = static_cast<double>(verticalScrollBar()->value()) / before;
    const bool other = zoom != m_zoom;
    m_zoom = zoom;
    for (PageSheet* sheet : m_sheets)
        sheet->setZoom(zoom);
    if (other && !m_sheets.empty()) {
        widget()->layout()->activate();
        widget()->resize(widget()->sizeHint());
        verticalScrollBar()->setValue(qRound(share * verticalScrollBar()->maximum()));
    }
    emit viewChanged();
}

void PagesView::forgetFarSheets()
{
    const int top = verticalScrollBar()->value() - viewport()->height();
    const int bottom = verticalScrollBar()->value() + 2 * viewport()->height();
    for (PageSheet* sheet : m_sheets) {
        if (sheet->geometry().bottom() < top || sheet->y() > bottom)
            sheet->forget();
    }
}

// Sizes that change while sizes are being worked out are lost.
void PagesView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (fitsWidth())
        QTimer::singleShot(0, this, [this] {
            if (fitsWidth())
                resizeSheets();
        });
}

} // namespace delibere::widgets
