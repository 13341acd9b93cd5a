// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a repérage on their pages, judged by qpdf and poppler.
// DELIBERE_PDF_FOLDER=/some/folder writes them there, to be looked at.
#include <catch2/catch.hpp>

#include <QFile>
#include <QRegularExpression>

#include "domain/positioning_summary.h"
#include "domain/sheet_rules.h"
#include "report/layout.h"
#include "unit/report/pdf_file.h"
#include "unit/report/positioning_case.h"
#include "unit/report/records.h"

using namespace delibere;
using namespace delibere::report;

namespace {

PdfFile pdfOf(const sample::PositioningCase& each, PositioningPart part, const QString& name = {})
{
    const QByteArray bytes = pdfOf(layOut(each.view(part)));
    const QString folder = qEnvironmentVariable("DELIBERE_PDF_FOLDER");
    if (!folder.isEmpty() && !name.isEmpty()) {
        QFile file(folder + "/" + name + ".pdf");
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    return PdfFile(bytes);
}

PdfFile summaryOf(const sample::PositioningCase& each, const QString& name = {})
{
    return pdfOf(each, PositioningPart::Summary, name);
}

} // namespace

TEST_CASE("the forms of a repérage are sound PDFs inside their margins")
{
    const auto check = [](const PdfFile& file) {
        static_cast<void>(file.run("qpdf", {"--check"}));
        checkInsideMargins(file);
    };
    check(pdfOf(sample::fullInterview(), PositioningPart::Guide, "reperage-guide"));
    check(pdfOf(sample::blankInterview(), PositioningPart::Guide, "reperage-guide-vierge"));
    check(summaryOf(sample::incoherentInterview(), "reperage-bilan-incoherent"));
    check(pdfOf(sample::secondInterview(), PositioningPart::Plan, "reperage-plan"));
}

TEST_CASE("the bilan of 24 tables is one page, with the boxes to sign in")
{
    const QStringList pages = summaryOf(sample::fullInterview(), "reperage-bilan").pages();
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].contains("Compétence 6"));
    CHECK(pages[0].contains("Signature et cachet de l’entreprise"));
    CHECK(pages[0].contains("Empreinte SHA-256 du référentiel"));
}

TEST_CASE("a correction that everyone signs is still one page")
{
    sample::PositioningCase correction = sample::signedInterview();
    correction.version->signatures[0].reservation.clear();
    correction.version->signatures[0].image = drawnSignature();
    const PdfFile file = summaryOf(correction, "reperage-bilan-en-signature");
    CHECK(file.pages().size() == 1);
    CHECK(file.run("pdfimages", {"-list"}).count("image") >= 1);
}

TEST_CASE("the bilan of 24 tables that all three signed is one page, with the digits of each key")
{
    sample::PositioningCase locked = sample::lockedInterview();
    for (Signature& signature : locked.version->signatures)
        signature.image = drawnSignature();
    const PdfFile file = summaryOf(locked, "reperage-bilan-signe");
    checkInsideMargins(file);
    const QStringList pages = file.pages();
    REQUIRE(pages.size() == 1);
    for (const auto& [signer, digits] : locked.keyFingerprints) {
        for (const QString& group : QString::fromStdString(digits).split(' '))
            CHECK(pages[0].contains(group));
    }
}

TEST_CASE("the code of what all three signed covers nothing and costs no page")
{
    for (const PositioningPart part :
         {PositioningPart::Guide, PositioningPart::Summary, PositioningPart::Plan}) {
        sample::PositioningCase locked = sample::lockedInterview();
        const PdfFile file = pdfOf(locked, part);
        CHECK(file.run("pdfimages", {"-list"}).contains("image"));
        checkInsideMargins(file);
        locked.stamp.code.clear();
        CHECK(pdfOf(locked, part).pages().size() == file.pages().size());
    }
}

TEST_CASE("the code makes room for a notice above it and for a long title beside it")
{
    Document form = layOut(sample::lockedInterview().view(PositioningPart::Plan));
    form.notices = {"RÉFÉRENTIEL FICTIF"};
    form.subject = sample::longText(300);
    const PdfFile file(pdfOf(form));
    checkInsideMargins(file);
    CHECK(file.pages().size() == 1);
}

TEST_CASE("the bilan of a guide is not cut between two pages")
{
    for (const QString& page : pdfOf(sample::fullInterview(), PositioningPart::Guide).pages())
        CHECK(page.contains("On considère que le candidat maîtrise une compétence") ==
              page.contains("la mise en œuvre et le suivi d'actions correctives\n"));
}

TEST_CASE("the boxes to sign in are never cut in two")
{
    sample::PositioningCase detailed = sample::fullInterview();
    for (std::size_t length = 100; length <= 900; length += 200) {
        detailed.positioning.summary[BlockId("C2")].detail = sample::longText(length);
        int found = 0;
        for (const QString& page : summaryOf(detailed).pages())
            found += page.contains("Intervenant 1") && page.contains("Signature et cachet");
        CHECK(found == 1);
    }
}

TEST_CASE("what was said at a table is printed to its last word, however long")
{
    sample::PositioningCase talkative = sample::fullInterview();
    TableEntry& entry = talkative.positioning.tables[CompetencyId("C3.T1")];
    entry.notes = sample::longText(3990) + " DERNIERMOT";
    entry.detail = sample::longText(3990) + " AUTREMOT";
    talkative.positioning.opening.career = sample::longText(3990) + " PARCOURSDIT";
    talkative.positioning.summary[BlockId("C4")].detail = sample::longText(3990) + " BILANDIT";
    const PdfFile file = pdfOf(talkative, PositioningPart::Guide);
    for (const char* last : {"DERNIERMOT", "AUTREMOT", "PARCOURSDIT", "BILANDIT"})
        CHECK(file.text().contains(last));
    checkInsideMargins(file);
}

TEST_CASE("the longest names stay inside the margins of a repérage")
{
    sample::PositioningCase named = sample::signedInterview();
    const std::string name(maximumNameLength, 'W');
    named.candidate.lastName = name;
    named.candidate.company = name;
    for (Interviewer& person : named.positioning.info.interviewers)
        person = {name, name, name, name, true};
    for (auto& [line, entry] : named.positioning.plan)
        entry = {name, name, name};
    for (const PositioningPart part :
         {PositioningPart::Guide, PositioningPart::Summary, PositioningPart::Plan})
        checkInsideMargins(pdfOf(named, part));
}

TEST_CASE("a table of the guide stays with its question")
{
    qsizetype tables = 0;
    for (const QString& page : pdfOf(sample::blankInterview(), PositioningPart::Guide).pages()) {
        CAPTURE(page.toStdString());
        const qsizetype here = page.count(QRegularExpression("Tableau \\d – "));
        CHECK(here == page.count("☐ En totalité"));
        tables += here;
    }
    CHECK(tables == static_cast<qsizetype>(positioningTables(sample::technico()).size()));
}

TEST_CASE("ticked and empty boxes come out of the fonts of the forms")
{
    const QString text = summaryOf(sample::fullInterview()).text();
    CHECK(text.contains("☒ Le candidat maîtrise"));
    CHECK(text.contains("☐ Le candidat maîtrise"));
}

TEST_CASE("the same repérage gives the same bytes")
{
    const auto bytes = [] {
        return pdfOf(layOut(sample::secondInterview().view(PositioningPart::Plan)));
    };
    CHECK(bytes() == bytes());
}
