// SPDX-License-Identifier: GPL-3.0-or-later
// « Votre tour »: on a laptop that several people use, who acts next shows that it is them, with
// the passphrase of the key they sign with, or chooses one the first time. The staff have a key
// too, which signs nothing. Keeps no key open.
#pragma once

#include "widgets/exchange/exchange_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class TurnDialog : public ExchangeDialog {
    Q_OBJECT

public:
    // `who`: empty for the staff.
    TurnDialog(SessionDocument& document, const JurorId& who, QWidget* parent);

protected:
    void renewed() override;
};

} // namespace delibere::widgets
