// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProgressBar>
#include <QRadioButton>
#include <QRegularExpression>
#include <QToolButton>

#include "printing/printed_form.h"
#include "qt/desk.h"
#include "report/laid_pages.h"
#include "support/file_bytes.h"
#include "widgets/documents/printing_run.h"

using namespace delibere;
using namespace delibere::widgets;
using printing::Form;
using printing::FormKind;
using sample::bytesOf;
using sample::Desk;
using sample::filesIn;

namespace {

int pagesIn(const std::filesystem::path& pdf)
{
    const QString text = QString::fromLatin1(QByteArray::fromStdString(bytesOf(pdf)));
    return static_cast<int>(text.count(QRegularExpression(QStringLiteral("/Type\\s*/Page[^s]"))));
}

std::size_t pagesOf(Desk& desk, const Form& form)
{
    auto printed = printing::layOut(desk.document().session(), desk.document().viewer(), form);
    REQUIRE(printed);
    const auto pages = report::LaidPages::of(std::move(printed->document));
    REQUIRE(pages);
    return pages->count();
}

} // namespace

TEST_CASE("each document goes to a file of its own, named by ids, and the page says where")
{
    Desk desk;
    desk.answer(desk.folder.path() / "sortie");
    desk.run("writePushButton");
    CHECK(filesIn(desk.folder.path() / "sortie") == 2);
    CHECK(bytesOf(desk.folder.path() / "sortie" / "grille-c1.pdf").starts_with("%PDF-"));
    CHECK(std::filesystem::exists(desk.folder.path() / "sortie" / "grille-c2.pdf"));
    CHECK(desk.said("resultLabel") ==
          QStringLiteral("✓ 2\u00a0documents écrits dans %1")
              .arg(QString::fromStdString((desk.folder.path() / "sortie").string())));
    CHECK(desk.part<QPlainTextEdit>("failuresPlainTextEdit").isHidden());
}

TEST_CASE("people are named in the names of files only when it is asked, and the page says why not")
{
    Desk desk;
    CHECK_FALSE(desk.part<QCheckBox>("namesCheckBox").isChecked());
    CHECK(desk.said("namesLabel").contains("grille-c1.pdf"));
    CHECK(desk.said("namesLabel").contains("ne dit pas de qui il s’agit"));
    desk.part<QCheckBox>("namesCheckBox").click();
    CHECK(desk.said("namesLabel").contains("grille-c1-roussel-amelie.pdf"));
    desk.answer(desk.folder.path());
    desk.run("writePushButton");
    CHECK(std::filesystem::exists(desk.folder.path() / "grille-c2-benali-karim.pdf"));
}

TEST_CASE("one single file holds every document")
{
    Desk desk;
    desk.part<QRadioButton>("togetherRadioButton").click();
    CHECK(desk.part<QCheckBox>("namesCheckBox").isHidden()); // nobody's name is in that one
    desk.answer(desk.folder.path());
    desk.run("writePushButton");
    CHECK(filesIn(desk.folder.path()) == 1);
    CHECK(std::filesystem::exists(desk.folder.path() / "grille-2026-03-12.pdf"));
    CHECK(desk.said("resultLabel").startsWith("✓ 2\u00a0documents dans le fichier grille-2026"));
}

TEST_CASE("a folder that is a file is refused with the reason, and nothing is said to be written")
{
    Desk desk;
    const auto place = desk.folder.path() / "lettre.txt";
    std::ofstream(place) << "Madame,";
    desk.answer(place);
    desk.run("writePushButton");
    CHECK(desk.said("resultLabel").contains("ne peut pas être écrit"));
    CHECK(desk.part<QPushButton>("openFolderPushButton").isHidden());
    CHECK(desk.part<QWidget>("choicesWidget").isVisible());
    CHECK(bytesOf(place) == "Madame,");
}

TEST_CASE("a document that cannot be written is named with its candidate, the others are written")
{
    Desk desk;
    std::filesystem::create_directory(desk.folder.path() / "grille-c2.pdf"); // in its place
    desk.answer(desk.folder.path());
    desk.run("writePushButton");
    CHECK(std::filesystem::is_regular_file(desk.folder.path() / "grille-c1.pdf"));
    CHECK(desk.said("resultLabel").startsWith("1\u00a0document sur\u00a02 écrit dans "));
    CHECK(desk.said("resultLabel").endsWith("1\u00a0document n’a pas pu l’être\u00a0:"));
    auto& failures = desk.part<QPlainTextEdit>("failuresPlainTextEdit");
    CHECK(failures.isVisible());
    CHECK(failures.toPlainText().startsWith("Grille de synthèse — Karim BENALI : "));
}

TEST_CASE("a single file that would lack a document is not written")
{
    Desk desk;
    desk.choose(FormKind::Certificate); // nobody has signed
    desk.part<QRadioButton>("togetherRadioButton").click();
    desk.answer(desk.folder.path());
    desk.run("writePushButton");
    CHECK(filesIn(desk.folder.path()) == 0);
    CHECK(desk.said("resultLabel").startsWith("Aucun fichier n’est écrit."));
    CHECK(desk.part<QPlainTextEdit>("failuresPlainTextEdit")
              .toPlainText()
              .contains("Attestation de blocs — Karim BENALI"));
}

TEST_CASE("a long batch is stopped between two documents, and the page says how many are written")
{
    Desk desk;
    desk.addCandidates(58);
    CHECK(desk.said("countLabel") == "60\u00a0documents");
    auto& cancel = desk.part<QPushButton>("cancelPushButton");
    QObject::connect(&desk.part<QProgressBar>("progressBar"), &QProgressBar::valueChanged, &cancel,
                     [&](int done) {
                         if (done > 0 && cancel.isEnabled())
                             cancel.click();
                     });
    desk.answer(desk.folder.path());
    desk.run("writePushButton");
    const std::size_t written = filesIn(desk.folder.path());
    CHECK(written > 0);
    CHECK(written < 60);
    const QString count = QString::number(written);
    CHECK(desk.said("resultLabel").startsWith(QStringLiteral("Arrêté\u00a0: ") + count));
    CHECK(desk.said("resultLabel").contains("sur\u00a060"));
}

