// SPDX-License-Identifier: GPL-3.0-or-later
// One person's turn: reads what is frozen as it will be printed, and signs it; a member of the jury
// with their passphrase. Freezes it first when nothing is frozen, exactly as it was shown; locks it
// after the last signature (app/signing). Keeps no passphrase, and promises evidence of alteration
// only.
#pragma once

#include <memory>
#include <optional>

#include <QDialog>

#include "app/signing.h"
#include "report/document.h"
#include "widgets/kit/beside_run.h"
#include "widgets/session/session_document.h"

namespace Ui {
class SignDialog;
}

namespace delibere::widgets {

// A version as it is read and printed; laid out from its bytes.
[[nodiscard]] Result<report::Document> signedPages(const SessionDocument& document,
                                                   const RecordVersion& version);

class SignDialog : public QDialog {
    Q_OBJECT

public:
    // Nothing to sign, or nothing to show: the Problem.
    [[nodiscard]] static Result<SignDialog*> make(SessionDocument& document,
                                                  const RecordSubject& subject, QWidget* parent);
    ~SignDialog() override;

    // Not while the key opens: neither Escape nor the window's cross.
    void reject() override;
    [[nodiscard]] bool working() const;

private:
    SignDialog(SessionDocument& document, RecordVersion version,
               std::optional<FreezeRecord> freezing, QWidget* parent);
    void connectFields();
    void fillSigners();
    void showPages();
    void followSigner();
    void askRenewal();
    void refresh();
    void begin(); // says that it takes a moment, and opens the key
    void keyOpened();
    void end(const Result<void>& done);
    void setWaiting(bool waits);
    void forgetPassphrases();
    void say(const QString& text);
    [[nodiscard]] SignerId signer() const;
    // Of a grid, whose members have keys; in a repérage nobody has one.
    [[nodiscard]] bool asksPassphrase() const { return m_version.positioning() == nullptr; }
    [[nodiscard]] QString lack() const;
    [[nodiscard]] Result<void> play(std::optional<app::OpenedKey> key);

    SessionDocument& m_document;
    RecordVersion m_version;
    std::optional<FreezeRecord> m_freezing; // not frozen yet
    std::unique_ptr<Ui::SignDialog> m_ui;
    bool m_firstKey = false;                          // chosen here
    std::optional<Result<app::OpenedKey>> m_opened{}; // made beside the window
    BesideRun m_run;                                  // the last: waits for its end
};

} // namespace delibere::widgets
