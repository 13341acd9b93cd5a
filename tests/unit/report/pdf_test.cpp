// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of the forms, judged by qpdf and poppler rather than by ourselves.
#include <catch2/catch.hpp>

#include <QFile>
#include <QRegularExpression>

#include "report/drawable.h"
#include "report/layout.h"
#include "report/text_blocks.h"
#include "unit/report/minutes_case.h"
#include "unit/report/pdf_file.h"
#include "unit/report/records.h"

using namespace delibere;
using namespace delibere::report;

namespace {

QByteArray pdfOf(const RecordView& record)
{
    return pdfOf(layOut(record));
}

sample::GridCase gridWithDrawing()
{
    sample::GridCase grid = sample::signedGrid();
    grid.version->signatures[0].image = drawnSignature();
    return grid;
}

} // namespace

TEST_CASE("every form is a sound PDF inside its margins")
{
    const auto check = [](const auto& form) {
        const PdfFile file(pdfOf(form));
        static_cast<void>(file.run("qpdf", {"--check"}));
        checkInsideMargins(file);
    };
    check(sample::dayOfJury().layOut());
    check(gridWithDrawing().view());
    check(sample::percentGrid().view());
    check(sample::concordanceGrid().view());
    check(sample::tableGrid().view());
    check(sample::thirtyMembers().view());
    check(sample::percentSheet().view());
    check(sample::blankSheet().view());
    check(sample::tableSheet().view());
}

TEST_CASE("the text of a form comes back with its ligatures and its typography")
{
    sample::GridCase grid = sample::percentGrid();
    grid.deliberation.comment = "Œuvre, œil, l’été – « déjà » à 70\u202f%";
    const QString text = PdfFile(pdfOf(grid.view())).text();
    CHECK(text.contains("Commentaires : Œuvre, œil, l’été – « déjà » à 70 %"));
    CHECK(text.contains("page 1/1"));
    CHECK_FALSE(text.contains('\t'));
}

TEST_CASE("the same record gives the same bytes")
{
    const auto grid = sample::percentGrid();
    const QByteArray first = pdfOf(grid.view());
    CHECK(first == pdfOf(grid.view()));
    CHECK(first.contains("/CreationDate(D:20260312090000+00'00')"));
}

TEST_CASE("a form has the same bytes whatever was printed before it")
{
    TextBlocks blocks;
    const Document grid = layOut(sample::percentGrid().view());
    const Document other = layOut(sample::thirtyMembers().view());
    for (const Document* form : {&other, &grid, &other, &grid}) {
        const auto pdf = renderPdf(*form, pdfMetadata(), blocks);
        REQUIRE(pdf);
        CHECK(*pdf == pdfOf(*form));
    }
}

TEST_CASE("two hundred different letters come back as they were typed")
{
    sample::GridCase grid = sample::percentGrid();
    QString letters;
    for (char16_t letter = u'À'; letter < u'ƀ'; ++letter) {
        letters += QChar(letter);
        if (letter % 8 == 0)
            letters += ' '; // words, which find their place on lines
    }
    grid.deliberation.comment = letters.toStdString();
    QString text = PdfFile(pdfOf(grid.view())).text();
    for (const QString& word : letters.split(' ', Qt::SkipEmptyParts))
        CHECK(text.contains(word));
}

TEST_CASE("several forms make one file, each with its own page numbers")
{
    TextBlocks blocks;
    PdfForms forms(pdfMetadata(), blocks);
    REQUIRE(forms.add(layOut(sample::percentGrid().view())));
    REQUIRE(forms.add(layOut(sample::thirtyMembers().view())));
    const PdfFile file(forms.finish());
    static_cast<void>(file.run("qpdf", {"--check"}));
    const QStringList pages = file.pages();
    REQUIRE(pages.size() == 4);
    CHECK(pages[0].contains("page 1/1"));
    CHECK(pages[1].contains("page 1/3"));
    CHECK(pages[3].contains("page 3/3"));
}

