// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/printed_form.h"

#include <algorithm>

#include "app/records.h"
#include "printing/form_names.h"
#include "printing/form_table.h"
#include "report/layout.h"

namespace delibere::printing {

namespace {

// A version that everyone signed goes with the print of it; one that still waits proves nothing.
std::string proofOf(FormKind kind, const RecordVersion& version)
{
    const bool done = version.locked() || version.stage == RecordStage::Replaced;
    return done ? app::proofText({formWord(kind), version}) : std::string();
}

FormKind formKindOf(PositioningPart part)
{
    return std::ranges::find(formRows(), std::optional(part), &FormRow::part)->kind;
}

} // namespace

Result<PrintedForm> layOut(const app::Session& session, const Viewer& viewer, const Form& form)
{
    return formRow(form.kind).layOut(session, viewer, form);
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
        printed.document.proof = proofOf(formKindOf(laid.part), *laid.version);
    return printed;
}

PrintedForm layOut(const app::RankingDocument& record)
{
    PrintedForm printed{report::layOut(record.view()), record.ranking().date};
    if (record.record().version != nullptr)
        printed.document.proof =
            proofOf(record.part() == RankingPart::Minutes ? FormKind::CommissionMinutes
                                                          : FormKind::CommissionList,
                    record.version());
    return printed;
}

std::optional<RankingPart> rankingPart(const std::string& word)
{
    if (word == formWord(FormKind::CommissionMinutes))
        return RankingPart::Minutes;
    return word == formWord(FormKind::CommissionList) ? std::optional(RankingPart::List)
                                                      : std::nullopt;
}

std::optional<PositioningPart> positioningPart(const std::string& word)
{
    const auto row = std::ranges::find(formRows(), word, &FormRow::word);
    return row == formRows().end() ? std::nullopt : row->part;
}

report::PdfMetadata metadataOf(const PrintedForm& printed)
{
    return {QStringLiteral("Délibéré"), QString::fromStdString(printed.date.iso() + "T00:00:00Z")};
}

} // namespace delibere::printing
