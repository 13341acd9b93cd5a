// SPDX-License-Identifier: GPL-3.0-or-later
// One person's turn: reads what is frozen as it will be printed, and signs it; a member of the jury
// with their passphrase. Freezes it first when nothing is frozen, exactly as it was shown; locks it
// after the last signature (app/signing). Keeps no passphrase, and promises evidence of alteration
// only.
#pragma once

#include <memory>
#include <optional>

#include <QDialog>

#include "widgets/session/session_document.h"

namespace Ui {
class SignDialog;
}

namespace delibere::widgets {

class SignDialog : public QDialog {
    Q_OBJECT

public:
    // Nothing to sign, or nothing to show: the Problem.
    [[nodiscard]] static Result<SignDialog*> make(SessionDocument& document,
                                                  const RecordSubject& subject, QWidget* parent);
    ~SignDialog() override;

private:
    enum class KeyUse { Held, New };

    SignDialog(SessionDocument& document, RecordVersion version,
               std::optional<FreezeRecord> freezing, QWidget* parent);
    void connectFields();
    void fillSigners();
    void showPages();
    void followSigner();
    void setKeyUse(KeyUse use);
    void refresh();
    void begin(); // says that it takes a moment, then signs
    void sign();
    void forgetPassphrases();
    void say(const QString& text);
    [[nodiscard]] SignerId signer() const;
    // Of a grid, whose members have keys; in a repérage nobody has one.
    [[nodiscard]] bool asksPassphrase() const { return m_version.positioning() == nullptr; }
    [[nodiscard]] QString lack() const;
    [[nodiscard]] Result<void> play();

    SessionDocument& m_document;
    RecordVersion m_version;
    std::optional<FreezeRecord> m_freezing; // not frozen yet
    std::unique_ptr<Ui::SignDialog> m_ui;
    KeyUse m_keyUse = KeyUse::Held;
    bool m_busy = false;
};

} // namespace delibere::widgets
