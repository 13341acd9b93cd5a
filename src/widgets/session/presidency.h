// SPDX-License-Identifier: GPL-3.0-or-later
// Some pages are for the presidency: who may look, and what the others are told. The services below
// refuse on their own; this only says so before they are asked.
#pragma once

#include <QString>

#include "domain/id.h"
#include "domain/jury_session.h"

namespace delibere::widgets {

class SessionDocument;

// The president acts, or the staff.
[[nodiscard]] bool presides(const SessionDocument& document);
// The same, or who presides for this candidate in the president's place.
[[nodiscard]] bool presidesFor(const SessionDocument& document, const CandidateId& candidate);
// Who is president of this session; empty: nobody.
[[nodiscard]] JurorId presidentOf(const JurySession& jury);
// Whose key receives sheets on this laptop: who acts, when they are president or stand in by the
// statutes (vice-presidence); else the president.
[[nodiscard]] JurorId receiverOn(const SessionDocument& document);

// « Cette page est réservée à la présidence du jury… »; empty when it may be looked at.
[[nodiscard]] QString presidencyRefusal(const SessionDocument& document);

// « 3 candidats laissés de côté : votre fiche n’est pas remise… »; empty for none.
[[nodiscard]] QString hiddenText(const SessionDocument& document, int candidates);

} // namespace delibere::widgets
