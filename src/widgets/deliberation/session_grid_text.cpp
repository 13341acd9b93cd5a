// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/session_grid_text.h"

#include "domain/proposed_outcome.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/synthesis_text.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::widgets::grid {

using theme::Tone;

namespace {

// What stands on the first line: the mean, or what the rule says where there is no mean.
QString figureOf(const EvaluationRules& rules, const BlockRow& row)
{
    if (row.figure())
        return figureText(rules, row, *row.figure());
    if (rules.notation == Notation::Percent || row.count == 0)
        return QStringLiteral("—");
    if (!row.attained)
        return QStringLiteral("partagé");
    return *row.attained ? QStringLiteral("atteint") : QStringLiteral("non atteint");
}

} // namespace

TableCell candidateCell(const Candidate& candidate)
{
    TableCell cell{toQt(candidate.fullName()).trimmed(), {}};
    cell.strong = true;
    if (!candidate.heard()) {
        cell.detail = toQt(wording::statusTitle(candidate.status));
        cell.detailTone = Tone::Warning;
        return cell;
    }
    QStringList details{toQt(wording::formatTime(candidate.time)), toQt(candidate.company)};
    details.removeAll(QString());
    cell.detail = details.join(QStringLiteral(" · "));
    return cell;
}

TableCell blockCell(const EvaluationRules& rules, const BlockRow& row, bool discussed)
{
    if (row.state == BlockState::NotHeard)
        return {QStringLiteral("—"), {}, Tone::Muted}; // said once, of the candidate
    if (row.state == BlockState::NotPresented || row.state == BlockState::AcquiredBefore)
        return {QStringLiteral("—"), stateText(row.state), Tone::Muted};
    TableCell cell{figureOf(rules, row), stateText(row.state), Tone::Normal, stateTone(row.state)};
    if (row.count == 0)
        cell.tone = Tone::Muted;
    const bool open = row.state == BlockState::Undecided;
    if (!row.flags.empty() && !discussed) {
        cell.text = QStringLiteral("▲\u00a0") + cell.text;
        cell.tone = Tone::Warning;
        cell.detail = QStringLiteral("à discuter");
        cell.detailTone = Tone::Warning;
    } else if (!row.flags.empty() && open) {
        cell.detail = QStringLiteral("✓ discuté");
        cell.detailTone = Tone::Good;
    }
    return cell;
}

TableCell proposalCell(const Candidate& candidate, std::span<const BlockRow> blocks,
                       const std::optional<ProposalKind>& proposal)
{
    if (!candidate.heard())
        return {QStringLiteral("—"), {}, Tone::Muted};
    const QString aimed = QStringLiteral("aux blocs visés");
    switch (outcomeOfRows(blocks, proposal)) {
    case ProposedOutcome::WholeTotal:
        return {QStringLiteral("totale"), {}, Tone::Good};
    case ProposedOutcome::WholePartial:
        return {QStringLiteral("partielle"), {}, Tone::Normal};
    case ProposedOutcome::BlocksTotal:
        return {QStringLiteral("totale"), aimed, Tone::Good};
    case ProposedOutcome::BlocksPartial:
        return {QStringLiteral("partielle"), aimed, Tone::Normal};
    case ProposedOutcome::NoneValidated:
        return {QStringLiteral("aucune"), {}, Tone::Bad};
    case ProposedOutcome::AcquiredBefore:
        return {QStringLiteral("rien à proposer"), QStringLiteral("tout est acquis"), Tone::Muted};
    case ProposedOutcome::NothingPresented:
        return {QStringLiteral("rien à proposer"), {}, Tone::Muted};
    case ProposedOutcome::Open:
    case ProposedOutcome::NotHeard:
        break;
    }
    return {QStringLiteral("à décider"), {}, Tone::Muted};
}

TableCell sheetsCell(const Candidate& candidate, const app::GridRow& row)
{
    if (!candidate.heard())
        return {QStringLiteral("—"), {}, Tone::Muted};
    const bool complete = row.sitting > 0 && row.handedIn == row.sitting;
    return {QStringLiteral("%1 sur %2").arg(row.handedIn).arg(row.sitting),
            {},
            complete ? Tone::Good : Tone::Warning};
}

TableCell recordCell(const app::GridRow& row)
{
    if (!row.record)
        return row.proposal ? TableCell{QStringLiteral("à signer"), {}, Tone::Warning}
                            : TableCell{QStringLiteral("—"), {}, Tone::Muted};
    const app::RecordProgress& record = *row.record;
    const QString version = QStringLiteral("version %1").arg(record.number);
    const QString signedBy =
        QStringLiteral("%1 sur %2").arg(record.signatures).arg(record.signatories);
    const bool first = record.number == 1;
    switch (record.stage) {
    case RecordStage::Signing:
        return {QStringLiteral("en signature"),
                first ? signedBy : signedBy + QStringLiteral(" · ") + version, Tone::Warning};
    case RecordStage::Locked:
        return {QStringLiteral("verrouillé"), first ? QString() : version, Tone::Good};
    case RecordStage::Withdrawn:
        return {QStringLiteral("à signer"), version + QStringLiteral(" retirée"), Tone::Warning};
    case RecordStage::Replaced:
        return {QStringLiteral("à signer"), version + QStringLiteral(" remplacée"), Tone::Warning};
    }
    return {};
}

TableCell maskedCell()
{
    return {QStringLiteral("masqué"), {}, Tone::Muted};
}

QString flagsText(const EvaluationRules& rules, const BlockRow& row)
{
    QStringList words;
    for (const Flag flag : row.flags)
        words << toQt(wording::words(flag, rules));
    return words.join(QStringLiteral(", "));
}

QString maskedText(Sight sight)
{
    if (sight == Sight::Nothing)
        return QStringLiteral(
            "Déport\u00a0: vous ne voyez rien des appréciations sur ce candidat.");
    return QStringLiteral(
        "Masqué\u00a0: votre fiche n’est pas remise, ou vous ne siégez pas pour ce "
        "candidat.");
}

} // namespace delibere::widgets::grid
