// SPDX-License-Identifier: GPL-3.0-or-later
// A whole repérage at one table, from an empty session to three signatures, by keyboard only: 24
// tables, the bilan, the path. No member of a jury is in the file. At the end it is opened again,
// verified, and holds exactly what was typed.
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/framework_library.h"
#include "app/session_creation.h"
#include "app/verification.h"
#include "domain/positioning_summary.h"
#include "gui/hands.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/positioning/positioning_page.h"
#include "widgets/session/session_document.h"
#include "widgets/session/sign_dialog.h"
#include "widgets/session/verification_dialog.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using delibere::gui::Hands;

namespace {

using Kind = widgets::PositioningStep::Kind;

// What is pressed and typed at one table, and what it must come to.
struct Told {
    const char* table;
    std::vector<Qt::Key> keys;
    TableEntry entry;
};

TableEntry full(Answer answer = Answer::Yes)
{
    return {answer, 3, false, {}, {}};
}

TableEntry need(Answer answer, int level, const char* detail, const char* notes)
{
    return {answer, level, true, detail, notes};
}

// Levels from the unshifted number row (& é "), where a French keyboard has them, and from digits.
const std::vector<Told> interview{
    {"C1.T1", {Qt::Key_O, Qt::Key_1}, full()},
    {"C1.T2", {Qt::Key_O, Qt::Key_Ampersand}, full()},
    {"C1.T3",
     {Qt::Key_O, Qt::Key_Eacute, Qt::Key_B},
     need(Answer::Yes, 2, "Qualifier ses prospects", "Tient une liste, sans potentiel.")},
    {"C1.T4", {Qt::Key_O, Qt::Key_1}, full()},
    {"C1.T5", {Qt::Key_N, Qt::Key_O, Qt::Key_1}, full()}, // a word taken back
    {"C2.T1", {Qt::Key_O, Qt::Key_1}, full()},
    {"C2.T2", {Qt::Key_O, Qt::Key_1}, full()},
    {"C2.T3", {Qt::Key_O, Qt::Key_2, Qt::Key_1}, full()}, // a level thought better of
    {"C2.T4", {Qt::Key_O, Qt::Key_1}, full()},
    {"C3.T1", {Qt::Key_O, Qt::Key_1}, full()},
    {"C3.T2",
     {Qt::Key_N, Qt::Key_QuoteDbl, Qt::Key_B},
     need(Answer::No, 1, "", "N’a jamais présenté ses résultats.")},
    {"C3.T3", {Qt::Key_O, Qt::Key_1}, full()},
    {"C4.T1", {Qt::Key_O, Qt::Key_1}, full()},
    {"C4.T2", {}, full()}, // passed over, and come back to
    {"C4.T3", {Qt::Key_O, Qt::Key_1}, full()},
    {"C5.T1", {Qt::Key_O, Qt::Key_2, Qt::Key_B}, need(Answer::Yes, 2, "", "")},
    {"C5.T2", {Qt::Key_O, Qt::Key_1}, full()},
    {"C5.T3", {Qt::Key_O, Qt::Key_1}, full()},
    {"C5.T4", {Qt::Key_O, Qt::Key_1}, full()},
    {"C5.T5", {Qt::Key_O, Qt::Key_1}, full()},
    {"C6.T1", {Qt::Key_O, Qt::Key_1}, full()},
    {"C6.T2", {Qt::Key_O, Qt::Key_1}, full()},
    {"C6.T3", {Qt::Key_O, Qt::Key_2, Qt::Key_B}, need(Answer::Yes, 2, "", "")},
    {"C6.T4", {Qt::Key_O, Qt::Key_1}, full()}};

constexpr auto interviewsFile = "reperages.jury";
constexpr auto reservation = "Un second entretien serait utile.";

Positioning expected(const PositioningId& id)
{
    Positioning made;
    made.id = id;
    made.info = {CandidateId("c1"),
                 Date{2026, 11, 20},
                 {Interviewer{"Deschamps", "Helene", "Solvants du Rhone", "Ventes", false},
                  Interviewer{"Petit-Roux", "Marc", "Chimie Sud", "Formateur", true}}};
    made.opening = {"Quatre ans au service clients.", "Prendre un secteur.", {}};
    for (const Told& told : interview)
        made.tables[CompetencyId(told.table)] = told.entry;
    made.summary[BlockId("C1")] = {{}, {"formation"}, {}};
    made.summary[BlockId("C3")] = {{}, {"formation"}, {}};
    made.summary[BlockId("C5")] = {{{"C5.B4", true}}, {"pratique"}, "Sur le terrain."};
    made.summary[BlockId("C6")] = {{}, {"formation", "pratique"}, {}};
    made.plan["C1.B3"] = {"Formation", "avant juin", "Chimie Sud"};
    made.plan["C3.B2"] = {"Formation", "avril", {}};
    made.plan["C5.B4"] = {"Tutorat", {}, "Son tuteur"};
    return made;
}

// The window, and the keyboard in front of it.
class Table {
public:
    explicit Table(const std::filesystem::path& path) : window(prompts), hands(window)
    {
        window.resize(1360, 850);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.openSession(QString::fromStdString(path.string()));
        REQUIRE(window.document() != nullptr);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        hands.press(key, modifiers);
        QApplication::processEvents();
    }
    // Tab until the control of that object name, accessible name or text has the focus.
    void tabTo(const char* name) const;
    void write(const char* field, const char* text) const;
    void tick(const char* name) const;
    [[nodiscard]] widgets::PositioningPage& page() const
    {
        return hands.find<widgets::PositioningPage>("PositioningPage");
    }

