// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"

#include "report/layout_parts.h"

namespace delibere::report {

namespace {

struct LayOut {
    Document operator()(const GridRecord& record) const { return layOutGrid(record); }
    Document operator()(const SheetRecord& record) const { return layOutSheet(record); }
    Document operator()(const MinutesRecord& record) const { return layOutMinutes(record); }
    Document operator()(const PositioningRecord& record) const { return layOutPositioning(record); }
    Document operator()(const AttendanceRecord& record) const { return layOutAttendance(record); }
    Document operator()(const BlankGridRecord& record) const { return layOutBlankGrid(record); }
    Document operator()(const BlankGuideRecord& record) const { return layOutBlankGuide(record); }
    Document operator()(const EntrySlipRecord& record) const { return layOutEntrySlip(record); }
    Document operator()(const SummaryTableRecord& record) const
    {
        return layOutSummaryTable(record);
    }
    Document operator()(const StatementRecord& record) const { return layOutStatement(record); }
    Document operator()(const CertificateRecord& record) const { return layOutCertificate(record); }
};

} // namespace

Document layOut(const RecordView& record)
{
    return std::visit(LayOut{}, record);
}

} // namespace delibere::report
