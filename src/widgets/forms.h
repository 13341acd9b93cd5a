// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that a session can print: which there are, what each says, the file it goes to. File
// names carry ids, never the names of people.
#pragma once

#include <filesystem>
#include <vector>

#include <QString>

#include "app/session.h"
#include "report/document.h"

namespace delibere::widgets {

class SessionDocument;

enum class FormKind { Grid, Sheet, Minutes };

struct Form {
    FormKind kind = FormKind::Grid;
    SheetKey key; // Grid: the candidate only; Minutes: nobody

    friend bool operator==(const Form&, const Form&) = default;
};

// Those that the one who acts may see: their own sheet until it is submitted, then everything;
// nothing of a candidate they withdrew from. The secretariat prints everything.
[[nodiscard]] std::vector<Form> forms(const SessionDocument& document, FormKind kind);

// "grille-c1.pdf", "fiche-c1-m2.pdf", "proces-verbal.pdf".
[[nodiscard]] std::string fileName(const Form& form);

// A grid that is frozen or signed is laid out from what was frozen.
[[nodiscard]] Result<report::Document> layOutForm(const SessionDocument& document,
                                                  const Form& form);

// Stops at the first that fails; those before it are written.
[[nodiscard]] Result<void> writeForms(const SessionDocument& document,
                                      const std::vector<Form>& forms,
                                      const std::filesystem::path& folder);

} // namespace delibere::widgets
