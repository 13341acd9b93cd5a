// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/vote_text.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

using theme::Tone;

Voters votersOf(const Framework& framework, const JurySession& session,
                const CandidateId& candidate)
{
    Voters voters;
    const bool president = session.presidentFor(candidate) != nullptr;
    for (const Juror& juror : session.jurors) {
        if (session.sitsFor(juror.id, candidate))
            ++voters.sitting;
    }
    if (!framework.evaluation->quorum.castingVote)
        voters.noCasting = QStringLiteral("le référentiel ne prévoit pas de voix prépondérante");
    else if (!president)
        voters.noCasting =
            QStringLiteral("aucune présidence ne siège pour départager\u00a0: dites qui "
                           "préside dans Jury, en haut");
    voters.castingVote = voters.noCasting.isEmpty();
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
    if (vote.inFavour + vote.against + vote.abstained > voters.sitting)
        return {QStringLiteral("trop de voix"), Tone::Bad};
    const auto outcome = vote.outcome();
    if (!outcome)
        return {QStringLiteral("partage des voix"), Tone::Warning};
    const QString count = QStringLiteral(", %1 sur %2")
                              .arg(vote.inFavour)
                              .arg(vote.inFavour + vote.against + vote.abstained);
    return *outcome ? Spoken{QStringLiteral("✓ adopté") + count, Tone::Good}
                    : Spoken{QStringLiteral("non adopté") + count, Tone::Bad};
}

Spoken outcomeText(const Vote& vote, const Voters& voters)
{
    const int counted = vote.inFavour + vote.against + vote.abstained;
    if (counted > voters.sitting)
        return {QStringLiteral("%1 voix pour %2\u00a0: corrigez le décompte.")
                    .arg(counted)
                    .arg(toQt(wording::formatCount(voters.sitting, "membre qui siège",
                                                   "membres qui siègent"))),
                Tone::Bad};
    if (vote.inFavour + vote.against == 0)
        return {QStringLiteral("Comptez au moins une voix pour ou contre."), Tone::Muted};
    const auto outcome = vote.outcome();
    if (!outcome && voters.castingVote)
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
