// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/gap_text.h"

#include <algorithm>
#include <string>

#include <QStringList>

#include "report/french_format.h"
#include "widgets/qt_text.h"

namespace delibere::widgets {

namespace {

// « BC4 et BC5 sans % », or a count when there are many.
QString finalsText(const Framework& framework, const std::vector<Gap>& gaps)
{
    constexpr std::size_t nameable = 3;
    std::vector<std::string> codes;
    bool competencies = false;
    for (const Gap& gap : gaps) {
        if (gap.kind != GapKind::NoFinal)
            continue;
        competencies = !gap.competency.empty();
        codes.push_back(competencies ? framework.competency(gap.competency)->code
                                     : framework.block(gap.block)->code);
    }
    if (codes.empty())
        return {};
    const QString lacking = framework.evaluation->notation == Notation::Percent
                                ? QStringLiteral(" sans\u00a0%")
                                : QStringLiteral(" sans niveau");
    if (codes.size() <= nameable)
        return toQt(report::enumerate(codes)) + lacking;
    return QStringLiteral("%1 %2")
               .arg(codes.size())
               .arg(competencies ? QStringLiteral("compétences") : QStringLiteral("blocs")) +
           lacking;
}

QString countText(const std::vector<Gap>& gaps, GapKind kind, const char* one, const char* many)
{
    const auto count = static_cast<int>(std::ranges::count(gaps, kind, &Gap::kind));
    return count == 0 ? QString() : toQt(report::formatCount(count, one, many));
}

} // namespace

GapLine gapLine(const Framework& framework, const std::vector<Gap>& gaps)
{
    GapLine line;
    if (gaps.empty())
        return line;
    const auto required = std::ranges::find(gaps, true, &Gap::required);
    line.required = required != gaps.end();
    line.first = line.required ? *required : gaps.front();

    QStringList words{
        finalsText(framework, gaps),
        countText(gaps, GapKind::NotRead, "compétence sans lecture", "compétences sans lecture"),
        countText(gaps, GapKind::NoMark, "critère non renseigné", "critères non renseignés"),
        std::ranges::find(gaps, GapKind::DossierUnread, &Gap::kind) == gaps.end()
            ? QString()
            : QStringLiteral("dossier non lu")};
    words.removeAll(QString());
    const QString title = line.required ? QStringLiteral("Reste avant de remettre\u00a0: ")
                                        : QStringLiteral("Peut être remise. À vérifier\u00a0: ");
    line.text = title + words.join(QStringLiteral(", ")) + QStringLiteral("\u00a0›");
    return line;
}

} // namespace delibere::widgets
