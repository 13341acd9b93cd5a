// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/identity.h"

#include <algorithm>

#include <QStringList>

#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

namespace {

QString roleWord(const Juror& juror)
{
    if (juror.attendance == Attendance::Absent)
        return QStringLiteral("absent");
    return juror.role == JurorRole::President ? QStringLiteral("présidence")
                                              : QStringLiteral("membre");
}

bool agreesToShowMarks(Prompts& prompts)
{
    return prompts.confirm(
        QStringLiteral("Voir les notes des délibérations ouvertes\u202f?"),
        QStringLiteral("Tant que tous n’ont pas signé, les notes ne sont qu’aux membres du jury. "
                       "Les afficher au secrétariat est inscrit dans le journal de la session."),
        QStringLiteral("Voir les notes"), QStringLiteral("Annuler"));
}

} // namespace

std::vector<Identity> identities(const JurySession& jury)
{
    std::vector<Identity> all;
    all.reserve(jury.jurors.size() + 2);
    for (const Juror& juror : jury.jurors)
        all.push_back({juror.id, false});
    all.push_back({{}, false});
    all.push_back({{}, true});
    return all;
}

QString identityText(const JurySession& jury, const Identity& identity)
{
    if (const Juror* juror = jury.juror(identity.juror))
        return QStringLiteral("%1 — %2").arg(toQt(juror->name), roleWord(*juror));
    return identity.marks ? QStringLiteral("Secrétariat, avec les notes")
                          : QStringLiteral("Secrétariat — sans fiche");
}

Identity identityOf(const SessionDocument& document)
{
    return {document.actingJuror(),
            document.actingJuror().empty() && !document.viewer().isDiscreet()};
}

bool askIdentity(SessionDocument& document, Prompts& prompts, const std::optional<Identity>& likely)
{
    const std::vector<Identity> all = identities(document.jury());
    QStringList choices;
    for (const Identity& identity : all)
        choices.append(identityText(document.jury(), identity));
    const auto before = likely ? std::ranges::find(all, *likely) : all.end();
    const auto chosen = prompts.choose(
        QStringLiteral("Qui êtes-vous\u202f?"),
        QStringLiteral("Ce que vous saisissez est inscrit à ce nom. Le journal de la session garde "
                       "chaque changement."),
        choices, before == all.end() ? -1 : static_cast<int>(before - all.begin()),
        QStringLiteral("Continuer"));
    if (!chosen)
        return false;
    const Identity& identity = all.at(static_cast<std::size_t>(*chosen));
    if (identity == identityOf(document) && !identity.juror.empty())
        return true;
    if (identity.marks && !agreesToShowMarks(prompts))
        return false;
    return document.actAs(identity.juror) && (!identity.marks || document.showMarks());
}

} // namespace delibere::widgets
