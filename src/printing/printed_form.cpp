// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/printed_form.h"

#include <algorithm>

#include "app/attendance_document.h"
#include "app/blank_grid_document.h"
#include "app/blank_guide_document.h"
#include "app/certificate_document.h"
#include "app/entry_slip_document.h"
#include "app/records.h"
#include "app/statement_document.h"
#include "app/summary_table_document.h"
#include "printing/form_names.h"
#include "report/layout.h"

namespace delibere::printing {

namespace {

// What is read from a session, and how it prints.
template <class Record>
Result<report::Document> laidOut(const Result<Record>& record)
{
    if (!record)
        return tl::unexpected(record.error());
    return report::layOut(record->view());
}

// Of the day of the session.
Result<PrintedForm> dated(Result<report::Document> document, const app::Session& session)
{
    if (!document)
        return tl::unexpected(document.error());
    return PrintedForm{std::move(*document), session.jury().info.date};
}

// A version that everyone signed goes with the print of it; one that still waits proves nothing.
std::string proofOf(FormKind kind, const RecordVersion& version)
{
    const bool done = version.locked() || version.stage == RecordStage::Replaced;
    return done ? app::proofText({formWord(kind), version}) : std::string();
}

FormKind kindOf(PositioningPart part)
{
    if (part == PositioningPart::Guide)
        return FormKind::PositioningGuide;
    return part == PositioningPart::Plan ? FormKind::PositioningPlan : FormKind::PositioningSummary;
}

PositioningPart partOf(FormKind kind)
{
    if (kind == FormKind::PositioningGuide)
        return PositioningPart::Guide;
    return kind == FormKind::PositioningPlan ? PositioningPart::Plan : PositioningPart::Summary;
}

Result<RecordVersion> versionOf(const Result<RecordHistory>& history, int number)
{
    if (!history)
        return tl::unexpected(history.error());
    const auto found = std::ranges::find(*history, number, &RecordVersion::number);
    if (found == history->end())
        return fail(ProblemCode::BadRequest, "version", std::to_string(number));
    return *found;
}

Result<PrintedForm> layOutGrid(const app::Session& session, const Viewer& viewer, const Form& form)
{
    if (form.version == 0)
        return dated(laidOut(app::GridDocument::of(session, form.candidate(), viewer)), session);
    const auto version = versionOf(session.history(form.candidate(), viewer), form.version);
    if (!version)
        return tl::unexpected(version.error());
    return app::RecordDocument::of(session, *version, viewer)
        .map([](const app::RecordDocument& record) { return layOut(record); });
}

Result<PrintedForm> layOutPositioning(const app::Session& session, const Viewer& viewer,
                                      const Form& form)
{
    const PositioningPart part = partOf(form.kind);
    const PositioningId* asked = form.subject ? positioningOf(*form.subject) : nullptr;
    const PositioningId id = asked == nullptr ? PositioningId() : *asked;
    const auto print = [](const app::PositioningDocument& record) { return layOut(record); };
    if (form.version == 0)
        return app::PositioningDocument::of(session, id, part, viewer).map(print);
    const auto version = versionOf(session.history(*form.subject, viewer), form.version);
    if (!version)
        return tl::unexpected(version.error());
    return app::PositioningDocument::of(session, *version, part, viewer).map(print);
}

// What nobody signs.
Result<report::Document> layOutDocument(const app::Session& session, const Viewer& viewer,
                                        const Form& form)
{
    const CandidateId candidate = form.candidate();
    switch (form.kind) {
    case FormKind::Attendance:
        return report::layOut(app::AttendanceDocument(session).view());
    case FormKind::BlankSheet:
        return laidOut(app::BlankGuideDocument::of(session, candidate, form.juror));
    case FormKind::Sheet:
        return laidOut(app::SheetDocument::of(session, {candidate, form.juror}, viewer));
    case FormKind::Minutes:
        return laidOut(app::MinutesDocument::of(session, viewer));
    case FormKind::SummaryTable:
        return laidOut(app::SummaryTableDocument::of(session, viewer));
    case FormKind::Statement:
        return laidOut(app::StatementDocument::of(session, candidate, viewer));
    case FormKind::Certificate:
        return laidOut(app::CertificateDocument::of(session, candidate, viewer));
    case FormKind::EntrySlip:
        return laidOut(app::EntrySlipDocument::of(session, candidate, viewer));
    case FormKind::BlankGrid:
        return laidOut(app::BlankGridDocument::of(session, candidate));
    case FormKind::BlankPositioningGuide:
        return laidOut(app::PositioningDocument::blank(session, app::OwnRemarks::Printed));
    case FormKind::BareGuide:
        return laidOut(app::PositioningDocument::blank(session, app::OwnRemarks::LeftOut));
    case FormKind::Grid:
    case FormKind::PositioningGuide:
    case FormKind::PositioningSummary:
    case FormKind::PositioningPlan:
        break;
    }
    return fail(ProblemCode::BadRequest, "forme");
}

} // namespace

Result<PrintedForm> layOut(const app::Session& session, const Viewer& viewer, const Form& form)
{
    if (form.kind == FormKind::Grid)
        return layOutGrid(session, viewer, form);
    if (scopeOf(form.kind) == FormScope::Positioning)
        return layOutPositioning(session, viewer, form);
    return dated(layOutDocument(session, viewer, form), session);
}

PrintedForm layOut(const app::RecordDocument& record)
{
    PrintedForm printed{report::layOut(record.view()), record.record().session.info.date};
    // Only the grid carries it: it holds every member's marks, which a candidate's relevé does not.
    printed.document.proof = proofOf(FormKind::Grid, record.version());
    return printed;
}

PrintedForm layOut(const app::PositioningDocument& record)
{
    const PositioningRecord laid = record.record();
    PrintedForm printed{report::layOut(record.view()), laid.positioning.info.date};
    if (laid.version != nullptr)
        printed.document.proof = proofOf(kindOf(laid.part), *laid.version);
    return printed;
}

std::optional<PositioningPart> positioningPart(const std::string& word)
{
    for (const PositioningPart part :
         {PositioningPart::Guide, PositioningPart::Summary, PositioningPart::Plan}) {
        if (formWord(kindOf(part)) == word)
            return part;
    }
    return std::nullopt;
}

report::PdfMetadata metadataOf(const PrintedForm& printed)
{
    return {QStringLiteral("Délibéré"), QString::fromStdString(printed.date.iso() + "T00:00:00Z")};
}

} // namespace delibere::printing
