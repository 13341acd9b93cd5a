// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/signing_text.h"

#include <algorithm>

#include "app/signing.h"
#include "domain/deliberation_rules.h"
#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"
#include "wording/ranking_words.h"
#include "wording/words.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

QString countOfMissing(const RecordVersion& version)
{
    const auto count = static_cast<int>(version.missing().size());
    return toQt(wording::formatCount(count, "signature", "signatures"));
}

// In the order of the form of a repérage.
std::size_t placeOf(const SignerId& signer)
{
    const auto all = positioningSignatories();
    return static_cast<std::size_t>(std::ranges::find(all, signer) - all.begin());
}

struct SigningWordsOf {
    SigningWords operator()(const CandidateId& /*grid*/) const
    {
        return {QStringLiteral("Signer la grille"),
                QStringLiteral("La grille figée, telle qu’elle sera imprimée"),
                QStringLiteral("La grille ne peut pas être montrée\u00a0: ce qui ne se lit pas ne "
                               "se signe pas."),
                QStringLiteral("&Réserve (facultative, imprimée sur la grille)"),
                QStringLiteral("Réserve, imprimée sur la grille"),
                QStringLiteral(
                    "Ce que la signature prouve\u00a0: toute modification de la grille se verra "
                    "ensuite, et seule cette phrase secrète a pu signer. Ce n’est pas une "
                    "signature électronique qualifiée (eIDAS)\u00a0; le dessin n’est qu’une image. "
                    "La grille imprimée garde la place des signatures à la main.")};
    }
    SigningWords operator()(const PositioningSubject& /*positioning*/) const
    {
        return {
            QStringLiteral("Signer le repérage"),
            QStringLiteral("Le bilan, tel qu’il sera imprimé"),
            QStringLiteral("Le bilan ne peut pas être montré\u00a0: ce qui ne se lit pas ne se "
                           "signe pas."),
            QStringLiteral("&Réserve (facultative, imprimée sur le bilan)"),
            QStringLiteral("Réserve, imprimée sur le bilan"),
            QStringLiteral(
                "Ce que la signature prouve\u00a0: toute modification du repérage se verra "
                "ensuite. Sa clé ne sert qu’une fois et n’est gardée nulle part\u00a0: ses "
                "quarante "
                "chiffres, imprimés sur l’exemplaire de chacun, ne peuvent pas être refaits. Ce "
                "n’est pas une signature électronique qualifiée (eIDAS)\u00a0; le dessin n’est "
                "qu’une image. Le bilan imprimé garde la place des signatures à la main.")};
    }
    SigningWords operator()(const RankingList& /*list*/) const
    {
        return {
            QStringLiteral("Signer le classement"),
            QStringLiteral("Le classement figé, tel qu’il sera imprimé"),
            QStringLiteral("Le classement ne peut pas être montré\u00a0: ce qui ne se lit pas ne "
                           "se signe pas."),
            QStringLiteral("&Réserve (facultative, imprimée sur le classement)"),
            QStringLiteral("Réserve, imprimée sur le classement"),
            QStringLiteral(
                "Ce que la signature prouve\u00a0: toute modification du classement se verra "
                "ensuite, et seule cette phrase secrète a pu signer. Ce n’est pas une signature "
                "électronique qualifiée (eIDAS)\u00a0; le dessin n’est qu’une image. Le classement "
                "imprimé garde la place des signatures à la main.")};
    }
};

} // namespace

QString fingerprintText(const RecordVersion& version)
{
    constexpr int group = 8;
    constexpr int groupsOnLine = 4;
    const QString hex = toQt(app::digestText(version));
    QString text;
    for (int at = 0; at < hex.size(); at += group) {
        if (at > 0)
            text += (at / group) % groupsOnLine == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
        text += hex.mid(at, group);
    }
    return text;
}

// « UTC+1 », « UTC−9:30 », « UTC »: of that moment, summer time included.
QString zoneText(const QDateTime& moment)
{
    const int minutes = moment.offsetFromUtc() / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    const int hours = qAbs(minutes) / 60;
    const int rest = qAbs(minutes) % 60;
    return QStringLiteral("UTC%1%2%3")
        .arg(minutes < 0 ? QStringLiteral("−") : QStringLiteral("+"))
        .arg(hours)
        .arg(rest == 0 ? QString() : QStringLiteral(":%1").arg(rest, 2, 10, QLatin1Char('0')));
}

QString momentText(std::chrono::sys_seconds at)
{
    const auto moment = QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count());
    return moment.toString(QStringLiteral("'le' dd/MM/yyyy 'à' HH:mm")) +
           QStringLiteral(" (%1)").arg(zoneText(moment));
}

