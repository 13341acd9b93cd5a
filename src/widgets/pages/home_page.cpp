// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/home_page.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>

#include "app/data_folder.h"
#include "ui_home_page.h"
#include "widgets/delegates/two_line_delegate.h"
#include "widgets/framework_text.h"
#include "widgets/qt_text.h"
#include "widgets/recent_sessions.h"
#include "widgets/theme.h"

namespace delibere::widgets {

namespace {

const QString sessionFilter = QStringLiteral("Sessions de jury (*.jury)");

QStandardItem* twoLines(const QString& first, const QString& second, theme::Tone tone)
{
    auto* item = new QStandardItem(first);
    item->setEditable(false);
    item->setData(second, TwoLineDelegate::SecondLineRole);
    item->setData(static_cast<int>(tone), TwoLineDelegate::ToneRole);
    return item;
}

QStandardItem* recentItem(const RecentSession& session)
{
    const bool found = QFileInfo::exists(session.path);
    const QString second = found
                               ? QStringLiteral("%1 · %2").arg(session.subtitle, session.path)
                               : QStringLiteral("fichier introuvable\u00a0: %1").arg(session.path);
    QStandardItem* item =
        twoLines(session.title, second, found ? theme::Tone::Muted : theme::Tone::Bad);
    item->setData(session.path, Qt::UserRole);
    return item;
}

} // namespace

HomePage::HomePage(Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::HomePage>()), m_prompts(prompts)
{
    m_ui->setupUi(this);
    for (QListView* view :
         {m_ui->recentListView, m_ui->frameworksListView, m_ui->remarksListView}) {
        view->setItemDelegate(new TwoLineDelegate(view));
        view->setResizeMode(QListView::Adjust);
    }
    m_ui->recentListView->setModel(&m_recent);
    m_ui->frameworksListView->setModel(&m_frameworkItems);
    m_ui->remarksListView->setModel(&m_remarks);
    m_ui->remarksListView->setSelectionMode(QAbstractItemView::NoSelection);
    connect(m_ui->recentListView, &QListView::activated, this, [this](const QModelIndex& index) {
        emit openRequested(index.data(Qt::UserRole).toString());
    });
    connect(m_ui->frameworksListView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HomePage::showRemarks);
    connect(m_ui->createPushButton, &QPushButton::clicked, this, &HomePage::askNew);
    connect(m_ui->openPushButton, &QPushButton::clicked, this, &HomePage::askOpen);
    connect(m_ui->examplePushButton, &QPushButton::clicked, this, &HomePage::exampleRequested);
    connect(m_ui->statisticsPushButton, &QPushButton::clicked, this,
            &HomePage::statisticsRequested);
    m_ui->createPushButton->setEnabled(false);
    reloadRecent();
}

HomePage::~HomePage() = default;

// Reading and checking every framework takes as long as all the rest of the start: the window is
// there first, the list an instant later.
void HomePage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_listed, true))
        QMetaObject::invokeMethod(this, &HomePage::listFrameworks, Qt::QueuedConnection);
}

void HomePage::reloadRecent()
{
    m_recent.clear();
    for (const RecentSession& session : recentSessions())
        m_recent.appendRow(recentItem(session));
    m_ui->recentListView->setVisible(m_recent.rowCount() > 0);
    m_ui->emptyLabel->setVisible(m_recent.rowCount() == 0);
}

void HomePage::listFrameworks()
{
    m_frameworks = app::listFrameworks(app::frameworkFolder());
    for (std::size_t position = 0; position < m_frameworks.usable.size(); ++position) {
        const app::FrameworkFile& file = m_frameworks.usable[position];
        m_frameworkItems.appendRow(
            twoLines(toQt(file.framework.title), frameworkSummary(file), theme::Tone::Muted));
        if (file.framework.evaluation)
            m_ui->frameworkComboBox->addItem(toQt(file.framework.title),
                                             QVariant::fromValue(position));
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
    m_ui->frameworkComboBox->setCurrentIndex(
        m_ui->frameworkComboBox->findData(QVariant::fromValue(static_cast<std::size_t>(position))));
}

void HomePage::showRemarks(const QModelIndex& framework)
{
    const auto row = static_cast<std::size_t>(framework.row());
    const std::size_t usable = m_frameworks.usable.size();
    m_remarks.clear();
    if (!framework.isValid())
        return;
    const QList<FrameworkRemark> remarks = row < usable
                                               ? frameworkRemarks(m_frameworks.usable[row])
                                               : refusalRemarks(m_frameworks.refused[row - usable]);
    for (const FrameworkRemark& remark : remarks)
        m_remarks.appendRow(twoLines(remark.text, remark.where, theme::Tone::Muted));
    if (remarks.isEmpty())
        m_remarks.appendRow(twoLines(QStringLiteral("Rien à signaler."), {}, theme::Tone::Muted));
}

void HomePage::askNew()
{
    const auto position = m_ui->frameworkComboBox->currentData().value<std::size_t>();
    auto path = m_prompts.saveFile(QStringLiteral("Nouvelle session"),
                                   QStringLiteral("session.jury"), sessionFilter);
    if (!path)
        return;
    if (!path->endsWith(QStringLiteral(".jury")))
        path->append(QStringLiteral(".jury"));
    emit createRequested(m_frameworks.usable[position], *path);
}

void HomePage::askOpen()
{
    if (const auto path = m_prompts.openFile(QStringLiteral("Ouvrir une session"), sessionFilter))
        emit openRequested(*path);
}

} // namespace delibere::widgets
