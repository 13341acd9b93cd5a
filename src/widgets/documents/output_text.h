// SPDX-License-Identifier: GPL-3.0-or-later
// What came out of a run, in words: how many documents, where, and what did not and why. Says
// nothing that the run does not know.
#pragma once

#include <QString>

#include "printing/person_export.h"
#include "widgets/documents/printing_run.h"

namespace delibere::widgets {

class SessionDocument;

// « 12 documents », « aucun document ».
[[nodiscard]] QString documentCount(std::size_t count);

struct OutputText {
    QString result;    // one sentence, or two
    QString failures;  // a line each
    bool good = false; // everything that was asked for came out
};

[[nodiscard]] OutputText outputText(const SessionDocument& document,
                                    const printing::Written& written, std::size_t total,
                                    const printing::Destination& destination);
// A person's data, their JSON in `folder`: what names somebody else is a failure to be looked at.
[[nodiscard]] OutputText outputText(const SessionDocument& document,
                                    const printing::Written& written,
                                    const printing::PersonExport& person,
                                    const std::filesystem::path& folder);
[[nodiscard]] OutputText outputText(const SessionDocument& document, const Printed& printed,
                                    std::size_t total);

// Why names are, or are not, in the names of files; `example` is one of them, or empty.
[[nodiscard]] QString namingText(printing::Naming naming, const QString& example);

} // namespace delibere::widgets
