// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/home_page.h"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QKeyEvent>
#include <QStandardPaths>

#include "app/data_folder.h"
#include "ui_home_page.h"
#include "widgets/home/framework_addition.h"
#include "widgets/home/framework_text.h"
#include "widgets/home/glance_text.h"
#include "widgets/home/recent_delegate.h"
#include "widgets/home/recent_sessions.h"
#include "widgets/home/remarks_dialog.h"
#include "widgets/kit/found_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/two_line_delegate.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int pathRole = Qt::UserRole;

QStandardItem* twoLines(const QString& first, const QString& second, theme::Tone tone)
{
    auto* item = new QStandardItem(first);
    item->setEditable(false);
    item->setData(second, TwoLineDelegate::SecondLineRole);
    item->setData(static_cast<int>(tone), TwoLineDelegate::ToneRole);
    return item;
}

void setState(QStandardItem& item, const QString& text, theme::Tone tone)
{
    item.setData(text, RecentDelegate::StateRole);
    item.setData(static_cast<int>(tone), RecentDelegate::StateToneRole);
}

// In the folder of documents, never in that of the last PDF; a name that is still free.
QString newSessionPlace()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString place = folder.filePath(QStringLiteral("session.jury"));
    for (int number = 2; QFileInfo::exists(place); ++number)
        place = folder.filePath(QStringLiteral("session (%1).jury").arg(number));
    return place;
}

// What a line shows, and where the file lies.
QStringList recentWords(const QModelIndex& session)
{
    QStringList words{session.data().toString()};
    for (const auto role : {RecentDelegate::DetailRole, RecentDelegate::StateRole,
                            RecentDelegate::DateRole, RecentDelegate::PlaceRole})
        words << session.data(role).toString().simplified();
    words << QDir::toNativeSeparators(session.data(pathRole).toString());
    return words;
}

} // namespace

HomePage::HomePage(Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::HomePage>()), m_prompts(prompts)
{
    m_ui->setupUi(this);
    setUpRecent();
    setUpFrameworks();
    connect(m_ui->createPushButton, &QPushButton::clicked, this, &HomePage::askNew);
    connect(m_ui->openPushButton, &QPushButton::clicked, this, &HomePage::askOpen);
    connect(m_ui->examplePushButton, &QPushButton::clicked, this, &HomePage::exampleRequested);
    connect(m_ui->statisticsPushButton, &QPushButton::clicked, this,
            &HomePage::statisticsRequested);
    connect(m_ui->campaignPushButton, &QPushButton::clicked, this, &HomePage::campaignRequested);
    reloadRecent();
}

HomePage::~HomePage() = default;

QString HomePage::sessionFilter()
{
    return QStringLiteral("Sessions de jury (*.jury)");
}

void HomePage::setUpRecent()
{
    QListView& view = *m_ui->recentListView;
    view.setItemDelegate(new RecentDelegate(&view));
    view.setWordWrap(true); // another width, other heights
    view.setModel(&m_recent);
    addCopying(view, recentWords);
    view.installEventFilter(this);
    m_ui->recentKeyHints->setHints(
        {{QStringLiteral("↵"), QStringLiteral("ouvrir")},
         {QStringLiteral("Suppr"),
          QStringLiteral("retirer de la liste, sans toucher au fichier")}});
    connect(&view, &QListView::activated, this, [this](const QModelIndex& index) {
        emit openRequested(index.data(pathRole).toString());
    });
    connect(m_ui->recentSearchLineEdit, &QLineEdit::textChanged, this, &HomePage::filterRecent);
    connect(&m_reader, &GlanceReader::found, this, &HomePage::showGlance);
}