TEST_CASE("a single file that is stopped is not there")
{
    Desk desk;
    desk.addCandidates(58);
    desk.part<QRadioButton>("togetherRadioButton").click();
    auto& cancel = desk.part<QPushButton>("cancelPushButton");
    QObject::connect(&desk.part<QProgressBar>("progressBar"), &QProgressBar::valueChanged, &cancel,
                     [&](int done) {
                         if (done > 0 && cancel.isEnabled())
                             cancel.click();
                     });
    desk.answer(desk.folder.path());
    desk.run("writePushButton");
    CHECK(filesIn(desk.folder.path()) == 0);
    CHECK(desk.said("resultLabel") == "Arrêté\u00a0: aucun fichier n’est écrit.");
}

TEST_CASE("after a run the keys go on from what came out, and the result can be put away")
{
    Desk desk;
    desk.part<QPushButton>("writePushButton").setFocus();
    desk.answer(desk.folder.path());
    desk.run("writePushButton");
    CHECK(desk.part<QPushButton>("openFolderPushButton").hasFocus());
    // Here no file manager answers: it is said, with the place.
    desk.part<QPushButton>("openFolderPushButton").click();
    CHECK(desk.said("resultLabel").startsWith("Aucun gestionnaire de fichiers"));
    desk.part<QToolButton>("closeResultToolButton").click();
    CHECK(desk.part<QWidget>("resultWidget").isHidden());
    CHECK(desk.part<QPushButton>("writePushButton").isVisible());
}

TEST_CASE("a page that goes away in the middle of a batch leaves whole files only")
{
    const sample::ScratchFolder folder;
    {
        Desk desk;
        desk.addCandidates(20);
        desk.answer(folder.path());
        desk.part<QPushButton>("writePushButton").click();
        QCoreApplication::processEvents();
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        INFO(entry.path());
        CHECK(QByteArray::fromStdString(bytesOf(entry.path())).trimmed().endsWith("%%EOF"));
    }
}

TEST_CASE("what is printed has the pages of the documents, through the printer's own settings")
{
    Desk desk;
    const auto paper = desk.folder.path() / "papier.pdf";
    desk.answer(paper);
    desk.run("printPushButton");
    CHECK(desk.prompts.asked == QStringList{"Imprimer 2\u00a0documents"});
    CHECK(desk.said("resultLabel") == "✓ 2\u00a0documents envoyés à l’imprimante");
    const Form first{FormKind::Grid, CandidateId("c1"), {}, 0};
    const Form second{FormKind::Grid, CandidateId("c2"), {}, 0};
    CHECK(pagesIn(paper) == static_cast<int>(pagesOf(desk, first) + pagesOf(desk, second)));
    CHECK(bytesOf(paper).find("ROUSSEL") == std::string::npos); // nor in the name of the job
}

TEST_CASE("on both sides, each document begins on a sheet of its own")
{
    Desk desk;
    const std::vector<Form> forms{{FormKind::Grid, CandidateId("c1"), {}, 0},
                                  {FormKind::Grid, CandidateId("c2"), {}, 0}};
    const auto first = static_cast<int>(pagesOf(desk, forms[0]));
    const auto second = static_cast<int>(pagesOf(desk, forms[1]));
    REQUIRE(first % 2 == 1); // a blank page must follow it
    const auto paper = desk.folder.path() / "papier.pdf";
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(QString::fromStdString(paper.string()));
    PrintingRun run(desk.document().session(), Viewer::staff(), forms, std::move(printer),
                    PrintingRun::Sides::Both);
    bool finished = false;
    QObject::connect(&run, &PrintingRun::finished, &run, [&] { finished = true; });
    REQUIRE(QTest::qWaitFor([&] { return finished; }, sample::Desk::patience));
    CHECK(pagesIn(paper) == first + 1 + second);
}

TEST_CASE("a printing that is stopped has given whole documents to the printer, and says how many")
{
    Desk desk;
    desk.addCandidates(18);
    auto& cancel = desk.part<QPushButton>("cancelPushButton");
    QObject::connect(&desk.part<QProgressBar>("progressBar"), &QProgressBar::valueChanged, &cancel,
                     [&](int done) {
                         if (done == 2)
                             cancel.click();
                     });
    const auto paper = desk.folder.path() / "papier.pdf";
    desk.answer(paper);
    desk.run("printPushButton");
    CHECK(desk.said("resultLabel") ==
          "Arrêté\u00a0: 2\u00a0documents sur\u00a020 envoyés à l’imprimante.");
    const Form grid{FormKind::Grid, CandidateId("c1"), {}, 0};
    CHECK(pagesIn(paper) == static_cast<int>(2 * pagesOf(desk, grid)));
}

TEST_CASE("a printer that was not chosen prints nothing and says nothing")
{
    Desk desk;
    desk.part<QPushButton>("printPushButton").click();
    CHECK(desk.prompts.asked.size() == 1);
    CHECK(desk.part<QWidget>("resultWidget").isHidden());
    CHECK(desk.part<QWidget>("progressWidget").isHidden());
}

TEST_CASE("a printer that does not open is said to have refused")
{
    Desk desk;
    desk.answer(desk.folder.path() / "absent" / "papier.pdf");
    desk.run("printPushButton");
    CHECK(desk.said("resultLabel").startsWith("L’impression s’est interrompue"));
}
