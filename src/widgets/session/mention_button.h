// SPDX-License-Identifier: GPL-3.0-or-later
// Beside a signatory who is waited for: the presidency says that they do not sign, or takes it
// back.
#pragma once

#include <functional>
#include <optional>

#include <QPushButton>

#include "domain/jury_session.h"
#include "domain/signed_record.h"

namespace delibere::widgets {

// `said`: why they do not sign, or nothing: their signature is waited for again. nullptr for who
// has signed.
[[nodiscard]] QPushButton* mentionButton(const RecordVersion& held, const Juror& juror,
                                         QWidget* parent,
                                         std::function<void(std::optional<NotSigningKind>)> said);

} // namespace delibere::widgets
