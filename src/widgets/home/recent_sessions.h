// SPDX-License-Identifier: GPL-3.0-or-later
// The session files opened lately on this machine: where they lie and how they are called. Never
// the name of a person: the list outlives the session and is read by whoever sits here.
#pragma once

#include <QList>
#include <QString>

namespace delibere::widgets {

inline constexpr int maximumRecentSessions = 10;

struct RecentSession {
    QString path;
    QString title;
    QString subtitle; // framework

    friend bool operator==(const RecentSession&, const RecentSession&) = default;
};

// The latest first.
[[nodiscard]] QList<RecentSession> recentSessions();
// To the head of the list, without what was known of its path.
void rememberSession(const RecentSession& session);
// Its present title, where it stands; nothing for a session that is not listed.
void renameSession(const QString& path, const QString& title);
void forgetSession(const QString& path);

} // namespace delibere::widgets
