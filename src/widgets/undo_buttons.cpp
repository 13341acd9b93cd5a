// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undo_buttons.h"

#include <QAction>
#include <QToolButton>

#include "widgets/session_document.h"

namespace delibere::widgets {

void setUpUndoButtons(SessionDocument& document, QToolButton& undo, QToolButton& redo)
{
    // The actions go with the document.
    QUndoStack& stack = document.undoStack();
    QAction* back = stack.createUndoAction(&document, QStringLiteral("Annuler\u00a0:"));
    QAction* again = stack.createRedoAction(&document, QStringLiteral("Rétablir\u00a0:"));
    back->setShortcut(QKeySequence::Undo);
    again->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence::Redo});
    back->setIcon(QIcon(QStringLiteral(":/icons/undo.svg")));
    again->setIcon(QIcon(QStringLiteral(":/icons/redo.svg")));
    undo.setDefaultAction(back);
    redo.setDefaultAction(again);
}

} // namespace delibere::widgets
