// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/undo_buttons.h"

#include <QAction>
#include <QToolButton>

#include "widgets/kit/icons.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

void setUpUndoButtons(SessionDocument& document, QToolButton& undo, QToolButton& redo)
{
    // The actions go with the document.
    QUndoStack& stack = document.undoStack();
    QAction* back = stack.createUndoAction(&document, QStringLiteral("Annuler\u00a0:"));
    QAction* again = stack.createRedoAction(&document, QStringLiteral("Rétablir\u00a0:"));
    back->setShortcut(QKeySequence::Undo);
    // Ctrl+Y everywhere; where the desktop has the same one, twice would be ambiguous.
    QList<QKeySequence> redoKeys = QKeySequence::keyBindings(QKeySequence::Redo);
    if (const QKeySequence ours(Qt::CTRL | Qt::Key_Y); !redoKeys.contains(ours))
        redoKeys.prepend(ours);
    again->setShortcuts(redoKeys);
    back->setIcon(icon(Glyph::Undo));
    again->setIcon(icon(Glyph::Redo));
    undo.setDefaultAction(back);
    redo.setDefaultAction(again);
}

} // namespace delibere::widgets
