// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms.h"

#include "app/records.h"
#include "report/layout.h"
#include "widgets/pdf_file.h"
#include "widgets/session_document.h"
#include "widgets/sheet_access.h"

namespace delibere::widgets {

std::vector<Form> forms(const SessionDocument& document, FormKind kind)
{
    const JurySession& jury = document.jury();
    const JurorId& viewer = document.actingJuror();
    std::vector<Form> made;
    for (const Candidate& candidate : jury.candidates) {
        const SheetAccess access = sheetAccess(document, candidate.id);
        const bool everything = viewer.empty() || access == SheetAccess::Submitted ||
                                access == SheetAccess::NotHeard; // no mark is printed
        if (kind == FormKind::Grid) {
            if (everything)
                made.push_back({kind, {candidate.id, {}}});
            continue;
        }
        for (const Juror& juror : jury.jurors) {
            const bool seen = everything || (!showsNothing(access) && juror.id == viewer);
            if (seen && jury.sitsFor(juror.id, candidate.id))
                made.push_back({kind, {candidate.id, juror.id}});
        }
    }
    return made;
}

std::string fileName(const Form& form)
{
    if (form.kind == FormKind::Grid)
        return "grille-" + form.key.candidate.text() + ".pdf";
    return "fiche-" + form.key.candidate.text() + "-" + form.key.juror.text() + ".pdf";
}

Result<report::Document> layOutForm(const SessionDocument& document, const Form& form)
{
    const app::Session& session = document.session();
    if (form.kind == FormKind::Grid)
        return app::GridDocument::of(session, form.key.candidate, document.viewer())
            .map([](const app::GridDocument& grid) { return report::layOut(grid.view()); });
    return app::SheetDocument::of(session, form.key, document.viewer())
        .map([](const app::SheetDocument& sheet) { return report::layOut(sheet.view()); });
}

Result<void> writeForms(const SessionDocument& document, const std::vector<Form>& forms,
                        const std::filesystem::path& folder)
{
    for (const Form& form : forms) {
        const auto laidOut = layOutForm(document, form);
        if (!laidOut)
            return tl::unexpected(laidOut.error());
        const auto& date = document.jury().info.date;
        if (auto written = writePdf(*laidOut, date, folder / fileName(form)); !written)
            return written;
    }
    return {};
}

} // namespace delibere::widgets
