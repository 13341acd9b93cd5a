// SPDX-License-Identifier: GPL-3.0-or-later
// One person's turn: reads the bilan as it will be printed, and signs it. Freezes the repérage
// first when nothing is frozen, exactly as it was shown; locks it after the last signature. Asks
// for no passphrase: each signature has a key of its own (ADR 11), and promises evidence of
// alteration only.
#pragma once

#include <memory>
#include <optional>

#include <QDialog>

#include "widgets/positioning_desk.h"

namespace Ui {
class PositioningSignDialog;
}

namespace delibere::widgets {

class PositioningSignDialog : public QDialog {
    Q_OBJECT

public:
    // Nothing to sign: the Problem.
    [[nodiscard]] static Result<PositioningSignDialog*> make(PositioningDesk& desk,
                                                             QWidget* parent);
    ~PositioningSignDialog() override;

private:
    PositioningSignDialog(PositioningDesk& desk, RecordVersion version,
                          std::optional<FreezeRecord> freezing, QWidget* parent);
    void fillSigners();
    void followSigner();
    void showPages();
    void sign();
    [[nodiscard]] SignerId signer() const;
    [[nodiscard]] Result<void> play();
    [[nodiscard]] Result<void> playSteps();
    [[nodiscard]] Result<void> apply(const Edit& edit);

    PositioningDesk& m_desk;
    RecordVersion m_version;
    std::optional<FreezeRecord> m_freezing; // not frozen yet
    std::unique_ptr<Ui::PositioningSignDialog> m_ui;
};

} // namespace delibere::widgets
