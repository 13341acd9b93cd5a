// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/preview_dialog.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/kit/pages_view.h"
#include "widgets/kit/pdf_file.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

PreviewDialog::PreviewDialog(report::Document document, const Date& date, const QString& file,
                             Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_document(std::move(document)), m_date(date), m_prompts(prompts)
{
    setObjectName(QStringLiteral("PreviewDialog"));
    setWindowTitle(toQt(m_document.title));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 560);
    auto* pages = new PagesView(this);
    pages->setZoom(100);
    if (auto laid = report::LaidPages::of(m_document))
        pages->setPages(std::move(*laid));
    else
        pages->setMessage(toQt(wording::problemText(laid.error())));
    auto* save = new QPushButton(QStringLiteral("Enregistrer en PDF…"), this);
    auto* close = new QPushButton(QStringLiteral("Fermer"), this);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * theme::unit);
    buttons->addStretch(1);
    buttons->addWidget(save);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(3 * theme::unit);
    layout->addWidget(pages, 1);
    layout->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, [this, file] { write(file); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void PreviewDialog::write(const QString& file)
{
    const auto path = m_prompts.saveFile(QStringLiteral("Enregistrer en PDF"), file,
                                         QStringLiteral("Document PDF (*.pdf)"));
    if (!path)
        return;
    if (const auto written = writePdf(m_document, m_date, fromQt(*path)); !written)
        m_prompts.showProblem(toQt(wording::problemText(written.error())));
}

} // namespace delibere::widgets
