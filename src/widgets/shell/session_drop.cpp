// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/session_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QWindow>

#include "widgets/shell/arrival_text.h"

namespace delibere::widgets {

namespace {

const QStringList frameworkSuffixes{QStringLiteral("json"), QStringLiteral("xlsx"),
                                    QStringLiteral("ods"), QStringLiteral("csv")};

} // namespace

SessionDrop::SessionDrop(QWidget* window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

// The window of the system gets it first, and gives it to the widget under the mouse.
bool SessionDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool drag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
                      event->type() == QEvent::Drop;
    if (!drag || watched != m_window->windowHandle())
        return false;
    auto& drop = *static_cast<QDropEvent*>(event);
    if (!drop.mimeData()->hasUrls() || QApplication::activeModalWidget() != nullptr)
        return false;
    // A file is read where it lies; moving would let the file manager remove it.
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (event->type() == QEvent::Drop)
        take(*drop.mimeData());
    return true;
}

void SessionDrop::take(const QMimeData& dragged)
{
    const QList<QUrl> urls = dragged.urls();
    const QString path = urls.constFirst().toLocalFile();
    const QString name = path.isEmpty() ? urls.constFirst().toString() : QFileInfo(path).fileName();
    if (urls.size() > 1)
        emit refused(QStringLiteral(
                         "%1 fichiers déposés\u00a0: une session s’ouvre à la fois. Déposez-en un "
                         "seul.")
                         .arg(urls.size()));
    else if (path.isEmpty())
        emit refused(
            QStringLiteral("«\u00a0%1\u00a0» n’est pas un fichier de cet ordinateur\u00a0: "
                           "copiez-le d’abord ici.")
                .arg(name));
    else if (frameworkSuffixes.contains(endingOf(path)) || QFileInfo(path).isDir()) // one of CSV
        emit frameworkDropped(path);
    else if (const QString suffix = endingOf(path);
             suffix != QStringLiteral("jury") && suffix != QStringLiteral("mission") &&
             suffix != QStringLiteral("campagne") && suffix != QStringLiteral("registre") &&
             exchangedFile(suffix) == nullptr)
        emit refused(QStringLiteral("«\u00a0%1\u00a0» n’est pas une session de jury\u00a0: seul un "
                                    "fichier «\u00a0.jury\u00a0» ou «\u00a0.mission\u00a0» "
                                    "s’ouvre ainsi.")
                         .arg(name));
    else
        emit dropped(path);
}

} // namespace delibere::widgets
