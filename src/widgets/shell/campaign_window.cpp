// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/campaign_window.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/campaign/candidates_page.h"
#include "widgets/campaign/catalogue_page.h"
#include "widgets/campaign/course_page.h"
#include "widgets/campaign/formation_page.h"
#include "widgets/campaign/import_campaign_dialog.h"
#include "widgets/campaign/rules_page.h"
#include "widgets/kit/elided_label.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/wheel_guard.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/find_bar.h"
#include "widgets/shell/page_area.h"
#include "widgets/shell/save_banner.h"
#include "widgets/shell/window_memory.h"
#include "wording/campaign_page_words.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

const QString campaignPlaceKey = QStringLiteral("fenetre/campagne");
constexpr QSize campaignSize(1360, 850);

enum CampaignTab { FormationTab, CandidatesTab, CourseTab, CatalogueTab, RulesTab, TabCount };

struct TabText {
    const char* name;
    const char* title;
};
constexpr std::array<TabText, TabCount> tabTexts{{{"formationTab", "La formation"},
                                                  {"candidatesTab", "Les candidats"},
                                                  {"courseTab", "Déroulé"},
                                                  {"catalogueTab", "Toutes les formations"},
                                                  {"rulesTab", "Règles et sources"}}};

} // namespace

CampaignWindow::CampaignWindow(app::OpenCampaign campaign, Prompts& prompts, QWidget* parent)
    : QMainWindow(parent), m_prompts(prompts),
      m_document(std::make_unique<CampaignDocument>(std::move(campaign)))
{
    WheelGuard::install();
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_document->name() + QStringLiteral(", campagne — Délibéré"));
    auto* central = new QWidget(this);
    setCentralWidget(central);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addBar(*column);
    m_banner = new SaveBanner(central);
    m_banner->setUp(m_prompts, nullptr);
    column->addWidget(m_banner);
    auto* area = new PageArea(central);
    m_pages = new QStackedWidget(area);
    m_pages->setObjectName(QStringLiteral("campaignPages"));
    area->setPages(m_pages);
    column->addWidget(area, 1);
    connect(m_document.get(), &CampaignDocument::problem, m_banner, &SaveBanner::showProblem);
    connect(m_document.get(), &CampaignDocument::refused, m_banner, &SaveBanner::showProblem);
    connect(m_document.get(), &CampaignDocument::changed, this, &CampaignWindow::showState);
    buildPages();
    showState();
    const store::CampaignRows& rows = m_document->present().base().rows;
    showPage(rows.formations.empty() && !rows.catalogue.empty() ? CatalogueTab : FormationTab);
    place();
}

// The pages look at the document until they are gone.
CampaignWindow::~CampaignWindow()
{
    delete m_pages;
}

void CampaignWindow::addBar(QVBoxLayout& column)
{
    auto* bar = new QFrame(this);
    theme::setRole(bar, "topBar");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(0);
    QLabel* product = plainLabel(bar, QStringLiteral("Délibéré"));
    product->setFont(theme::strongFont(15));
    row->addWidget(product);
    row->addSpacing(16);
    m_tabs = new QButtonGroup(this);
    for (int id = 0; id < TabCount; ++id) {
        const TabText& text = tabTexts[static_cast<std::size_t>(id)];
        auto* tab = new QPushButton(QString::fromUtf8(text.title), bar);
        tab->setObjectName(QString::fromLatin1(text.name));
        theme::setRole(tab, "tab");
        tab->setFocusPolicy(Qt::TabFocus);
        tab->setCheckable(true);
        theme::reserveStrongWidth(tab);
        m_tabs->addButton(tab, id);
        row->addWidget(tab);
    }
    row->addStretch(1);
    m_state = new ElidedLabel(bar);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setObjectName(QStringLiteral("campaignStateLabel"));
    row->addWidget(m_state);
    row->addSpacing(12);
    auto* menuButton = new QToolButton(bar);
    menuButton->setObjectName(QStringLiteral("menuToolButton"));
    menuButton->setText(QStringLiteral("⋯"));
    menuButton->setToolTip(QStringLiteral("Menu"));
    menuButton->setAccessibleName(QStringLiteral("Menu"));
    menuButton->setPopupMode(QToolButton::InstantPopup);
    theme::setRole(menuButton, "quiet");
    auto* menu = new QMenu(this);
    buildMenu(*menu);
    menuButton->setMenu(menu);
    addActions(menu->actions()); // shortcuts work while the menu is closed
    row->addWidget(menuButton);
    column.addWidget(bar);
    connect(m_tabs, &QButtonGroup::idClicked, this, &CampaignWindow::showPage);
    for (const auto& [key, step] : {std::pair(Qt::Key_PageDown, 1), {Qt::Key_PageUp, -1}})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
                [this, step = step] {
                    showPage((m_pages->currentIndex() + step + TabCount) % TabCount);
                });
}

void CampaignWindow::buildMenu(QMenu& menu)
{
    m_find = new FindBar(this);
    menu.addAction(QStringLiteral("Matin suivant"), QKeySequence(Qt::CTRL | Qt::Key_M), this,
                   [this] { m_document->nextMorning(); });
    menu.addAction(QStringLiteral("Fermer le jour"), this, [this] { m_document->closeDay(); });
    QAction* import = menu.addAction(QStringLiteral("Importer des fichiers…"), this,
                                     &CampaignWindow::importFiles);
    import->setObjectName(QStringLiteral("importFilesAction"));
    import->setEnabled(!m_document->file().readOnly());
    menu.addSeparator();
    menu.addAction(QStringLiteral("Copier vers…"), this, &CampaignWindow::copyCampaign);
    menu.addAction(QStringLiteral("Vérifier tout le fichier"), this,
                   &CampaignWindow::verifyCampaign);
    menu.addSeparator();
    menu.addMenu(textSizeMenu(&menu, [this] { makePagesAgain(); }));
    menu.addMenu(appearanceMenu(&menu));
    menu.addSeparator();
    menu.addAction(QStringLiteral("Chercher"), QKeySequence(Qt::CTRL | Qt::Key_F), this,
                   [this] { m_find->findIn(*m_pages->currentWidget()); });
    menu.addAction(QStringLiteral("Fermer la campagne"), QKeySequence(Qt::CTRL | Qt::Key_W), this,
                   &QWidget::close);
}

