// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/pdf_bytes.h"

using namespace delibere;
using namespace delibere::report;

TEST_CASE("bytes that QPdfWriter did not write are refused")
{
    const PdfInfo info;
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("%PDF-1.6\n"),
          QByteArray("\ntrailer\n<<\n/Size 2 \n/Info 1 0 R\n/Root 1 0 R\n>>\nstartxref\n999\n"),
          QByteArray("1 0 obj\nxref\n0 1\n0000000000 65535 f \n\ntrailer\n<<\n/Size 1 \n/Info 1 "
                     "0 R\n/Root 1 0 R\n>>\nstartxref\n8\n")}) {
        const auto finished = finishPdf(bytes, info);
        REQUIRE_FALSE(finished);
        CHECK(finished.error().code == ProblemCode::BadRequest);
        CHECK(finished.error().where == "QPdfWriter");
    }
}
