// SPDX-License-Identifier: GPL-3.0-or-later
// « Rendre mes fiches… »: what a member hands over from their laptop, and what is known to have
// arrived. Says where the file is and what it holds.
#pragma once

#include "app/handover.h"
#include "widgets/exchange/exchange_dialog.h"
#include "widgets/kit/prompts.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class HandOverDialog : public ExchangeDialog {
    Q_OBJECT

public:
    HandOverDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);

private:
    void showState();
    void openKey(const QString& folder);
    void handOver(const crypto::SecretKey& key, const QString& folder);
    void takeReceipt();

    SessionDocument& m_document;
    Prompts& m_prompts;
    QLabel* m_state;
    QLineEdit* m_passphrase;
};

} // namespace delibere::widgets
