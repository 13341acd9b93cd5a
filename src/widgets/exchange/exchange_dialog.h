// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs between laptops share: they work under a key that is opened once, with its
// owner's passphrase, and stays open while the window is. A passphrase that is forgotten is
// answered where it is asked (session/key_renewal_dialog).
#pragma once

#include <functional>
#include <memory>

#include "app/signing.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class PassphraseChoice;

class ExchangeDialog : public WorkDialog {
    Q_OBJECT

protected:
    using WorkDialog::WorkDialog;

    // The field for the passphrase of that member (empty: the staff), with the way out for who
    // forgot it. Once a dialog. `first`: said to who has no key yet, and chooses a phrase for a
    // first one here; without it they are refused (KeyMissing).
    void addPassphrase(SessionDocument& document, const JurorId& who, const QString& label,
                       const QString& first = {});
    void focusPassphrase();
    // After « Phrase oubliée… »: a new key is there, and its passphrase was just typed.
    virtual void renewed();
    // Opens the key beside the window and calls `then` with it; a refusal is said, and the phrase
    // asked again. At once when it is open already.
    using Opened = std::shared_ptr<const app::OpenedKey>;
    void withKey(std::function<void()> then);
    // Null: not opened yet.
    [[nodiscard]] const Opened& opened() const { return m_opened; }
    // A first key that was made here is given to its member, before anything that it signs.
    [[nodiscard]] Result<void> giveKey();
    // What is typed, twice for a first key, or an open key: enough to go on.
    [[nodiscard]] bool passphraseThere() const;
    void hidePassphrase(); // with its words
    // « Clé de …, à comparer de vive voix : 12345 … », which can be copied.
    QLabel* addFingerprint(const QString& whose, const std::string& fingerprint);

signals:
    void passphraseChanged();

private:
    [[nodiscard]] Secret typed();
    void askAgain(const Problem& problem);
    [[nodiscard]] QString replacedText(const Problem& problem) const;
    void askRenewal();
    void showKey();
    void served();

    SessionDocument* m_passphraseOf = nullptr; // whose member it is
    JurorId m_who;
    QLineEdit* m_field = nullptr;
    QLabel* m_first = nullptr;            // in its place, for a first key: what is said
    PassphraseChoice* m_choice = nullptr; // and chosen
    QPushButton* m_forgotten = nullptr;
    QLabel* m_fingerprint = nullptr;
    Opened m_opened;
    bool m_given = false;
};

} // namespace delibere::widgets
