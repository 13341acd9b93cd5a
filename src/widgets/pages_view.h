// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a form one under the other, as they will be printed. Shows pictures; knows no form.
#pragma once

#include <vector>

#include <QImage>
#include <QScrollArea>

namespace delibere::widgets {

class PagesView : public QScrollArea {
    Q_OBJECT

public:
    explicit PagesView(QWidget* parent = nullptr);

    // Their devicePixelRatio says how large they are shown.
    void setPages(const std::vector<QImage>& pages);
    void setMessage(const QString& text); // instead of pages

private:
    QWidget* restart();
};

} // namespace delibere::widgets
