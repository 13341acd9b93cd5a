// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the keyboard: a member of the panel or the secretariat. Asked when a session opens and
// changed by that question alone; the journal keeps each answer. It is a declaration, not a proof:
// what proves a person is the passphrase of their signature.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "domain/jury_session.h"

namespace delibere::widgets {

class Prompts;
class SessionDocument;

struct Identity {
    JurorId juror;      // empty: the secretariat, which has no sheet
    bool marks = false; // the secretariat, with the marks of deliberations that are open

    friend bool operator==(const Identity&, const Identity&) = default;
};

// The panel in its order, then the secretariat without and with the marks.
[[nodiscard]] std::vector<Identity> identities(const JurySession& jury);
// « Sophie Lefèvre — membre », « Secrétariat — sans fiche ».
[[nodiscard]] QString identityText(const JurySession& jury, const Identity& identity);
[[nodiscard]] Identity identityOf(const SessionDocument& document);

// Asks who is there, `likely` chosen before the first key; nobody is without one, or when it names
// no one of this panel. False: given up, or refused: document.failed() says why; who acted goes on
// acting.
bool askIdentity(SessionDocument& document, Prompts& prompts,
                 const std::optional<Identity>& likely);

} // namespace delibere::widgets
