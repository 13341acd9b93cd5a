// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/synthesis_text.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

QStringList wordsOf(const Juror& juror)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    return toQt(juror.name).split(spaces, Qt::SkipEmptyParts);
}

QString nameOf(const JurySession& session, const JurorId& id)
{
    const Juror* juror = session.juror(id);
    return juror == nullptr ? toQt(id.text()) : shortName(*juror);
}

QString findingText(const JurySession& session, const PanelFinding& finding)
{
    switch (finding.check) {
    case PanelCheck::MinimumMembers:
        return QStringLiteral("membres\u00a0: %1, il en faut %2")
            .arg(finding.actual)
            .arg(finding.required);
    case PanelCheck::President:
        return QStringLiteral("pas de présidence");
    case PanelCheck::PerCollege:
        return QStringLiteral("collège %1\u00a0: %2 sur %3")
            .arg(toQt(finding.college))
            .arg(finding.actual)
            .arg(finding.required);
    case PanelCheck::SameEmployer:
        return QStringLiteral("%1\u00a0: même entreprise que le candidat")
            .arg(nameOf(session, finding.juror));
    case PanelCheck::DossierRead:
        return QStringLiteral("%1\u00a0: dossier non lu").arg(nameOf(session, finding.juror));
    case PanelCheck::Interviewer:
        return QStringLiteral("%1\u00a0: a conduit le repérage")
            .arg(nameOf(session, finding.juror));
    case PanelCheck::Parity:
        return QStringLiteral("collèges pas à parité");
    case PanelCheck::Qualified:
        return QStringLiteral("membres qualifiés\u00a0: %1 sur %2")
            .arg(finding.actual)
            .arg(finding.required);
    case PanelCheck::WomenAndMen:
        return QStringLiteral("femmes et hommes\u00a0: présence des deux non établie");
    case PanelCheck::Substitute:
        return QStringLiteral("%1 siège avec le membre à remplacer")
            .arg(nameOf(session, finding.juror));
    case PanelCheck::LeavesEarly:
        return QStringLiteral("%1\u00a0: part avant la fin du passage")
            .arg(nameOf(session, finding.juror));
    case PanelCheck::HoursUnknown:
        return QStringLiteral("%1\u00a0: pas là toute la journée, et le passage est sans heure")
            .arg(nameOf(session, finding.juror));
    case PanelCheck::SameName:
        return QStringLiteral("%1\u00a0: porte le nom du candidat")
            .arg(nameOf(session, finding.juror));
    }
    return {};
}

} // namespace

QString shortName(const Juror& juror)
{
    QStringList words = wordsOf(juror);
    if (words.size() < 2)
        return words.join(QString());
    const QString first = words.takeFirst();
    return first.left(1) + QStringLiteral(". ") + words.join(QStringLiteral("\u00a0"));
}

QString initials(const Juror& juror)
{
    QString text;
    for (const QString& word : wordsOf(juror))
        text += word.left(1).toUpper();
    return text;
}

QString stateText(BlockState state)
{
    switch (state) {
    case BlockState::Undecided:
        return QStringLiteral("à décider");
    case BlockState::Validated:
        return QStringLiteral("Validé");
    case BlockState::NotValidated:
        return QStringLiteral("Non validé");
    case BlockState::NotPresented:
        return QStringLiteral("non présenté");
    case BlockState::AcquiredBefore:
        return QStringLiteral("acquis");
    case BlockState::NotHeard:
        return QStringLiteral("—");
    }
    return {};
}

theme::Tone stateTone(BlockState state)
{
    switch (state) {
    case BlockState::Validated:
    case BlockState::AcquiredBefore:
        return Tone::Good;
    case BlockState::NotValidated:
        return Tone::Bad;
    case BlockState::Undecided:
    case BlockState::NotPresented:
    case BlockState::NotHeard:
        break;
    }
    return Tone::Muted;
}

QString ruleTitle(const EvaluationRules& rules)
{
    if (!rules.blockThresholds.empty())
        return QStringLiteral("Seuil du bloc");
    if (rules.threshold)
        return QStringLiteral("Seuil ") +
               toQt(wording::bareMark(rules.marks, rules.threshold->percent));
    if (rules.opinions)
        return QStringLiteral("%1 avis concordants").arg(rules.opinions->count);
    if (rules.requiredLevel)
        return QStringLiteral("Niveau %1").arg(rules.requiredLevel->rank);
    return QStringLiteral("Règle");
}

QString figureText(const EvaluationRules& rules, const BlockRow& row, const Fraction& figure)
{
    QString text = toQt(wording::formatMarkMean(rules.marks, figure, rules.limitOf(row.block)));
    return text.remove(rules.marks.inPercents() ? QStringLiteral("\u00a0%")
                                                : toQt(wording::markUnit(rules.marks)));
}

QString meanText(const EvaluationRules& rules, const BlockRow& row)
{
    return figureText(rules, row, *row.mean);
}

Spoken statusText(const Candidate& candidate)
{
    return {QStringLiteral("%1\u00a0: rien ne se décide.")
                .arg(toQt(wording::statusTitle(candidate.status))),
            Tone::Warning};
}

namespace {

// « Présidence : P. Okafor. » while someone presides in the president's place.
QString actingText(const JurySession& session, const CandidateId& candidate)
{
    const ActingPresident* acting = session.actingPresident(candidate);
    const Juror* president = session.presidentFor(candidate);
    if (acting == nullptr || president == nullptr || president->id != acting->juror)
        return {};
    return QStringLiteral("Présidence\u00a0: %1. ").arg(shortName(*president));
}

} // namespace

Spoken panelText(const JurySession& session, const CandidateId& candidate,
                 std::span<const PanelFinding> findings)
{
    if (findings.empty()) {
        const auto sitting = std::ranges::count_if(session.jurors, [&](const Juror& juror) {
            return session.sitsFor(juror.id, candidate);
        });
        return {
            actingText(session, candidate) +
                QStringLiteral("Jury valable, %1 sur %2").arg(sitting).arg(session.jurors.size()),
            Tone::Good};
    }
    QStringList words;
    bool blocking = false;
    for (const PanelFinding& finding : findings) {
        words << findingText(session, finding);
        blocking = blocking || finding.blocking;
    }
    const QString title = blocking ? QStringLiteral("Jury non valable\u00a0: ")
                                   : QStringLiteral("À vérifier\u00a0: ");
    return {actingText(session, candidate) + title + words.join(QStringLiteral("\u202f; ")),
            blocking ? Tone::Bad : Tone::Warning};
}

} // namespace delibere::widgets
