// SPDX-License-Identifier: GPL-3.0-or-later
// The pages over the whole session: what they say, to whom, and how one walks through them.
#include "widgets/deliberation/jury_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "widgets/deliberation/session_grid_model.h"
#include "widgets/deliberation/session_grid_text.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/theme.h"
#include "widgets/session/presidency.h"

using namespace delibere;
using namespace delibere::widgets;
using Tab = JuryPage::Tab;

namespace {

struct JuryShown {
    explicit JuryShown(const char* file = sample::percentFile)
        : sitting(file), page(sitting.document(), sitting.answers)
    {
        page.resize(1360, 800);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    [[nodiscard]] SessionDocument& document() { return sitting.document(); }
    template <class Widget>
    Widget& part(const char* name)
    {
        // The sub-pages share names: the one in front is meant.
        auto* found = stack().currentWidget()->findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    QTabBar& tabs() { return *page.findChild<QTabBar*>(); }
    QStackedWidget& stack()
    {
        return *page.findChild<QStackedWidget*>(QStringLiteral("juryStackedWidget"));
    }
    QString cell(const char* table, int row, int column, int role = Qt::DisplayRole)
    {
        return part<QTableView>(table).model()->index(row, column).data(role).toString();
    }
    QString label(const char* name) { return part<QLabel>(name).text(); }

    sample::Sitting sitting;
    JuryPage page;
};

} // namespace

TEST_CASE("the arrows walk along the tabs and the focus stays on them")
{
    JuryShown shown;
    shown.tabs().setFocus();
    for (int tab = 1; tab < 5; ++tab) {
        QTest::keyClick(&shown.tabs(), Qt::Key_Right);
        CHECK(shown.stack().currentIndex() == tab);
        CHECK(shown.tabs().hasFocus());
    }
    for (int tab = 3; tab >= 0; --tab)
        QTest::keyClick(&shown.tabs(), Qt::Key_Left);
    CHECK(shown.stack().currentIndex() == 0);
    CHECK(shown.tabs().hasFocus());
}

TEST_CASE("the grid of all candidates prints the mean as the forms do and says what to discuss")
{
    JuryShown shown;
    shown.sitting.submit("m1", 69);
    shown.sitting.submit("m2", 70);
    shown.page.showTab(Tab::AllCandidates);
    CHECK(shown.cell("gridTableView", 0, 0) == "Amélie ROUSSEL");
    CHECK(shown.cell("gridTableView", 0, 1) == "▲\u00a069,5");
    CHECK(shown.cell("gridTableView", 0, 1, DetailRole) == "à discuter");
    CHECK(shown.cell("gridTableView", 0, 1, Qt::ToolTipRole).contains("de part et d’autre"));
    // Discussed, it waits no more; the next bloc does.
    const BlockId& first = shown.document().framework().blocks.front().id;
    REQUIRE(shown.document().apply(SetDiscussed{CandidateId("c1"), first, true}));
    CHECK(shown.cell("gridTableView", 0, 1) == "69,5");
    CHECK(shown.cell("gridTableView", 0, 1, DetailRole) == "✓ discuté");
    CHECK(shown.cell("gridTableView", 0, 2) == "▲\u00a069,5");
    CHECK(shown.cell("gridTableView", 0, 6) == "à décider");
    CHECK(shown.cell("gridTableView", 0, 7) == "2 sur 3");
    CHECK(shown.cell("gridTableView", 0, 8) == "—");
}

TEST_CASE("the grid follows a decision that is taken while it is in front")
{
    JuryShown shown;
    shown.sitting.submit("m1", 80);
    shown.page.showTab(Tab::AllCandidates);
    CHECK(shown.cell("gridTableView", 0, 1, DetailRole) == "à décider");
    const BlockId& block = shown.document().framework().blocks.front().id;
    REQUIRE(shown.document().apply(
        SetAppraisal{CandidateId("c1"), block, Appraisal{true, Percent{80}, ""}}));
    CHECK(shown.cell("gridTableView", 0, 1, DetailRole) == "Validé");
}

TEST_CASE("a candidate whom the acting member may not see yet is masked in the grid")
{
    JuryShown shown;
    shown.sitting.submit("m2", 80);
    shown.page.showTab(Tab::AllCandidates);
    for (const int column : {1, 5, 6, 8}) {
        CHECK(shown.cell("gridTableView", 0, column) == "masqué");
        CHECK(shown.cell("gridTableView", 0, column, Qt::ToolTipRole).contains("pas remise"));
    }
    CHECK(shown.cell("gridTableView", 0, 7) == "1 sur 3");
    CHECK(shown.label("allHiddenLabel").startsWith("2\u00a0candidats laissés de côté"));
    shown.document().actAs(JurorId("m2"));
    CHECK(shown.cell("gridTableView", 0, 1) == "80,0");
    CHECK(shown.label("allHiddenLabel").startsWith("1\u00a0candidat laissé de côté"));
    CHECK(shown.label("allHiddenLabel").endsWith("pour lui."));
}

TEST_CASE("a click on a header sorts the grid, figures as figures, and opens whom one sees")
{
    JuryShown shown;
    shown.sitting.submit("m1", 9); // c1: 9,0; c2: nothing, which comes last both ways
    REQUIRE(shown.document().actAs({}));
    REQUIRE(shown.document().showMarks()); // of deliberations that are open
    shown.page.showTab(Tab::AllCandidates);
    auto& table = shown.part<QTableView>("gridTableView");
    const auto clickTitle = [&table](int column) {
        QHeaderView& header = *table.horizontalHeader();
        const QPoint place(header.sectionViewportPosition(column) + 20, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
    };
    clickTitle(0);
    CHECK(shown.cell("gridTableView", 0, 0) == "Amélie ROUSSEL");
    clickTitle(0);
    CHECK(shown.cell("gridTableView", 1, 0) == "Amélie ROUSSEL");
    for (int turn = 0; turn < 2; ++turn) {
        clickTitle(1);
        CHECK(shown.cell("gridTableView", 0, 1) == "9,0");
        CHECK(shown.cell("gridTableView", 1, 1) == "—");
    }
    clickTitle(0);
    clickTitle(0);
    table.setFocus();
    const QPoint place = table.visualRect(table.model()->index(0, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
    QTest::keyClick(&table, Qt::Key_Return);
    CHECK(shown.document().currentCandidate() == CandidateId("c2"));
}

TEST_CASE("the grid is copied as lines that a spreadsheet reads")
{
    JuryShown shown;
    shown.sitting.submit("m1", 69);
    shown.sitting.submit("m2", 70);
    shown.page.showTab(Tab::AllCandidates);
    auto& table = shown.part<QTableView>("gridTableView");
    table.setFocus();
    QApplication::clipboard()->clear();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QString whole = QApplication::clipboard()->text();
    CHECK(whole.startsWith("Candidat\tBC1\tBC2\t"));
    CHECK(whole.contains("\nAmélie ROUSSEL\t69,5\t69,5\t"));
    const auto at = [&table](int row, int column) {
        return table.visualRect(table.model()->index(row, column)).center();
    };
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at(0, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ShiftModifier, at(0, 1));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == "Amélie ROUSSEL\t69,5");
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().count('\n') == 1); // two candidates, no header
}

TEST_CASE("Enter on a row of the grid opens that candidate where one decides")
{
    JuryShown shown;
    shown.page.showTab(Tab::AllCandidates);
    auto& table = shown.part<QTableView>("gridTableView");
    CHECK(table.hasFocus());
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Return);
    CHECK(shown.document().currentCandidate() == CandidateId("c2"));
    CHECK(shown.tabs().currentIndex() == 0);
    CHECK(shown.stack().currentIndex() == 0);
}

TEST_CASE("a double-click on a row of the grid opens that candidate too")
{
    JuryShown shown;
    shown.page.showTab(Tab::AllCandidates);
    auto& table = shown.part<QTableView>("gridTableView");
    const QPoint place = table.visualRect(table.model()->index(1, 2)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
    CHECK(shown.document().currentCandidate() == CandidateId("c2"));
    CHECK(shown.stack().currentIndex() == 0);
}

TEST_CASE("the model of the grid keeps the promises of Qt and says levels where nothing has a mean")
{
    sample::Sitting sitting(sample::tableFile);
    SessionGridModel model(sitting.document());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(*app::sessionGrid(sitting.document().session(), Viewer::staff()));
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, 1).data().toString() == "—");
    CHECK(model.rowOf(CandidateId("c2")) == 1);
    CHECK(model.rowOf(CandidateId("c9")) == -1);
    CHECK(model.candidateAt(7).empty());
}

TEST_CASE("a grid says what happened to a candidate who is not heard")
{
    JuryShown shown;
    Candidate absent = shown.document().jury().candidates.front();
    absent.status = CandidateStatus::Excused;
    REQUIRE(shown.document().apply(PutCandidate{absent}));
    shown.page.showTab(Tab::AllCandidates);
    CHECK(shown.cell("gridTableView", 0, 0, DetailRole).contains("xcusé"));
    for (const int column : {1, 6, 7, 8})
        CHECK(shown.cell("gridTableView", 0, column) == "—");
}

TEST_CASE("the grid says how far the signatures of a candidate are")
{
    app::GridRow row;
    CHECK(grid::recordCell(row).text == "—");
    row.proposal = ProposalKind::Total;
    CHECK(grid::recordCell(row).text == "à signer");
    row.record = app::RecordProgress{1, RecordStage::Signing, 3, 2};
    CHECK(grid::recordCell(row).text == "en signature");
    CHECK(grid::recordCell(row).detail == "2 sur 3");
    row.record = app::RecordProgress{1, RecordStage::Locked, 3, 3};
    CHECK(grid::recordCell(row).text == "verrouillé");
    row.record = app::RecordProgress{2, RecordStage::Locked, 3, 3};
    CHECK(grid::recordCell(row).detail == "version 2");
    row.record = app::RecordProgress{1, RecordStage::Replaced, 3, 3};
    CHECK(grid::recordCell(row).detail == "version 1 remplacée");
    row.record = app::RecordProgress{1, RecordStage::Withdrawn, 3, 1};
    CHECK(grid::recordCell(row).text == "à signer");
    CHECK(grid::recordCell(row).detail == "version 1 retirée");
}

TEST_CASE("the agreement of two members on one candidate is figures, dashes and no verdict")
{
    JuryShown shown;
    shown.sitting.submit("m1", 82);
    shown.sitting.submit("m2", 78);
    shown.page.showTab(Tab::Agreement);
    CHECK(
        shown.label("sentenceLabel") ==
        "Moins de dix candidats comparés\u00a0: ces chiffres ne permettent aucune conclusion. Ils "
        "ne changent aucune note.");
    CHECK(shown.label("agreementHiddenLabel").startsWith("1\u00a0candidat laissé de côté")); // c2
    CHECK(shown.cell("agreementTableView", 0, 1) == "1");
    CHECK(shown.cell("agreementTableView", 0, 2) == "4,0\u00a0points");
    CHECK(shown.cell("agreementTableView", 0, 3) == "4\u00a0points");
    CHECK(shown.cell("agreementTableView", 0, 5) == "—");
    CHECK(shown.cell("severityTableView", 0, 1) == "+4,0\u00a0points");
    CHECK(shown.cell("severityTableView", 1, 1) == "−4,0\u00a0points");
    CHECK(shown.cell("severityTableView", 2, 1) == "—"); // m3 handed in nothing
    const auto& model = *shown.part<QTableView>("agreementTableView").model();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto tone =
                static_cast<theme::Tone>(model.index(row, column).data(ToneRole).toInt());
            CHECK((tone == theme::Tone::Normal || tone == theme::Tone::Muted));
        }
    }
}