TEST_CASE("a one-page grid weighs less than 25 kB")
{
    CHECK(pdfOf(sample::percentGrid().view()).size() < 25'000);
}

TEST_CASE("names in Arabic and in Chinese are drawn and found again as they were typed")
{
    sample::GridCase grid = sample::percentGrid();
    grid.candidate.lastName = "محمد العربي";
    grid.candidate.firstName = "王小明";
    const PdfFile file(pdfOf(grid.view()));
    CHECK(file.text().contains("王小明"));
    CHECK(file.text().contains(QStringLiteral("محمد العربي")));
    const QString fonts = file.run("pdffonts", {});
    CHECK(fonts.contains("DejaVuSans"));
    CHECK(fonts.contains("DroidSansFallback"));
    CHECK_FALSE(fonts.contains(" no ")); // embedded, cut down, with its letters
}

TEST_CASE("a form says its title, author and language")
{
    const PdfFile file(pdfOf(sample::percentGrid().view()));
    const QString info = file.run("pdfinfo", {});
    CHECK(info.contains(QRegularExpression("Title: +Grille de synthèse des résultats")));
    CHECK(info.contains(QRegularExpression("Author: +Jury d’évaluation")));
    CHECK(info.contains(QRegularExpression("Creator: +Délibéré")));
    CHECK(pdfOf(sample::percentGrid().view()).contains("/Lang(fr-FR)"));
}

TEST_CASE("thirty members repeat the header of the grid on the next page")
{
    const QStringList pages = PdfFile(pdfOf(sample::thirtyMembers().view())).pages();
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].contains("Blocs de compétences"));
    CHECK(pages[1].contains("Blocs de compétences"));
    CHECK(pages[1].contains("page 2/3"));
    CHECK(pages[1].contains("RÉFÉRENTIEL FICTIF"));
    CHECK(pages[1].contains("Membre numéro 30"));
}

TEST_CASE("the boxes of thirty signatures stay on one page with their heading")
{
    int found = 0;
    for (const QString& page : PdfFile(pdfOf(sample::thirtyMembers().view())).pages()) {
        if (!page.contains("Signatures des membres du jury"))
            continue;
        ++found;
        CHECK(page.contains("Membre numéro 1,"));
        CHECK(page.contains("Membre numéro 30,"));
    }
    CHECK(found == 1);
}

TEST_CASE("a comment of four thousand characters is printed to its last word")
{
    sample::GridCase grid = sample::percentGrid();
    grid.deliberation.comment = sample::longText(3990) + " DERNIERMOT";
    grid.deliberation.recommendations[BlockId("B2")] = sample::longText(3990) + " AUTREMOT";
    const PdfFile file(pdfOf(grid.view()));
    CHECK(file.text().contains("DERNIERMOT"));
    CHECK(file.text().contains("AUTREMOT"));
    checkInsideMargins(file);
}

TEST_CASE("words without a space and titles without an end stay inside the margins")
{
    sample::GridCase grid = sample::percentGrid();
    const std::string endless(600, 'W');
    grid.session.info.title = endless;
    grid.session.jurors.front().name = endless;
    grid.framework.title = endless;
    grid.framework.blocks.front().title = endless;
    const PdfFile file(pdfOf(grid.view()));
    checkInsideMargins(file);
    CHECK(file.text().contains("Empreinte : 0123 4567 89ab cdef"));
}

TEST_CASE("what no font can draw is printed as its code, the same on every run, and archived")
{
    sample::GridCase grid = sample::percentGrid();
    grid.candidate.lastName = "ROU\U0010fabcSEL";
    grid.deliberation.comment = "Points forts\u00a0:\n\uf0b7 autonomie\n\uf0b7 sécurité \u2705";
    const QByteArray bytes = pdfOf(grid.view());
    const PdfFile file(bytes);
    CHECK(file.text().contains("ROU[U+10FABC]SEL"));
    CHECK(file.text().contains(QStringLiteral("• autonomie")));
    CHECK(file.text().contains(QStringLiteral("sécurité")));
    CHECK(bytes == pdfOf(grid.view()));
    checkInsideMargins(file);
}

