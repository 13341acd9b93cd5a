// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of the pages over the whole session show: one more fictitious candidate whom
// everyone marked, two sheets reopened after the first candidates, the first steps dated.
#pragma once

#include "widgets/session/session_document.h"

namespace delibere::pictures {

[[nodiscard]] Result<void> fillSession(widgets::SessionDocument& document);

} // namespace delibere::pictures
