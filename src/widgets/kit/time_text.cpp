// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/time_text.h"

#include <QRegularExpression>

#include "domain/time_of_day.h"

namespace delibere::widgets {

std::optional<std::string> timeFrom(const QString& typed)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    static const QRegularExpression shape(
        QStringLiteral("^(?:(\\d{1,2})[hH:.](\\d{2})?|(\\d{1,2})(\\d{2}))$"));
    const QString text = QString(typed).remove(spaces);
    if (text.isEmpty())
        return std::string();
    const auto match = shape.match(text);
    // « 9: » is a time that was not finished; « 9h » is nine o'clock.
    if (!match.hasMatch() || text.endsWith(QLatin1Char(':')) || text.endsWith(QLatin1Char('.')))
        return std::nullopt;
    const bool bare = !match.captured(3).isEmpty();
    const QString hours = match.captured(bare ? 3 : 1).rightJustified(2, QLatin1Char('0'));
    const QString minutes = match.captured(bare ? 4 : 2).rightJustified(2, QLatin1Char('0'));
    std::string time = (hours + QLatin1Char(':') + minutes).toStdString();
    return isTimeOfDay(time) ? std::optional(std::move(time)) : std::nullopt;
}

QString timeRefusal(const QString& typed)
{
    return QStringLiteral("«\u00a0%1\u00a0» n’est pas une heure de la journée\u00a0: écrivez-la "
                          "comme 09:40 ou 9h40. Rien n’est modifié.")
        .arg(typed.trimmed());
}

} // namespace delibere::widgets
