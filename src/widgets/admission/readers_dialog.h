// SPDX-License-Identifier: GPL-3.0-or-later
// How high each reader marks beside those who read the same applications: shown, never corrected.
#pragma once

#include <QDialog>

#include "widgets/admission/ranking_desk.h"

namespace delibere::widgets {

class ReadersDialog : public QDialog {
    Q_OBJECT

public:
    ReadersDialog(const RankingDesk& desk, const SessionDocument& document, QWidget* parent);
};

} // namespace delibere::widgets