    // As a desktop does when a dialog closes.
    void backToWindow();
    void begin();
    void welcome() const;
    void ask() const;
    void comeBack() const;
    void conclude() const;
    void plan() const;
    void sign(const char* reserve);

    sample::ScriptedPrompts prompts;
    widgets::MainWindow window;
    Hands hands;
};

void Table::tabTo(const char* name) const
{
    const QString wanted = QString::fromUtf8(name);
    QStringList met;
    for (int presses = 0; presses < 120; ++presses) {
        const QWidget* focused = QApplication::focusWidget();
        REQUIRE(focused != nullptr);
        const auto* button = qobject_cast<const QAbstractButton*>(focused);
        if (focused->objectName() == wanted || focused->accessibleName() == wanted ||
            (button != nullptr && button->text() == wanted))
            return;
        met << focused->objectName() + QLatin1Char('/') + focused->accessibleName();
        press(Qt::Key_Tab);
    }
    INFO(met.join(QLatin1Char(' ')).toStdString());
    FAIL("never reached " << name);
}

void Table::write(const char* field, const char* text) const
{
    tabTo(field);
    press(Qt::Key_A, Qt::ControlModifier);
    hands.type(text);
}

void Table::tick(const char* name) const
{
    tabTo(name);
    press(Qt::Key_Space);
}

void Table::backToWindow()
{
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

// Nobody is in the session yet: the person comes with their repérage.
void Table::begin()
{
    press(Qt::Key_PageUp, Qt::ControlModifier); // Accueil, and round to the last page
    press(Qt::Key_PageUp, Qt::ControlModifier);
    REQUIRE(page().isVisible());
    tick("firstPushButton");
    write("lastNameLineEdit", "Lambert");
    write("firstNameLineEdit", "Camille");
    write("companyLineEdit", "Solvants du Rhone");
    press(Qt::Key_Return);
    backToWindow();
    REQUIRE(page().desk().chosen());
    CHECK(page().step() == widgets::PositioningStep{Kind::Welcome});
}

void Table::welcome() const
{
    press(Qt::Key_PageDown);
    write("Date de l’entretien", "20/11/2026");
    write("Intervenant 1, nom", "Deschamps");
    write("Intervenant 1, prénom", "Helene");
    write("Intervenant 1, entreprise", "Solvants du Rhone");
    write("Intervenant 1, fonction", "Ventes");
    write("Intervenant 2, nom", "Petit-Roux");
    write("Intervenant 2, prénom", "Marc");
    write("Intervenant 2, entreprise", "Chimie Sud");
    write("Intervenant 2, fonction", "Formateur");
    tick("Intervenant 2, évaluateur habilité");
    write("careerField", "Quatre ans au service clients.");
    write("Ses souhaits", "Prendre un secteur.");
    press(Qt::Key_Escape);
    press(Qt::Key_PageDown);
}

void Table::ask() const
{
    for (const Told& told : interview) {
        INFO(told.table);
        REQUIRE(page().step().table == CompetencyId(told.table));
        if (CompetencyId(told.table) == CompetencyId("C3.T1"))
            press(Qt::Key_F9); // the candidate looks at the screen for one competence
        if (CompetencyId(told.table) == CompetencyId("C4.T1"))
            press(Qt::Key_F9);
        for (const Qt::Key key : told.keys)
            press(key);
        if (!told.entry.notes.empty()) {
            press(Qt::Key_F2);
            hands.type(told.entry.notes.c_str());
            press(Qt::Key_Escape);
        }
        if (!told.entry.detail.empty()) {
            press(Qt::Key_F3);
            hands.type(told.entry.detail.c_str());
            press(Qt::Key_Escape);
        }
        press(told.keys.size() > 2 ? Qt::Key_PageDown : Qt::Key_Return);
    }
    CHECK(page().step() == widgets::PositioningStep{Kind::Summary});
}

void Table::comeBack() const
{
    CHECK(hands.find<QAbstractButton>("remainingPushButton").text() == "Reste 1 tableau");
    press(Qt::Key_R);
    REQUIRE(page().step().table == CompetencyId("C4.T2"));
    press(Qt::Key_O);
    press(Qt::Key_1, Qt::KeypadModifier);
    CHECK_FALSE(hands.find("remainingPushButton").isVisible());
    press(Qt::Key_G, Qt::ControlModifier);
    press(Qt::Key_End);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    REQUIRE(page().step() == widgets::PositioningStep{Kind::Summary});
}

// The means stand after the last line of their competence.
void Table::conclude() const
{
    tabTo("line C1.B5");
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    tabTo("line C3.B3");
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    tick("line C5.B4");
    tabTo("line C5.B6");
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    hands.type("Sur le terrain.");
    tabTo("line C6.B4");
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    press(Qt::Key_PageDown);
    REQUIRE(page().step() == widgets::PositioningStep{Kind::Plan});
}

void Table::plan() const
{
    write("Moyen, l'élaboration de fichiers de prospects", "Formation");
    press(Qt::Key_Tab);
    hands.type("avant juin");
    press(Qt::Key_Tab);
    hands.type("Chimie Sud");
    write("Moyen, la formalisation des résultats de son activité commerciale", "Formation");
    press(Qt::Key_Tab);
    hands.type("avril");
    write("Moyen, l'identification des risques", "Tutorat");
    write("Qui, l'identification des risques", "Son tuteur");
    press(Qt::Key_PageDown);
    REQUIRE(page().step() == widgets::PositioningStep{Kind::Signatures});
}

void Table::sign(const char* reserve)
{
    tick("signPushButton");
    auto* dialog = window.findChild<widgets::SignDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    if (*reserve != '\0')
        write("reservationLineEdit", reserve);
    press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return window.findChild<widgets::SignDialog*>() == nullptr; }));
    backToWindow();
}

