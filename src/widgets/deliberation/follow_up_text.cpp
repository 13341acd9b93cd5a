// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/follow_up_text.h"

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

using theme::Tone;

QString stepTitle(FollowUpStep step)
{
    switch (step) {
    case FollowUpStep::ParitaryJury:
        return QStringLiteral("Jury paritaire");
    case FollowUpStep::Cpne:
        return QStringLiteral("Avis de la CPNE");
    case FollowUpStep::Notification:
        return QStringLiteral("Notification aux candidats");
    case FollowUpStep::Delivery:
        return QStringLiteral("Délivrance");
    case FollowUpStep::Registration:
        return QStringLiteral("Accrochage");
    }
    return {};
}

QString stepDetail(FollowUpStep step)
{
    switch (step) {
    case FollowUpStep::ParitaryJury:
        return QStringLiteral("Il décide à partir des propositions du jury.");
    case FollowUpStep::Cpne:
        return QStringLiteral("Après la décision du jury paritaire.");
    case FollowUpStep::Notification:
        return QStringLiteral("Dans les 15 jours qui suivent le passage devant le jury.");
    case FollowUpStep::Delivery:
        return QStringLiteral("Par l’organisme certificateur, après l’avis de la CPNE.");
    case FollowUpStep::Registration:
        return QStringLiteral("Par l’organisme certificateur, dans les 3 mois qui suivent la "
                              "délivrance.");
    }
    return {};
}

Spoken stepState(const FollowUpLine& line)
{
    const QString due =
        line.due ? QStringLiteral(" avant le ") + toQt(wording::formatDate(*line.due)) : QString();
    switch (line.state) {
    case FollowUpState::Done:
        return {QStringLiteral("fait le ") + toQt(wording::formatDate(*line.done)), Tone::Good};
    case FollowUpState::ToDo:
        return {QStringLiteral("à faire") + due, Tone::Warning};
    case FollowUpState::Overdue:
        return {QStringLiteral("en retard\u00a0: à faire") + due, Tone::Bad};
    case FollowUpState::NotDue:
        return {QStringLiteral("pas encore dû"), Tone::Muted};
    }
    return {};
}

QString appealWords(const Candidate& candidate, int number, const Appeal& appeal)
{
    const QString which =
        number > 0
            ? QStringLiteral("Recours n°\u00a0%1 de %2").arg(number).arg(toQt(candidate.fullName()))
            : QStringLiteral("Recours de %1").arg(toQt(candidate.fullName()));
    const QString received =
        which + QStringLiteral(" reçu le ") + toQt(wording::formatDate(appeal.received));
    return appeal.answered ? received + QStringLiteral(", répondu le %1.")
                                            .arg(toQt(wording::formatDate(*appeal.answered)))
                           : received + QStringLiteral("\u00a0: il attend une réponse.");
}

QString paritaryWords(const JurySession& jury, const ParitaryJury& held, const Appeals& appeals)
{
    int heard = 0;
    int decided = 0;
    for (const Candidate& candidate : jury.candidates) {
        heard += candidate.heard() ? 1 : 0;
        decided += held.standing(candidate.id) != nullptr ? 1 : 0;
    }
    QStringList lines{held.members.empty()
                          ? QStringLiteral("Personne n’est encore nommé au jury paritaire.")
                          : toQt(wording::formatCount(static_cast<int>(held.members.size()),
                                                      "membre", "membres")) +
                                QStringLiteral(", ") +
                                toQt(wording::formatCount(decided, "décision", "décisions")) +
                                QStringLiteral(" pour ") +
                                toQt(wording::formatCount(heard, "candidat.", "candidats."))};
    for (const auto& [candidate, list] : appeals) {
        const Candidate* named = jury.candidate(candidate);
        for (std::size_t at = 0; named != nullptr && at < list.size(); ++at)
            lines += appealWords(*named, list.size() > 1 ? static_cast<int>(at) + 1 : 0, list[at]);
    }
    return lines.join(QLatin1Char('\n'));
}

QString bundleWords(std::size_t files, const QString& place)
{
    return QStringLiteral("%1 et leur liste (tailles, empreintes)\u00a0: %2")
        .arg(toQt(wording::formatCount(static_cast<int>(files), "fichier", "fichiers")), place);
}

} // namespace delibere::widgets
