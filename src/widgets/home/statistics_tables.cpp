// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/statistics_tables.h"

#include <initializer_list>

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"
#include "wording/statistics_words.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

constexpr int figureWidth = 104;
constexpr int periodFigureWidth = 120; // « (recoupement) » on one line

QString counted(int count, const char* singular, const char* plural)
{
    return toQt(wording::formatCount(count, singular, plural));
}

QString yearText(const PeriodStatistics& period)
{
    return period.year ? QString::number(*period.year) : QStringLiteral("Toutes les années");
}

TableCell number(int value)
{
    return {QString::number(value), {}, value == 0 ? Tone::Muted : Tone::Normal};
}

TableCell withheld(Withheld why)
{
    return {toQt(wording::words(why)), {}, Tone::Muted};
}

void addNumbers(std::vector<TableCell>& row, std::initializer_list<int> values)
{
    for (const int value : values)
        row.push_back(number(value));
}

// In every cell: read out or looked at alone, none may seem empty.
void addWithheld(std::vector<TableCell>& row, Withheld why, std::size_t cells)
{
    row.insert(row.end(), cells, withheld(why));
}

QString pointsText(const Fraction& points)
{
    return QLocale(QLocale::French).toString(points.tenths() / 10.0, 'f', 1);
}

void addSpreads(std::vector<TableCell>& row, const SpreadFigures& spreads)
{
    if (spreads.candidates == 0) { // no percent: nothing to compare
        row.insert(row.end(), 3, TableCell{QStringLiteral("—"), {}, Tone::Muted});
        return;
    }
    row.push_back({pointsText(*spreads.median), {}});
    addNumbers(row, {*spreads.largest, spreads.aboveLimit});
}

} // namespace

std::vector<StatisticsLine> linesOf(const app::SessionStatistics& statistics)
{
    std::vector<StatisticsLine> lines;
    for (const FrameworkStatistics& framework : statistics.frameworks) {
        for (const PeriodStatistics& period : framework.periods)
            lines.push_back({&framework, &period});
    }
    return lines;
}

CellTable periodTable(const std::vector<StatisticsLine>& lines)
{
    CellTable table;
    table.columns = {
        {QStringLiteral("Référentiel et année")},
        {QStringLiteral("Sessions"), 80, true},
        {QStringLiteral("Non signées"), 88, true,
         QStringLiteral("Grilles qui ne sont pas signées par tous\u00a0: elles ne sont pas "
                        "comptées")},
        {QStringLiteral("Candidats"), periodFigureWidth, true,
         QStringLiteral("Entendus, dont la grille est signée par tous")},
        {QStringLiteral("Proposition totale"), periodFigureWidth, true},
        {QStringLiteral("Proposition partielle"), periodFigureWidth, true},
        {QStringLiteral("Aucun bloc validé"), periodFigureWidth, true},
    };
    for (const StatisticsLine& line : lines) {
        const PeriodStatistics& period = *line.period;
        std::vector<TableCell> row{
            {yearText(period),
             toQt(line.framework->title) +
                 QStringLiteral(" (version %1)").arg(toQt(line.framework->key.version))}};
        row.front().strong = true;
        addNumbers(row, {period.sessions, period.leftOut});
        if (const auto& figures = period.candidates)
            addNumbers(row, {figures->candidates, figures->total, figures->partial, figures->none});
        else
            addWithheld(row, figures.error(), 4);
        table.rows.push_back(std::move(row));
    }
    return table;
}

CellTable blockFigureTable(const PeriodStatistics& period)
{
    CellTable table;
    table.columns = {
        {QStringLiteral("Bloc")},
        {QStringLiteral("Présenté"), figureWidth, true},
        {QStringLiteral("Validé"), figureWidth, true},
        {QStringLiteral("Non validé"), figureWidth, true},
        {QStringLiteral("dont rattrapages"), figureWidth, true,
         QStringLiteral("Parmi les validés\u00a0: la règle du référentiel n’était pas atteinte")},
        {QStringLiteral("Écart médian"), figureWidth, true,
         QStringLiteral("Entre la plus basse et la plus haute appréciation des membres, en "
                        "points")},
        {QStringLiteral("Plus grand écart"), figureWidth, true},
        {QStringLiteral("Au-dessus de la limite"), figureWidth, true,
         QStringLiteral("Écarts plus grands que la limite du référentiel")},
    };
    for (const BlockStatistics& block : period.blocks) {
        std::vector<TableCell> row{{toQt(block.code + " " + block.title), {}}};
        if (const auto& figures = block.decisions)
            addNumbers(row, {figures->presented, figures->validated, figures->notValidated,
                             figures->rescued});
        else
            addWithheld(row, figures.error(), 4);
        if (block.spreads)
            addSpreads(row, *block.spreads);
        else
            addWithheld(row, block.spreads.error(), 3);
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString lineTitle(const StatisticsLine& line)
{
    return QStringLiteral("%1 (version %2), %3")
        .arg(toQt(line.framework->title), toQt(line.framework->key.version),
             line.period->year ? yearText(*line.period) : QStringLiteral("toutes les années"));
}

QString countSentence(const app::SessionStatistics& statistics)
{
    const int aside = statistics.files - statistics.sessions;
    QString sentence = counted(statistics.sessions, "session comptée", "sessions comptées");
    if (aside > 0)
        sentence += QStringLiteral(", ") +
                    counted(aside, "fichier laissé de côté", "fichiers laissés de côté");
    return sentence + QStringLiteral(".");
}

} // namespace delibere::widgets
