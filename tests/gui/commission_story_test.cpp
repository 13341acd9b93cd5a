// SPDX-License-Identifier: GPL-3.0-or-later
// A commission at the window: applications and their pieces, who reads them, a dossier read with
// the keys, an interview that one is summoned to.
#include "gui/commission_window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

#include "widgets/admission/application_model.h"
#include "widgets/admission/piece_request_dialog.h"
#include "widgets/admission/summons_dialog.h"
#include "widgets/kit/theme.h"
#include "widgets/preparation/assignment_dialog.h"
#include "widgets/preparation/people_list_dialog.h"
#include "widgets/score/criteria_model.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::CommissionRoom;

namespace {

class Applications : public CommissionRoom {
public:
    explicit Applications(int count = 6) : CommissionRoom(count)
    {
        at.window.resize(1366, 768);
        at.hands.click("applicationsTabPushButton");
    }
    QTableView& table() { return at.hands.find<QTableView>("applicationsTableView"); }
    void choose(int row) { at.hands.clickCell(table(), row, 0); }
    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    QString says(const char* label) { return at.hands.find<QLabel>(label).text(); }
    // With the keys, as a person opens the list of a field and goes down in it.
    void pick(const char* box, int row)
    {
        auto& field = at.hands.find<QComboBox>(box);
        field.setFocus();
        at.press(Qt::Key_Home);
        for (int step = 0; step < row; ++step)
            at.press(Qt::Key_Down);
        QApplication::processEvents();
    }
    template <class Dialog>
    Dialog& dialog()
    {
        auto* found = at.window.findChild<Dialog*>();
        REQUIRE(found != nullptr);
        return *found;
    }
    template <class Dialog>
    void clickIn(const char* button)
    {
        auto* found = dialog<Dialog>().template findChild<QPushButton*>(QLatin1String(button));
        REQUIRE(found != nullptr);
        REQUIRE(found->isEnabled());
        QTest::mouseClick(found, Qt::LeftButton);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

// A mark of 0 to 20 on the criterion in hand; the next one follows.
void markWithKeys(const CommissionRoom& room, Qt::Key digit)
{
    room.at.pressAll({Qt::Key_1, digit, Qt::Key_Return});
}

} // namespace

TEST_CASE("an admission session has the pages of a commission, and none of a jury's")
{
    CommissionRoom room;
    QStringList titles;
    for (const auto* tab : room.at.window.findChildren<QPushButton*>()) {
        if (tab->objectName().endsWith(QStringLiteral("TabPushButton")) && tab->isVisible())
            titles << QString(tab->text()).remove(QLatin1Char('&'));
    }
    CHECK(titles.contains(QStringLiteral("Candidatures")));
    CHECK(titles.contains(QStringLiteral("Lire")));
    CHECK(titles.contains(QStringLiteral("Concertation")));
    CHECK_FALSE(titles.contains(QStringLiteral("Évaluer")));
    CHECK_FALSE(titles.contains(QStringLiteral("Délibérer")));
    CHECK_FALSE(titles.contains(QStringLiteral("Repérage")));
}

TEST_CASE("large words on a small screen cut the word about saving, never a page's name")
{
    CommissionRoom room;
    for (int press = 0; press < 9; ++press)
        QTest::keyClick(&room.at.window, Qt::Key_Plus, Qt::ControlModifier);
    REQUIRE(theme::textPercent() == 150);
    room.at.window.resize(1366, 728);
    for (int turn = 0; turn < 8; ++turn)
        QApplication::processEvents();
    CHECK(room.at.window.width() == 1366);
    int end = 0;
    for (const auto* tab : room.at.window.findChildren<QPushButton*>()) {
        if (!tab->objectName().endsWith(QStringLiteral("TabPushButton")) || !tab->isVisible())
            continue;
        INFO(tab->text().toStdString());
        CHECK(tab->width() >=
              tab->fontMetrics().horizontalAdvance(QString(tab->text()).remove(QLatin1Char('&'))));
        CHECK(tab->x() >= end);
        end = tab->geometry().right();
    }
    REQUIRE(end > 0);
    const auto& saved = room.at.hands.find<QLabel>("savedLabel");
    CHECK(saved.x() > end);
    CHECK(saved.width() >= 40);
    const auto& person = room.at.hands.find<QPushButton>("actingPersonButton");
    CHECK(person.x() > saved.geometry().right());
    CHECK(person.geometry().right() < 1366);
    QTest::keyClick(&room.at.window, Qt::Key_0, Qt::ControlModifier); // as the next one finds it
}

TEST_CASE(
    "the arrows walk through the applications without a click, and Enter opens one to be read")
{
    Applications room;
    REQUIRE(room.document().currentCandidate() == CandidateId("c25-0001"));
    room.at.press(Qt::Key_Down);
    CHECK(room.document().currentCandidate() == CandidateId("c25-0002"));
    room.at.press(Qt::Key_Return);
    CHECK(room.at.table().isVisible());
    CHECK(room.document().currentCandidate() == CandidateId("c25-0002"));
}

TEST_CASE("pieces are ticked, a precision is asked for with its day, and each is one step back")
{
    Applications room;
    CHECK(room.table().model()->rowCount() == 6);
    room.choose(1);
    REQUIRE(room.document().currentCandidate() == CandidateId("c25-0002"));
    room.pick("pieceComboBox-releves", 1);
    const PieceId transcript("releves");
    CHECK(room.application("c25-0002").pieces.at(transcript).state == PieceState::Received);
    room.at.hands.click("askPushButton-lettre");
    auto* request =
        room.dialog<PieceRequestDialog>().findChild<QLineEdit*>(QStringLiteral("requestLineEdit"));
    REQUIRE(request != nullptr);
    room.clickIn<PieceRequestDialog>("actionPushButton"); // nothing is asked: nothing is kept
    CHECK_FALSE(room.application("c25-0002").pieces.contains(PieceId("lettre")));
    QTest::keyClicks(request, QStringLiteral("Une lettre signee."));
    auto& day =
        *room.dialog<PieceRequestDialog>().findChild<QLineEdit*>(QStringLiteral("askedDateField"));
    day.setFocus();
    day.selectAll();
    QTest::keyClicks(&day, QStringLiteral("31/02/2027"));
    QTest::keyClick(&day, Qt::Key_Return); // no such day: no other one is kept in its place
    CHECK_FALSE(room.application("c25-0002").pieces.contains(PieceId("lettre")));
    room.clickIn<PieceRequestDialog>("actionPushButton");
    const PieceNote note = room.application("c25-0002").pieces.at(PieceId("lettre"));
    CHECK(note.state == PieceState::ToClarify);
    CHECK(note.askedOn.has_value());
    CHECK(note.request == "Une lettre signee.");
    room.document().undoStack().undo();
    CHECK_FALSE(room.application("c25-0002").pieces.contains(PieceId("lettre")));
    room.document().undoStack().undo();
    CHECK(room.application("c25-0002").pieces.empty());
}

TEST_CASE("an incomplete file is refused for an administrative reason, and the answer taken back")
{
    Applications room;
    room.choose(0);
    room.at.prompts.texts.push_back(QStringLiteral("Relevés manquants."));
    room.at.hands.click("refusePushButton");
    const auto& answer = room.application("c25-0001").answer;
    REQUIRE(answer.has_value());
    CHECK(answer->kind == AnswerKind::AdministrativeRefusal);
    CHECK(answer->reason == "Relevés manquants.");
    CHECK(room.says("answerLabel").contains(QStringLiteral("motif administratif")));
    room.at.hands.click("takeBackPushButton");
    CHECK_FALSE(room.application("c25-0001").answer.has_value());
}

TEST_CASE("applications are looked for by words, by state and by track")
{
    Applications room;
    auto& filter = room.at.hands.find<QLineEdit>("applicationFilterLineEdit");
    room.at.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(filter.hasFocus());
    room.at.hands.type("0004");
    CHECK(room.table().model()->rowCount() == 1);
    filter.clear();
    room.pick("trackComboBox", 2);
    CHECK(room.table().model()->rowCount() == 1);
    CHECK(room.cell(0, 0) == QStringLiteral("25-0006"));
    room.pick("trackComboBox", 0);
    room.read("c25-0003", "m1", 20);
    for (const char* juror : {"m2", "m3"})
        room.read("c25-0003", juror, 20);
    auto& states = room.at.hands.find<QComboBox>("stateComboBox");
    room.pick("stateComboBox", states.findText(QStringLiteral("Lues")));
    CHECK(room.table().model()->rowCount() == 1);
    CHECK(room.cell(0, 0) == QStringLiteral("25-0003"));
}

TEST_CASE("two readers are proposed for each dossier, who withdrew is kept out, progress is said")
{
    Applications room;
    REQUIRE(room.document().applied(SetRecusal{CandidateId("c25-0001"), JurorId("m1"), "essai"}));
    room.at.hands.click("readersPushButton");
    room.clickIn<AssignmentDialog>("proposePushButton");
    for (const Candidate& candidate : room.session().candidates)
        CHECK(room.session().assignedTo(candidate.id).size() == 2);
    CHECK_FALSE(room.session().assigned(JurorId("m1"), CandidateId("c25-0001")));
    room.dialog<AssignmentDialog>().reject();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(room.says("readersLabel").contains(QStringLiteral("Paul Fictif\u00a00/4")));
}

TEST_CASE("a dossier is read with the keys, its exact result shown, and the next one follows")
{
    CommissionRoom room;
    auto& list = room.at.hands.find<QListView>("candidateListView");
    CHECK(list.model()->rowCount() == 6);
    CHECK(room.at.table().isColumnHidden(CriteriaModel::InterviewColumn));
    CHECK_FALSE(room.at.hands.find("interviewPushButton").isVisible());
    CHECK_FALSE(room.at.hands.find("blockStrip").isVisible());
    CHECK(
        room.at.hands.find<QLabel>("ownResultLabel").text().contains(QStringLiteral("il manque")));
    room.at.pressUntil("gapButton", Qt::Key_F6);
    room.at.backToTable();
    for (int criterion = 0; criterion < 8; ++criterion) // of one part after the other
        markWithKeys(room, Qt::Key_4);
    CHECK(room.at.hands.find<QLabel>("ownResultLabel").text().contains(QStringLiteral("14")));
    const auto& heading =
        *room.at.hands.find("ScorePage").findChild<QLabel*>(QStringLiteral("candidatesLabel"));
    CHECK(heading.text() == QStringLiteral("6 à lire sur 6"));
    room.at.prompts.confirmations.push_back(true);
    room.at.hands.click("submitPushButton");
    CHECK(room.at.sheet("c25-0001").state == SheetState::Submitted);
    CHECK(heading.text() == QStringLiteral("5 à lire sur 6"));
    room.at.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(room.document().currentCandidate() == CandidateId("c25-0002"));
    markWithKeys(room, Qt::Key_2); // from its first criterion, and no click before
    const CriterionId first =
        room.document().framework().blocks.front().competencies.front().criteria.front().id;
    CHECK(room.at.sheet("c25-0002").criterion(first).dossier == Mark(Percent{24}));
    // What is read leaves the list of what is to be read.
    auto& scopes = room.at.hands.find<QComboBox>("readingScopeComboBox");
    scopes.setCurrentIndex(1);
    CHECK(list.model()->rowCount() == 6);
    scopes.setCurrentIndex(0);
    CHECK(list.model()->rowCount() == 5);
}

TEST_CASE("who is above a figure is summoned, the interview opens, the dossier stays as it is")
{
    Applications room;
    for (const char* juror : {"m1", "m2", "m3"}) {
        room.read("c25-0001", juror, 30); // 15/20
        room.read("c25-0002", juror, 20);
    }
    room.choose(0);
    room.at.hands.click("summonsPushButton");
    auto& figure =
        *room.dialog<SummonsDialog>().findChild<QLineEdit*>(QStringLiteral("leastFigureField"));
    figure.setFocus();
    QTest::keyClicks(&figure, QStringLiteral("12,5"));
    auto& act = *room.dialog<SummonsDialog>().findChild<QPushButton*>(
        QStringLiteral("summonAllPushButton"));
    CHECK(act.text().startsWith(QStringLiteral("Convoquer 1")));
    room.clickIn<SummonsDialog>("summonAllPushButton");
    CHECK(room.application("c25-0001").summons == Summons::Summoned);
    CHECK(room.application("c25-0002").summons == Summons::Undecided);
    CHECK(room.at.sheet("c25-0001").dossierClosed);
    room.document().setCurrentCandidate(CandidateId("c25-0001"));
    room.at.hands.click("scoreTabPushButton");
    CHECK_FALSE(room.at.table().isColumnHidden(CriteriaModel::InterviewColumn));
    room.at.hands.click("applicationsTabPushButton");
    room.at.hands.click("doNotSummonPushButton"); // taken back: the readings are whole again
    CHECK(room.application("c25-0001").summons == Summons::NotSummoned);
    CHECK(room.at.sheet("c25-0001").state == SheetState::Submitted);
}

TEST_CASE("who applied by mistake leaves with their application, and one undo brings both back")
{
    Applications room;
    const JurySession before = room.session();
    const auto gone = [&] {
        return room.session().candidate(CandidateId("c25-0002")) == nullptr &&
               room.session().application(CandidateId("c25-0002")) == nullptr;
    };
    room.choose(1);
    REQUIRE(room.document().currentCandidate() == CandidateId("c25-0002"));
    room.at.press(Qt::Key_Delete);
    CHECK(gone());
    CHECK(room.table().model()->rowCount() == 5);
    room.at.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.session() == before);
    room.choose(1);
    room.at.hands.click("removePushButton");
    CHECK(gone());
    room.document().undoStack().undo();
    CHECK(room.session() == before);
}

TEST_CASE("an application that somebody read stays, and the refusal is a sentence")
{
    Applications room;
    room.read("c25-0002", "m2", 20);
    room.choose(1);
    const JurySession before = room.session();
    const QSignalSpy failed(&room.document(), &SessionDocument::failed);
    room.at.press(Qt::Key_Delete);
    CHECK(failed.count() == 1);
    CHECK(room.session() == before);
}

TEST_CASE("rows of a spreadsheet are pasted where the applications are listed")
{
    Applications room(1);
    QApplication::clipboard()->setText(
        QStringLiteral("Numéro\tDiplôme\tVoie\n25-0100\tLicence\tclassique\n"
                       "25-0101\tLicence\talternance\n"));
    room.at.press(Qt::Key_V, Qt::ControlModifier);
    room.clickIn<PeopleListDialog>("actionPushButton");
    CHECK(room.table().model()->rowCount() == 3);
    QApplication::clipboard()->setText(QStringLiteral(" \n"));
    room.at.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(room.at.window.findChild<PeopleListDialog*>() == nullptr);
}

TEST_CASE("what the list of applications shows is read whole on a small screen")
{
    Applications room(12);
    Candidate named = room.session().candidates.front();
    named.lastName = "d’Ambroisie-Le Goff de la Rochemontée";
    named.firstName = "Marie-Ève";
    REQUIRE(room.document().applied(PutCandidate{named}));
    const ApplicationAnswer refused{AnswerKind::AdministrativeRefusal, "Relevés manquants."};
    REQUIRE(room.document().applied(SetAnswer{named.id, refused}));
    for (const int width : {960, 1366}) {
        room.at.window.resize(width, width == 960 ? 600 : 768);
        for (int turn = 0; turn < 8; ++turn)
            QApplication::processEvents();
        const QTableView& table = room.table();
        INFO(width);
        CHECK(table.horizontalHeader()->length() <= table.viewport()->width());
        CHECK_FALSE(table.isColumnHidden(ApplicationModel::Answer));
        if (width == 1366)
            CHECK(table.columnWidth(ApplicationModel::Origin) >= 120);
    }
}

TEST_CASE("a thousand applications are shown, and the table says how many are left of a search")
{
    Applications room(1000);
    CHECK(room.table().model()->rowCount() == 1000);
    CHECK(room.says("applicationsLabel").contains(QStringLiteral("1000")));
    room.at.press(Qt::Key_F, Qt::ControlModifier);
    room.at.hands.type("25-0042");
    CHECK(room.says("applicationsLabel").startsWith(QStringLiteral("1 sur")));
}