TEST_CASE("the pages of the presidency tell another member whose they are and keep nothing shown")
{
    JuryShown shown;
    shown.sitting.submit("m1", 82);
    shown.sitting.submit("m2", 78);
    const Tab tab = GENERATE(Tab::Agreement, Tab::Calibration);
    const char* closed = tab == Tab::Agreement ? "agreementClosedLabel" : "calibrationClosedLabel";
    shown.page.showTab(tab);
    shown.document().actAs(JurorId("m2"));
    CHECK(shown.label(closed).contains("réservée à la présidence"));
    const auto tables = shown.stack().currentWidget()->findChildren<QTableView*>();
    REQUIRE_FALSE(tables.empty());
    for (const auto* table : tables) {
        CHECK(table->model()->rowCount() == 0);
        CHECK_FALSE(table->isVisible());
    }
    shown.document().actAs(JurorId()); // the staff
    REQUIRE(shown.document().showMarks());
    CHECK_FALSE(shown.label(closed).contains("réservée"));
}

TEST_CASE("nothing is computed of the agreement of a jury that marks in levels, and it is said")
{
    JuryShown shown(sample::tableFile);
    shown.page.showTab(Tab::Agreement);
    CHECK(shown.label("agreementClosedLabel").startsWith("Rien n’est calculé"));
}

