// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/documents_page.h"

#include <algorithm>

#include "app/problem_text.h"
#include "report/french_format.h"
#include "report/preview.h"
#include "ui_documents_page.h"
#include "widgets/delegates/two_line_delegate.h"
#include "widgets/form_text.h"
#include "widgets/qt_text.h"
#include "widgets/session_document.h"
#include "widgets/theme.h"

namespace delibere::widgets {

namespace {

constexpr int screenDotsPerInch = 96;
constexpr int smallestZoom = 50;
constexpr int largestZoom = 200;
constexpr int zoomStep = 25;

QString countOf(std::size_t count)
{
    return toQt(report::formatCount(static_cast<int>(count), "document", "documents"));
}

} // namespace

DocumentsPage::DocumentsPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::DocumentsPage>())
{
    m_ui->setupUi(this);
    m_ui->documentsSplitter->setSizes({360, 976});
    m_ui->documentsSplitter->setStretchFactor(1, 1);
    m_ui->formsListView->setModel(&m_items);
    m_ui->formsListView->setItemDelegate(new TwoLineDelegate(this));
    m_ui->formsListView->setResizeMode(QListView::Adjust);
    m_ui->positioningPushButton->setVisible(m_document.framework().positioning.has_value());
    connectControls();
}

DocumentsPage::~DocumentsPage() = default;

void DocumentsPage::connectControls()
{
    for (QPushButton* chip : {m_ui->gridPushButton, m_ui->sheetPushButton, m_ui->minutesPushButton,
                              m_ui->positioningPushButton})
        connect(chip, &QPushButton::toggled, this, [this](bool checked) {
            if (checked)
                refresh();
        });
    const QItemSelectionModel* selection = m_ui->formsListView->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, &DocumentsPage::showPreview);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &DocumentsPage::showSelection);
    connect(m_ui->selectAllPushButton, &QPushButton::clicked, m_ui->formsListView,
            &QListView::selectAll);
    connect(m_ui->writePushButton, &QPushButton::clicked, this, &DocumentsPage::write);
    connect(m_ui->zoomOutToolButton, &QToolButton::clicked, this, [this] { zoom(-zoomStep); });
    connect(m_ui->zoomInToolButton, &QToolButton::clicked, this, [this] { zoom(zoomStep); });
    connect(&m_document, &SessionDocument::changed, this, &DocumentsPage::outdate);
    connect(&m_document, &SessionDocument::actingJurorChanged, this, &DocumentsPage::outdate);
}

// A hidden page waits: drawing forms while marks are typed elsewhere would be felt.
void DocumentsPage::outdate()
{
    m_outdated = true;
    if (isVisible())
        refresh();
}

void DocumentsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

std::vector<Form> DocumentsPage::chosenForms() const
{
    if (m_ui->positioningPushButton->isChecked())
        return positioningForms(m_document);
    if (m_ui->minutesPushButton->isChecked())
        return forms(m_document, FormKind::Minutes);
    return forms(m_document, m_ui->gridPushButton->isChecked() ? FormKind::Grid : FormKind::Sheet);
}

void DocumentsPage::refresh()
{
    m_outdated = false;
    m_ui->resultLabel->clear();
    listForms();
    showPreview();
    showSelection();
}

void DocumentsPage::listForms()
{
    const int before = m_ui->formsListView->currentIndex().row();
    const QSignalBlocker quiet(m_ui->formsListView->selectionModel());
    m_forms = chosenForms();
    m_items.clear();
    int wanted = std::min(before, static_cast<int>(m_forms.size()) - 1);
    for (std::size_t row = 0; row < m_forms.size(); ++row) {
        auto* item = new QStandardItem(formName(m_document, m_forms[row]));
        item->setEditable(false);
        item->setData(formState(m_document, m_forms[row]), TwoLineDelegate::SecondLineRole);
        m_items.appendRow(item);
        if (wanted < 0 && m_forms[row].key.candidate == m_document.currentCandidate())
            wanted = static_cast<int>(row);
    }
    m_ui->formsListView->setCurrentIndex(m_items.index(std::max(wanted, 0), 0));
}

void DocumentsPage::showPreview()
{
    const int row = m_ui->formsListView->currentIndex().row();
    m_ui->previewLabel->setText(QStringLiteral("Aperçu"));
    if (row < 0 || static_cast<std::size_t>(row) >= m_forms.size()) {
        m_ui->pagesView->setMessage(
            m_document.jury().candidates.empty()
                ? QStringLiteral("Aucun document\u00a0: la session n’a pas encore de candidat. "
                                 "Ajoutez-le dans Préparation.")
                : QStringLiteral("Aucun document à montrer à la personne qui agit\u00a0: chacun "
                                 "remet sa fiche avant de voir celles des autres."));
        return;
    }
    const Form& form = m_forms[static_cast<std::size_t>(row)];
    const auto document = layOutForm(m_document, form);
    if (!document) {
        m_ui->pagesView->setMessage(toQt(app::problemText(document.error())));
        return;
    }
    const qreal ratio = devicePixelRatioF();
    auto pages =
        report::renderPages(*document, qRound(screenDotsPerInch * ratio * m_zoomPercent / 100.0));
    for (QImage& page : pages)
        page.setDevicePixelRatio(ratio);
    m_ui->pagesView->setPages(pages);
    m_ui->previewLabel->setText(
        QStringLiteral("Aperçu — %1, %2")
            .arg(toQt(document->title),
                 toQt(report::formatCount(static_cast<int>(pages.size()), "page", "pages"))));
}

std::vector<Form> DocumentsPage::selectedForms() const
{
    std::vector<Form> selected;
    for (std::size_t row = 0; row < m_forms.size(); ++row) {
        if (m_ui->formsListView->selectionModel()->isRowSelected(static_cast<int>(row)))
            selected.push_back(m_forms[row]);
    }
    return selected;
}

void DocumentsPage::showSelection()
{
    const std::size_t count = selectedForms().size();
    m_ui->writePushButton->setEnabled(count > 0);
    m_ui->writePushButton->setText(count < 2 ? QStringLiteral("&Enregistrer en PDF…")
                                             : QStringLiteral("&Enregistrer %1 PDF…").arg(count));
    m_ui->selectAllPushButton->setEnabled(count < m_forms.size());
}

void DocumentsPage::zoom(int step)
{
    m_zoomPercent = std::clamp(m_zoomPercent + step, smallestZoom, largestZoom);
    m_ui->zoomLabel->setText(QStringLiteral("%1\u00a0%").arg(m_zoomPercent));
    m_ui->zoomOutToolButton->setEnabled(m_zoomPercent > smallestZoom);
    m_ui->zoomInToolButton->setEnabled(m_zoomPercent < largestZoom);
    showPreview();
}

void DocumentsPage::write()
{
    const auto folder =
        m_prompts.chooseFolder(QStringLiteral("Dossier où enregistrer les documents"));
    if (!folder)
        return;
    const std::vector<Form> selected = selectedForms();
    const auto written = writeForms(m_document, selected, fromQt(*folder));
    if (!written) {
        m_ui->resultLabel->setText(toQt(app::problemText(written.error())));
        theme::setTone(m_ui->resultLabel, theme::Tone::Bad);
        return;
    }
    m_ui->resultLabel->setText(
        QStringLiteral("✓ %1 %2 dans %3")
            .arg(countOf(selected.size()),
                 selected.size() < 2 ? QStringLiteral("écrit") : QStringLiteral("écrits"),
                 *folder));
    theme::setTone(m_ui->resultLabel, theme::Tone::Good);
}

} // namespace delibere::widgets
