// SPDX-License-Identifier: GPL-3.0-or-later
// « Annuler » and « Rétablir » of a document on two buttons, with their keys. They name the edit.
#pragma once

class QToolButton;

namespace delibere::widgets {

class SessionDocument;

void setUpUndoButtons(SessionDocument& document, QToolButton& undo, QToolButton& redo);

} // namespace delibere::widgets
