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

enum class FormKind {
    Grid,
    Sheet,
    Minutes,
    Guide, // of a repérage, filled
    Summary,
    Plan,
    BlankGuide, // to be filled in by hand
};

struct Form {
    FormKind kind = FormKind::Grid;
    SheetKey key{};              // Grid: the candidate only; Sheet: both; else nobody
    PositioningId positioning{}; // Guide, Summary, Plan

    friend bool operator==(const Form&, const Form&) = default;
};

// Those that the one who acts may see: their own sheet until it is submitted, then everything;
// nothing of a candidate they withdrew from. The secretariat prints everything. Those of a repérage
// only where the framework has one.
[[nodiscard]] std::vector<Form> forms(const SessionDocument& document, FormKind kind);

// Everything of the repérages: bilan, plan and guide of each, then the blank guide.
[[nodiscard]] std::vector<Form> positioningForms(const SessionDocument& document);

// "grille-c1.pdf", "fiche-c1-m2.pdf", "proces-verbal.pdf", "reperage-4f1c2d3e-bilan.pdf".
[[nodiscard]] std::string fileName(const Form& form);

// A grid or a repérage that is frozen or signed is laid out from what was frozen.
[[nodiscard]] Result<report::Document> layOutForm(const SessionDocument& document,
                                                  const Form& form);

// Stops at the first that fails; those before it are written.
[[nodiscard]] Result<void> writeForms(const SessionDocument& document,
                                      const std::vector<Form>& forms,
                                      const std::filesystem::path& folder);

} // namespace delibere::widgets
