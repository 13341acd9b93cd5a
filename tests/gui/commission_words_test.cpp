// SPDX-License-Identifier: GPL-3.0-or-later
// No page, no dialog, no menu of an admission session speaks of a jury, of grids, of blocs or of
// what certifies: every widget that can be seen is asked what it says.
#include "gui/commission_window.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QToolButton>

#include "widgets/session/sign_dialog.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::CommissionRoom;

namespace {

bool forbidden(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(candidats? "
            "présents?|jurys?|grilles?|CPNE|CQP|blocs?|paritaires?|certifi\\w*|validations?|"
            "délibérations?|délibérer)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // A file ends with it; the program is called so.
    QString said = text;
    said.remove(QStringLiteral(".jury")).remove(QStringLiteral(".grille"));
    said.remove(QStringLiteral("Délibéré"));
    return said.contains(words);
}

void collectHeaders(const QAbstractItemView& view, QStringList& texts)
{
    const QAbstractItemModel* model = view.model();
    const auto* table = qobject_cast<const QTableView*>(&view);
    for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
        if (table != nullptr && table->isColumnHidden(column))
            continue;
        texts << model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < qMin(model->rowCount(), 40); ++row)
            texts << model->index(row, column).data().toString();
    }
}

QStringList saidBy(const QWidget& widget)
{
    if (qobject_cast<const QHeaderView*>(&widget) != nullptr) // said by its table
        return {};
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.windowTitle()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        texts << field->placeholderText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        for (int item = 0; item < box->count(); ++item)
            texts << box->itemText(item);
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
        collectHeaders(*view, texts);
    return texts;
}

// One line for each widget in sight that says what it must not.
QStringList wrongWords(const QWidget& root, bool (*wrongIn)(const QString&) = forbidden)
{
    QStringList wrong;
    QList<const QWidget*> widgets = root.findChildren<const QWidget*>();
    widgets << &root;
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible())
            continue;
        for (const QString& text : saidBy(*widget)) {
            if (wrongIn(text))
                wrong << widget->objectName() + QStringLiteral(": ") + text;
        }
    }
    return wrong;
}

void checkWords(const QWidget& root)
{
    QApplication::processEvents();
    INFO(wrongWords(root).join(QLatin1Char('\n')).toStdString());
    CHECK(wrongWords(root).isEmpty());
}

void checkDialog(const CommissionRoom& room, const char* button)
{
    INFO(button);
    room.at.hands.click(button);
    QApplication::processEvents();
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog != nullptr);
    checkWords(*dialog);
    dialog->reject();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

TEST_CASE("no page of an admission session says a word of a jury")
{
    CommissionRoom room;
    room.at.window.resize(1366, 768);
    for (const char* tab :
         {"preparationTabPushButton", "applicationsTabPushButton", "scoreTabPushButton",
          "calibrationTabPushButton", "rankingTabPushButton", "documentsTabPushButton"}) {
        INFO(tab);
        room.at.hands.click(tab);
        checkWords(room.at.window);
    }
    room.at.hands.find<QListView>("kindsListView").selectAll(); // every form, and how far it is
    checkWords(room.at.window);
    room.at.hands.click("scoreTabPushButton");
    room.at.press(Qt::Key_F1); // the list of the keys
    checkWords(room.at.window);
}

TEST_CASE("nor does a page of the staff, or of a commission without applications")
{
    CommissionRoom room(0);
    for (const char* juror : {"m2", ""}) {
        REQUIRE(room.document().actAs(JurorId(juror)));
        for (const char* tab : {"preparationTabPushButton", "applicationsTabPushButton",
                                "scoreTabPushButton", "calibrationTabPushButton"}) {
            INFO(tab);
            room.at.hands.click(tab);
            checkWords(room.at.window);
        }
    }
}

TEST_CASE("nor does a dialog that its pages open")
{
    CommissionRoom room;
    room.at.hands.click("applicationsTabPushButton");
    for (const char* button : {"readersPushButton", "summonsPushButton", "askPushButton-lettre"})
        checkDialog(room, button);
    room.at.hands.click("preparationTabPushButton");
    for (const char* button :
         {"assignmentPushButton", "timetablePushButton", "hearingNotesPushButton"})
        checkDialog(room, button);
}

TEST_CASE("nor does an action of the menu, and a jury's session has its own words again")
{
    const sample::ScratchFolder folder;
    CommissionRoom room;
    const auto& menu = *room.at.hands.find<QToolButton>("menuToolButton").menu();
    for (const QAction* action : menu.actions()) {
        INFO(action->text().toStdString());
        CHECK((!action->isVisible() || !forbidden(action->text())));
    }
    gui::createScoreSession(folder.path() / "jury.jury");
    room.at.window.openSession(QString::fromStdString((folder.path() / "jury.jury").string()));
    const auto& tab = room.at.hands.find<QPushButton>("scoreTabPushButton");
    CHECK(QString(tab.text()).remove(QLatin1Char('&')) == QStringLiteral("Évaluer"));
}

TEST_CASE("a commission that reads without names sees numbers on each of its pages")
{
    CommissionRoom room;
    room.at.window.resize(1366, 768);
    Candidate named = *room.session().candidate(CandidateId("c25-0001"));
    named.lastName = "Zébulon";
    named.firstName = "Camille";
    REQUIRE(room.document().applied(PutCandidate{named}));
    auto* action = room.at.window.findChild<QAction*>(QStringLiteral("numbersAction"));
    REQUIRE(action != nullptr);
    REQUIRE(action->isVisible());
    const auto isName = [](const QString& text) { return text.contains("Zébulon"); };
    const auto namesOn = [&](const char* tab) {
        room.at.hands.click(tab);
        QApplication::processEvents();
        return wrongWords(room.at.window, isName);
    };
    for (int number = 1; number <= 6; ++number) // m1 sees the ranking
        room.read(("c25-000" + std::to_string(number)).c_str(), "m1", 20);
    const std::vector<const char*> reading{"applicationsTabPushButton", "scoreTabPushButton",
                                           "rankingTabPushButton"};
    for (const char* tab : reading) {
        INFO(tab);
        CHECK_FALSE(namesOn(tab).isEmpty());
    }
    action->trigger();
    for (const char* tab : reading) {
        const QStringList names = namesOn(tab);
        INFO(tab << ": " << names.join(QLatin1Char('\n')).toStdString());
        CHECK(names.isEmpty());
    }
    for (const char* tab : {"calibrationTabPushButton", "documentsTabPushButton"})
        CHECK(namesOn(tab).isEmpty());
    action->trigger();
    CHECK_FALSE(namesOn("applicationsTabPushButton").isEmpty());
}
