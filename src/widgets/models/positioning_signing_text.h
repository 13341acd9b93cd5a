// SPDX-License-Identifier: GPL-3.0-or-later
// Who signs a repérage, in words: the part they play on the form, and their name.
#pragma once

#include "widgets/positioning_desk.h"

namespace delibere::widgets {

// « Candidat », « Intervenant 1 », as the framework's form says.
[[nodiscard]] QString partyRole(const Framework& framework, const SignerId& signer);
// « Marc Petit-Roux, formateur, Organisme fictif »
[[nodiscard]] QString partyName(const PositioningDesk& desk, const SignerId& signer);

} // namespace delibere::widgets
