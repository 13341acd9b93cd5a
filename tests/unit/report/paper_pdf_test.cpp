// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty members, forty candidates and texts of four thousand characters: nothing of a form is
// lost between its words and the page.
#include <map>

#include <catch2/catch.hpp>

#include <QFile>
#include <QRegularExpression>

#include "report/layout.h"
#include "report/plain_text.h"
#include "support/sample.h"
#include "unit/report/minutes_case.h"
#include "unit/report/paper_case.h"
#include "unit/report/pdf_file.h"
#include "unit/report/records.h"

using namespace delibere;
using namespace delibere::report;

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;

// Letters and digits: a line may end at any other mark.
std::map<QString, int> wordsOf(const QString& text)
{
    static const QRegularExpression between(QStringLiteral(R"([^\p{L}\p{N}]+)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    std::map<QString, int> words;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts))
        ++words[word];
    return words;
}

// What plainText adds to the words of the form.
QString withoutMarks(const std::string& plain)
{
    static const QRegularExpression marks(QStringLiteral(
        R"(\[(table[^\]]*|\d+ mm|\d+ lines|signature|footer|top of the next pages)\])"));
    return QString::fromStdString(plain).replace(marks, QStringLiteral(" "));
}

// "mot1 mot2 …", up to this many characters: each word is only once in the form.
std::string countedWords(std::size_t length)
{
    std::string text = "mot1";
    for (int number = 2; text.size() < length; ++number)
        text += " mot" + std::to_string(number);
    return text.substr(0, text.rfind(' '));
}

// Every word as often as the form says it; pages repeat some. Gives back the pages.
QStringList checkNothingIsLost(const Document& form)
{
    const PdfFile file(pdfOf(form));
    const auto printed = wordsOf(file.run("pdftotext", {"-raw"}, {"-"}));
    for (const auto& [word, count] : wordsOf(withoutMarks(plainText(form)))) {
        const auto found = printed.find(word);
        INFO(word.toStdString());
        CHECK((found == printed.end() ? 0 : found->second) >= count);
    }
    checkInsideMargins(file);
    return file.pages();
}

QStringList checkNothingIsLost(const RecordView& record)
{
    return checkNothingIsLost(layOut(record));
}

// On every page where a line of the table stands, its header stands too.
void checkHeader(const QStringList& pages, const QRegularExpression& line, const QString& header)
{
    int found = 0;
    for (const QString& page : pages) {
        if (!page.contains(line))
            continue;
        ++found;
        CHECK(page.contains(header));
    }
    CHECK(found >= 2);
}

void write(const char* name, const Document& form)
{
    const QString folder = qEnvironmentVariable("DELIBERE_PDF_FOLDER");
    if (folder.isEmpty())
        return;
    QFile file(folder + '/' + name + ".pdf");
    REQUIRE(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = pdfOf(form);
    REQUIRE(file.write(bytes) == bytes.size());
}

void write(const char* name, const RecordView& record)
{
    write(name, layOut(record));
}

sample::MinutesCase crowdedMinutes()
{
    sample::MinutesCase day = sample::dayOfJury();
    sample::crowd(day.session);
    for (sample::EntryCase& entry : day.entries) {
        sample::crowd(entry.session);
        entry.deliberation.comment = countedWords(4000);
    }
    return day;
}

} // namespace

TEST_CASE("thirty members and forty candidates sign on pages that repeat their headers")
{
    const sample::AttendanceCase day = sample::crowdedAttendance();
    const QStringList pages = checkNothingIsLost(day.view());
    CHECK(pages.size() <= 9);
    checkHeader(pages, QRegularExpression("Membre-\\d+[^\\n]*Atelier"), "Rôle et présence");
    checkHeader(pages, QRegularExpression("Membre-\\d+[^\\n]*☐"), "Confidentialité");
    for (const QString& page : pages) {
        if (page.contains("CANDIDAT-"))
            CHECK((page.contains("Nom et prénom du candidat") ||
                   page.contains("Membres qui se déportent")));
    }
    write("emargement-foule", day.view());
    write("emargement", sample::attendance().view());
    write("emargement-vierge", sample::blankAttendance().view());
}

TEST_CASE("two signatures of the feuille d’émargement are nine millimetres apart at least")
{
    const PdfFile file(pdfOf(layOut(sample::crowdedAttendance().view())));
    const QRegularExpression name(R"re(yMin="([\d.]+)"[^>]*>(Membre|CANDIDAT)-\d+<)re");
    double before = 0;
    int pairs = 0;
    for (auto found = name.globalMatch(file.run("pdftotext", {"-bbox"}, {"-"})); found.hasNext();) {
        const double top = found.next().captured(1).toDouble();
        if (top > before && before > 0) {
            ++pairs;
            CHECK(top - before >= 9 * pointsPerMillimetre);
        }
        before = top;
    }
    CHECK(pairs > 100);
}

TEST_CASE("a blank guide of a hundred and six criteria loses none and repeats its header")
{
    const sample::GuideCase guide = sample::blankGuide(sample::maintenance());
    const QStringList pages = checkNothingIsLost(guide.view());
    CHECK(pages.size() <= 16);
    checkHeader(pages, QRegularExpression("C\\.?[1-5]\\.\\d"),
                "Critères d’évaluation, observables");
    write("guide-vierge", guide.view());
    write("guide-nomme", sample::namedGuide(sample::maintenance()).view());
    write("guide-niveaux", sample::blankGuide(sample::concordanceFramework()).view());
}

TEST_CASE("a bordereau with a comment of four thousand characters loses no word")
{
    sample::SlipCase slip = sample::signedSlip();
    slip.comment = countedWords(4000);
    const QStringList pages = checkNothingIsLost(slip.view());
    CHECK(pages.size() <= 3);
    CHECK(pages.back().contains(QString("%1 caractères").arg(slip.comment.size())));
    for (const QString& page : pages)
        CHECK(page.contains("Commentaire\n"));
    write("bordereau-long", slip.view());
    write("bordereau", sample::signedSlip().view());
    write("bordereau-brouillon", sample::undecidedSlip().view());
}

TEST_CASE("a grid of thirty members with a long comment loses no word")
{
    sample::GridCase grid = sample::thirtyMembers();
    grid.deliberation.comment = countedWords(4000);
    grid.deliberation.recommendations[BlockId("B2")] = countedWords(4000);
    const QStringList pages = checkNothingIsLost(grid.view());
    CHECK(pages.size() <= 6);
    checkHeader(pages, QRegularExpression("Membre numéro \\d+ +\\|? *71"), "Blocs de compétences");
    for (const QString& page : pages) {
        if (page.contains("mot200") || page.contains("mot600"))
            CHECK((page.contains("Commentaires") || page.contains("Préconisations")));
    }
    write("grille-foule", grid.view());
}

TEST_CASE("a sheet of long remarks loses no word")
{
    sample::SheetCase sheet = sample::percentSheet();
    for (auto& [id, entry] : sheet.sheet.criteria)
        entry.remark = countedWords(4000);
    CHECK(checkNothingIsLost(sheet.view()).size() <= 12);
    write("fiche-longue", sheet.view());
}

TEST_CASE("the minutes of thirty members with long comments lose no word")
{
    const QStringList pages = checkNothingIsLost(crowdedMinutes().layOut());
    CHECK(pages.size() <= 20);
    checkHeader(pages, QRegularExpression("Membre-\\d+[^\\n]*Atelier"), "Qualifié(e)");
    write("proces-verbal-foule", crowdedMinutes().layOut());
}

TEST_CASE("words without an end stay inside the margins of the forms on paper")
{
    const std::string endless(300, 'W');
    sample::AttendanceCase day = sample::attendance();
    for (Juror& juror : day.session.jurors)
        juror.name = juror.function = juror.employer = endless;
    for (Candidate& candidate : day.session.candidates)
        candidate.lastName = endless;
    checkInsideMargins(PdfFile(pdfOf(layOut(day.view()))));
    sample::GuideCase guide = sample::namedGuide(sample::percentFramework());
    guide.juror->name = guide.candidate->lastName = guide.framework.title = endless;
    for (Block& block : guide.framework.blocks)
        block.title = endless;
    for (Competency& competency : guide.framework.blocks[0].competencies)
        competency.title = competency.criteria[0].text = endless;
    checkInsideMargins(PdfFile(pdfOf(layOut(guide.view()))));
    sample::SlipCase slip = sample::signedSlip();
    slip.comment = slip.candidate.lastName = endless;
    slip.framework.blocks[0].title = slip.framework.blocks[1].synthesisTitle = endless;
    checkInsideMargins(PdfFile(pdfOf(layOut(slip.view()))));
}
