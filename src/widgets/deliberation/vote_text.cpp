// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/vote_text.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

std::string votersWords(const VotingBody& body)
{
    if (body.voices > body.sitting)
        return wording::formatCount(body.voices, "membre présent ou représenté",
                                    "membres présents ou représentés");
    return wording::formatCount(body.sitting, "membre qui siège", "membres qui siègent");
}

} // namespace

Voters votersOf(const Framework& framework, const JurySession& session,
                const CandidateId& candidate)
{
    Voters voters;
    voters.body = votingBody(framework, session, candidate);
    if (!framework.evaluation->quorum.castingVote)
        voters.noCasting = QStringLiteral("le référentiel ne prévoit pas de voix prépondérante");
    else if (!voters.body.castingVote)
        voters.noCasting =
            QStringLiteral("aucune présidence ne siège pour départager\u00a0: dites qui "
                           "préside dans Jury, en haut");
    return voters;
}

QString countText(const Vote& vote)
{
    QString text = QStringLiteral("%1 pour, %2 contre").arg(vote.inFavour).arg(vote.against);
    if (vote.abstained > 0)
        text += QStringLiteral(", ") +
                toQt(wording::formatCount(vote.abstained, "abstention", "abstentions"));
    return text;
}

Spoken briefOutcome(const Vote& vote, const Voters& voters)
{
    const int counted = vote.inFavour + vote.against + vote.abstained;
    if (counted > voters.body.voices)
        return {QStringLiteral("trop de voix"), Tone::Bad};
    const auto outcome = voteOutcome(voters.body, vote);
    if (!outcome && !canBeCast(voters.body, vote))
        return {QStringLiteral("pas de majorité absolue"), Tone::Warning};
    if (!outcome)
        return {QStringLiteral("partage des voix"), Tone::Warning};
    const int all = voters.body.majority ? std::max(voters.body.sitting, counted) : counted;
    const QString count = QStringLiteral(", %1 sur %2").arg(vote.inFavour).arg(all);
    return *outcome ? Spoken{QStringLiteral("✓ adopté") + count, Tone::Good}
                    : Spoken{QStringLiteral("non adopté") + count, Tone::Bad};
}

Spoken outcomeText(const Vote& vote, const Voters& voters)
{
    const int counted = vote.inFavour + vote.against + vote.abstained;
    if (counted > voters.body.voices)
        return {QStringLiteral("%1 voix pour %2\u00a0: corrigez le décompte.")
                    .arg(counted)
                    .arg(toQt(votersWords(voters.body))),
                Tone::Bad};
    if (vote.inFavour + vote.against == 0)
        return {QStringLiteral("Comptez au moins une voix pour ou contre."), Tone::Muted};
    const auto outcome = voteOutcome(voters.body, vote);
    if (!outcome && !canBeCast(voters.body, vote))
        return {QStringLiteral("Ni le pour ni le contre n’a la majorité absolue de %1\u00a0: le "
                               "jury vote à nouveau.")
                    .arg(toQt(votersWords(voters.body))),
                Tone::Warning};
    if (!outcome && voters.body.castingVote)
        return {QStringLiteral("Partage des voix\u00a0: la présidence départage."), Tone::Warning};
    if (!outcome)
        return {QStringLiteral("Partage des voix, et %1\u00a0: le jury cherche un accord ou vote "
                               "à nouveau.")
                    .arg(voters.noCasting),
                Tone::Warning};
    const QString how =
        vote.tied() ? QStringLiteral(", par la voix prépondérante de la présidence") : QString();
    return *outcome
               ? Spoken{QStringLiteral("Le vote valide le bloc%1.").arg(how), Tone::Good}
               : Spoken{QStringLiteral("Le vote ne valide pas le bloc%1.").arg(how), Tone::Bad};
}

} // namespace delibere::widgets
