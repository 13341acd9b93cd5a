// SPDX-License-Identifier: GPL-3.0-or-later
// One member's turn: reads the frozen grid as it will be printed, and signs it with a passphrase.
// Freezes it first when nothing is frozen, exactly as it was shown; locks it after the last
// signature. Keeps no passphrase, and promises evidence of alteration only.
#pragma once

#include <memory>
#include <optional>

#include <QDialog>

#include "widgets/session_document.h"

namespace Ui {
class SignDialog;
}

namespace delibere::app {
struct SignRequest;
}

namespace delibere::widgets {

class SignDialog : public QDialog {
    Q_OBJECT

public:
    // Nothing to sign, or nothing to show: the Problem.
    [[nodiscard]] static Result<SignDialog*> make(SessionDocument& document,
                                                  const CandidateId& candidate, QWidget* parent);
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
    [[nodiscard]] JurorId signer() const;
    [[nodiscard]] QString lack() const;
    [[nodiscard]] Result<void> play(const app::SignRequest& request);
    [[nodiscard]] Result<void> playSteps(const app::SignRequest& request,
                                         const std::optional<PutKey>& key);
    // The refusal of the session, as a value.
    [[nodiscard]] Result<void> apply(const Edit& edit);

    SessionDocument& m_document;
    RecordVersion m_version;
    std::optional<FreezeRecord> m_freezing; // not frozen yet
    std::unique_ptr<Ui::SignDialog> m_ui;
    KeyUse m_keyUse = KeyUse::Held;
    bool m_busy = false;
};

} // namespace delibere::widgets
