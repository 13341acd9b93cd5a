// SPDX-License-Identifier: GPL-3.0-or-later
// What the check of the whole file found, aspect by aspect: is it what the jury made and signed.
// Names what is wrong; repairs nothing.
#pragma once

#include <QDialog>
#include <QVBoxLayout>

#include "domain/verification.h"

namespace delibere::widgets {

class VerificationDialog : public QDialog {
    Q_OBJECT

public:
    explicit VerificationDialog(const Verification& result, QWidget* parent = nullptr);

private:
    void showVerdict(QVBoxLayout& layout, const Verification& result);
    void showAspect(QVBoxLayout& layout, const Verification& result, VerifiedAspect aspect);
};

} // namespace delibere::widgets
