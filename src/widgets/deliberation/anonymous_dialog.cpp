// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/anonymous_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>

#include "app/anonymous_document.h"
#include "printing/form_names.h"
#include "printing/printed_form.h"
#include "widgets/kit/preview_dialog.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/writing_run.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

enum MaskedColumn { File, Part, Text };

constexpr int anonymousWidth = 760;
constexpr int textsInSight = 4; // at least

} // namespace

AnonymousDialog::AnonymousDialog(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : WorkDialog(QStringLiteral("Dossiers sans nom"),
                 QStringLiteral("Ce qui partirait au jury paritaire. Les noms, les entreprises et "
                                "les numéros de dossier connus de la session sont masqués\u00a0; "
                                "un surnom ou un détail peut encore dire de qui il s’agit\u00a0: "
                                "relisez chaque texte. Quel dossier est à qui s’imprime dans "
                                "Documents, pour le secrétariat seul."),
                 parent),
      m_document(document), m_prompts(prompts)
{
    setObjectName(QStringLiteral("AnonymousDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(anonymousWidth);
    addTexts();
    m_write = addAction(QStringLiteral("Écrire les dossiers…"), QStringLiteral("Fermer"));
    m_write->setObjectName(QStringLiteral("anonymousWritePushButton"));
    m_write->setAutoDefault(false);
    connect(m_write, &QPushButton::clicked, this, &AnonymousDialog::write);
    showTexts();
    showButtons();
}

AnonymousDialog::~AnonymousDialog() = default;

void AnonymousDialog::reject()
{
    if (m_writing == nullptr)
        WorkDialog::reject();
}

void AnonymousDialog::addTexts()
{
    m_texts = new QTableWidget(this);
    m_texts->setObjectName(QStringLiteral("anonymousTextsTableWidget"));
    m_texts->setAccessibleName(QStringLiteral("Textes des dossiers sans nom, à relire"));
    m_texts->setColumnCount(Text + 1);
    m_texts->setHorizontalHeaderLabels(
        {QStringLiteral("Dossier"), QStringLiteral("Partie"), QStringLiteral("Texte")});
    m_texts->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_texts->horizontalHeader()->setSectionResizeMode(File, QHeaderView::Fixed);
    m_texts->horizontalHeader()->resizeSection(
        File, m_texts->fontMetrics().horizontalAdvance(QStringLiteral("MMMM-MMMM-MM")));
    m_texts->horizontalHeader()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_texts->verticalHeader()->hide();
    m_texts->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_texts->setWordWrap(true);
    m_texts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_texts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_texts->setMinimumHeight((textsInSight + 1) * m_texts->verticalHeader()->defaultSectionSize());
    addCopying(*m_texts);
    addPart(m_texts, 1);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_read = new QCheckBox(QStringLiteral("J’ai relu tous ces textes"), line);
    m_read->setObjectName(QStringLiteral("anonymousReadCheckBox"));
    m_preview = new QPushButton(QStringLiteral("Voir ce dossier…"), line);
    m_preview->setObjectName(QStringLiteral("anonymousPreviewPushButton"));
    m_preview->setAutoDefault(false);
    row->addWidget(m_read);
    row->addStretch(1);
    row->addWidget(m_preview);
    addPart(line);
    connect(m_read, &QCheckBox::toggled, this, &AnonymousDialog::showButtons);
    connect(m_preview, &QPushButton::clicked, this, &AnonymousDialog::preview);
    connect(m_texts, &QTableWidget::itemSelectionChanged, this, &AnonymousDialog::showButtons);
}

void AnonymousDialog::showTexts()
{
    for (const Candidate& candidate : m_document.jury().candidates) {
        const auto document =
            app::AnonymousDocument::of(m_document.session(), candidate.id, m_document.viewer());
        if (!document)
            continue; // not signed yet, or not heard: there is no file of them
        const printing::Form form{printing::FormKind::Anonymous, candidate.id};
        m_forms.push_back(form);
        for (const app::MaskedText& text : document->texts()) {
            const int row = m_texts->rowCount();
            m_texts->insertRow(row);
            const Block* block =
                text.block.empty() ? nullptr : m_document.framework().block(text.block);
            m_texts->setItem(row, File, wordsItem(toQt(document->code())));
            m_texts->setItem(
                row, Part,
                wordsItem(block == nullptr ? QStringLiteral("commentaire") : toQt(block->code)));
            m_texts->setItem(row, Text, wordsItem(toQt(text.masked)));
            m_formOfRow.push_back(form);
        }
    }
    if (m_forms.empty())
        say(QStringLiteral("Aucune grille n’est encore signée\u00a0: il n’y a pas de dossier."),
            theme::Tone::Muted);
}

void AnonymousDialog::showButtons()
{
    m_read->setEnabled(!m_forms.empty());
    m_write->setEnabled(m_read->isChecked() && !m_forms.empty() && m_writing == nullptr);
    m_preview->setEnabled(m_texts->currentRow() >= 0);
}

void AnonymousDialog::preview()
{
    const printing::Form& form = m_formOfRow[static_cast<std::size_t>(m_texts->currentRow())];
    auto printed = printing::layOut(m_document.session(), m_document.viewer(), form);
    if (!printed)
        return sayProblem(printed.error(), m_document.jury());
    const std::string stem = printing::fileStem(m_document.session(), form, printing::Naming::Ids);
    auto* dialog = new PreviewDialog(std::move(printed->document), printed->date,
                                     toQt(stem) + QStringLiteral(".pdf"), m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AnonymousDialog::write()
{
    const auto folder = m_prompts.chooseFolder(QStringLiteral("Où écrire les dossiers sans nom"));
    if (!folder)
        return;
    auto batch = printing::Batch::start(
        m_document.session(), m_document.viewer(), m_forms,
        {fromQt(*folder), printing::FileKind::Pdf, printing::Naming::Ids, {}});
    if (!batch)
        return sayProblem(batch.error(), m_document.jury());
    m_folder = *folder;
    m_writing = std::make_unique<WritingRun>(std::move(*batch));
    connect(m_writing.get(), &WritingRun::finished, this, &AnonymousDialog::showWritten);
    showButtons();
}

void AnonymousDialog::showWritten(const printing::Written& written)
{
    m_writing.release()->deleteLater();
    showButtons();
    if (!written.failures.empty())
        return sayProblem(written.failures.front().problem, m_document.jury());
    say(QStringLiteral("%1 dans %2")
            .arg(toQt(wording::formatCount(static_cast<int>(written.files.size()), "dossier écrit",
                                           "dossiers écrits")),
                 m_folder),
        theme::Tone::Good);
}

} // namespace delibere::widgets