// Devanagari, Khmer, Syriac, Bengali: with the fonts of the forms alone, none of them is drawn.
TEST_CASE("letters of any script print on any machine")
{
    for (const char* name : {"अनिता", "ភាសាខ្មែរ", "ܣܘܪܝܝܐ", "অনিতা", "မြန်မာ", "ไทย", "𐎀𐎁"}) {
        CAPTURE(name);
        sample::GridCase grid = sample::percentGrid();
        grid.candidate.firstName = name;
        const QString text = PdfFile(pdfOf(grid.view())).text().remove(u'\n');
        for (const char32_t letter : undrawable(QString::fromUtf8(name)))
            CHECK(text.contains(codeOf(letter)));
    }
}

TEST_CASE("a date that is none is refused")
{
    const auto refused =
        renderPdf(layOut(sample::percentGrid().view()), {QString(), QStringLiteral("hier")});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Problem{ProblemCode::BadRequest, "isoDateTime", "hier"});
}

TEST_CASE("a drawn signature is printed as an image that says what it is worth")
{
    const PdfFile file(pdfOf(gridWithDrawing().view()));
    CHECK(file.run("pdfimages", {"-list"}).count("image") >= 1);
    CHECK(file.text().contains("image de la signature, sans valeur probante"));
    CHECK(pdfOf(gridWithDrawing().view()) == pdfOf(gridWithDrawing().view()));
}

TEST_CASE("a drawn signature that cannot be read does not stop the form")
{
    const PdfFile file(pdfOf(sample::signedGrid().view()));
    CHECK(file.text().contains("image de la signature illisible"));
    CHECK(file.text().contains("Paul Okafor"));
}

TEST_CASE("a reservation of four thousand characters is printed to its last word")
{
    sample::GridCase grid = sample::signedGrid();
    grid.version->signatures[0].reservation = sample::longText(3990) + " DERNIERMOT";
    const PdfFile file(pdfOf(grid.view()));
    CHECK(file.text().contains("DERNIERMOT"));
    checkInsideMargins(file);
}

TEST_CASE("thirty signatures stay on one page when all are signed")
{
    sample::GridCase grid = sample::thirtyMembers();
    std::vector<const char*> ids;
    for (const Juror& juror : grid.session.jurors)
        ids.push_back(juror.id.text().c_str());
    grid.version = sample::version("c1", 1, RecordStage::Locked, ids, ids);
    for (Signature& signature : grid.version->signatures)
        signature.image = drawnSignature();
    int found = 0;
    for (const QString& page : PdfFile(pdfOf(grid.view())).pages())
        found +=
            page.contains("Signatures des membres du jury") && page.contains("Membre numéro 30,");
    CHECK(found == 1);
}

// DELIBERE_PDF_FOLDER=/some/folder writes the longest forms there, to be looked at.
TEST_CASE("the minutes of a day keep every candidate and number their pages")
{
    const QByteArray minutes = pdfOf(sample::dayOfJury().layOut());
    if (const QString folder = qEnvironmentVariable("DELIBERE_PDF_FOLDER"); !folder.isEmpty()) {
        for (const auto& [name, bytes] :
             {std::pair{"/proces-verbal.pdf", minutes},
              std::pair{"/grille.pdf", pdfOf(gridWithDrawing().view())}}) {
            QFile file(folder + name);
            REQUIRE(file.open(QIODevice::WriteOnly));
            REQUIRE(file.write(bytes) == bytes.size());
        }
    }
    const PdfFile file(minutes);
    for (const char* name :
         {"1. ROUSSEL", "2. BENALI", "3. MOREL", "4. DUVAL", "5. NGUYEN", "6. PETIT", "7. FARGE"})
        CHECK(file.text().contains(name));
    CHECK(file.pages().back().contains(QString("page %1/%1").arg(file.pages().size())));
}