Framework createSession(const std::filesystem::path& path)
{
    const auto file =
        app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                           "referentiels/cqp-technico-commercial-industries-chimiques.json");
    REQUIRE(file);
    REQUIRE(app::createSession(path, *file, {"Repérages", "Saint-Fons", {2026, 11, 20}}));
    return file->framework;
}

std::map<BlockId, Mastery> masteries(const Framework& framework, const Positioning& held)
{
    std::map<BlockId, Mastery> found;
    for (const BlockSummary& block : summarize(framework, held))
        found[block.block->id] = block.mastery;
    return found;
}

} // namespace

TEST_CASE("two intervenants and a candidate hold a whole repérage by keyboard, and sign it")
{
    const sample::ScratchFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(folder.path().string()));
    const std::filesystem::path path = folder.path() / interviewsFile;
    const Framework framework = createSession(path);
    {
        Table at(path);
        at.begin();
        at.welcome();
        at.ask();
        at.comeBack();
        at.conclude();
        at.plan();
        CHECK(checkCoherence(framework, at.page().desk().positioning()).empty());
        at.sign("");
        at.sign(reservation);
        at.sign("");
        CHECK(at.page().desk().history().back().locked());
        CHECK(at.prompts.asked.isEmpty()); // nothing was refused
        REQUIRE(at.window.close());
    }
    const auto session = app::Session::open(path);
    REQUIRE(session);
    const auto all = session->positionings(Viewer::staff());
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    const Positioning& held = all->front();
    CHECK(held == expected(held.id));
    CHECK(masteries(framework, held) ==
          std::map<BlockId, Mastery>{{BlockId("C1"), Mastery::ToDevelop},
                                     {BlockId("C2"), Mastery::Mastered},
                                     {BlockId("C3"), Mastery::ToDevelop},
                                     {BlockId("C4"), Mastery::Mastered},
                                     {BlockId("C5"), Mastery::ToDevelop},
                                     {BlockId("C6"), Mastery::ToDevelop}});
    const auto history = session->history(held.subject(), Viewer::staff());
    REQUIRE(history);
    REQUIRE(history->size() == 1);
    REQUIRE(history->front().signatures.size() == 3);
    CHECK(history->front().signatures[0].signer == candidateSigner());
    CHECK(history->front().signatures[1].reservation == reservation);
    CHECK(session->jury().jurors.empty());
    const Verification verified = session->verify();
    CHECK(verified.passes());
    CHECK(verified.positionings == 1);
    CHECK(verified.signatures == 3);
    CHECK(verified.locked == 0); // no grid of a jury
}

