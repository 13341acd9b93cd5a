// SPDX-License-Identifier: GPL-3.0-or-later
// A form laid out from the record of a session. What is frozen is laid out from its exact bytes.
#pragma once

#include "domain/date.h"
#include "printing/form.h"
#include "report/document.h"

namespace delibere::printing {

struct PrintedForm {
    report::Document document;
    Date date; // of what it prints: of the session, of the repérage
};

// The refusals of Session::view, history and positioning; BadRequest when there is no such
// version; the reason why a form cannot be had yet (a certificate before everyone signed).
[[nodiscard]] Result<PrintedForm> layOut(const app::Session& session, const Viewer& viewer,
                                         const Form& form);

} // namespace delibere::printing
