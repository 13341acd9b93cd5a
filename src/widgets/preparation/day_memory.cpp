// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/day_memory.h"

#include <algorithm>
#include <map>

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
    std::map<int, int> apart; // how often
    for (const Candidate& one : session.candidates) {
        int next = 0;
        for (const Candidate& other : session.candidates) {
            if (one.time.empty() || other.time.empty() || !sameRoom(one.room, other.room))
                continue;
            const int later = minutesOfDay(other.time) - minutesOfDay(one.time);
            if (later > 0 && (next == 0 || later < next))
                next = later;
        }
        if (next > 0)
            ++apart[next];
    }
    const auto most = std::ranges::max_element(apart, {}, &std::pair<const int, int>::second);
    return most != apart.end() && most->second > 1 ? most->first : 0;
}

} // namespace delibere::widgets
