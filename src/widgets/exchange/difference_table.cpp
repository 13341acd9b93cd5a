// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/difference_table.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "widgets/session/mark_text.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

constexpr int sideWidth = 240;

template <class Graded>
QString gradeText(const Framework& framework, const std::optional<Graded>& grade)
{
    return grade ? toQt(wording::words(Grade(*grade), framework.marks())) : QStringLiteral("—");
}

QString textOrDash(const std::string& text)
{
    return text.empty() ? QStringLiteral("—") : toQt(text);
}

QString readingText(const Framework& framework, Reading reading)
{
    if (reading == Reading::NotRead || !framework.reading)
        return QStringLiteral("—");
    return toQt(reading == Reading::Clear ? framework.reading->clear : framework.reading->partial);
}

QString questionsText(const std::vector<Question>& questions)
{
    QStringList lines;
    for (const Question& question : questions)
        lines << toQt(question.text) + (question.asked ? QStringLiteral(" (posée)") : QString());
    return lines.isEmpty() ? QStringLiteral("—") : lines.join(QLatin1Char('\n'));
}

QString partWords(SheetPart part)
{
    switch (part) {
    case SheetPart::State:
        return QStringLiteral("état de la fiche");
    case SheetPart::DossierRead:
        return QStringLiteral("dossier lu");
    case SheetPart::BlockFinal:
    case SheetPart::CompetencyFinal:
        return QStringLiteral("appréciation finale");
    case SheetPart::BlockDossier:
        return QStringLiteral("après le dossier");
    case SheetPart::Reading:
        return QStringLiteral("lecture du dossier");
    case SheetPart::Questions:
        return QStringLiteral("questions");
    case SheetPart::DossierMark:
        return QStringLiteral("au dossier");
    case SheetPart::InterviewMark:
        return QStringLiteral("à l’entretien");
    case SheetPart::Remark:
        break;
    }
    return QStringLiteral("remarque");
}

QString valueText(const Framework& framework, const SheetDifference& at, const ScoreSheet& sheet)
{
    switch (at.part) {
    case SheetPart::State:
        return sheet.state == SheetState::Submitted ? QStringLiteral("remise")
                                                    : QStringLiteral("brouillon");
    case SheetPart::DossierRead:
        return sheet.dossierRead ? QStringLiteral("oui") : QStringLiteral("non");
    case SheetPart::BlockFinal:
        return gradeText(framework, sheet.block(at.block).final);
    case SheetPart::BlockDossier:
        return gradeText(framework, sheet.block(at.block).dossier);
    case SheetPart::CompetencyFinal:
        return gradeText(framework, sheet.competency(at.competency).final);
    case SheetPart::Reading:
        return readingText(framework, sheet.competency(at.competency).reading);
    case SheetPart::Questions:
        return questionsText(sheet.competency(at.competency).questions);
    case SheetPart::DossierMark:
        return markText(framework, Evidence::Dossier, sheet.criterion(at.criterion).dossier);
    case SheetPart::InterviewMark:
        return markText(framework, Evidence::Interview, sheet.criterion(at.criterion).interview);
    case SheetPart::Remark:
        break;
    }
    return textOrDash(sheet.criterion(at.criterion).remark);
}

// What it is about as the framework names it, and which part of it.
TableCell placeCell(const Framework& framework, const SheetDifference& at)
{
    if (at.block.empty())
        return {QStringLiteral("Toute la fiche"), partWords(at.part)};
    const Block& block = *framework.block(at.block);
    if (at.competency.empty())
        return {toQt(block.code + " " + block.titleInSynthesis()), partWords(at.part)};
    const Competency& competency =
        *std::ranges::find(block.competencies, at.competency, &Competency::id);
    if (at.criterion.empty())
        return {toQt(competency.code + " " + competency.title), partWords(at.part)};
    const Criterion& criterion =
        *std::ranges::find(competency.criteria, at.criterion, &Criterion::id);
    return {toQt(criterion.text),
            toQt(competency.code) + QStringLiteral(", ") + partWords(at.part)};
}

} // namespace

CellTable differenceTable(const Framework& framework, const ScoreSheet& here,
                          const ScoreSheet& file)
{
    CellTable table;
    table.columns = {{QStringLiteral("Ce qui diffère")},
                     {QStringLiteral("Sur ce poste"), sideWidth},
                     {QStringLiteral("Dans ce fichier"), sideWidth}};
    for (const SheetDifference& each : differencesBetween(framework, here, file))
        table.rows.push_back({placeCell(framework, each),
                              {valueText(framework, each, here), {}},
                              {valueText(framework, each, file), {}}});
    return table;
}

} // namespace delibere::widgets
