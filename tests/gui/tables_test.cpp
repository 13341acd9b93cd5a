// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of the window can be copied, whoever adds one; those of figures can be sorted; and
// the tables of Préparation, which are written in, are sorted and copied without losing a line.
#include "gui/score_window.h"

#include <set>

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTest>

#include "widgets/home/remarks_dialog.h"
#include "widgets/kit/table_tools.h"
#include "widgets/preparation/candidate_model.h"
#include "widgets/preparation/juror_model.h"
#include "widgets/session/session_document.h"
#include "widgets/session/verification_dialog.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::Hands;
using delibere::gui::ScoreWindow;

namespace {

constexpr auto untouched = "rien";

QString clipboard()
{
    return QApplication::clipboard()->text();
}

void emptyClipboard()
{
    QApplication::clipboard()->setText(QString::fromLatin1(untouched));
}

// Those of the window itself, not the lists that a field opens.
QList<QAbstractItemView*> viewsIn(const QWidget& window)
{
    QList<QAbstractItemView*> views;
    for (auto* view : window.findChildren<QAbstractItemView*>()) {
        bool ours = qobject_cast<QHeaderView*>(view) == nullptr;
        for (const QWidget* above = view; above != nullptr; above = above->parentWidget())
            ours = ours && qobject_cast<const QComboBox*>(above) == nullptr &&
                   qobject_cast<const QCalendarWidget*>(above) == nullptr;
        if (ours)
            views << view;
    }
    return views;
}

// Read in the order of the framework, or with a row that is open.
bool hasAnOrderOfItsOwn(const QAbstractItemView& view)
{
    static const std::set<QString> names{QStringLiteral("Critères de la compétence"),
                                         QStringLiteral("Blocs et appréciations des membres"),
                                         QStringLiteral("Blocs du candidat"),
                                         QStringLiteral("Déports pour ce candidat")};
    return names.contains(view.accessibleName());
}

QAction* actionOf(const QAbstractItemView& view, const QKeySequence& keys)
{
    for (QAction* action : view.actions()) {
        if (action->shortcut() == keys)
            return action;
    }
    return nullptr;
}

void checkCopied(const QAbstractItemView& view)
{
    QAction* copy = actionOf(view, QKeySequence::Copy);
    REQUIRE(copy != nullptr);
    CHECK(copy->shortcutContext() == Qt::WidgetShortcut); // a field beside it keeps its Ctrl+C
    CHECK(view.contextMenuPolicy() == Qt::ActionsContextMenu);
    emptyClipboard();
    copy->trigger();
    CHECK(clipboard() != untouched);
    CHECK(clipboard() == copiedText(view));
}

class OrderingTables : public gui::ScoreRoom {
public:
    OrderingTables()
    {
        at.window.resize(1366, 768);
        at.hands.click("preparationTabPushButton");
    }
    [[nodiscard]] QTableView& table(const char* name) const
    {
        return at.hands.find<QTableView>(name);
    }
    // « c1 c2 … », as the jury hears them.
    QString order()
    {
        QStringList ids;
        for (const Candidate& candidate : document().jury().candidates)
            ids << QString::fromStdString(candidate.id.text());
        return ids.join(QLatin1Char(' '));
    }
    static QString column(const QTableView& table, int column)
    {
        QStringList words;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            words << table.model()->index(row, column).data().toString();
        return words.join(QLatin1Char(' '));
    }
    static void clickTitle(QTableView& table, int column)
    {
        QHeaderView& header = *table.horizontalHeader();
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                          QPoint(header.sectionViewportPosition(column) + 12, 8));
        QApplication::processEvents();
    }
    // The first two stand there already.
    void addCandidates(std::initializer_list<const char*> names)
    {
        Candidate candidate = document().jury().candidates.back();
        int number = 2;
        for (const char* name : names) {
            candidate.id = CandidateId("c" + std::to_string(++number));
            candidate.lastName = name;
            REQUIRE(document().apply(PutCandidate{candidate}));
        }
    }
    void typeThen(const QString& text, Qt::Key key) const
    {
        at.hands.type(text.toUtf8().constData());
        at.press(key);
        QApplication::processEvents();
    }
};

QPoint middleOf(const QTableView& table, int row)
{
    return table.visualRect(table.model()->index(row, 1)).center();
}

// From the middle of a row to somewhere over another one.
void dragRow(QTableView& table, int from, QPoint to)
{
    QWidget* viewport = table.viewport();
    const QPoint start = middleOf(table, from);
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QTest::mouseMove(viewport, (start + to) / 2);
    QTest::mouseMove(viewport, to);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    QApplication::processEvents();
}

} // namespace

