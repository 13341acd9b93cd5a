// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/timetable_text.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

#include "domain/time_of_day.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/time_text.h"
#include "wording/timetable_words.h"

namespace delibere::widgets {

namespace {

QStringList typedParts(const QString& typed)
{
    static const QRegularExpression between(QStringLiteral("[,;]"));
    QStringList parts;
    for (const QString& part : typed.split(between)) {
        if (!part.trimmed().isEmpty())
            parts += part.simplified();
    }
    return parts;
}

} // namespace

std::optional<std::vector<Pause>> pausesFrom(const QString& typed)
{
    static const QRegularExpression dash(QStringLiteral("[-–—]"));
    std::vector<Pause> pauses;
    for (const QString& part : typedParts(typed)) {
        const QStringList ends = part.split(dash);
        if (ends.size() != 2)
            return std::nullopt;
        const auto from = timeFrom(ends[0].trimmed());
        const auto to = timeFrom(ends[1].trimmed());
        if (!from || !to || from->empty() || *to <= *from)
            return std::nullopt;
        pauses.push_back({minutesOfDay(*from), minutesOfDay(*to)});
    }
    std::ranges::sort(pauses, {}, &Pause::from);
    return pauses;
}

std::vector<std::string> roomsFrom(const QString& typed)
{
    std::vector<std::string> rooms;
    for (const QString& part : typedParts(typed)) {
        const std::string room = fromQt(part);
        if (std::ranges::none_of(rooms, [&](const auto& known) { return sameRoom(known, room); }))
            rooms.push_back(room);
    }
    return rooms;
}

QString conflictsText(const JurySession& jury, int passage, const std::vector<Pause>& pauses,
                      int most)
{
    const auto found = timetableConflicts(jury, passage, pauses);
    QStringList lines;
    for (const TimetableConflict& conflict : found) {
        if (lines.size() == most)
            break;
        const QString words = toQt(wording::words(conflict, jury));
        lines += words.at(0).toUpper() + words.mid(1) + QLatin1Char('.');
    }
    if (const int more = static_cast<int>(found.size()) - most; more > 0)
        lines += more == 1 ? QStringLiteral("Et un autre point.")
                           : QStringLiteral("Et %1 autres points.").arg(more);
    return lines.join(QLatin1Char('\n'));
}

} // namespace delibere::widgets
