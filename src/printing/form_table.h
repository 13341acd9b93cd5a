// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of form, a row each: what it is about, how it is called, how it is laid out. Both
// programs read it; a new form is a row here.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "printing/printed_form.h"

namespace delibere::printing {

// What a framework must have for the form to be of use.
enum class FormInstrument {
    Evaluation,
    Positioning,
    Admission,
    Room, // an evaluation by a jury, or an admission: the form has the words of both
};
// What it shows of what was entered; a form that shows nothing is filled in by hand.
enum class FormShows { Nothing, Jurors, Candidates, Marks };

struct FormRow {
    FormKind kind;
    FormScope scope;
    FormInstrument instrument;
    FormShows shows;
    const char* moment;    // when it is needed, in French; those of one moment follow each other
    std::string_view word; // of its files and in proofs
    const char* asked;     // as a command asks for it
    const char* title;     // in French
    int handedOver;        // its place among what a candidate who asks is handed; 0: it is not
    std::optional<PositioningPart> part;
    Result<PrintedForm> (*layOut)(const app::Session&, const Viewer&, const Form&);
};

// In the order of FormKind.
[[nodiscard]] std::span<const FormRow> formRows();
[[nodiscard]] const FormRow& formRow(FormKind kind);
// By what a command asks for: "grille", "pv".
[[nodiscard]] const std::map<std::string, FormKind>& formsByWord();

} // namespace delibere::printing