TEST_CASE("every table and list of the window is copied, and every table of figures is sorted")
{
    const char* name = GENERATE("cqp-technicien-maintenance-alimentaire.json",
                                "cqp-technico-commercial-industries-chimiques.json");
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "jury.jury", name);
    ScoreWindow at(folder.path() / "jury.jury");
    for (const SessionPage& page : sessionPages()) {
        at.window.showPage(page.id);
        QApplication::processEvents();
    }
    at.window.showPage(Page::Home);
    at.hands.click("statisticsPushButton");
    std::set<QString> seen;
    for (const QAbstractItemView* view : viewsIn(at.window)) {
        INFO(view->objectName().toStdString()
             << " « " << view->accessibleName().toStdString() << " »");
        seen.insert(view->objectName());
        checkCopied(*view);
        const auto* table = qobject_cast<const QTableView*>(view);
        if (table != nullptr && !hasAnOrderOfItsOwn(*view))
            CHECK(table->isSortingEnabled());
    }
    for (const char* table :
         {"recentListView", "jurorsTableView", "candidatesTableView", "blocksTableView",
          "recusalsTableView", "candidateListView", "frameworkTreeView", "criteriaView",
          "synthesisTableView", "criterionTableView", "gridTableView", "agreementTableView",
          "reopeningsTableView", "documentsListView", "kindsListView", "periodsTableView"}) {
        INFO(table);
        CHECK(seen.contains(QString::fromLatin1(table)));
    }
}

TEST_CASE("the members are copied as lines that a spreadsheet reads, without the blank one")
{
    OrderingTables room;
    QTableView& table = room.table("jurorsTableView");
    const Juror second = room.document().jury().jurors[1];
    room.at.hands.clickCell(table, 1, 0);
    emptyClipboard();
    room.at.press(Qt::Key_C, Qt::ControlModifier);
    const QStringList cells = clipboard().split(QLatin1Char('\t'));
    REQUIRE(cells.size() == JurorModel::ColumnCount);
    CHECK(cells[JurorModel::Name] == QString::fromStdString(second.name));
    CHECK(cells[JurorModel::Presence] == "présent");
    room.at.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = clipboard().split(QLatin1Char('\n'));
    CHECK(lines.size() == 1 + static_cast<qsizetype>(room.document().jury().jurors.size()));
    CHECK(lines.first().startsWith(QStringLiteral("Nom\tFonction\tCollège")));
    CHECK_FALSE(clipboard().contains(QStringLiteral("Ajouter")));
    room.at.hands.clickCell(table, table.model()->rowCount() - 1, 0); // nobody: all of it
    emptyClipboard();
    room.at.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(clipboard().split(QLatin1Char('\n')) == lines);
}

TEST_CASE("what is ticked is copied with its tick")
{
    OrderingTables room;
    REQUIRE(room.document().apply(
        SetRecusal{room.document().currentCandidate(), JurorId("m2"), "parenté"}));
    const QStringList lines = copiedText(room.table("recusalsTableView")).split(QLatin1Char('\n'));
    REQUIRE(lines.size() == 4);
    CHECK(lines[1].startsWith(QStringLiteral("☐ ")));
    CHECK(lines[2].startsWith(QStringLiteral("☑ ")));
    CHECK(lines[2].endsWith(QStringLiteral("\tparenté")));
}

TEST_CASE("the candidates are sorted by a column, and a third click gives the order of passage")
{
    OrderingTables room;
    QTableView& table = room.table("candidatesTableView");
    room.addCandidates({"Zola", "Étienne", "Faure"});
    const QString heard = OrderingTables::column(table, CandidateModel::LastName);
    OrderingTables::clickTitle(table, CandidateModel::LastName);
    QStringList sorted = OrderingTables::column(table, CandidateModel::LastName).split(' ');
    CHECK(sorted.last() == "Ajouter…");
    CHECK(sorted.indexOf("Étienne") < sorted.indexOf("Faure"));
    CHECK(sorted[sorted.size() - 2] == "Zola");
    OrderingTables::clickTitle(table, CandidateModel::LastName);
    sorted = OrderingTables::column(table, CandidateModel::LastName).split(' ');
    CHECK(sorted.first() == "Zola");
    CHECK(sorted.last() == "Ajouter…");
    // Suppr removes whom one sees.
    room.at.hands.clickCell(table, 0, 0);
    room.at.press(Qt::Key_Delete);
    CHECK(room.document().jury().candidate(CandidateId("c3")) == nullptr);
    room.document().undoStack().undo();
    OrderingTables::clickTitle(table, CandidateModel::LastName);
    CHECK(OrderingTables::column(table, CandidateModel::LastName) == heard);
    CHECK(room.document().jury().hearingOrder.empty()); // looking at it changed nothing
}

