// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/presidency.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/session_document.h"
#include "wording/french_format.h"

namespace delibere::widgets {

bool presides(const SessionDocument& document)
{
    return delibere::presides(document.jury(), document.viewer());
}

bool presidesFor(const SessionDocument& document, const CandidateId& candidate)
{
    const Juror* president = document.jury().presidentFor(candidate);
    return presides(document) || (president != nullptr && president->id == document.actingJuror());
}

JurorId presidentOf(const JurySession& jury)
{
    const auto found = std::ranges::find(jury.jurors, JurorRole::President, &Juror::role);
    return found == jury.jurors.end() ? JurorId() : found->id;
}

JurorId receiverOn(const SessionDocument& document)
{
    const JurorId& acting = document.actingJuror();
    const auto& standIns = document.jury().actingPresidents;
    const bool standsIn = std::ranges::any_of(standIns, [&](const ActingPresident& each) {
        return each.juror == acting && each.basis == PresidencyBasis::VicePresident;
    });
    return standsIn ? acting : presidentOf(document.jury());
}

QString presidencyRefusal(const SessionDocument& document)
{
    if (presides(document))
        return {};
    return inWordsOf(
        document, QStringLiteral("Cette page est réservée à la présidence du jury. La présidence "
                                 "l’ouvre en son nom, choisi en haut à droite."));
}

QString hiddenText(const SessionDocument& document, int candidates)
{
    if (candidates == 0)
        return {};
    if (document.framework().admission)
        return toQt(wording::formatCount(candidates, "candidature laissée de côté",
                                         "candidatures laissées de côté")) +
               QStringLiteral(
                   "\u00a0: votre lecture n’est pas remise, ou vous vous êtes déporté(e).");
    const QString count = toQt(
        wording::formatCount(candidates, "candidat laissé de côté", "candidats laissés de côté"));
    return count + QStringLiteral("\u00a0: votre fiche n’est pas remise, ou vous ne siégez pas "
                                  "pour %1.")
                       .arg(candidates > 1 ? QStringLiteral("eux") : QStringLiteral("lui"));
}

} // namespace delibere::widgets
