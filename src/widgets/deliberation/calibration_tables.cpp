// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/calibration_tables.h"

#include <cstdlib>

#include <QDateTime>

#include "widgets/kit/qt_text.h"
#include "widgets/session/shown_name.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

QString candidateName(const JurySession& jury, const app::Reopening& reopening)
{
    return shownName(jury, reopening.sheet.candidate);
}

QString jurorName(const JurySession& jury, const app::Reopening& reopening)
{
    const Juror* juror = jury.juror(reopening.sheet.juror);
    return juror == nullptr ? QString() : toQt(juror->name);
}

QString whenText(const app::Reopening& reopening)
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(reopening.at.time_since_epoch().count());
    return at.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

TableCell gradeCell(const MarkScale& marks, const std::optional<Grade>& grade)
{
    if (!grade)
        return {QStringLiteral("—"), {}, Tone::Muted};
    return {toQt(wording::words(*grade, marks)), {}};
}

std::optional<int> differenceOf(const BlockChange& change)
{
    if (!change.before || !change.after || change.before->index() != change.after->index())
        return std::nullopt;
    if (const auto* percent = std::get_if<Percent>(&*change.after))
        return percent->value - std::get<Percent>(*change.before).value;
    return std::get<LevelMark>(*change.after).rank - std::get<LevelMark>(*change.before).rank;
}

TableCell differenceCell(const MarkScale& marks, const BlockChange& change)
{
    const std::optional<int> difference = differenceOf(change);
    if (!difference) {
        const bool same = change.before == change.after;
        return {same ? QStringLiteral("—") : QStringLiteral("modifié"), {}, Tone::Muted};
    }
    if (*difference == 0)
        return {QStringLiteral("inchangé"), {}, Tone::Muted};
    const bool percents = std::holds_alternative<Percent>(*change.after);
    const std::string amount =
        percents ? wording::formatPoints(marks, std::abs(*difference))
                 : wording::formatCount(std::abs(*difference), "niveau", "niveaux");
    TableCell cell{(*difference > 0 ? QStringLiteral("+") : QStringLiteral("−")) + toQt(amount),
                   {}};
    cell.strong = true;
    return cell;
}

TableCell criteriaCell(int count)
{
    if (count == 0)
        return {QStringLiteral("aucun"), {}, Tone::Muted};
    return {QString::number(count), {}};
}

TableCell figureCell(const MarkScale& marks, const std::optional<Fraction>& figure)
{
    if (!figure)
        return {QStringLiteral("—"), {}, Tone::Muted};
    return {toQt(wording::formatMarkMean(marks, *figure, std::nullopt)), {}};
}

// « inchangé » is exact, whatever two decimals show.
TableCell figureDifference(const MarkScale& marks, const std::optional<Fraction>& before,
                           const std::optional<Fraction>& after)
{
    if (!before || !after)
        return {before == after ? QStringLiteral("—") : QStringLiteral("modifié"), {}, Tone::Muted};
    if (*before == *after)
        return {QStringLiteral("inchangé"), {}, Tone::Muted};
    const bool up = *after > *before;
    const Fraction& more = up ? *after : *before;
    const Fraction& less = up ? *before : *after;
    const Fraction amount(more.num() * less.den() - less.num() * more.den(),
                          more.den() * less.den());
    TableCell cell = figureCell(marks, amount);
    cell.text.prepend(up ? QLatin1Char('+') : QChar(0x2212));
    cell.strong = true;
    return cell;
}

// A commission concludes on no bloc: what the reader's sheet made, and makes.
void addReadingRows(CellTable& table, const MarkScale& marks, const app::Reopening& reopening)
{
    const ReaderResult before = reopening.resultBefore.value_or(ReaderResult{});
    const ReaderResult after = reopening.resultAfter.value_or(ReaderResult{});
    int criteria = 0;
    for (const BlockChange& change : reopening.changes)
        criteria += change.criteria;
    const TableCell nothing{QString(), {}};
    const auto add = [&](const QString& title, std::optional<Fraction> ReaderResult::*figure,
                         const TableCell& changed) {
        const TableCell now = reopening.handedInAgain
                                  ? figureCell(marks, after.*figure)
                                  : TableCell{QStringLiteral("pas encore remise"), {}, Tone::Muted};
        const TableCell difference = reopening.handedInAgain
                                         ? figureDifference(marks, before.*figure, after.*figure)
                                         : TableCell{QStringLiteral("—"), {}, Tone::Muted};
        table.rows.push_back(
            {{title, {}}, figureCell(marks, before.*figure), now, difference, changed});
    };
    add(QStringLiteral("Dossier"), &ReaderResult::dossier, nothing);
    if (before.interview || after.interview)
        add(QStringLiteral("Entretien"), &ReaderResult::interview, nothing);
    add(QStringLiteral("Résultat de cette lecture"), &ReaderResult::whole,
        reopening.handedInAgain ? criteriaCell(criteria)
                                : TableCell{QStringLiteral("—"), {}, Tone::Muted});
}

} // namespace

CellTable reopeningTable(const JurySession& jury, const std::vector<app::Reopening>& reopenings)
{
    CellTable table;
    table.columns = {{QStringLiteral("Candidat"), 176},
                     {QStringLiteral("Membre"), 160},
                     {QStringLiteral("Rouverte le"), 152},
                     {QStringLiteral("Motif")},
                     {QStringLiteral("Depuis"), 148}};
    for (const app::Reopening& each : reopenings) {
        TableCell state{QStringLiteral("remise à nouveau"), {}, Tone::Good};
        if (!each.handedInAgain)
            state = {QStringLiteral("pas encore remise"), {}, Tone::Warning};
        table.rows.push_back({{candidateName(jury, each), {}},
                              {jurorName(jury, each), {}},
                              {whenText(each), {}},
                              {toQt(each.reason), {}},
                              state});
    }
    return table;
}

CellTable changeTable(const Framework& framework, const app::Reopening& reopening)
{
    CellTable table;
    table.columns = {{framework.admission ? QStringLiteral("Lecture") : QStringLiteral("Bloc")},
                     {QStringLiteral("Avant"), 104, true},
                     {QStringLiteral("Après"), 148, true},
                     {QStringLiteral("Différence"), 104, true},
                     {QStringLiteral("Critères modifiés"), 112, true}};
    const MarkScale marks = framework.marks();
    if (framework.admission) {
        addReadingRows(table, marks, reopening);
        return table;
    }
    for (const BlockChange& change : reopening.changes) {
        const Block& block = *framework.block(change.block);
        const TableCell title{toQt(block.code + " " + block.titleInSynthesis()), {}};
        const TableCell dash{QStringLiteral("—"), {}, Tone::Muted};
        if (!reopening.handedInAgain) {
            const TableCell waiting{QStringLiteral("pas encore remise"), {}, Tone::Muted};
            table.rows.push_back({title, gradeCell(marks, change.before), waiting, dash, dash});
            continue;
        }
        table.rows.push_back({title, gradeCell(marks, change.before),
                              gradeCell(marks, change.after), differenceCell(marks, change),
                              criteriaCell(change.criteria)});
    }
    return table;
}

QString reopeningTitle(const JurySession& jury, const app::Reopening& reopening)
{
    return QStringLiteral("%1 — fiche de %2, avant et après")
        .arg(candidateName(jury, reopening), jurorName(jury, reopening));
}

} // namespace delibere::widgets