QString memberText(const Juror& juror)
{
    return juror.role == JurorRole::President ? toQt(juror.name) + QStringLiteral(", présidence")
                                              : toQt(juror.name);
}

QString partyRole(const Framework& framework, const SignerId& signer)
{
    const std::size_t at = placeOf(signer);
    const auto& printed = framework.positioning->signatories;
    if (at < printed.size())
        return toQt(printed[at]);
    return at == 0 ? QStringLiteral("Candidat") : QStringLiteral("Intervenant %1").arg(at);
}

QString partyName(const JurySession& jury, const Positioning& positioning, const SignerId& signer)
{
    const std::size_t at = placeOf(signer);
    if (at == 0) {
        const Candidate* candidate = jury.candidate(positioning.info.candidate);
        return candidate == nullptr ? QString() : toQt(candidate->fullName());
    }
    const Interviewer& person = positioning.info.interviewers.at(at - 1);
    QStringList words;
    for (const std::string& text : {person.fullName(), person.function, person.company}) {
        if (!text.empty())
            words << toQt(text);
    }
    return words.isEmpty() ? QStringLiteral("nom à indiquer") : words.join(QStringLiteral(", "));
}

QString signerText(const SessionDocument& document, const RecordSubject& subject,
                   const SignerId& signer)
{
    const PositioningId* id = positioningOf(subject);
    if (id == nullptr) {
        const Juror* juror = document.jury().juror(memberOf(signer));
        return juror == nullptr ? toQt(signer.text()) : memberText(*juror);
    }
    const auto positioning = document.session().positioning(*id, document.viewer());
    if (!positioning)
        return toQt(signer.text());
    return QStringLiteral("%1 – %2").arg(partyRole(document.framework(), signer),
                                         partyName(document.jury(), *positioning, signer));
}

SigningWords signingWords(const RecordSubject& subject)
{
    return std::visit(SigningWordsOf{}, subject);
}

QString signedTitle(const JurySession& jury, const RecordSubject& subject)
{
    if (const RankingList* list = rankingOf(subject))
        return toQt(wording::rankingName(*list));
    const Candidate* candidate = jury.candidate(*candidateOf(subject));
    return candidate == nullptr ? QString() : toQt(candidate->fullName());
}

Spoken signatureText(const RecordVersion* version, const SignerId& signer)
{
    const Signature* signature = version == nullptr ? nullptr : version->signatureOf(signer);
    if (const NotSigning* said = version == nullptr ? nullptr : version->notSigningOf(signer))
        return {toQt(wording::words(said->kind)) + QStringLiteral(" — motif\u00a0: ") +
                    toQt(said->reason),
                Tone::Warning};
    if (signature == nullptr)
        return {QStringLiteral("en attente"), Tone::Muted};
    const QString text = QStringLiteral("signé ") + momentText(signature->at);
    if (signature->reservation.empty())
        return {text, Tone::Good};
    return {text + QStringLiteral(", avec réserve"), Tone::Warning};
}

Spoken stageText(const RecordVersion& version)
{
    const QString title = QStringLiteral("Version %1").arg(version.number);
    if (version.locked() && !version.mentions().empty())
        return {
            QStringLiteral("✓ Verrouillé. %1\u00a0: signé, sauf par %2.")
                .arg(title, toQt(wording::formatCount(static_cast<int>(version.mentions().size()),
                                                      "membre", "membres"))),
            Tone::Good};
    if (version.open() && version.complete())
        return {QStringLiteral("%1, figée %2\u00a0: plus personne n’est attendu.")
                    .arg(title, momentText(version.frozenAt)),
                Tone::Warning};
    if (version.open() && version.missing().empty())
        return {QStringLiteral("%1, figée %2\u00a0: il faut au moins une signature.")
                    .arg(title, momentText(version.frozenAt)),
                Tone::Warning};
    if (version.locked())
        return {QStringLiteral("✓ Verrouillé. %1\u00a0: tous ont signé.").arg(title), Tone::Good};
    return {QStringLiteral("%1, figée %2\u00a0: il manque %3.")
                .arg(title, momentText(version.frozenAt), countOfMissing(version)),
            Tone::Warning};
}

QString olderText(const RecordVersion& version)
{
    const QString what = version.stage == RecordStage::Replaced ? QStringLiteral("remplacée")
                                                                : QStringLiteral("abandonnée");
    return QStringLiteral("Version %1, figée %2, %3\u00a0: %4")
        .arg(QString::number(version.number), momentText(version.frozenAt), what,
             toQt(version.reason));
}

} // namespace delibere::widgets