void HomePage::setUpFrameworks()
{
    QListView& view = *m_ui->frameworksListView;
    view.setItemDelegate(new TwoLineDelegate(&view));
    view.setWordWrap(true); // another width, other heights
    view.setModel(&m_frameworkItems);
    addCopying(view);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { followFramework(current.row()); });
    connect(m_ui->frameworkComboBox, &QComboBox::activated, this, [this](int index) {
        const auto row = m_ui->frameworkComboBox->itemData(index).value<std::size_t>();
        m_ui->frameworksListView->setCurrentIndex(m_frameworkItems.index(static_cast<int>(row), 0));
    });
    connect(&view, &QListView::activated, this, &HomePage::checkFramework);
    connect(m_ui->checkPushButton, &QPushButton::clicked, this, &HomePage::checkFramework);
    connect(m_ui->addPushButton, &QPushButton::clicked, this, [this] {
        if (const auto file =
                m_prompts.openFile(QStringLiteral("Ajouter un référentiel"), frameworkFilter()))
            addFramework(*file);
    });
    connect(m_ui->modelPushButton, &QPushButton::clicked, this, [this] {
        if (const auto path = writeFrameworkModel(m_prompts, frameworkInHand()))
            sayOfFrameworks(QStringLiteral("Classeur écrit\u00a0: %1").arg(*path),
                            theme::Tone::Good);
    });
    connect(m_ui->casePushButton, &QPushButton::clicked, this, [this] {
        if (const auto path = writeFrameworkCase(m_prompts, *frameworkInHand()))
            sayOfFrameworks(QStringLiteral("Paquet CASE écrit\u00a0: %1").arg(*path),
                            theme::Tone::Good);
    });
    view.installEventFilter(this);
    m_ui->casePushButton->setEnabled(false);
    m_ui->createPushButton->setEnabled(false);
    m_ui->checkPushButton->setEnabled(false);
}

// Reading and checking every framework takes as long as all the rest of the start: the window is
// there first, the list an instant later.
void HomePage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_listed, true))
        QMetaObject::invokeMethod(this, &HomePage::listFrameworks, Qt::QueuedConnection);
}

// What happened to the files while one was elsewhere.
void HomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readRecent();
}

bool HomePage::eventFilter(QObject* watched, QEvent* event)
{
    const bool deletes = event->type() == QEvent::KeyPress &&
                         static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete;
    if (!deletes || (watched != m_ui->recentListView && watched != m_ui->frameworksListView))
        return QWidget::eventFilter(watched, event);
    if (watched == m_ui->recentListView)
        forgetCurrent();
    else
        removeFramework();
    return true;
}

void HomePage::sayOfFrameworks(const QString& words, theme::Tone tone)
{
    m_ui->frameworksNoteLabel->setText(words);
    theme::setTone(m_ui->frameworksNoteLabel, tone);
}

// Of the list and the folder of this person; a framework of the program stays.
void HomePage::removeFramework()
{
    const auto path = ownFrameworkInHand();
    if (!path)
        return;
    const app::FrameworkFile* held = frameworkInHand();
    const QString name = held == nullptr
                             ? toQt(path->filename().string())
                             : QStringLiteral("%1, version\u00a0%2")
                                   .arg(toQt(held->framework.title), toQt(held->framework.version));
    if (!m_prompts.confirm(
            QStringLiteral("Retirer ce référentiel\u00a0?"),
            QStringLiteral("«\u00a0%1\u00a0» est retiré de cet ordinateur. Les sessions qui s’en "
                           "servent gardent le leur.")
                .arg(name),
            QStringLiteral("Retirer")))
        return;
    if (const auto done = app::removeFramework(app::ownFrameworkFolder(), *path); !done)
        m_prompts.showProblem(toQt(wording::problemText(done.error())));
    listFrameworks();
}

std::optional<std::filesystem::path> HomePage::ownFrameworkInHand() const
{
    const auto row = static_cast<std::size_t>(m_ui->frameworksListView->currentIndex().row());
    const std::size_t usable = m_frameworks.usable.size();
    if (row >= usable + m_frameworks.refused.size())
        return std::nullopt;
    const auto& path =
        row < usable ? m_frameworks.usable[row].path : m_frameworks.refused[row - usable].path;
    return path.parent_path() == app::ownFrameworkFolder() ? std::optional(path) : std::nullopt;
}

QStandardItem* HomePage::recentItem(const RecentSession& session) const
{
    auto* item = new QStandardItem(session.title);
    item->setEditable(false);
    item->setData(session.path, pathRole);
    item->setToolTip(QDir::toNativeSeparators(session.path).toHtmlEscaped());
    item->setData(session.subtitle, RecentDelegate::DetailRole);
    item->setData(static_cast<int>(theme::Tone::Muted), RecentDelegate::DetailToneRole);
    if (session.path == m_open)
        setState(*item, QStringLiteral("ouverte"), theme::Tone::Good);
    return item;
}

