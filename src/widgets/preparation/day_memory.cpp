// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/day_memory.h"

#include <algorithm>

#include <QSettings>

#include "domain/panel_validity.h"
#include "domain/time_of_day.h"
#include "domain/timetable.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

const QString sessionKey = QStringLiteral("horaires/session");
const QString passageKey = QStringLiteral("horaires/passage");
const QString pausesKey = QStringLiteral("horaires/pauses");

} // namespace

DayWish dayWish(const JurySession& session, const Framework& framework)
{
    const QSettings settings;
    if (settings.value(sessionKey).toString() == toQt(session.id.text()))
        return {settings.value(passageKey).toInt(), settings.value(pausesKey).toString()};
    const int published = passageMinutes(framework);
    return {published > 0 ? published : usualPassage(session), {}};
}

void rememberDayWish(const SessionId& session, const DayWish& wish)
{
    QSettings settings;
    settings.setValue(sessionKey, toQt(session.text()));
    settings.setValue(passageKey, wish.passage);
    settings.setValue(pausesKey, wish.pauses);
}

int usualPassage(const JurySession& session)
{
    int least = 0;
    for (const Candidate& one : session.candidates) {
        for (const Candidate& other : session.candidates) {
            if (one.time.empty() || other.time.empty() || !sameRoom(one.room, other.room))
                continue;
            const int apart = minutesOfDay(other.time) - minutesOfDay(one.time);
            if (apart > 0 && (least == 0 || apart < least))
                least = apart;
        }
    }
    return least;
}

} // namespace delibere::widgets
