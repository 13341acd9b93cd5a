// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms.h"

#include "app/blindness.h"
#include "app/files.h"
#include "app/records.h"
#include "report/layout.h"
#include "report/pdf.h"
#include "widgets/qt_text.h"

namespace delibere::widgets {

namespace {

// The date of the session, so that the same record prints the same bytes on any day.
report::PdfMetadata metadata(const app::Session& session)
{
    return {QStringLiteral("Délibéré"),
            toQt(session.jury().info.date.iso()) + QStringLiteral("T00:00:00Z")};
}

} // namespace

std::vector<Form> forms(const app::Session& session, FormKind kind, const JurorId& viewer)
{
    std::vector<Form> made;
    for (const Candidate& candidate : session.jury().candidates) {
        const app::Sight sight =
            app::sight(session, candidate.id, viewer).value_or(app::Sight::Nothing);
        if (kind == FormKind::Grid) {
            if (sight == app::Sight::Everything)
                made.push_back({kind, {candidate.id, {}}});
            continue;
        }
        for (const Juror& juror : session.jury().jurors) {
            const bool seen = sight == app::Sight::Everything ||
                              (sight == app::Sight::OwnSheetOnly && juror.id == viewer);
            if (seen && session.jury().sitsFor(juror.id, candidate.id))
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

Result<report::Document> layOutForm(const app::Session& session, const Form& form)
{
    if (form.kind == FormKind::Grid)
        return app::GridDocument::of(session, form.key.candidate)
            .map([](const app::GridDocument& document) { return report::layOut(document.view()); });
    return app::SheetDocument::of(session, form.key).map([](const app::SheetDocument& document) {
        return report::layOut(document.view());
    });
}

Result<void> writeForms(const app::Session& session, const std::vector<Form>& forms,
                        const std::filesystem::path& folder)
{
    for (const Form& form : forms) {
        const auto document = layOutForm(session, form);
        if (!document)
            return tl::unexpected(document.error());
        const auto pdf = report::renderPdf(*document, metadata(session));
        if (!pdf)
            return tl::unexpected(pdf.error());
        const std::string_view bytes(pdf->constData(), static_cast<std::size_t>(pdf->size()));
        if (auto written = app::writeFile(folder / fileName(form), bytes); !written)
            return written;
    }
    return {};
}

} // namespace delibere::widgets