void HomePage::reloadRecent()
{
    const QString current = m_ui->recentListView->currentIndex().data(pathRole).toString();
    m_recent.clear();
    for (const RecentSession& session : recentSessions()) {
        m_recent.appendRow(recentItem(session));
        if (session.path == current)
            m_ui->recentListView->setCurrentIndex(m_recent.index(m_recent.rowCount() - 1, 0));
    }
    const bool any = m_recent.rowCount() > 0;
    m_ui->recentListView->setVisible(any);
    m_ui->recentSearchLineEdit->setVisible(any);
    m_ui->recentKeyHints->setVisible(any);
    m_ui->emptyLabel->setVisible(!any);
    filterRecent();
    if (isVisible())
        readRecent();
}

void HomePage::setOpenSession(const QString& path)
{
    m_open = path;
    reloadRecent();
}

void HomePage::readRecent()
{
    for (int row = 0; row < m_recent.rowCount(); ++row) {
        const QString path = m_recent.item(row)->data(pathRole).toString();
        const bool jury = !path.endsWith(QStringLiteral(".campagne"));
        if (path != m_open && jury)
            m_reader.read(path, m_open);
    }
}

void HomePage::showGlance(const QString& path, const GlanceReader::Outcome& outcome)
{
    for (int row = 0; row < m_recent.rowCount(); ++row) {
        QStandardItem& item = *m_recent.item(row);
        if (item.data(pathRole).toString() != path || path == m_open)
            continue;
        const GlanceText text = glanceText(outcome);
        if (!text.title.isEmpty())
            item.setText(text.title);
        item.setData(text.detail, RecentDelegate::DetailRole);
        item.setData(static_cast<int>(text.detailTone), RecentDelegate::DetailToneRole);
        setState(item, text.state, text.stateTone);
        item.setData(text.date, RecentDelegate::DateRole);
        item.setData(text.place, RecentDelegate::PlaceRole);
        QStringList hover{text.framework, QDir::toNativeSeparators(path)};
        hover.removeAll(QString());
        item.setToolTip(hover.join(QLatin1Char('\n')).toHtmlEscaped());
    }
    filterRecent();
}

void HomePage::filterRecent()
{
    const QString words = m_ui->recentSearchLineEdit->text().trimmed();
    for (int row = 0; row < m_recent.rowCount(); ++row) {
        const QStandardItem& item = *m_recent.item(row);
        const QString all = item.text() + QLatin1Char(' ') +
                            item.data(RecentDelegate::PlaceRole).toString() + QLatin1Char(' ') +
                            item.data(RecentDelegate::DateRole).toString() + QLatin1Char(' ') +
                            item.toolTip();
        m_ui->recentListView->setRowHidden(row, !words.isEmpty() && !holdsText(all, words));
    }
}

void HomePage::forgetCurrent()
{
    const QModelIndex current = m_ui->recentListView->currentIndex();
    if (!current.isValid())
        return;
    forgetSession(current.data(pathRole).toString());
    m_recent.removeRow(current.row());
    if (m_recent.rowCount() == 0)
        reloadRecent();
}

void HomePage::addFramework(const QString& file)
{
    widgets::addFramework(
        m_prompts, this, m_frameworks, file,
        [this](const std::filesystem::path& kept) {
            listFrameworks();
            choose(kept);
            m_ui->frameworksListView->setFocus(); // Suppr is heard there
        },
        [this](const QString& workbook) {
            sayOfFrameworks(QStringLiteral("Classeur à compléter\u00a0: %1").arg(workbook),
                            theme::Tone::Good);
        });
}

const app::FrameworkFile* HomePage::frameworkInHand() const
{
    const auto row = static_cast<std::size_t>(m_ui->frameworksListView->currentIndex().row());
    return row < m_frameworks.usable.size() ? &m_frameworks.usable[row] : nullptr;
}

// Two versions of one framework have one title.
QString HomePage::choiceText(const app::FrameworkFile& file) const
{
    const auto versions =
        std::ranges::count_if(m_frameworks.usable, [&](const app::FrameworkFile& other) {
            return other.framework.title == file.framework.title;
        });
    const QString title = toQt(file.framework.title);
    return versions < 2
               ? title
               : QStringLiteral("Version\u00a0%1 — %2").arg(toQt(file.framework.version), title);
}

