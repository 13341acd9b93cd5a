// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms.h"

#include "app/records.h"
#include "report/layout.h"
#include "widgets/pdf_file.h"
#include "widgets/session_document.h"
#include "widgets/sheet_access.h"

namespace delibere::widgets {

namespace {

std::vector<Form> juryForms(const SessionDocument& document, FormKind kind)
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
                made.push_back({kind, {candidate.id, {}}, {}});
            continue;
        }
        for (const Juror& juror : jury.jurors) {
            const bool seen = everything || (!showsNothing(access) && juror.id == viewer);
            if (seen && jury.sitsFor(juror.id, candidate.id))
                made.push_back({kind, {candidate.id, juror.id}, {}});
        }
    }
    if (kind == FormKind::Minutes && all)
        made.push_back({kind, {}, {}});
    return made;
}

bool isOfPositioning(FormKind kind)
{
    return kind == FormKind::Guide || kind == FormKind::Summary || kind == FormKind::Plan ||
           kind == FormKind::BlankGuide;
}

// "reperage-4f1c2d3e-bilan.pdf": as the command line names them.
std::string positioningFile(const PositioningId& id, const char* part)
{
    constexpr std::size_t enoughToTellApart = 8;
    return "reperage-" + id.text().substr(0, enoughToTellApart) + "-" + part + ".pdf";
}

PositioningPart partOf(FormKind kind)
{
    if (kind == FormKind::Guide)
        return PositioningPart::Guide;
    return kind == FormKind::Plan ? PositioningPart::Plan : PositioningPart::Summary;
}

} // namespace

std::vector<Form> forms(const SessionDocument& document, FormKind kind)
{
    if (!isOfPositioning(kind))
        return juryForms(document, kind);
    std::vector<Form> made;
    if (!document.framework().positioning)
        return made;
    if (kind == FormKind::BlankGuide)
        return {{kind, {}, {}}};
    if (const auto all = document.session().positionings(document.viewer())) {
        for (const Positioning& each : *all)
            made.push_back({kind, {}, each.id});
    }
    return made;
}

std::vector<Form> positioningForms(const SessionDocument& document)
{
    std::vector<Form> made;
    for (const Form& summary : forms(document, FormKind::Summary)) {
        for (const FormKind kind : {FormKind::Summary, FormKind::Plan, FormKind::Guide})
            made.push_back({kind, {}, summary.positioning});
    }
    for (const Form& blank : forms(document, FormKind::BlankGuide))
        made.push_back(blank);
    return made;
}

std::string fileName(const Form& form)
{
    switch (form.kind) {
    case FormKind::Grid:
        return "grille-" + form.key.candidate.text() + ".pdf";
    case FormKind::Sheet:
        return "fiche-" + form.key.candidate.text() + "-" + form.key.juror.text() + ".pdf";
    case FormKind::Minutes:
        return "proces-verbal.pdf";
    case FormKind::Guide:
        return positioningFile(form.positioning, "guide");
    case FormKind::Summary:
        return positioningFile(form.positioning, "bilan");
    case FormKind::Plan:
        return positioningFile(form.positioning, "plan");
    case FormKind::BlankGuide:
        return "reperage-guide-vierge.pdf";
    }
    return {};
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

report::Document layOutPositioning(const app::PositioningDocument& document)
{
    return report::layOut(document.view());
}

// A PDF is dated like what it prints.
Date dateOf(const SessionDocument& document, const Form& form)
{
    const auto positioning = document.session().positioning(form.positioning, document.viewer());
    return positioning ? positioning->info.date : document.jury().info.date;
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
    case FormKind::Guide:
    case FormKind::Summary:
    case FormKind::Plan:
        return app::PositioningDocument::of(session, form.positioning, partOf(form.kind),
                                            document.viewer())
            .map(layOutPositioning);
    case FormKind::BlankGuide:
        return app::PositioningDocument::blank(session).map(layOutPositioning);
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
        auto written = writePdf(*laidOut, dateOf(document, form), folder / fileName(form));
        if (!written)
            return written;
    }
    return {};
}

} // namespace delibere::widgets
