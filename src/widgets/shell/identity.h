// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the keyboard: a member of the panel or the secretariat. Asked when a session opens and
// changed by that question alone; the journal keeps each answer. Where the jury chose free turns it
// is a declaration; else each shows who they are with the passphrase they sign with. It keeps
// people from mistaking themselves for another, not from reading the file elsewhere.
#pragma once

#include <optional>
#include <vector>

#include <QString>

class QWidget;

#include "domain/jury_session.h"

namespace delibere::widgets {

class Prompts;
class SessionDocument;

struct Identity {
    JurorId juror;      // empty: the secretariat, which has no sheet
    bool marks = false; // the secretariat, with the marks of deliberations that are open
    bool paper = false; // the secretariat, with the paper sheets of a member

    friend bool operator==(const Identity&, const Identity&) = default;
};

// The panel in its order, then the secretariat without and with the marks, and with paper sheets.
[[nodiscard]] std::vector<Identity> identities(const JurySession& jury);
// « Sophie Lefèvre — membre », « Secrétariat — sans fiche ».
[[nodiscard]] QString identityText(const JurySession& jury, const Identity& identity);
[[nodiscard]] Identity identityOf(const SessionDocument& document);
// The same of who acts; with a paper in hand, whose it is and who keys it in.
[[nodiscard]] QString actingText(const SessionDocument& document);

// Asks who is there, `likely` chosen before the first key; nobody is without one, or when it names
// no one of this panel. False: given up, or refused: document.failed() says why; who acted goes on
// acting.
// Where the jury did not choose free turns, whoever it is shows it with a passphrase (turn_dialog);
// who acts already and goes on does not, unless the window was locked.
enum class Proof { WhenItChanges, Always };
bool askIdentity(SessionDocument& document, Prompts& prompts, const std::optional<Identity>& likely,
                 Proof proof = Proof::WhenItChanges, QWidget* window = nullptr);

// The turn that begins when a session opens or the window was locked: on a member's own laptop
// theirs, else of whoever says so. Shown: the member's words opened the file of their work a moment
// ago. False: nobody took it.
enum class Turn { Asked, Shown };
bool beginTurn(SessionDocument& document, Prompts& prompts, const std::optional<Identity>& likely,
               Turn turn, QWidget* window);
// Who acts has to show it: the session may be written, and turns are not free.
[[nodiscard]] bool turnsAreProven(const SessionDocument& document);

} // namespace delibere::widgets