void HomePage::choose(const std::filesystem::path& path)
{
    const auto kept = std::ranges::find(m_frameworks.usable, path, &app::FrameworkFile::path);
    if (kept != m_frameworks.usable.end())
        m_ui->frameworksListView->setCurrentIndex(
            m_frameworkItems.index(static_cast<int>(kept - m_frameworks.usable.begin()), 0));
}

void HomePage::listFrameworks()
{
    m_frameworkItems.clear();
    m_ui->frameworkComboBox->clear();
    m_frameworks = app::listFrameworks(app::frameworkFolder(), app::ownFrameworkFolder());
    for (std::size_t position = 0; position < m_frameworks.usable.size(); ++position) {
        const app::FrameworkFile& file = m_frameworks.usable[position];
        m_frameworkItems.appendRow(
            twoLines(toQt(file.framework.title), frameworkSummary(file), theme::Tone::Muted));
        if (file.framework.evaluation)
            m_ui->frameworkComboBox->addItem(choiceText(file), QVariant::fromValue(position));
    }
    for (const app::Refusal& refusal : m_frameworks.refused)
        m_frameworkItems.appendRow(twoLines(toQt(refusal.path.filename().string()),
                                            refusalSummary(refusal), theme::Tone::Bad));
    const bool any = m_ui->frameworkComboBox->count() > 0;
    m_ui->createPushButton->setEnabled(any);
    m_ui->frameworkComboBox->setEnabled(any);
    // A real framework is proposed first; the fictitious ones are there to be looked at.
    const auto real = std::ranges::find(m_frameworks.usable, false,
                                        [](const auto& file) { return file.framework.fictitious; });
    const bool found = real != m_frameworks.usable.end();
    const auto position = found ? real - m_frameworks.usable.begin() : 0;
    m_ui->frameworksListView->setCurrentIndex(
        m_frameworkItems.index(static_cast<int>(position), 0));
}

// One framework in hand, wherever it was chosen: a session is made with it.
void HomePage::followFramework(int row)
{
    m_ui->checkPushButton->setEnabled(row >= 0);
    m_ui->casePushButton->setEnabled(frameworkInHand() != nullptr);
    sayOfFrameworks(ownFrameworkInHand()
                        ? QStringLiteral("Ajouté sur cet ordinateur\u202f; Suppr le retire.")
                        : QStringLiteral("Les remarques relèvent ce qui paraît faux dans le texte "
                                         "du certificateur\u202f; rien n’y est corrigé."),
                    theme::Tone::Muted);
    const int choice = m_ui->frameworkComboBox->findData(
        QVariant::fromValue(static_cast<std::size_t>(std::max(row, 0))));
    if (choice >= 0)
        m_ui->frameworkComboBox->setCurrentIndex(choice);
    // A refused file, or a framework without evaluation, makes no session.
    m_ui->createPushButton->setEnabled(choice >= 0);
}

void HomePage::checkFramework()
{
    const int current = m_ui->frameworksListView->currentIndex().row();
    if (current < 0)
        return;
    const auto row = static_cast<std::size_t>(current);
    const std::size_t usable = m_frameworks.usable.size();
    const QString title = m_frameworkItems.item(current)->text();
    auto* dialog =
        new RemarksDialog(QStringLiteral("Remarques sur le référentiel"), title,
                          row < usable ? frameworkSummary(m_frameworks.usable[row])
                                       : refusalSummary(m_frameworks.refused[row - usable]),
                          row < usable ? frameworkRemarks(m_frameworks.usable[row])
                                       : refusalRemarks(m_frameworks.refused[row - usable]),
                          this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HomePage::askNew()
{
    const auto position = m_ui->frameworkComboBox->currentData().value<std::size_t>();
    auto path =
        m_prompts.saveFile(QStringLiteral("Nouvelle session"), newSessionPlace(), sessionFilter());
    if (!path)
        return;
    if (!path->endsWith(QStringLiteral(".jury")))
        path->append(QStringLiteral(".jury"));
    emit createRequested(m_frameworks.usable[position], *path);
}

void HomePage::askOpen()
{
    if (const auto path = m_prompts.openFile(
            QStringLiteral("Ouvrir une session, une mission ou une campagne"),
            QStringLiteral("Sessions, missions, campagnes et fichiers reçus "
                           "(*.jury *.mission *.campagne *.fiche *.recu *.grille *.signature)")))
        emit openRequested(*path);
}

} // namespace delibere::widgets
