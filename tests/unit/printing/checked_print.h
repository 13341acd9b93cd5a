// SPDX-License-Identifier: GPL-3.0-or-later
// A form as a file, and what its check finds.
#pragma once

#include <vector>

#include <QByteArray>

#include "printing/print_check.h"
#include "printing/printed_form.h"

namespace delibere::printing {

using Faults = std::vector<PrintFault>;

// Those that the program comes with.
[[nodiscard]] const std::vector<app::FrameworkFile>& frameworks();
[[nodiscard]] QByteArray pdfOf(const PrintedForm& form);
[[nodiscard]] Faults faults(const QByteArray& pdf);

} // namespace delibere::printing