TEST_CASE("a signed repérage opens where one left it, is read-only and is verified from there")
{
    const sample::ScratchFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(folder.path().string()));
    const std::filesystem::path path = folder.path() / interviewsFile;
    createSession(path);
    {
        Table at(path);
        at.begin();
        at.welcome();
        at.press(Qt::Key_O);
        at.press(Qt::Key_1);
        at.press(Qt::Key_G, Qt::ControlModifier);
        at.press(Qt::Key_End);
        for (int person = 0; person < 3; ++person)
            at.sign("");
        REQUIRE(at.window.close());
    }
    Table at(path);
    REQUIRE(at.page().isVisible()); // no jury sits here
    CHECK(at.page().step() == widgets::PositioningStep{Kind::Signatures});
    at.tick("Vérifier");
    auto* dialog = at.window.findChild<widgets::VerificationDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    at.press(Qt::Key_Escape);
    at.backToWindow();
    at.page().showStep({Kind::Table, CompetencyId("C1.T1")});
    at.press(Qt::Key_2);
    CHECK(at.page().desk().positioning().table(CompetencyId("C1.T1")) == full());
    CHECK_FALSE(at.window.document()->apply(SetPositioningTable{
        at.page().desk().positioning().id, CompetencyId("C1.T1"), TableEntry{}}));
}

TEST_CASE("what is answered while the file is away stays on the page, and nobody signs before it "
          "is back")
{
    const sample::ScratchFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(folder.path().string()));
    const std::filesystem::path path = folder.path() / interviewsFile;
    createSession(path);
    Table at(path);
    at.begin();
    at.welcome();
    std::filesystem::rename(path, folder.path() / "ailleurs");
    at.press(Qt::Key_O);
    at.press(Qt::Key_1);
    CHECK(at.page().desk().positioning().table(CompetencyId("C1.T1")) == full());
    CHECK(at.hands.find<QLabel>("savedLabel").text() == "Non enregistré\u00a0: 2 saisies");
    at.page().showStep({Kind::Signatures});
    CHECK_FALSE(at.hands.find("signPushButton").isEnabled());
    std::filesystem::rename(folder.path() / "ailleurs", path);
    at.page().showStep({Kind::Table, CompetencyId("C1.T2")});
    at.press(Qt::Key_O);
    CHECK(at.hands.find<QLabel>("savedLabel").text().startsWith("✓ Enregistré à "));
    at.page().showStep({Kind::Signatures});
    CHECK(at.hands.find("signPushButton").isEnabled());
}
