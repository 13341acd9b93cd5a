// SPDX-License-Identifier: GPL-3.0-or-later
// The page Documents, what comes out of it: files and paper.
#include <QDesktopServices>
#include <QDir>
#include <QPrinter>
#include <QUrl>

#include "app/files.h"
#include "printing/form_names.h"
#include "ui_documents_page.h"
#include "widgets/documents/document_list_model.h"
#include "widgets/documents/documents_page.h"
#include "widgets/documents/output_text.h"
#include "widgets/documents/printing_run.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/writing_run.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

using printing::Form;
using printing::Naming;

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

void DocumentsPage::connectOutput()
{
    m_ui->progressWidget->hide();
    m_ui->resultWidget->hide();
    m_ui->countLabel->setFont(theme::strongFont());
    connect(m_ui->writePushButton, &QPushButton::clicked, this, &DocumentsPage::write);
    connect(m_ui->printPushButton, &QPushButton::clicked, this, &DocumentsPage::print);
    connect(m_ui->namesCheckBox, &QCheckBox::toggled, this, &DocumentsPage::showCount);
    connect(m_ui->togetherRadioButton, &QRadioButton::toggled, this, &DocumentsPage::showCount);
    connect(m_ui->closeResultToolButton, &QToolButton::clicked, m_ui->resultWidget, &QWidget::hide);
    connect(m_ui->openFolderPushButton, &QPushButton::clicked, this, &DocumentsPage::openFolder);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &DocumentsPage::stopOutput);
}

DocumentsPage::Output DocumentsPage::output() const
{
    if (m_writing)
        return Output::Files;
    return m_printing ? Output::Paper : Output::Nothing;
}

void DocumentsPage::stopOutput()
{
    if (m_writing)
        m_writing->cancel();
    else if (m_printing)
        m_printing->cancel();
}

void DocumentsPage::showCount()
{
    const std::vector<Form> forms = m_list->ticked();
    const bool any = !forms.empty();
    const bool together = m_ui->togetherRadioButton->isChecked();
    m_ui->countLabel->setText(any || m_list->rowCount() == 0
                                  ? capitalised(documentCount(forms.size()))
                                  : QStringLiteral("Aucun document coché"));
    theme::setTone(m_ui->countLabel, any ? theme::Tone::Normal : theme::Tone::Warning);
    m_ui->writePushButton->setEnabled(any);
    m_ui->printPushButton->setEnabled(any);
    m_ui->namesCheckBox->setVisible(!together);
    QString example = toQt(destinationIn({}).together);
    if (!together && any)
        example = toQt(printing::fileStem(m_document.session(), forms.front(), naming()));
    m_ui->namesLabel->setText(
        together
            ? QStringLiteral("Tout dans %1.pdf, chaque document avec ses numéros de page\u00a0: "
                             "complet, ou pas écrit.")
                  .arg(example)
            : namingText(naming(), any ? example + QStringLiteral(".pdf") : QString()));
}

Naming DocumentsPage::naming() const
{
    return m_ui->namesCheckBox->isChecked() ? Naming::People : Naming::Ids;
}

printing::Destination DocumentsPage::destinationIn(const QString& folder) const
{
    printing::Destination destination{fromQt(folder), printing::FileKind::Pdf, naming(), {}};
    if (m_ui->togetherRadioButton->isChecked()) {
        const auto kinds = m_ui->kindsListView->chosen();
        destination.together =
            (kinds.size() == 1 ? printing::formWord(kinds.front()) : std::string("documents")) +
            "-" + m_document.jury().info.date.iso();
    }
    return destination;
}

void DocumentsPage::write()
{
    const auto folder =
        m_prompts.chooseFolder(QStringLiteral("Dossier où enregistrer les documents"));
    if (!folder)
        return;
    m_destination = destinationIn(*folder);
    auto batch = printing::Batch::start(m_document.session(), m_document.viewer(), m_list->ticked(),
                                        m_destination);
    if (!batch)
        return showOutput({toQt(wording::problemText(batch.error())), {}, false}, false);
    m_writtenFolder = m_destination.folder;
    beginWriting(std::move(*batch));
}

