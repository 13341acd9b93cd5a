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

    void takeReceipt(const QString& path);

private:
    void showState();
    void handOver(const QString& folder);
    void askReceipt();

    SessionDocument& m_document;
    Prompts& m_prompts;
    QLabel* m_state;
};

} // namespace delibere::widgets
