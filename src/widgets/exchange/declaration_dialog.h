// SPDX-License-Identifier: GPL-3.0-or-later
// The member who sits at the laptop reads their declaration, sees of whom it is, and signs it with
// their key. What is signed is what is shown.
#pragma once

#include <QTableWidget>

#include "app/honour_declaration.h"
#include "widgets/exchange/exchange_dialog.h"

namespace delibere::widgets {

class Prompts;

class DeclarationDialog : public ExchangeDialog {
    Q_OBJECT

public:
    // Precondition: a member acts.
    DeclarationDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);

private:
    void addReading();
    void showDeclaration();
    void showHeld();
    void sign();

    SessionDocument& m_document;
    Result<HonourDeclaration> m_shown;
    QTableWidget* m_table = nullptr;
    QLabel* m_held = nullptr;
    QPushButton* m_action = nullptr;
};

} // namespace delibere::widgets