TEST_CASE("forty lines typed in a sorted table are forty candidates, each on its own line")
{
    OrderingTables room;
    QTableView& table = room.table("candidatesTableView");
    const std::size_t before = room.document().jury().candidates.size();
    OrderingTables::clickTitle(table, CandidateModel::LastName);
    room.at.hands.clickCell(table, table.model()->rowCount() - 1, 0);
    for (int number = 40; number > 0; --number) { // each goes in front of the one before
        room.typeThen(QStringLiteral("Nom%1").arg(number), Qt::Key_Tab);
        room.typeThen(QStringLiteral("Prenom%1").arg(number), Qt::Key_Return);
    }
    const auto& kept = room.document().jury().candidates;
    REQUIRE(kept.size() == before + 40);
    for (std::size_t at = before; at < kept.size(); ++at) {
        const std::string number = std::to_string(40 - (at - before));
        CHECK(kept[at].fullName() == "Prenom" + number + " Nom" + number);
    }
}

TEST_CASE("a candidate dragged with the mouse is heard there, and one undo takes it back")
{
    OrderingTables room;
    QTableView& table = room.table("candidatesTableView");
    room.addCandidates({"Zola", "Hugo"});
    REQUIRE(room.order() == "c1 c2 c3 c4");
    const int steps = room.document().undoStack().index();
    dragRow(table, 0, middleOf(table, 2) + QPoint(0, 4));
    CHECK(room.order() == "c2 c3 c1 c4");
    CHECK(room.document().undoStack().index() == steps + 1);
    CHECK(table.currentIndex().row() == 2); // the row that was dragged stays in hand
    dragRow(table, 3, middleOf(table, 0) - QPoint(0, 4));
    CHECK(room.order() == "c4 c2 c3 c1");
    room.document().undoStack().undo();
    CHECK(room.order() == "c2 c3 c1 c4");
    room.document().undoStack().undo();
    CHECK(room.order() == "c1 c2 c3 c4");
    CHECK(room.document().jury().hearingOrder.empty());
    // Under « Ajouter… » is after the last.
    dragRow(table, 1, middleOf(table, 4) + QPoint(0, 4));
    CHECK(room.order() == "c1 c3 c4 c2");
}

TEST_CASE("a drag that goes nowhere, is given up, or crosses a sorted table moves nobody")
{
    OrderingTables room;
    QTableView& table = room.table("candidatesTableView");
    room.addCandidates({"Zola", "Hugo"});
    const int steps = room.document().undoStack().index();
    dragRow(table, 1, middleOf(table, 1) + QPoint(2, 2)); // a hand that trembles
    dragRow(table, 4, middleOf(table, 0));                // the blank row
    const QPoint far = middleOf(table, 3);
    QTest::mousePress(table.viewport(), Qt::LeftButton, {}, middleOf(table, 0));
    QTest::mouseMove(table.viewport(), far);
    room.at.press(Qt::Key_Escape);
    QTest::mouseRelease(table.viewport(), Qt::LeftButton, {}, far);
    OrderingTables::clickTitle(table, CandidateModel::LastName);
    dragRow(table, 0, middleOf(table, 3));
    CHECK(room.order() == "c1 c2 c3 c4");
    CHECK(room.document().undoStack().index() == steps);
    // The keys give the order of passage back, in which they move.
    room.at.hands.clickCell(table, 0, 0);
    const QString name = table.currentIndex().data().toString();
    room.at.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(isUnsorted(table));
    CHECK(room.document().undoStack().index() <= steps + 1);
    CHECK(table.currentIndex().siblingAtColumn(0).data().toString() == name);
}

TEST_CASE("the remarks on a framework and the verification of a file are copied")
{
    RemarksDialog remarks(QStringLiteral("Remarques"), QStringLiteral("Titre"),
                          QStringLiteral("Deux remarques"),
                          {{QStringLiteral("Une phrase tronquée."), QStringLiteral("BC1, C1.2")},
                           {QStringLiteral("Un mot pour un autre."), QStringLiteral("BC3")}},
                          nullptr);
    remarks.show();
    auto* list = remarks.findChild<QListView*>("remarksListView");
    REQUIRE(list != nullptr);
    checkCopied(*list);
    CHECK(clipboard() == "Une phrase tronquée.\tBC1, C1.2\nUn mot pour un autre.\tBC3");
    OrderingTables room;
    VerificationDialog dialog(room.document().session().verify(), &room.at.window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const Hands hands(dialog);
    emptyClipboard();
    hands.click(hands.named("Copier"));
    CHECK(clipboard().startsWith(QStringLiteral("✓ Rien n’est altéré.\n")));
    CHECK(clipboard().contains(QStringLiteral("Intégrité\n")));
}
