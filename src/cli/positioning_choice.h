// SPDX-License-Identifier: GPL-3.0-or-later
// Which repérage a command is about, and how its people are called on a line of text.
#pragma once

#include <string>

#include "app/session.h"

namespace delibere::cli {

// The one of that id, or whose id begins so (eight characters at least); the only one when nothing
// is asked for. UnknownPositioning; BadRequest when several would do.
[[nodiscard]] Result<Positioning> choosePositioning(const app::Session& session,
                                                    const std::string& asked);

// The first eight characters of its id: enough to name it in a session.
[[nodiscard]] std::string shortId(const PositioningId& id);
// "le candidat", "l’intervenant 1".
[[nodiscard]] std::string signerText(const SignerId& signer);
// "Nadia Exemple (c1), 20 novembre 2026".
[[nodiscard]] std::string positioningTitle(const app::Session& session,
                                           const Positioning& positioning);
// "non signé", "signatures attendues : l’intervenant 2", "signé, version 1, empreinte …".
[[nodiscard]] Result<std::string> signedText(const app::Session& session,
                                             const Positioning& positioning);

} // namespace delibere::cli
