// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/printed_form.h"

#include <algorithm>

#include "app/attendance_document.h"
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

Result<RecordVersion> versionOf(const Result<RecordHistory>& history, int number)
{
    if (!history)
        return tl::unexpected(history.error());
    const auto found = std::ranges::find(*history, number, &RecordVersion::number);
    if (found == history->end())
        return fail(ProblemCode::BadRequest, "version", std::to_string(number));
    return *found;
}

Result<report::Document> layOutGrid(const app::Session& session, const Viewer& viewer,
                                    const Form& form)
{
    const CandidateId& id = form.key.candidate;
    if (form.version == 0)
        return laidOut(app::GridDocument::of(session, id, viewer));
    const auto version = versionOf(session.history(id, viewer), form.version);
    if (!version)
        return tl::unexpected(version.error());
    return app::RecordDocument::of(session, *version, viewer)
        .and_then([&](const app::RecordDocument& record) {
            const app::PrintProof proof{formWord(FormKind::Grid), *version};
            return layOut(record, proof).map(&PrintedForm::document);
        });
}

PositioningPart partOf(FormKind kind)
{
    if (kind == FormKind::PositioningGuide)
        return PositioningPart::Guide;
    return kind == FormKind::PositioningPlan ? PositioningPart::Plan : PositioningPart::Summary;
}

Result<report::Document> layOutPositioning(const app::Session& session, const Viewer& viewer,
                                           const Form& form)
{
    const PositioningPart part = partOf(form.kind);
    if (form.version == 0)
        return laidOut(app::PositioningDocument::of(session, form.positioning, part, viewer));
    const auto version = versionOf(session.history(form.positioning, viewer), form.version);
    if (!version)
        return tl::unexpected(version.error());
    return laidOut(app::PositioningDocument::of(session, *version, part, viewer));
}

Result<report::Document> layOutDocument(const app::Session& session, const Viewer& viewer,
                                        const Form& form)
{
    const auto& [candidate, juror] = form.key;
    switch (form.kind) {
    case FormKind::Attendance:
        return report::layOut(app::AttendanceDocument(session).view());
    case FormKind::BlankSheet:
        return laidOut(app::BlankGuideDocument::of(session, candidate, juror));
    case FormKind::Sheet:
        return laidOut(app::SheetDocument::of(session, form.key, viewer));
    case FormKind::Grid:
        return layOutGrid(session, viewer, form);
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
    case FormKind::PositioningGuide:
    case FormKind::PositioningSummary:
    case FormKind::PositioningPlan:
        return layOutPositioning(session, viewer, form);
    case FormKind::BlankPositioningGuide:
        return laidOut(app::PositioningDocument::blank(session));
    }
    return fail(ProblemCode::BadRequest, "forme");
}

} // namespace

Result<PrintedForm> layOut(const app::Session& session, const Viewer& viewer, const Form& form)
{
    auto document = layOutDocument(session, viewer, form);
    if (!document)
        return tl::unexpected(document.error());
    PrintedForm printed{std::move(*document), session.jury().info.date};
    if (scopeOf(form.kind) == FormScope::Positioning) {
        if (const auto positioning = session.positioning(form.positioning, viewer))
            printed.date = positioning->info.date;
    }
    return printed;
}

Result<PrintedForm> layOut(const app::RecordDocument& record, const app::PrintProof& proof)
{
    if (proof.form != formWord(FormKind::Grid))
        return fail(ProblemCode::BadRequest, "forme", proof.form);
    // Only the grid carries it: it holds every member's marks, which a candidate's relevé does not.
    PrintedForm printed{report::layOut(record.view()), record.record().session.info.date};
    if (proof.version.locked() || proof.version.stage == RecordStage::Replaced)
        printed.document.proof = app::proofText(proof);
    return printed;
}

report::PdfMetadata metadataOf(const PrintedForm& printed)
{
    return {QStringLiteral("Délibéré"), QString::fromStdString(printed.date.iso() + "T00:00:00Z")};
}

} // namespace delibere::printing
