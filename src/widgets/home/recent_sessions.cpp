// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/recent_sessions.h"

#include <QSettings>

namespace delibere::widgets {

namespace {

const QString listKey = QStringLiteral("sessionsRecentes");
const QString pathKey = QStringLiteral("chemin");
const QString titleKey = QStringLiteral("intitule");
const QString subtitleKey = QStringLiteral("referentiel");

void write(const QList<RecentSession>& sessions)
{
    QSettings settings;
    settings.remove(listKey);
    settings.beginWriteArray(listKey, static_cast<int>(sessions.size()));
    for (int index = 0; index < sessions.size(); ++index) {
        settings.setArrayIndex(index);
        settings.setValue(pathKey, sessions[index].path);
        settings.setValue(titleKey, sessions[index].title);
        settings.setValue(subtitleKey, sessions[index].subtitle);
    }
    settings.endArray();
}

} // namespace

QList<RecentSession> recentSessions()
{
    QSettings settings;
    QList<RecentSession> sessions;
    const int count = settings.beginReadArray(listKey);
    for (int index = 0; index < count; ++index) {
        settings.setArrayIndex(index);
        sessions.append({settings.value(pathKey).toString(), settings.value(titleKey).toString(),
                         settings.value(subtitleKey).toString()});
    }
    settings.endArray();
    return sessions;
}

void rememberSession(const RecentSession& session)
{
    QList<RecentSession> sessions = recentSessions();
    sessions.removeIf([&](const RecentSession& known) { return known.path == session.path; });
    sessions.prepend(session);
    while (sessions.size() > maximumRecentSessions)
        sessions.removeLast();
    write(sessions);
}

void renameSession(const QString& path, const QString& title)
{
    QList<RecentSession> sessions = recentSessions();
    for (RecentSession& session : sessions) {
        if (session.path == path)
            session.title = title;
    }
    write(sessions);
}

void forgetSession(const QString& path)
{
    QList<RecentSession> sessions = recentSessions();
    sessions.removeIf([&](const RecentSession& known) { return known.path == path; });
    write(sessions);
}

} // namespace delibere::widgets
