// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/positioning_signing_text.h"

#include <algorithm>

#include "widgets/qt_text.h"

namespace delibere::widgets {

namespace {

std::size_t placeOf(const SignerId& signer)
{
    const auto all = positioningSignatories();
    return static_cast<std::size_t>(std::ranges::find(all, signer) - all.begin());
}

} // namespace

QString partyRole(const Framework& framework, const SignerId& signer)
{
    const std::size_t at = placeOf(signer);
    const auto& printed = framework.positioning->signatories;
    if (at < printed.size())
        return toQt(printed[at]);
    return at == 0 ? QStringLiteral("Candidat") : QStringLiteral("Intervenant %1").arg(at);
}

QString partyName(const PositioningDesk& desk, const SignerId& signer)
{
    const std::size_t at = placeOf(signer);
    if (at == 0)
        return desk.candidateName();
    const Interviewer& person = desk.positioning().info.interviewers.at(at - 1);
    QStringList words;
    for (const std::string& text : {person.fullName(), person.function, person.company}) {
        if (!text.empty())
            words << toQt(text);
    }
    return words.isEmpty() ? QStringLiteral("nom à indiquer") : words.join(QStringLiteral(", "));
}

} // namespace delibere::widgets
