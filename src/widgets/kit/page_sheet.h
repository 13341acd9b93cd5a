// SPDX-License-Identifier: GPL-3.0-or-later
// One page on its paper. Drawn the first time it is seen, kept until it is told to forget: pictures
// of pages are large.
#pragma once

#include <QPixmap>
#include <QWidget>

#include "report/laid_pages.h"

namespace delibere::widgets {

class PageSheet : public QWidget {
    Q_OBJECT

public:
    // The pages must outlive the sheet.
    PageSheet(const report::LaidPages& pages, std::size_t index, QWidget* parent);

    void setZoom(int percent);
    void forget() { m_picture = {}; }
    [[nodiscard]] bool drawn() const { return !m_picture.isNull(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const report::LaidPages& m_pages;
    std::size_t m_index;
    int m_zoom = 0;
    QPixmap m_picture;
};

} // namespace delibere::widgets