TEST_CASE("an empty concertation explains how a sheet is reopened")
{
    JuryShown shown;
    shown.page.showTab(Tab::Calibration);
    CHECK(shown.label("calibrationClosedLabel").startsWith("Aucune fiche n’a été rouverte."));
    CHECK(shown.label("calibrationClosedLabel").contains("«\u00a0Rouvrir…\u00a0»"));
}

TEST_CASE("a reopened sheet is listed with its reason, then with what it says since")
{
    JuryShown shown;
    shown.sitting.submit("m1", 82);
    shown.sitting.submit("m2", 78);
    const SheetKey sheet{CandidateId("c1"), JurorId("m2")};
    shown.page.showTab(Tab::Calibration);
    REQUIRE(shown.document().apply(ReopenSheet{sheet, "après échange"}));
    CHECK(shown.cell("reopeningsTableView", 0, 1) == "Paul Okafor");
    CHECK(shown.cell("reopeningsTableView", 0, 3) == "après échange");
    CHECK(shown.cell("reopeningsTableView", 0, 4) == "pas encore remise");
    CHECK(shown.cell("changesTableView", 0, 1) == "78\u00a0%");
    CHECK(shown.cell("changesTableView", 0, 2) == "pas encore remise");
    CHECK(shown.cell("changesTableView", 0, 3) == "—");

    const Framework& framework = shown.document().framework();
    REQUIRE(shown.document().apply(
        SetBlockEntry{sheet, framework.blocks.front().id, {{}, Percent{70}}}));
    const CriterionId& criterion =
        framework.blocks.front().competencies.front().criteria.front().id;
    REQUIRE(shown.document().apply(SetMark{sheet, criterion, Evidence::Interview, LevelMark{2}}));
    CHECK(shown.cell("changesTableView", 0, 2) == "pas encore remise"); // its author's alone
    REQUIRE(shown.document().apply(SubmitSheet{sheet}));
    CHECK(shown.cell("reopeningsTableView", 0, 4) == "remise à nouveau");
    CHECK(shown.cell("changesTableView", 0, 2) == "70\u00a0%");
    CHECK(shown.cell("changesTableView", 0, 3) == "−8\u00a0points");
    CHECK(shown.cell("changesTableView", 0, 4) == "1");
    CHECK(shown.cell("changesTableView", 1, 3) == "inchangé");
    CHECK(shown.cell("changesTableView", 1, 4) == "aucun");
}

TEST_CASE("hidden candidates are counted in the singular and in the plural")
{
    JuryShown shown;
    const SessionDocument& document = shown.document();
    CHECK(hiddenText(document, 0).isEmpty());
    CHECK(hiddenText(document, 1) ==
          "1\u00a0candidat laissé de côté\u00a0: votre fiche n’est pas remise, ou "
          "vous ne siégez pas pour lui.");
    CHECK(hiddenText(document, 3).endsWith("pour eux."));
}
