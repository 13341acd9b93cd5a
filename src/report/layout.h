// SPDX-License-Identifier: GPL-3.0-or-later
// What each form says, from the record it prints. French, in the words of docs/glossaire.md.
#pragma once

#include "domain/record.h"
#include "report/document.h"

namespace delibere::report {

[[nodiscard]] Document layOut(const RecordView& record);

} // namespace delibere::report
