// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/identity.h"

#include <algorithm>

#include <QStringList>

#include "widgets/exchange/turn_dialog.h"
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

// Whose paper it is, and the name of who sits here: both are printed.
std::optional<PaperInHand> askPaper(const SessionDocument& document, Prompts& prompts)
{
    QStringList members;
    for (const Juror& juror : document.jury().jurors)
        members.append(toQt(juror.name));
    const auto whose = prompts.choose(
        QStringLiteral("De qui est la fiche papier\u202f?"),
        QStringLiteral("Une personne saisit la fiche, une autre la relit et la confirme."), members,
        -1, QStringLiteral("Continuer"));
    if (!whose)
        return std::nullopt;
    const Juror& juror = document.jury().jurors.at(static_cast<std::size_t>(*whose));
    const auto name = prompts.askLine(
        QStringLiteral("Votre nom"),
        QStringLiteral("Qui saisit ou relit la fiche papier de %1\u202f? Ce nom est inscrit au "
                       "journal et imprimé.")
            .arg(toQt(juror.name)),
        QStringLiteral("Continuer"));
    if (!name)
        return std::nullopt;
    return PaperInHand{juror.id, fromQt(*name)};
}

} // namespace

std::vector<Identity> identities(const JurySession& jury)
{
    std::vector<Identity> all;
    all.reserve(jury.jurors.size() + 3);
    for (const Juror& juror : jury.jurors)
        all.push_back({juror.id, false});
    all.push_back({{}, false});
    all.push_back({{}, true});
    all.push_back({{}, false, true});
    return all;
}

QString identityText(const JurySession& jury, const Identity& identity)
{
    if (const Juror* juror = jury.juror(identity.juror))
        return QStringLiteral("%1 — %2").arg(toQt(juror->name), roleWord(*juror));
    if (identity.paper)
        return QStringLiteral("Secrétariat — fiches papier d’un membre");
    return identity.marks ? QStringLiteral("Secrétariat, avec les notes")
                          : QStringLiteral("Secrétariat — sans fiche");
}

Identity identityOf(const SessionDocument& document)
{
    return {document.actingJuror(),
            document.actingJuror().empty() && !document.viewer().isDiscreet(),
            document.paper().has_value()};
}

QString actingText(const SessionDocument& document)
{
    const auto& paper = document.paper();
    const Juror* juror = paper ? document.jury().juror(paper->juror) : nullptr;
    if (juror == nullptr)
        return identityText(document.jury(), identityOf(document));
    return QStringLiteral("Fiche papier de %1 — %2").arg(toQt(juror->name), toQt(paper->by));
}

bool turnsAreProven(const SessionDocument& document)
{
    return !document.jury().info.freeTurns && !document.session().readOnly() &&
           !document.jury().jurors.empty();
}

bool askIdentity(SessionDocument& document, Prompts& prompts, const std::optional<Identity>& likely,
                 Proof proof, QWidget* window)
{
    const std::vector<Identity> all = identities(document.jury());
    QStringList choices;
    for (const Identity& identity : all)
        choices.append(identityText(document.jury(), identity));
    const auto before = likely ? std::ranges::find(all, *likely) : all.end();
    const auto chosen = prompts.choose(
        QStringLiteral("Qui êtes-vous\u202f?"),
        QStringLiteral("%1\nCe que vous saisissez est inscrit à ce nom. Le journal de la session "
                       "garde chaque changement.")
            .arg(toQt(document.jury().info.title)),
        choices, before == all.end() ? -1 : static_cast<int>(before - all.begin()),
        QStringLiteral("Continuer"));
    if (!chosen)
        return false;
    const Identity& identity = all.at(static_cast<std::size_t>(*chosen));
    const bool goesOn = identity == identityOf(document) && !identity.juror.empty();
    if (goesOn && proof == Proof::WhenItChanges)
        return true;
    const bool same = proof == Proof::WhenItChanges && identity.juror == document.actingJuror();
    if (turnsAreProven(document) && !same &&
        TurnDialog(document, identity.juror, window).exec() != QDialog::Accepted)
        return false;
    if (goesOn)
        return true;
    if (identity.marks && !agreesToShowMarks(prompts))
        return false;
    const auto paper = identity.paper ? askPaper(document, prompts) : std::nullopt;
    if (identity.paper && !paper)
        return false;
    if (!document.actAs(identity.juror) || (identity.marks && !document.showMarks()))
        return false;
    if (paper)
        document.takePaper(*paper);
    return true;
}

bool beginTurn(SessionDocument& document, Prompts& prompts, const std::optional<Identity>& likely,
               Turn turn, QWidget* window)
{
    const auto& own = document.missionJuror();
    if (!own)
        return askIdentity(document, prompts, likely, Proof::Always, window);
    if (turn == Turn::Asked && turnsAreProven(document) &&
        TurnDialog(document, *own, window).exec() != QDialog::Accepted)
        return false;
    return document.actingJuror() == *own || document.actAs(*own);
}

} // namespace delibere::widgets
