// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/mark_text.h"

#include "domain/suggestion.h"
#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

QString percentText(const MarkScale& marks, int steps)
{
    return toQt(wording::formatMark(marks, steps));
}

QString markText(const Framework& framework, Evidence evidence, const Mark& mark, PercentSign sign)
{
    if (!isEntered(mark))
        return QStringLiteral("—");
    if (std::holds_alternative<NotCovered>(mark))
        return QStringLiteral("n.\u00a0a.");
    if (const auto percent = percentOf(framework, evidence, mark))
        return sign == PercentSign::Shown ? percentText(framework.marks(), *percent)
                                          : toQt(wording::bareMark(framework.marks(), *percent));
    return QStringLiteral("niv.\u00a0%1").arg(std::get<LevelMark>(mark).rank);
}

QString spokenMark(const Framework& framework, Evidence evidence, const Mark& mark)
{
    if (!isEntered(mark))
        return QStringLiteral("non renseigné");
    if (std::holds_alternative<NotCovered>(mark))
        return QStringLiteral("non abordé");
    const auto percent = percentOf(framework, evidence, mark);
    if (const auto* level = std::get_if<LevelMark>(&mark)) {
        const QString text = QStringLiteral("niveau %1").arg(level->rank);
        return percent ? text + QStringLiteral(", ") + percentText(framework.marks(), *percent)
                       : text;
    }
    return percentText(framework.marks(), *percent);
}

QString levelText(const Framework& framework, const LevelMark& level)
{
    const Scale* scale = framework.scale(Evidence::Interview);
    const Level* found = scale == nullptr ? nullptr : scale->level(level.rank);
    if (found == nullptr || found->label.empty())
        return QStringLiteral("niveau %1").arg(level.rank);
    return toQt(found->label);
}

} // namespace delibere::widgets
