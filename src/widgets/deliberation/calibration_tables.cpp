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
    table.columns = {{QStringLiteral("Bloc")},
                     {QStringLiteral("Avant"), 104, true},
                     {QStringLiteral("Après"), 148, true},
                     {QStringLiteral("Différence"), 104, true},
                     {QStringLiteral("Critères modifiés"), 112, true}};
    const MarkScale marks = framework.marks();
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
