// SPDX-License-Identifier: GPL-3.0-or-later
// « Phrase oubliée… »: the one way to a new key, wherever a passphrase is asked. What was signed
// and handed in with the key before stays valid; the journal keeps the change. On a member's own
// laptop the key rests on a mission: there it only says where a new one is made.
#pragma once

#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

class QPushButton;

namespace delibere::widgets {

class PassphraseChoice;

class KeyRenewalDialog : public WorkDialog {
    Q_OBJECT

public:
    // `who` has a key already; empty: the staff.
    KeyRenewalDialog(SessionDocument& document, const JurorId& who, QWidget* parent);

    // Who has no key has forgotten nothing, and a file that is not written takes no other one.
    [[nodiscard]] static bool concerns(const SessionDocument& document, const JurorId& who);

private:
    void renew();

    SessionDocument& m_document;
    JurorId m_who;
    PassphraseChoice* m_choice = nullptr; // absent: not on this laptop
    QPushButton* m_action = nullptr;
};

// The small link to it, which is there when it concerns somebody; `parent` is a dialog.
[[nodiscard]] QPushButton* forgottenButton(QWidget* parent);

} // namespace delibere::widgets
