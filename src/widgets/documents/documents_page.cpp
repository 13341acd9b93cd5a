// SPDX-License-Identifier: GPL-3.0-or-later
// The page Documents, what it lists and shows.
#include "widgets/documents/documents_page.h"

#include <algorithm>

#include "printing/form_table.h"
#include "printing/printed_form.h"
#include "ui_documents_page.h"
#include "widgets/documents/document_list_model.h"
#include "widgets/documents/form_text.h"
#include "widgets/documents/printing_run.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/writing_run.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

using printing::Form;
using printing::FormKind;

namespace {

constexpr int zoomStep = 25;

// The next round one, so that a fitted 83 % goes on to 100 % or 75 %.
int nextZoom(int zoom, int step)
{
    const int steps = step > 0 ? zoom / zoomStep + 1 : (zoom - 1) / zoomStep;
    return steps * zoomStep;
}

bool hasSheets(const std::vector<FormKind>& kinds)
{
    return std::ranges::find(kinds, FormKind::Sheet) != kinds.end();
}

} // namespace

DocumentsPage::DocumentsPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::DocumentsPage>()), m_list(new DocumentListModel(document, this))
{
    m_ui->setupUi(this);
    m_ui->documentColumnsSplitter->setSizes({212, 292, 760});
    m_ui->documentColumnsSplitter->setStretchFactor(2, 1);
    m_ui->documentsListView->setModel(m_list);
    m_ui->kindsListView->setFramework(m_document.framework());
    setFocusProxy(m_ui->kindsListView);
    choose(m_document.framework().admission    ? FormKind::Attendance
           : m_document.framework().evaluation ? FormKind::Grid
                                               : FormKind::PositioningSummary);
    connectList();
    connectPreview();
    connectOutput();
    connectTables();
    connect(m_ui->personPushButton, &QPushButton::clicked, this, &DocumentsPage::writePerson);
    new RefreshWhenShown(this, m_document, [this] { reload(); });
}

DocumentsPage::~DocumentsPage() = default;

void DocumentsPage::choose(FormKind kind)
{
    m_ui->kindsListView->choose(kind);
}

void DocumentsPage::connectList()
{
    connect(m_ui->kindsListView, &FormKindList::chosenChanged, this, &DocumentsPage::reload);
    connect(m_ui->filterLineEdit, &QLineEdit::textChanged, this, &DocumentsPage::filter);
    connect(m_ui->jurorComboBox, &QComboBox::currentIndexChanged, this, &DocumentsPage::filter);
    connect(m_ui->oldCheckBox, &QCheckBox::toggled, this, &DocumentsPage::filter);
    connect(m_ui->tickAllPushButton, &QPushButton::clicked, this,
            [this] { m_list->tickAll(true); });
    connect(m_ui->tickNonePushButton, &QPushButton::clicked, this,
            [this] { m_list->tickAll(false); });
    connect(m_list, &DocumentListModel::tickedChanged, this, &DocumentsPage::showCount);
    connect(m_ui->documentsListView, &TickList::currentMoved, this, [this] {
        if (!m_listing)
            showPreview();
    });
}

void DocumentsPage::connectPreview()
{
    PagesView* pages = m_ui->pagesView;
    connect(pages, &PagesView::viewChanged, this, &DocumentsPage::showView);
    connect(m_ui->zoomOutToolButton, &QToolButton::clicked, this,
            [pages] { pages->setZoom(nextZoom(pages->zoom(), -1)); });
    connect(m_ui->zoomInToolButton, &QToolButton::clicked, this,
            [pages] { pages->setZoom(nextZoom(pages->zoom(), 1)); });
    connect(m_ui->fitToolButton, &QToolButton::clicked, this, [this, pages](bool fit) {
        if (fit)
            pages->fitWidth();
        else
            pages->setZoom(pages->zoom());
    });
}

WantedForms DocumentsPage::wanted() const
{
    return {m_ui->kindsListView->chosen(),
            JurorId(fromQt(m_ui->jurorComboBox->currentData().toString())),
            m_ui->filterLineEdit->text(), m_ui->oldCheckBox->isChecked()};
}

void DocumentsPage::reload()
{
    listJurors();
    m_listing = true;
    m_list->reload(wanted());
    m_ui->oldCheckBox->setVisible(m_list->hasOld());
    keepCurrent();
}

void DocumentsPage::filter()
{
    m_listing = true;
    m_list->filter(wanted());
    keepCurrent();
}

void DocumentsPage::listJurors()
{
    QComboBox* box = m_ui->jurorComboBox;
    const QSignalBlocker quiet(box);
    const QVariant before = box->currentData();
    box->clear();
    box->addItem(QStringLiteral("Tous les membres"), QString());
    for (const Juror& juror : m_document.jury().jurors)
        box->addItem(QStringLiteral("Fiches de %1").arg(toQt(juror.name)), toQt(juror.id.text()));
    const bool choosable = hasSheets(m_ui->kindsListView->chosen());
    box->setCurrentIndex(choosable ? std::max(0, box->findData(before)) : 0);
    box->setVisible(choosable);
}

