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
    bool all = !jury.candidates.empty(); // the minutes hold everyone's marks
    for (const Candidate& candidate : jury.candidates) {
        const SheetAccess access = sheetAccess(document, candidate.id);
        const bool everything = viewer.empty() || access == SheetAccess::Submitted ||
                                access == SheetAccess::NotHeard; // no mark is printed
        all = all && everything;
        if (kind == FormKind::Minutes)
            continue;
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
    if (kind == FormKind::Minutes && all)
        made.push_back({kind, {}});
    return made;
}

std::string fileName(const Form& form)
{
    if (form.kind == FormKind::Minutes)
        return "proces-verbal.pdf";
    if (form.kind == FormKind::Grid)
        return "grille-" + form.key.candidate.text() + ".pdf";
    return "fiche-" + form.key.candidate.text() + "-" + form.key.juror.text() + ".pdf";
}

namespace {

Result<report::Document> layOutGridForm(const SessionDocument& document, const CandidateId& id)
{
    const app::Session& session = document.session();
    const auto history = session.history(id, document.viewer());
    if (!history)
        return tl::unexpected(history.error());
    if (const RecordVersion* version = holding(*history))
        return app::RecordDocument::of(session, *version, document.viewer())
            .map([](const app::RecordDocument& grid) { return report::layOut(grid.view()); });
    return app::GridDocument::of(session, id, document.viewer())
        .map([](const app::GridDocument& grid) { return report::layOut(grid.view()); });
}

} // namespace

Result<report::Document> layOutForm(const SessionDocument& document, const Form& form)
{
    const app::Session& session = document.session();
    switch (form.kind) {
    case FormKind::Grid:
        return layOutGridForm(document, form.key.candidate);
    case FormKind::Sheet:
        return app::SheetDocument::of(session, form.key, document.viewer())
            .map([](const app::SheetDocument& sheet) { return report::layOut(sheet.view()); });
    case FormKind::Minutes:
        break;
    }
    return app::MinutesDocument::of(session, document.viewer())
        .map([](const app::MinutesDocument& minutes) { return report::layOut(minutes.view()); });
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
