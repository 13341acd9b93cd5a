// SPDX-License-Identifier: GPL-3.0-or-later
// A form laid out from the record of a session. What is frozen is laid out from its exact bytes,
// and what everyone has signed carries them, so that the print can be checked years later.
#pragma once

#include "app/ranking_document.h"
#include "app/sealed_print.h"
#include "domain/date.h"
#include "printing/form.h"
#include "report/document.h"
#include "report/pdf.h"

namespace delibere::printing {

struct PrintedForm {
    report::Document document;
    Date date; // of what it prints: of the session, of the repérage
};

// The refusals of Session::view, history and positioning; BadRequest when there is no such
// version; the reason why a form cannot be had yet (a certificate before everyone signed).
[[nodiscard]] Result<PrintedForm> layOut(const app::Session& session, const Viewer& viewer,
                                         const Form& form);
// What is frozen, from its exact bytes: of a print that is checked, the same document again.
[[nodiscard]] PrintedForm layOut(const app::RecordDocument& record);
[[nodiscard]] PrintedForm layOut(const app::PositioningDocument& record);
[[nodiscard]] PrintedForm layOut(const app::RankingDocument& record);
// Which part of a repérage a form word says ("reperage-bilan"); absent: none.
[[nodiscard]] std::optional<PositioningPart> positioningPart(const std::string& word);

// The same of a ranking ("liste-classement").
[[nodiscard]] std::optional<RankingPart> rankingPart(const std::string& word);

[[nodiscard]] report::PdfMetadata metadataOf(const PrintedForm& printed);

} // namespace delibere::printing
