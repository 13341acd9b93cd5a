// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/gap_text.h"

#include <algorithm>
#include <map>
#include <string>

#include <QStringList>

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"

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
                                ? framework.marks().inPercents() ? QStringLiteral(" sans\u00a0%")
                                                                 : QStringLiteral(" sans note")
                                : QStringLiteral(" sans niveau");
    if (codes.size() <= nameable)
        return toQt(wording::enumerate(codes)) + lacking;
    return QStringLiteral("%1 %2")
               .arg(codes.size())
               .arg(competencies ? QStringLiteral("compétences") : QStringLiteral("blocs")) +
           lacking;
}

QString countText(const std::vector<Gap>& gaps, GapKind kind, const char* one, const char* many)
{
    const auto count = static_cast<int>(std::ranges::count(gaps, kind, &Gap::kind));
    return count == 0 ? QString() : toQt(wording::formatCount(count, one, many));
}

// « Résultats en analyse, note du dossier »
QString noteText(const Framework& framework, const Gap& gap)
{
    const Criterion* criterion = framework.criterion(gap.criterion);
    return (criterion == nullptr ? QString() : toQt(criterion->text)) +
           (gap.kind == GapKind::NoDossierMark ? QStringLiteral(", note du dossier")
                                               : QStringLiteral(", note de l’entretien"));
}

// Of unmarked criteria only the beginning: how many is known at the end.
QString placeText(const Framework& framework, const Gap& gap)
{
    const QString code =
        gap.competency.empty()
            ? gap.block.empty() ? QString() : toQt(framework.block(gap.block)->code)
            : toQt(framework.competency(gap.competency)->code);
    const QString lead = code + QStringLiteral("\u00a0: ");
    switch (gap.kind) {
    case GapKind::NoFinal:
        return lead + (framework.evaluation->notation == Notation::Percent
                           ? framework.marks().inPercents()
                                 ? QStringLiteral("% de maîtrise à donner")
                                 : QStringLiteral("note à donner")
                           : QStringLiteral("niveau à donner"));
    case GapKind::NotRead:
        return lead + QStringLiteral("lecture du dossier à dire");
    case GapKind::NoMark:
        return lead;
    case GapKind::NoDossierMark:
    case GapKind::NoInterviewMark:
        return lead + noteText(framework, gap);
    case GapKind::DossierUnread:
        break;
    }
    return QStringLiteral("Dossier\u00a0: à lire, puis à cocher");
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
        countText(gaps, GapKind::NoDossierMark, "note du dossier", "notes du dossier"),
        countText(gaps, GapKind::NoInterviewMark, "note de l’entretien", "notes de l’entretien"),
        std::ranges::find(gaps, GapKind::DossierUnread, &Gap::kind) == gaps.end()
            ? QString()
            : QStringLiteral("dossier non lu")};
    words.removeAll(QString());
    const QString title = line.required ? QStringLiteral("Reste avant de remettre\u00a0: ")
                                        : QStringLiteral("Peut être remise. À vérifier\u00a0: ");
    line.brief = (line.required ? QStringLiteral("Reste à faire\u00a0›")
                                : QStringLiteral("Peut être remise\u00a0›"));
    line.text = title + words.join(QStringLiteral(", ")) + QStringLiteral("\u00a0›");
    return line;
}

std::vector<GapPlace> gapPlaces(const Framework& framework, const std::vector<Gap>& gaps)
{
    std::vector<GapPlace> required;
    std::vector<GapPlace> reminders;
    std::map<CompetencyId, int> unmarked;
    for (const Gap& gap : gaps) {
        if (gap.kind == GapKind::NoMark && ++unmarked[gap.competency] > 1)
            continue;
        (gap.required ? required : reminders).push_back({placeText(framework, gap), gap});
    }
    for (GapPlace& place : reminders) {
        if (place.gap.kind == GapKind::NoMark)
            place.text +=
                toQt(wording::formatCount(unmarked[place.gap.competency], "critère non renseigné",
                                          "critères non renseignés"));
    }
    required.insert(required.end(), reminders.begin(), reminders.end());
    return required;
}

} // namespace delibere::widgets