void DocumentsPage::beginWriting(printing::Batch batch)
{
    const std::size_t total = batch.total();
    m_writing = std::make_unique<WritingRun>(std::move(batch));
    connect(m_writing.get(), &WritingRun::progressed, this, &DocumentsPage::showProgress);
    connect(m_writing.get(), &WritingRun::finishing, this, [this] {
        if (m_ui->cancelPushButton->hasFocus())
            m_ui->progressWidget->setFocus(); // kept for what comes after the run
        m_ui->cancelPushButton->setEnabled(false);
        m_ui->progressBar->setRange(0, 0);
        m_ui->progressLabel->setText(QStringLiteral("Fin de l’écriture…"));
    });
    connect(m_writing.get(), &WritingRun::finished, this, &DocumentsPage::showWritten);
    begin(total);
}

void DocumentsPage::print()
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    // What the queue of a shared printer shows to everyone: no name of a person.
    printer->setDocName(QStringLiteral("Délibéré"));
    printer->setCreator(QStringLiteral("Délibéré"));
    const std::vector<Form> forms = m_list->ticked();
    if (!m_prompts.setUpPrinter(*printer,
                                QStringLiteral("Imprimer %1").arg(documentCount(forms.size()))))
        return;
    // "Imprimer dans un fichier": the printer replaces whatever lies there.
    if (const QString file = printer->outputFileName(); !file.isEmpty()) {
        if (const auto allowed = app::checkOutput(fromQt(file)); !allowed)
            return showOutput({toQt(wording::problemText(allowed.error())), {}, false}, false);
    }
    const auto sides = printer->duplex() == QPrinter::DuplexNone ? PrintingRun::Sides::One
                                                                 : PrintingRun::Sides::Both;
    m_printing = std::make_unique<PrintingRun>(m_document.session(), m_document.viewer(), forms,
                                               std::move(printer), sides);
    connect(m_printing.get(), &PrintingRun::progressed, this, &DocumentsPage::showProgress);
    connect(m_printing.get(), &PrintingRun::finished, this, &DocumentsPage::showPrinted);
    begin(forms.size());
}

void DocumentsPage::begin(std::size_t total)
{
    m_total = total;
    m_ui->choicesWidget->hide();
    allowData(false); // their result would be said in place of this run's
    m_ui->resultWidget->hide();
    m_ui->progressWidget->show();
    m_ui->cancelPushButton->setEnabled(true);
    m_ui->cancelPushButton->setFocus();
    showProgress(0, static_cast<int>(total));
}

void DocumentsPage::showProgress(int done, int total)
{
    m_ui->progressBar->setRange(0, total);
    m_ui->progressBar->setValue(done);
    m_ui->progressLabel->setText(
        QStringLiteral("%1 sur\u00a0%2").arg(done).arg(documentCount(m_total)));
}

// The run is inside its last signal: it is destroyed after it.
void DocumentsPage::showWritten(const printing::Written& written)
{
    m_writing.release()->deleteLater();
    if (const auto person = std::exchange(m_person, std::nullopt))
        return showOutput(outputText(m_document, written, *person, m_writtenFolder), true);
    showOutput(outputText(m_document, written, m_total, m_destination), !written.files.empty());
}

void DocumentsPage::showPrinted(const Printed& printed)
{
    m_printing.release()->deleteLater();
    showOutput(outputText(m_document, printed, m_total), false);
}

void DocumentsPage::showOutput(const OutputText& text, bool withFolder)
{
    const bool focused = m_ui->progressWidget->hasFocus() || m_ui->cancelPushButton->hasFocus();
    m_ui->resultLabel->setText(text.result);
    theme::setTone(m_ui->resultLabel, text.good ? theme::Tone::Good : theme::Tone::Bad);
    m_ui->failuresPlainTextEdit->setPlainText(text.failures);
    m_ui->failuresPlainTextEdit->setVisible(!text.failures.isEmpty());
    m_ui->openFolderPushButton->setVisible(withFolder);
    m_ui->resultWidget->show();
    m_ui->choicesWidget->show();
    allowData(true);
    m_ui->progressWidget->hide();
    if (focused)
        (withFolder ? m_ui->openFolderPushButton : m_ui->printPushButton)->setFocus();
}

void DocumentsPage::openFolder() const
{
    const QString folder = toQt(m_writtenFolder.string());
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        return;
    m_ui->resultLabel->setText(
        QStringLiteral("Aucun gestionnaire de fichiers ne s’est ouvert sur cet ordinateur. Les "
                       "documents sont dans «\u00a0%1\u00a0».")
            .arg(QDir::toNativeSeparators(folder)));
    theme::setTone(m_ui->resultLabel, theme::Tone::Warning);
}

} // namespace delibere::widgets
