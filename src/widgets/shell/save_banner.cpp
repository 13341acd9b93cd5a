// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/save_banner.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTime>

#include "app/sheet_rescue.h"
#include "ui_save_banner.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

SaveBanner::SaveBanner(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::SaveBanner>())
{
    m_ui->setupUi(this);
    connect(m_ui->retryPushButton, &QPushButton::clicked, this, &SaveBanner::retry);
    connect(m_ui->elsewherePushButton, &QPushButton::clicked, this, &SaveBanner::saveElsewhere);
    connect(m_ui->rescuePushButton, &QPushButton::clicked, this, &SaveBanner::writeSheets);
    connect(m_ui->bannerToolButton, &QToolButton::clicked, this, [this] { showState(); });
}

SaveBanner::~SaveBanner() = default;

void SaveBanner::setUp(Prompts& prompts, SessionDocument* document)
{
    m_prompts = &prompts;
    m_document = document;
    m_offersSheets = false;
    if (document != nullptr) {
        for (const auto signal : {&SessionDocument::unsaved, &SessionDocument::moved})
            connect(document, signal, this, [this] { showState(); });
        connect(document, &SessionDocument::saved, this, [this] { showState(); });
        connect(document, &SessionDocument::failed, this, [this](const Problem& problem) {
            showProblem(toQt(wording::problemText(problem, m_document->jury())));
        });
        connect(document, &SessionDocument::noticed, this, &SaveBanner::showProblem);
    }
    showState();
}

QString SaveBanner::unsavedText(std::size_t entries)
{
    return QStringLiteral("Non enregistré\u00a0: %1 saisie%2")
        .arg(entries)
        .arg(entries > 1 ? QStringLiteral("s") : QString());
}

QString SaveBanner::unsavedReason() const
{
    if (m_document == nullptr || m_document->unsavedCount() == 0)
        return {};
    const app::Unsaved waiting = *m_document->session().unsaved();
    const QString kept =
        waiting.entries == 1
            ? QStringLiteral("Votre saisie reste à l’écran, pas sur le disque.")
            : QStringLiteral("Vos %1 saisies restent à l’écran, pas sur le disque.")
                  .arg(waiting.entries);
    return toQt(wording::problemText(waiting.problem, m_document->jury())) + QLatin1Char(' ') +
           kept;
}

void SaveBanner::showState(const QString& message)
{
    const QString reason = unsavedReason();
    const bool waiting = !reason.isEmpty();
    m_offersSheets = m_offersSheets && waiting;
    QStringList lines{reason, message};
    lines.removeAll(QString());
    m_ui->bannerLabel->setText(lines.join(QLatin1Char('\n')));
    m_ui->retryPushButton->setVisible(waiting);
    m_ui->elsewherePushButton->setVisible(waiting);
    m_ui->rescuePushButton->setVisible(m_offersSheets);
    m_ui->bannerToolButton->setVisible(!waiting);
    setVisible(!lines.isEmpty());
}

void SaveBanner::showProblem(const QString& text)
{
    showState(text);
}

bool SaveBanner::mayLeave(const QString& title, const QString& consequence, const QString& action)
{
    if (m_document == nullptr || m_document->retry())
        return true;
    const QString text = unsavedText(m_document->unsavedCount()) + QStringLiteral(".\n");
    return m_prompts->confirm(title, text + consequence, action);
}

void SaveBanner::retry()
{
    if (!m_document->retry())
        showState(QTime::currentTime().toString(QStringLiteral("'Nouvel essai à 'HH:mm:ss")) +
                  QStringLiteral("\u00a0: toujours pas enregistré."));
}

// The same name in the documents folder, or one that is still free there.
QString SaveBanner::suggestedPlace() const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString stem = toQt(m_document->session().path().stem().string());
    QString place = folder.filePath(stem + QStringLiteral(".jury"));
    for (int number = 2; QFileInfo::exists(place); ++number)
        place = folder.filePath(QStringLiteral("%1 (%2).jury").arg(stem).arg(number));
    return place;
}

void SaveBanner::saveElsewhere()
{
    auto path = m_prompts->saveFile(QStringLiteral("Enregistrer ailleurs"), suggestedPlace(),
                                    QStringLiteral("Sessions de jury (*.jury)"));
    if (!path)
        return;
    if (!path->endsWith(QStringLiteral(".jury")))
        path->append(QStringLiteral(".jury"));
    const auto moved = m_document->moveTo(fromQt(*path));
    if (moved)
        return;
    m_offersSheets = true;
    showState(toQt(wording::problemText(moved.error(), m_document->jury())));
}

void SaveBanner::writeSheets()
{
    const auto folder = m_prompts->chooseFolder(QStringLiteral("Dossier des fiches"));
    if (!folder)
        return;
    const auto written = app::writeKnownSheets(m_document->session(), fromQt(*folder));
    if (!written) {
        showState(toQt(wording::problemText(written.error())));
        return;
    }
    const bool several = written->size() > 1;
    showState(QStringLiteral("%1 fiche%2 écrite%2 dans «\u00a0%3\u00a0», à importer plus tard. La "
                             "session reste non enregistrée.")
                  .arg(QString::number(written->size()), several ? QStringLiteral("s") : QString(),
                       *folder));
}

} // namespace delibere::widgets
