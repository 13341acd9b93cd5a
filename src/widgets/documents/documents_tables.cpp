// SPDX-License-Identifier: GPL-3.0-or-later
// The page Documents, the tables of the whole session for a spreadsheet: both at once, in one
// format. They do not depend on what is ticked.
#include <chrono>

#include "printing/form_table.h"
#include "tables/session_table.h"
#include "tables/table_file.h"
#include "ui_documents_page.h"
#include "widgets/documents/documents_page.h"
#include "widgets/documents/output_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

using tables::TableFormat;

namespace {

const printing::FormRow& formOf(const tables::SessionTable& table)
{
    return printing::formRow(printing::formsByWord().at(table.form));
}

Result<void> writeOne(const SessionDocument& document, const tables::SessionTable& asked,
                      TableFormat format, const std::filesystem::path& folder)
{
    const auto table = asked.of(document.session(), document.viewer());
    if (!table)
        return tl::unexpected(table.error());
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string name = std::string(formOf(asked).word) + tables::extensionOf(format);
    return tables::writeTable(folder / name, *table, format, now);
}

QString resultText(std::size_t written, const QString& folder)
{
    if (written == 0)
        return QStringLiteral("Aucun tableau n’est écrit.");
    if (written == tables::sessionTables.size())
        return QStringLiteral("✓ %1\u00a0tableaux écrits dans %2").arg(written).arg(folder);
    return QStringLiteral("1\u00a0tableau sur\u00a0%1 écrit dans %2.")
        .arg(tables::sessionTables.size())
        .arg(folder);
}

} // namespace

void DocumentsPage::connectTables()
{
    connect(m_ui->xlsxPushButton, &QPushButton::clicked, this,
            [this] { writeTables(TableFormat::Xlsx); });
    connect(m_ui->csvPushButton, &QPushButton::clicked, this,
            [this] { writeTables(TableFormat::Csv); });
    // Tables of blocs and their decisions: a commission has none, its list is handed over on
    // Classer.
    for (QPushButton* button : {m_ui->xlsxPushButton, m_ui->csvPushButton})
        button->setVisible(!m_document.framework().admission);
}

void DocumentsPage::writeTables(TableFormat format)
{
    const auto folder =
        m_prompts.chooseFolder(QStringLiteral("Dossier où enregistrer les tableaux"));
    if (!folder)
        return;
    m_writtenFolder = fromQt(*folder);
    std::size_t written = 0;
    QStringList failures;
    for (const tables::SessionTable& table : tables::sessionTables) {
        const auto done = writeOne(m_document, table, format, m_writtenFolder);
        if (done)
            ++written;
        else
            failures << QStringLiteral("%1\u00a0: %2")
                            .arg(QString::fromUtf8(formOf(table).title),
                                 toQt(wording::problemText(done.error(), m_document.jury())));
    }
    showOutput({resultText(written, *folder), failures.join(u'\n'), failures.isEmpty()},
               written > 0);
}

void DocumentsPage::allowData(bool allowed)
{
    m_ui->xlsxPushButton->setEnabled(allowed);
    m_ui->csvPushButton->setEnabled(allowed);
    showPerson();
}

} // namespace delibere::widgets
