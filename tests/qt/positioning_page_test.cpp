// SPDX-License-Identifier: GPL-3.0-or-later
// The page Repérage, step by step: what is entered, what it says of it, what it hides from the
// candidate, and what it refuses.
#include "widgets/positioning/positioning_page.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "support/sample.h"
#include "widgets/kit/note_field.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/positioning/new_positioning_dialog.h"
#include "widgets/positioning/positioning_side.h"
#include "widgets/positioning/positioning_step_list.h"
#include "widgets/session/sign_dialog.h"
#include "widgets/session/synthesis_text.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

using Kind = PositioningStep::Kind;

const PositioningStep firstTable{Kind::Table, CompetencyId("C1.T1")};
const PositioningStep secondTable{Kind::Table, CompetencyId("C1.T2")};
const PositioningStep stockTable{Kind::Table, CompetencyId("C4.T3")};

// A repérage of c1 in the session of a jury, and its page ready for keys.
class Interview {
public:
    Interview()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString(m_settings.path().string()));
        apply(PutPositioning{id, sample::positioning().info});
        open();
    }

    // The page of a program that is started again.
    void open()
    {
        page = std::make_unique<PositioningPage>(document(), sitting.answers);
        page->resize(1360, 800);
        page->choose(id);
        page->show();
        page->activateWindow(); // shortcuts belong to the active window
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
    }
    SessionDocument& document() { return sitting.document(); }
    void apply(const Edit& edit) { REQUIRE(document().apply(edit)); }
    Positioning stored()
    {
        const auto held = document().session().positioning(id, Viewer::staff());
        REQUIRE(held);
        return *held;
    }
    TableEntry entry(const PositioningStep& step) { return stored().table(step.table); }
    RecordHistory history()
    {
        return document().session().history(stored().subject(), Viewer::staff()).value();
    }

    template <class Widget>
    Widget& part(const char* name)
    {
        INFO(name);
        auto* found = page->findChild<Widget*>(QString::fromUtf8(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    // To whatever has the focus, as a person presses them.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focused = QApplication::focusWidget();
        REQUIRE(focused != nullptr);
        QTest::keyClick(focused, key, modifiers);
    }
    void sign(int people);
    QStringList links();

    const PositioningId id = sample::positioning().id;
    sample::Sitting sitting{sample::tableFile};
    std::unique_ptr<PositioningPage> page;

private:
    sample::ScratchFolder m_settings;
};

void Interview::sign(int people)
{
    page->showStep({Kind::Signatures});
    for (int person = 0; person < people; ++person) {
        part<QPushButton>("signPushButton").click();
        auto* dialog = page->findChild<SignDialog*>();
        REQUIRE(dialog != nullptr);
        dialog->findChild<QPushButton*>(QStringLiteral("signPushButton"))->click();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        REQUIRE(QTest::qWaitFor([this] { return page->findChild<SignDialog*>() == nullptr; }));
    }
    page->window()->activateWindow(); // no window manager gives it back here
    REQUIRE(QTest::qWaitForWindowActive(page->window()));
}

// What the last step lists before the signatures.
QStringList Interview::links()
{
    QStringList texts;
    for (const auto* link : part<QWidget>("signatureStep").findChildren<WrapButton*>()) {
        if (link->isVisible())
            texts << link->text();
    }
    return texts;
}

bool anyContains(const QStringList& texts, const char* words)
{
    return std::ranges::any_of(
        texts, [words](const QString& text) { return text.contains(QString::fromUtf8(words)); });
}

QStringList labels(const QWidget& part)
{
    QStringList texts;
    for (const QLabel* label : part.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

} // namespace

TEST_CASE("a table is filled in with letters and digits, and the same key takes it back")
{
    Interview at;
    at.page->showStep(firstTable);
    at.press(Qt::Key_O);
    at.press(Qt::Key_2);
    at.press(Qt::Key_B);
    CHECK(at.entry(firstTable) == TableEntry{Answer::Yes, 2, true, {}, {}});
    at.press(Qt::Key_N);
    CHECK(at.entry(firstTable).answer == Answer::No);
    at.press(Qt::Key_N);
    at.press(Qt::Key_2);
    at.press(Qt::Key_B);
    CHECK(at.stored().untouched());
}

TEST_CASE("level 1 is the first that the form prints, from every row of digits")
{
    Interview at;
    at.page->showStep(firstTable);
    const auto level = [&] { return at.entry(firstTable).level; };
    at.press(Qt::Key_1);
    CHECK(level() == 3); // En totalité
    at.press(Qt::Key_3, Qt::KeypadModifier);
    CHECK(level() == 1);         // Pas du tout
    at.press(Qt::Key_Ampersand); // the number row of a French keyboard, unshifted
    CHECK(level() == 3);
    at.press(Qt::Key_Eacute);
    CHECK(level() == 2);
    at.press(Qt::Key_QuoteDbl);
    CHECK(level() == 1);
    at.press(Qt::Key_Apostrophe); // there is no fourth level
    at.press(Qt::Key_4);
    CHECK(level() == 1);
    at.press(Qt::Key_A); // marks on Évaluer, nothing here
    CHECK(level() == 1);
    at.press(Qt::Key_Backspace);
    CHECK_FALSE(level());
}

TEST_CASE("what is typed in the notes is words, and Escape gives the keys back")
{
    Interview at;
    at.page->showStep(firstTable);
    at.press(Qt::Key_F2);
    auto& notes = at.part<NoteField>("notesField");
    REQUIRE(notes.hasFocus());
    QTest::keyClicks(&notes, QStringLiteral("on a bon 1"));
    CHECK(at.entry(firstTable).answer == Answer::None);
    at.press(Qt::Key_Escape);
    CHECK_FALSE(notes.hasFocus());
    at.press(Qt::Key_O);
    CHECK(at.entry(firstTable) == TableEntry{Answer::Yes, {}, false, {}, "on a bon 1"});
    at.press(Qt::Key_F3);
    auto& detail = at.part<NoteField>("detailField");
    REQUIRE(detail.hasFocus());
    QTest::keyClicks(&detail, QStringLiteral("B2"));
    at.press(Qt::Key_PageDown); // leaving writes what was typed
    CHECK(at.page->step() == secondTable);
    CHECK(at.entry(firstTable).detail == "B2");
    CHECK(at.entry(secondTable) == TableEntry{});
}

TEST_CASE("the guide is walked by keys, and what is left is one key away")
{
    Interview at;
    at.press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(at.page->step() == PositioningStep{Kind::Opening});
    at.press(Qt::Key_PageDown);
    CHECK(at.page->step() == firstTable);
    at.press(Qt::Key_Return);
    CHECK(at.page->step() == secondTable);
    at.press(Qt::Key_PageUp);
    CHECK(at.page->step() == firstTable);
    at.press(Qt::Key_1);
    at.press(Qt::Key_R);
    CHECK(at.page->step() == secondTable);
    at.page->showStep({Kind::Signatures});
    CHECK_FALSE(at.part<QPushButton>("nextPushButton").isEnabled());
    at.press(Qt::Key_R); // round again
    CHECK(at.page->step() == secondTable);
    CHECK(at.part<QPushButton>("remainingPushButton").text() ==
          QStringLiteral("Reste 23 tableaux"));
    at.press(Qt::Key_G, Qt::ControlModifier);
    auto& list = at.part<PositioningStepList>("stepList");
    REQUIRE(list.hasFocus());
    at.press(Qt::Key_Down);
    CHECK(at.page->step() == PositioningStep{Kind::Table, CompetencyId("C1.T3")});
    at.press(Qt::Key_O); // the letters are the guide's, in the list too
    CHECK(at.stored().table(CompetencyId("C1.T3")).answer == Answer::Yes);
}

TEST_CASE("Enter in a name confirms it and stays at the step")
{
    Interview at;
    at.page->showStep({Kind::Opening});
    auto& name = at.part<QLineEdit>("interviewer1LastName");
    name.setFocus();
    name.selectAll();
    QTest::keyClicks(&name, QStringLiteral("Marchand"));
    at.press(Qt::Key_Return);
    CHECK(at.stored().info.interviewers[0].lastName == "Marchand");
    CHECK(at.page->step() == PositioningStep{Kind::Opening});
}

TEST_CASE("what does not agree is said where it is, and not of a table that is still to come")
{
    Interview at;
    at.page->showStep(firstTable);
    auto& warnings = at.part<QLabel>("warningsLabel");
    CHECK_FALSE(warnings.isVisible());
    at.press(Qt::Key_N);
    at.press(Qt::Key_2);
    CHECK(warnings.isVisible());
    CHECK(warnings.text().contains(QStringLiteral("NON est coché")));
    CHECK(warnings.text().contains(QStringLiteral("aucun besoin")));
    at.press(Qt::Key_O);
    at.press(Qt::Key_B);
    CHECK_FALSE(warnings.isVisible());
    at.press(Qt::Key_1);
    CHECK(warnings.text().contains(QStringLiteral("besoin sont cochés ensemble")));
}

TEST_CASE("an undo shows the table it is about")
{
    Interview at;
    at.page->showStep(firstTable);
    at.press(Qt::Key_2);
    at.page->showStep({Kind::Summary});
    at.document().undoStack().undo();
    CHECK(at.page->step() == firstTable);
    CHECK_FALSE(at.entry(firstTable).level);
}

TEST_CASE("the bilan offers every line of the form, ticked as the tables say")
{
    Interview at;
    at.apply(SetPositioningTable{at.id, firstTable.table, sample::partly()});
    at.page->showStep({Kind::Summary});
    const auto line = [&](const char* id) -> WrapButton& {
        return at.part<WrapButton>((std::string("line ") + id).c_str());
    };
    int lines = 0;
    for (const Block& block : at.document().framework().blocks) {
        for (const SummaryLine& each : block.summaryLines) {
            CHECK(line(each.id.c_str()).isChecked() == (each.id == "C1.B1"));
            ++lines;
        }
    }
    CHECK(lines == 25);
    line("C1.B1").click();
    line("C5.B4").click(); // no table asks for it
    CHECK(at.stored().summaryOf(BlockId("C1")).lines ==
          std::map<std::string, bool>{{"C1.B1", false}});
    CHECK(at.stored().summaryOf(BlockId("C5")).lines ==
          std::map<std::string, bool>{{"C5.B4", true}});
    line("C5.B4").click(); // as the tables have it: nothing is said any more
    CHECK(at.stored().summaryOf(BlockId("C5")) == SummaryEntry{});
    CHECK(anyContains(labels(at.part<QWidget>("summaryStep")), "aucun tableau du guide"));
}

TEST_CASE("the source is doubted where it is read, and not before the candidate")
{
    Interview at;
    at.page->showStep(stockTable);
    const auto said = [&] { return labels(at.part<QWidget>("reference")); };
    CHECK(anyContains(said(), "comptage des stocks"));
    at.page->setDiscretion(Discretion::CandidatePresent);
    CHECK_FALSE(anyContains(said(), "comptage des stocks"));
    CHECK(anyContains(said(), "Compétences requises"));
}

TEST_CASE("the candidate present sees the question and the notes, and the keys still note a level")
{
    Interview at;
    at.page->showStep(firstTable);
    at.press(Qt::Key_F9);
    CHECK(at.part<QPushButton>("yesButton").isVisible());
    CHECK(at.part<NoteField>("notesField").isVisible());
    for (const char* hidden : {"level1Button", "level3Button", "needButton", "detailField",
                               "bilanFrame", "warningsLabel"}) {
        INFO(hidden);
        CHECK_FALSE(at.part<QWidget>(hidden).isVisible());
    }
    at.press(Qt::Key_N);
    at.press(Qt::Key_1);
    at.press(Qt::Key_B);
    CHECK(at.entry(firstTable) == TableEntry{Answer::No, 3, true, {}, {}});
    auto& list = at.part<PositioningStepList>("stepList");
    REQUIRE(list.count() > 0);
    for (int row = 0; row < list.count(); ++row)
        CHECK_FALSE(list.item(row)->text().contains(QStringLiteral("▲")));
    at.press(Qt::Key_F9);
    CHECK(at.part<QWidget>("level3Button").isVisible());
    CHECK(at.part<QLabel>("warningsLabel").isVisible());
}

TEST_CASE("the path has a row for each need, compared with the repérage before")
{
    Interview at;
    PositioningInfo before = sample::positioning().info;
    before.date = {2025, 1, 6};
    const PositioningId earlier("bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    at.apply(PutPositioning{earlier, before});
    at.apply(SetPositioningTable{earlier, firstTable.table, sample::partly()});
    at.apply(SetPositioningTable{earlier, secondTable.table, sample::partly()});
    at.apply(SetPositioningTable{at.id, firstTable.table, sample::partly()});
    at.apply(SetPositioningTable{at.id, secondTable.table, sample::acquired()});
    at.apply(SetPositioningTable{at.id, stockTable.table, sample::partly()});
    at.page->showStep({Kind::Plan});
    const QStringList said = labels(at.part<QWidget>("planStep"));
    CHECK(said.contains(QStringLiteral("Toujours")));
    CHECK(said.contains(QStringLiteral("Nouveau")));
    CHECK(anyContains(said, "Besoin comblé"));
    CHECK(anyContains(said, "6\u00a0janvier\u00a02025"));
    auto fields = at.part<QWidget>("planStep").findChildren<QLineEdit*>();
    REQUIRE(fields.size() == 6); // two needs: how, when, who
    fields[0]->setFocus();
    QTest::keyClicks(fields[0], QStringLiteral("Formation"));
    at.press(Qt::Key_Tab);
    QTest::keyClicks(fields[1], QStringLiteral("avant juin"));
    at.press(Qt::Key_Return);
    CHECK(at.stored().planOf("C1.B1") == PlanEntry{"Formation", "avant juin", {}});
    CHECK(at.page->step() == PositioningStep{Kind::Plan});
}

TEST_CASE("three signatures lock the repérage, and nothing changes under them")
{
    Interview at;
    at.apply(SetPositioningTable{at.id, firstTable.table, sample::partly()});
    at.sign(1);
    REQUIRE(at.history().size() == 1);
    CHECK(at.history().front().signatures.size() == 1);
    CHECK(at.part<QLabel>("stateLabel").text().contains(QStringLiteral("En cours de signature")));
    at.page->showStep(firstTable);
    at.press(Qt::Key_1);
    at.press(Qt::Key_N);
    CHECK(at.entry(firstTable) == sample::partly());
    CHECK_FALSE(at.part<QPushButton>("level3Button").isEnabled());
    CHECK(at.part<NoteField>("notesField").isReadOnly());
    at.sign(2);
    CHECK(at.history().front().locked());
    CHECK_FALSE(at.part<QPushButton>("signPushButton").isVisible());
    CHECK_FALSE(
        at.document().apply(SetPositioningTable{at.id, firstTable.table, sample::acquired()}));
    CHECK(at.entry(firstTable) == sample::partly());
}

TEST_CASE("a signature is given up with a reason, and a signed repérage is annulled and replaced")
{
    Interview at;
    at.sign(1);
    auto& withdraw = at.part<QPushButton>("withdrawPushButton");
    withdraw.click(); // no reason: nothing
    CHECK(at.history().front().open());
    at.sitting.answers.text = QStringLiteral("Un tableau est à revoir.");
    withdraw.click();
    CHECK(at.history().front().stage == RecordStage::Withdrawn);
    at.page->showStep(firstTable);
    at.press(Qt::Key_1);
    CHECK(at.entry(firstTable).level == 3);
    at.sign(3);
    CHECK(at.history().back().locked());
    at.sitting.answers.text = QStringLiteral("Le nom était mal écrit.");
    at.part<QPushButton>("replacePushButton").click();
    REQUIRE(at.history().size() == 2);
    CHECK(at.history().back().stage == RecordStage::Replaced);
    CHECK(at.page->desk().open());
    at.sign(3);
    REQUIRE(at.history().size() == 3);
    CHECK(at.history().back().locked());
}

TEST_CASE("before signing, what is empty or does not agree is listed and leads there")
{
    Interview at;
    PositioningInfo info = sample::positioning().info;
    info.interviewers[1] = {};
    at.apply(PutPositioning{at.id, info});
    at.apply(SetPositioningTable{at.id, secondTable.table, {Answer::No, 2, true, {}, {}}});
    at.page->showStep({Kind::Signatures});
    QApplication::processEvents();
    CHECK_FALSE(at.part<QPushButton>("signPushButton").isEnabled());
    const QStringList listed = at.links();
    CHECK(anyContains(listed, "nom des deux intervenants"));
    CHECK(anyContains(listed, "4 tableaux sans niveau"));
    CHECK(anyContains(listed, "NON est coché"));
    CHECK(anyContains(listed, "sans moyen préconisé"));
    for (auto* link : at.part<QWidget>("signatureStep").findChildren<WrapButton*>()) {
        if (link->text().contains(QStringLiteral("NON est coché")))
            link->click();
    }
    REQUIRE(QTest::qWaitFor([&] { return at.page->step() == secondTable; }));
}

TEST_CASE("a repérage begins with a person whom the session does not know")
{
    Interview at;
    at.part<QPushButton>("newPushButton").click();
    auto* dialog = at.page->findChild<NewPositioningDialog*>();
    REQUIRE(dialog != nullptr);
    auto* who = dialog->findChild<QComboBox*>();
    auto* begin = dialog->findChild<QPushButton*>(QStringLiteral("beginPushButton"));
    who->setCurrentIndex(who->count() - 1);
    CHECK_FALSE(begin->isEnabled()); // nobody yet
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("lastNameLineEdit")),
                     QStringLiteral("Nasri"));
    begin->click();
    REQUIRE(at.document().jury().candidates.size() == 3);
    const Candidate& person = at.document().jury().candidates.back();
    CHECK(person.id == CandidateId("c3"));
    CHECK(person.lastName == "Nasri");
    CHECK(at.page->desk().positioning().info.candidate == person.id);
    CHECK(at.page->step() == PositioningStep{Kind::Welcome});

    auto& remove = at.part<QPushButton>("removePushButton");
    CHECK(remove.isVisible());
    at.page->showStep(firstTable);
    at.press(Qt::Key_O);
    CHECK_FALSE(remove.isVisible()); // something is entered
    at.press(Qt::Key_O);
    remove.click();
    CHECK(at.page->desk().positioning().id == at.id);
}

TEST_CASE("a session without a repérage says what one is")
{
    sample::Sitting sitting(sample::tableFile);
    PositioningPage page(sitting.document(), sitting.answers);
    page.show();
    const auto* empty = page.findChild<QWidget*>(QStringLiteral("emptyPage"));
    CHECK(empty->isVisible());
    CHECK(anyContains(labels(*empty), "Ni une évaluation"));
    QTest::keyClick(&page, Qt::Key_O); // no table to answer
    QTest::keyClick(&page, Qt::Key_Return);
    CHECK(empty->isVisible());
}

TEST_CASE("a member who withdrew from a candidate sees nothing of their repérage")
{
    Interview at;
    at.apply(SetRecusal{CandidateId("c1"), JurorId("m1"), "Même équipe"});
    CHECK_FALSE(at.page->desk().chosen());
    CHECK(at.part<QWidget>("emptyPage").isVisible());
    at.document().actAs(JurorId("m2"));
    CHECK(at.page->desk().all().size() == 1);
}

TEST_CASE("the page opens where one left it")
{
    Interview at;
    at.page->showStep(stockTable);
    at.page = std::make_unique<PositioningPage>(at.document(), at.sitting.answers);
    at.page->restorePlace();
    CHECK(at.page->step() == stockTable);
    CHECK(at.page->desk().positioning().id == at.id);
}

TEST_CASE("everything is said to be there only when the intervenants are named too")
{
    Interview at;
    for (const Competency* table : positioningTables(at.document().framework()))
        at.apply(SetPositioningTable{at.id, table->id, sample::acquired()});
    at.page->showStep({Kind::Signatures});
    const auto allThere = [&] {
        return anyContains(labels(at.part<QWidget>("signatureStep")), "Tout est renseigné");
    };
    CHECK(allThere());
    PositioningInfo info = sample::positioning().info;
    info.interviewers[0] = {};
    at.apply(PutPositioning{at.id, info});
    CHECK_FALSE(allThere());
    CHECK(anyContains(at.links(), "nom des deux intervenants"));
}
