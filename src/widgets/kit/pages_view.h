// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a form one under the other, as they will be printed. A page is drawn when it comes into
// view, so that a form of fifty pages shows as fast as one of two. Shows pages; knows no form.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QScrollArea>

#include "domain/jury_session.h"
#include "report/laid_pages.h"

namespace delibere::widgets {

class PageSheet;

class PagesView : public QScrollArea {
    Q_OBJECT

public:
    enum class Place { Top, Kept };
    static constexpr int smallestZoom = 25;
    static constexpr int largestZoom = 200;
    static constexpr int leastToSign = 70; // in percent: what is signed must be read

    explicit PagesView(QWidget* parent = nullptr);

    void setPages(report::LaidPages pages, Place place = Place::Top);
    void setMessage(const QString& text); // instead of pages
    // The pages, or why they cannot be had.
    void showPages(Result<report::LaidPages> pages, const JurySession& jury,
                   Place place = Place::Top);
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_sheets.size()); }
    [[nodiscard]] int currentPage() const; // from 1; 0 without pages

    void setZoom(int percent);
    // And follows it, until a zoom is set; never under `least`.
    void fitWidth(int least = smallestZoom);
    [[nodiscard]] int zoom() const { return m_zoom; } // in percent, as shown
    [[nodiscard]] bool fitsWidth() const { return !m_wantedZoom; }

signals:
    void viewChanged(); // another zoom, another page under the eyes

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* restart();
    void resizeSheets();
    void forgetFarSheets();

    std::unique_ptr<report::LaidPages> m_pages;
    std::vector<PageSheet*> m_sheets;
    std::optional<int> m_wantedZoom;
    int m_leastFit = smallestZoom;
    int m_zoom = 100;
};

} // namespace delibere::widgets
