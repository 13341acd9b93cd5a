// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages_view.h"

#include <QLabel>
#include <QPixmap>
#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace delibere::widgets {

PagesView::PagesView(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
}

QWidget* PagesView::restart()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::gap, theme::unit, theme::gap, theme::gap);
    layout->setSpacing(theme::gap);
    setWidget(content);
    verticalScrollBar()->setValue(0);
    return content;
}

void PagesView::setPages(const std::vector<QImage>& pages)
{
    QWidget* content = restart();
    int number = 0;
    for (const QImage& page : pages) {
        auto* label = new QLabel(content);
        label->setTextFormat(Qt::PlainText);
        label->setPixmap(QPixmap::fromImage(page));
        label->setAccessibleName(QStringLiteral("Page %1 sur %2").arg(++number).arg(pages.size()));
        theme::setRole(label, "paper");
        content->layout()->addWidget(label);
        content->layout()->setAlignment(label, Qt::AlignHCenter);
    }
    static_cast<QVBoxLayout*>(content->layout())->addStretch();
}

void PagesView::setMessage(const QString& text)
{
    QWidget* content = restart();
    auto* label = new QLabel(text, content);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    theme::setRole(label, "subtitle");
    content->layout()->addWidget(label);
}

} // namespace delibere::widgets
