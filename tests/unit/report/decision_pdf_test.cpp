// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the forms that leave the jury's room, as poppler sees them.
#include <catch2/catch.hpp>

#include <QRegularExpression>

#include "report/layout.h"
#include "unit/report/decision_case.h"
#include "unit/report/pdf_file.h"
#include "unit/report/records.h"

using namespace delibere;
using namespace delibere::report;

namespace {

PdfFile fileOf(const RecordView& record)
{
    return PdfFile(pdfOf(layOut(record)));
}

} // namespace

TEST_CASE("the forms of the decision are sound PDFs inside their margins")
{
    const auto check = [](const RecordView& record) {
        const PdfFile file = fileOf(record);
        static_cast<void>(file.run("qpdf", {"--check"}));
        checkInsideMargins(file);
    };
    check(sample::summaryOfDay().view());
    check(sample::summaryOf(40).view());
    check(sample::levelsSummary().view());
    check(sample::statement().view());
    check(sample::excusedStatement().view());
    check(sample::levelsStatement().view());
    check(sample::certificate().view());
}

TEST_CASE("two hundred candidates repeat the header on every page and lose nobody")
{
    const QStringList pages = fileOf(sample::summaryOf(200).view()).pages();
    REQUIRE(pages.size() > 5);
    for (int at = 0; at + 1 < pages.size(); ++at) {
        CAPTURE(at);
        CHECK(pages[at].contains("Nom, entreprise"));
        CHECK(pages[at].contains(QStringLiteral("page %1/%2").arg(at + 1).arg(pages.size())));
    }
    const QString all = pages.join(' ');
    for (int number = 1; number <= 200; ++number) {
        if (number % 9 != 4)
            CHECK(all.contains(QRegularExpression(QStringLiteral("CANDIDAT%1\\b").arg(number))));
    }
}

TEST_CASE("no word of the table is cut in two, in five blocs or in six")
{
    for (const sample::SummaryCase& table : {sample::summaryOf(12), sample::levelsSummary()}) {
        const QString text = fileOf(table.view()).text();
        for (const char* word : {"Proposition", "présenté", "partielle", "paritaire", "signature"})
            CHECK(text.contains(QString::fromUtf8(word)));
    }
}

TEST_CASE("a relevé is one page, an attestation too")
{
    CHECK(fileOf(sample::statement().view()).pages().size() == 1);
    CHECK(fileOf(sample::levelsStatement().view()).pages().size() == 1);
    CHECK(fileOf(sample::certificate().view()).pages().size() == 1);
}

TEST_CASE("a relevé with a comment of four thousand characters is printed to its last word")
{
    sample::StatementCase statement = sample::draftStatement();
    statement.comment = sample::longText(3990) + " DERNIERMOT";
    statement.recommendations[BlockId("B2")] = sample::longText(3990) + " AUTREMOT";
    const QStringList pages = fileOf(statement.view()).pages();
    CHECK(pages.join(' ').contains("DERNIERMOT"));
    CHECK(pages.join(' ').contains("AUTREMOT"));
    for (const QString& page : pages)
        CHECK(page.contains("PROJET, NE VAUT PAS RELEVÉ"));
}

TEST_CASE("thirty members of a jury do not show on what a candidate receives")
{
    sample::StatementCase statement = sample::statement();
    statement.session = sample::thirtyMembers().session;
    CHECK(fileOf(statement.view()).pages().size() == 1);
}

TEST_CASE("an attestation of six long titles is still one page")
{
    sample::CertificateCase certificate = sample::certificate();
    certificate.framework.blocks.push_back(certificate.framework.blocks.front());
    certificate.framework.blocks.back().id = BlockId("BC6");
    certificate.blocks.emplace_back("BC6");
    for (Block& block : certificate.framework.blocks)
        block.title = sample::longText(400);
    CHECK(fileOf(certificate.view()).pages().size() == 1);
}

TEST_CASE("a name with an apostrophe, a ligature and a diaeresis comes back from the page")
{
    CHECK(fileOf(sample::certificate().view()).text().contains("D’ŒUVRAY Zoë"));
}
