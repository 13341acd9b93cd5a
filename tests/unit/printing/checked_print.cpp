// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/printing/checked_print.h"

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "report/pdf.h"

namespace delibere::printing {

const std::vector<app::FrameworkFile>& frameworks()
{
    static const auto listed = app::listFrameworks(app::frameworkFolder()).usable;
    return listed;
}

QByteArray pdfOf(const PrintedForm& form)
{
    const auto pdf = report::renderPdf(form.document, metadataOf(form));
    REQUIRE(pdf);
    return *pdf;
}

Faults faults(const QByteArray& pdf)
{
    Faults found;
    for (const PrintFinding& finding : checkPrint(pdf, frameworks()).findings)
        found.push_back(finding.fault);
    return found;
}

} // namespace delibere::printing
