// SPDX-License-Identifier: GPL-3.0-or-later
// The page Documents, the tables of the whole session for a spreadsheet: both at once, in one
// format. They do not depend on what is ticked.
#include <array>
#include <chrono>

#include "printing/form_names.h"
#include "tables/entry_slip_table.h"
#include "tables/summary_table.h"
#include "ui_documents_page.h"
#include "widgets/documents/documents_page.h"
#include "widgets/documents/form_text.h"
#include "widgets/documents/output_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

using printing::FormKind;
using tables::TableFormat;

namespace {

constexpr std::array tableKinds{FormKind::SummaryTable, FormKind::EntrySlip};

Result<void> writeOne(const SessionDocument& document, FormKind kind, TableFormat format,
                      const std::filesystem::path& folder)
{
    const auto table = kind == FormKind::SummaryTable
                           ? tables::summaryTable(document.session(), document.viewer())
                           : tables::entrySlipTable(document.session(), document.viewer());
    if (!table)
        return tl::unexpected(table.error());
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return tables::writeTable(folder / (printing::formWord(kind) + tables::extensionOf(format)),
                              *table, format, now);
}

QString resultText(std::size_t written, const QString& folder)
{
    if (written == 0)
        return QStringLiteral("Aucun tableau n’est écrit.");
    if (written == tableKinds.size())
        return QStringLiteral("✓ %1\u00a0tableaux écrits dans %2").arg(written).arg(folder);
    return QStringLiteral("1\u00a0tableau sur\u00a0%1 écrit dans %2.")
        .arg(tableKinds.size())
        .arg(folder);
}

} // namespace

void DocumentsPage::connectTables()
{
    connect(m_ui->xlsxPushButton, &QPushButton::clicked, this,
            [this] { writeTables(TableFormat::Xlsx); });
    connect(m_ui->csvPushButton, &QPushButton::clicked, this,
            [this] { writeTables(TableFormat::Csv); });
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
    for (const FormKind kind : tableKinds) {
        const auto done = writeOne(m_document, kind, format, m_writtenFolder);
        if (done)
            ++written;
        else
            failures << QStringLiteral("%1\u00a0: %2")
                            .arg(formTitle(kind),
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