void CampaignWindow::buildPages()
{
    m_pages->addWidget(new FormationPage(*m_document, m_pages));
    m_pages->addWidget(new CandidatesPage(*m_document, m_prompts, m_pages));
    m_pages->addWidget(new CoursePage(*m_document, m_pages));
    m_pages->addWidget(new CataloguePage(*m_document, m_pages));
    m_pages->addWidget(new RulesPage(*m_document, m_pages));
    connectPages();
}

void CampaignWindow::connectPages()
{
    connect(findChild<CataloguePage*>(), &CataloguePage::formationRequested, this,
            [this](campaign::FormationNumber formation) {
                findChild<FormationPage*>()->choose(formation);
                showPage(FormationTab);
            });
}

// Words are of another size: pages take their lengths when they are made.
void CampaignWindow::makePagesAgain()
{
    const int page = m_pages->currentIndex();
    const campaign::FormationNumber formation = findChild<FormationPage*>()->formation();
    for (QAbstractButton* tab : m_tabs->buttons())
        theme::reserveStrongWidth(tab);
    while (m_pages->count() > 0)
        delete m_pages->widget(0);
    buildPages();
    findChild<FormationPage*>()->choose(formation);
    showPage(page);
}

void CampaignWindow::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    m_tabs->button(page)->setChecked(true);
    m_pages->currentWidget()->setFocus();
}

void CampaignWindow::showState()
{
    const auto today = m_document->present().today();
    if (m_document->looksBack()) {
        m_state->setText(
            QStringLiteral("Jour passé\u202f; joué jusqu’au %1")
                .arg(toQt(wording::shortDay(m_document->present().calendar().dateOf(*today)))));
        theme::setTone(m_state, theme::Tone::Warning);
        return;
    }
    const bool readOnly = m_document->file().readOnly();
    m_state->setText(
        readOnly ? QStringLiteral("Lecture seule")
        : today  ? QStringLiteral("✓ Joué jusqu’au %1")
                      .arg(toQt(wording::shortDay(m_document->present().calendar().dateOf(*today))))
                : QStringLiteral("✓ Tout est enregistré"));
    theme::setTone(m_state, readOnly ? theme::Tone::Warning : theme::Tone::Good);
}

void CampaignWindow::importFiles()
{
    auto* dialog = new ImportCampaignDialog(*m_document, m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportCampaignDialog::imported, this, [this](const QString& what) {
        m_state->setText(QStringLiteral("✓ Importé\u00a0: %1").arg(what));
        theme::setTone(m_state, theme::Tone::Good);
    });
    dialog->open();
}

void CampaignWindow::copyCampaign()
{
    auto path = m_prompts.saveFile(QStringLiteral("Copier la campagne vers…"),
                                   m_document->name() + QStringLiteral(" - copie.campagne"),
                                   QStringLiteral("Campagnes (*.campagne)"));
    if (!path)
        return;
    if (!path->endsWith(QStringLiteral(".campagne")))
        path->append(QStringLiteral(".campagne"));
    if (const auto copied = m_document->file().copyTo(fromQt(*path)); !copied) {
        m_banner->showProblem(toQt(wording::problemText(copied.error())));
        return;
    }
    m_state->setText(QStringLiteral("✓ Copie vérifiée\u00a0: %1").arg(QFileInfo(*path).fileName()));
    theme::setTone(m_state, theme::Tone::Good);
}

void CampaignWindow::verifyCampaign()
{
    if (const auto whole = m_document->file().verify(); !whole) {
        m_banner->showProblem(toQt(wording::problemText(whole.error())));
        return;
    }
    m_state->setText(QStringLiteral("✓ Fichier entier\u202f; rejoué, le même"));
    theme::setTone(m_state, theme::Tone::Good);
}

void CampaignWindow::place()
{
    const QRect room = screen()->availableGeometry().marginsRemoved({6, 34, 6, 6});
    setMinimumSize(QSize(960, 600).boundedTo(room.size()));
    if (restoreGeometry(QSettings().value(campaignPlaceKey).toByteArray()))
        return;
    QRect wanted({}, campaignSize);
    wanted.moveCenter(room.center());
    setGeometry(fittedTo(wanted, room));
}

void CampaignWindow::closeEvent(QCloseEvent* event)
{
    if (findChild<CoursePage*>()->running()) {
        event->ignore(); // a morning is being written; « Interrompre » is there
        return;
    }
    QSettings().setValue(campaignPlaceKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

QString openCampaignWindow(const QString& path, Prompts& prompts)
{
    const std::filesystem::path file = fromQt(path);
    for (QWidget* window : QApplication::topLevelWidgets()) {
        auto* known = qobject_cast<CampaignWindow*>(window);
        std::error_code error;
        if (known != nullptr &&
            std::filesystem::equivalent(known->document().file().path(), file, error)) {
            known->raise();
            known->activateWindow();
            return {};
        }
    }
    auto opened = app::OpenCampaign::open(file);
    if (!opened)
        return toQt(wording::problemText(opened.error()));
    auto* window = new CampaignWindow(std::move(*opened), prompts);
    window->show();
    return {};
}

} // namespace delibere::widgets