// The form that was shown, or else that of the candidate one works on, or the first.
void DocumentsPage::keepCurrent()
{
    int row = m_current ? m_list->rowOf(*m_current) : -1;
    for (int other = 0; row < 0 && other < m_list->rowCount(); ++other) {
        if (m_list->form(other).candidate() == m_document.currentCandidate())
            row = other;
    }
    m_ui->documentsListView->setCurrentIndex(m_list->index(std::max(row, 0)));
    m_listing = false;
    showEmptiness();
    showPreview();
}

void DocumentsPage::showEmptiness()
{
    const bool empty = m_list->rowCount() == 0;
    m_ui->documentsListView->setVisible(!empty);
    m_ui->emptyLabel->setVisible(empty);
    m_ui->emptyLabel->setText(empty ? emptyText() : QString());
    m_ui->tickAllPushButton->setEnabled(!empty);
    m_ui->tickNonePushButton->setEnabled(!empty);
}

QString DocumentsPage::emptyText() const
{
    if (m_list->problem())
        return toQt(wording::problemText(*m_list->problem(), m_document.jury()));
    const auto kinds = m_ui->kindsListView->chosen();
    if (kinds.empty())
        return QStringLiteral("Choisissez un formulaire à gauche.");
    if (m_list->hidden() > 0 && !m_ui->filterLineEdit->text().isEmpty())
        return QStringLiteral("Aucun document ne répond au filtre. Effacez-le pour revoir les "
                              "autres.");
    if (m_list->hidden() > 0)
        return QStringLiteral("Rien à montrer pour ce choix.");
    const bool letters = std::ranges::all_of(
        kinds, [](FormKind kind) { return formRow(kind).scope == printing::FormScope::Juror; });
    if (letters)
        return inWordsOf(m_document,
                         QStringLiteral("Aucun membre du jury à qui l’écrire. Ajoutez-les dans "
                                        "Préparation."));
    if (m_document.jury().candidates.empty())
        return inWordsOf(m_document, QStringLiteral("La session n’a pas encore de candidat. "
                                                    "Ajoutez-les dans Préparation."));
    const bool withMarks = std::ranges::any_of(
        kinds, [](FormKind kind) { return formRow(kind).shows == printing::FormShows::Marks; });
    if (!withMarks)
        return inWordsOf(m_document,
                         QStringLiteral("Aucun candidat à qui l’écrire\u00a0: tous sont absents, "
                                        "excusés ou ne sont pas attendus."));
    const bool ofPositioning = std::ranges::all_of(kinds, [](FormKind kind) {
        return formRow(kind).scope == printing::FormScope::Positioning;
    });
    if (ofPositioning)
        return QStringLiteral("Aucun repérage à montrer. Commencez-en un dans Repérage.");
    if (m_document.actingJuror().empty())
        return QStringLiteral("Rien à montrer encore au secrétariat\u00a0: tant que tous n’ont pas "
                              "signé, les notes ne sont qu’aux membres. Pour les voir et les "
                              "imprimer, choisissez «\u00a0Secrétariat, avec les notes\u00a0» en "
                              "haut de la fenêtre\u202f; le journal le garde.");
    return QStringLiteral("Rien à montrer encore à la personne qui agit\u00a0: chacun remet sa "
                          "fiche avant de voir celles des autres. Le secrétariat, avec les notes, "
                          "imprime tout (choix en haut de la fenêtre).");
}

void DocumentsPage::showPreview()
{
    const int row = m_ui->documentsListView->currentIndex().row();
    if (row < 0) {
        m_current.reset();
        showPerson();
        m_ui->previewLabel->setToolTip(QStringLiteral("Aperçu"));
        m_ui->pagesView->setMessage({});
        return;
    }
    const Form form = m_list->form(row);
    const auto place = m_current == form ? PagesView::Place::Kept : PagesView::Place::Top;
    m_current = form;
    showPerson();
    m_ui->previewLabel->setToolTip(wholeFormName(m_document, form));
    auto pages = printing::layOut(m_document.session(), m_document.viewer(), form)
                     .and_then([](printing::PrintedForm printed) {
                         return report::LaidPages::of(std::move(printed.document));
                     });
    m_ui->pagesView->showPages(std::move(pages), m_document.jury(), place);
}

void DocumentsPage::showView()
{
    const PagesView& pages = *m_ui->pagesView;
    const bool any = pages.pageCount() > 0;
    m_ui->pageLabel->setText(
        any ? QStringLiteral("page\u00a0%1/%2").arg(pages.currentPage()).arg(pages.pageCount())
            : QString());
    m_ui->zoomLabel->setText(QStringLiteral("%1\u00a0%").arg(pages.zoom()));
    m_ui->zoomOutToolButton->setEnabled(any && pages.zoom() > PagesView::smallestZoom);
    m_ui->zoomInToolButton->setEnabled(any && pages.zoom() < PagesView::largestZoom);
    m_ui->fitToolButton->setEnabled(any);
    m_ui->fitToolButton->setChecked(pages.fitsWidth());
    QLabel* label = m_ui->previewLabel; // the tool tip has all of it
    label->setText(
        label->fontMetrics().elidedText(label->toolTip(), Qt::ElideMiddle, label->width()));
}

} // namespace delibere::widgets
