// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding on the screen that people have, 1366 × 768: everything that a decision needs is in sight
// at once, no button keeps it, and nothing typed is lost by a click elsewhere.
#include <algorithm>
#include <array>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>
#include <catch2/catch.hpp>

#include "app/freezing.h"
#include "gui/exchange_hands.h"
#include "gui/hands.h"
#include "gui/score_window.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/deliberation/common_appraisal_dialog.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using delibere::gui::Hands;

namespace {

constexpr auto percentField = "Appréciation retenue, en chiffres";
constexpr auto reasonField = "Motif de l’appréciation retenue";

// Three sheets for each of two candidates: BC1 80, BC2 on both sides of 70, the others 80.
class Table {
public:
    Table() : m_window(m_prompts), m_hands(m_window)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString(m_folder.path().string()));
        const auto path = m_folder.path() / "jury.jury";
        gui::createScoreSession(path);
        m_window.resize(1366, 768);
        m_window.show();
        m_window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&m_window));
        m_window.openSession(QString::fromStdString(path.string()));
        REQUIRE(m_window.document() != nullptr);
        document().actAs(JurorId("m1"));
        receiveSheets();
        document().setCurrentCandidate(CandidateId("c1"));
        m_hands.click("deliberationTabPushButton");
        settle();
    }

    Hands& hands() { return m_hands; }
    widgets::SessionDocument& document() { return *m_window.document(); }
    QTableView& grid() { return m_hands.find<QTableView>("synthesisTableView"); }
    QLineEdit& percent() { return dynamic_cast<QLineEdit&>(m_hands.named(percentField)); }
    QLineEdit& reason() { return dynamic_cast<QLineEdit&>(m_hands.named(reasonField)); }
    QAbstractButton& state(const char* word)
    {
        return dynamic_cast<QAbstractButton&>(m_hands.named(word));
    }
    const BlockId& block(std::size_t at) { return document().framework().blocks.at(at).id; }
    std::optional<Appraisal> kept(std::size_t at, const char* candidate = "c1")
    {
        const auto all = document().session().deliberation(CandidateId(candidate))->appraisals;
        const auto found = all.find(block(at));
        return found == all.end() ? std::nullopt : std::optional(found->second);
    }
    // On the words of a bloc, as a person does: on what is seen of its row, beside any field.
    void clickBlock(int row)
    {
        settle();
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(60, grid().rowViewportPosition(row) + 18));
        settle();
        REQUIRE(grid().currentIndex().row() == row);
    }
    void typePercent(const char* digits)
    {
        m_hands.click(percent());
        m_hands.press(Qt::Key_A, Qt::ControlModifier);
        m_hands.type(digits);
    }
    QString cell(int row, int column, int role = Qt::DisplayRole)
    {
        return grid().model()->index(row, column).data(role).toString();
    }
    QString stateOf(int row) { return cell(row, grid().model()->columnCount() - 1); }
    QString said(const char* part)
    {
        QString text;
        for (const QLabel* label : m_hands.find(part).findChildren<QLabel*>()) {
            if (label->isVisible())
                text += label->text() + QLatin1Char('\n');
        }
        return text;
    }
    void requireEveryBlocInSight()
    {
        settle();
        const QWidget& bar = m_hands.find("decisionBar");
        for (int row = 0; row < grid().model()->rowCount(); ++row) {
            INFO("row " << row);
            const int top = grid().rowViewportPosition(row);
            REQUIRE(top >= 0);
            REQUIRE(top + grid().rowHeight(row) <= grid().viewport()->height());
            // The members' percents are over the editor, never under it.
            if (row == grid().currentIndex().row()) {
                REQUIRE(bar.y() >= top + 36);
                REQUIRE(bar.geometry().bottom() <= top + grid().rowHeight(row));
            } else {
                REQUIRE_FALSE(bar.geometry().intersects(
                    QRect(0, top, grid().viewport()->width(), grid().rowHeight(row) - 1)));
            }
        }
    }
    static void settle()
    {
        for (int turn = 0; turn < 5; ++turn)
            QApplication::processEvents();
    }

private:
    void receiveSheets()
    {
        for (const char* candidate : {"c1", "c2"}) {
            for (const auto& [juror, second] :
                 {std::pair("m1", 56), std::pair("m2", 72), std::pair("m3", 82)}) {
                const SheetKey sheet = sample::key(candidate, juror);
                for (std::size_t at = 0; at < 5; ++at)
                    REQUIRE(document().apply(
                        SetBlockEntry{sheet, block(at), {{}, Percent{at == 1 ? second : 80}}}));
                REQUIRE(document().apply(SetDossierRead{sheet, true}));
                REQUIRE(document().apply(SubmitSheet{sheet}));
            }
        }
    }

    sample::ScratchFolder m_folder;
    sample::ScriptedPrompts m_prompts;
    widgets::MainWindow m_window;
    Hands m_hands;
};

} // namespace

TEST_CASE("at 1366 × 768 the five blocs stay in sight while one decides, votes and gives a reason")
{
    Table at;
    for (int row = 0; row < 5; ++row) {
        at.clickBlock(row);
        at.requireEveryBlocInSight();
        at.grid().setFocus();
        at.hands().press(Qt::Key_V);
        at.hands().press(Qt::Key_2);
        at.requireEveryBlocInSight();
        at.hands().press(Qt::Key_Escape);
        at.typePercent("73");
        at.hands().click(at.state("Validé"));
        at.requireEveryBlocInSight();
        at.hands().click(at.reason());
        at.hands().type("Au vu de l'entretien.");
        at.requireEveryBlocInSight();
        at.hands().press(Qt::Key_Return);
        CHECK(at.kept(static_cast<std::size_t>(row)) ==
              Appraisal{true, Percent{73}, "Au vu de l'entretien."});
    }
    // Nothing to scroll on the right either.
    CHECK(at.hands().find<QScrollArea>("sideScrollArea").verticalScrollBar()->maximum() == 0);
}

TEST_CASE("once the proposal stands the whole right column is in sight, the chart too")
{
    Table at;
    const CandidateId candidate("c1");
    for (std::size_t block = 0; block < 5; ++block)
        REQUIRE(at.document().apply(SetAppraisal{
            candidate, at.block(block),
            Appraisal{block < 4, Percent{block < 4 ? 73 : 60}, "Au vu de l’entretien."}}));
    REQUIRE(at.document().apply(SetDiscussed{candidate, at.block(1), true}));
    REQUIRE(at.document().apply(SetComment{
        candidate, "Parcours solide en organisation et en intervention, à poursuivre."}));
    REQUIRE(at.document().apply(
        SetRecommendation{candidate, at.block(4), "Conduire un plan d’action complet."}));
    REQUIRE(at.document().apply(SetProposal{candidate, ProposalKind::Partial}));
    auto& column = at.hands().find<QScrollArea>("sideScrollArea");
    // Less the bars of the desktop; and a smaller screen.
    for (const QSize size : {QSize(1366, 728), QSize(1280, 680)}) {
        INFO(size.width() << " × " << size.height());
        column.window()->resize(size);
        Table::settle();
        CHECK(column.verticalScrollBar()->maximum() == 0);
    }
    at.hands().click(at.hands().named("Retirer la proposition"));
    CHECK_FALSE(at.document().session().deliberation(candidate)->proposal);
}

TEST_CASE("once the grid is frozen, the button of the next signature is in sight")
{
    Table at;
    const CandidateId candidate("c1");
    for (std::size_t block = 0; block < 5; ++block)
        REQUIRE(at.document().apply(SetAppraisal{candidate, at.block(block),
                                                 Appraisal{true, Percent{73}, "Vu à l’oral."}}));
    REQUIRE(at.document().apply(SetDiscussed{candidate, at.block(1), true}));
    REQUIRE(at.document().apply(SetProposal{candidate, ProposalKind::Total}));
    auto& column = at.hands().find<QScrollArea>("sideScrollArea");
    column.window()->resize(1366, 728);
    Table::settle();
    const auto frozen = app::makeRecord(at.document().session(), candidate);
    REQUIRE(frozen);
    REQUIRE(at.document().apply(*frozen));
    Table::settle();
    REQUIRE(column.verticalScrollBar()->maximum() > 0);
    const auto buttons = column.findChildren<QPushButton*>();
    const auto next = std::ranges::find_if(
        buttons, [](const QPushButton* button) { return button->text().startsWith("Signer"); });
    REQUIRE(next != buttons.end());
    const QRect seen = column.viewport()->rect();
    CHECK(seen.contains((*next)->rect().translated((*next)->mapTo(column.viewport(), QPoint()))));
}

TEST_CASE("the certifier's steps unfold beside the criteria and move no bloc")
{
    Table at;
    QWidget& panel = at.hands().find("stepsBox");
    const QRect grid(at.grid().mapTo(at.grid().window(), QPoint()), at.grid().size());
    CHECK_FALSE(panel.isVisible());
    at.hands().click("stepsToolButton");
    Table::settle();
    REQUIRE(panel.isVisible());
    CHECK(at.said("stepsBox").contains("6.\u00a0Délivrance du CQP"));
    CHECK(QRect(at.grid().mapTo(at.grid().window(), QPoint()), at.grid().size()) == grid);
    CHECK(at.hands().find("criterionTableView").isVisible());
    for (int row = 0; row < 5; ++row) {
        at.clickBlock(row);
        at.requireEveryBlocInSight();
        at.grid().setFocus();
        at.hands().press(Qt::Key_V);
        at.requireEveryBlocInSight();
        at.hands().press(Qt::Key_Escape);
    }
}

TEST_CASE("a whole decision is kept without a button: Enter, a state, or a click elsewhere")
{
    Table at;
    at.clickBlock(0);
    at.hands().press(Qt::Key_8);
    at.hands().press(Qt::Key_0);
    at.hands().press(Qt::Key_Return); // from the percent to the state
    CHECK(at.state("Validé").hasFocus());
    CHECK_FALSE(at.kept(0));
    at.hands().press(Qt::Key_Return); // there, it keeps
    CHECK(at.kept(0) == Appraisal{true, Percent{80}, ""});
    CHECK(at.grid().hasFocus());

    at.clickBlock(2);
    at.typePercent("80");
    at.hands().click(at.state("Non validé")); // asks for its reason
    CHECK_FALSE(at.kept(2));
    at.hands().click(at.reason());
    at.hands().type("Deux situations non abordées.");
    at.clickBlock(3);
    CHECK(at.kept(2) == Appraisal{false, Percent{80}, "Deux situations non abordées."});
    at.clickBlock(2);
    at.hands().click(at.state("Validé"));
    CHECK(at.kept(2)->validated);
}

TEST_CASE("73 and Validé survive a click on another bloc, and say what they lack")
{
    Table at;
    at.clickBlock(2);
    at.typePercent("73");
    at.hands().click(at.state("Validé"));
    CHECK_FALSE(at.kept(2)); // a reason is owed
    CHECK(at.said("decisionBar").contains("Motif à donner"));
    at.clickBlock(4);
    CHECK(at.stateOf(2) == "reste\u00a0: motif");
    CHECK(at.said("proposalBox").contains("BC3\u00a0: motif à donner."));
    at.typePercent("64");
    at.clickBlock(0);
    CHECK(at.stateOf(4) == "reste\u00a0: état");
    CHECK(at.said("proposalBox").contains("BC5\u00a0: choisir validé ou non validé."));
    at.clickBlock(2);
    CHECK(at.percent().text() == "73");
    CHECK(at.state("Validé").isChecked());
    at.clickBlock(4);
    CHECK(at.percent().text() == "64");
    // Nothing is concluded over what is half-made.
    at.hands().click(at.hands().named("totale"));
    CHECK_FALSE(at.document().session().deliberation(CandidateId("c1"))->proposal);
}

TEST_CASE("a reason half typed is there after another candidate, a refresh and a letter more")
{
    Table at;
    at.clickBlock(2);
    at.typePercent("73");
    at.hands().click(at.reason());
    at.hands().type("Au vu de");
    at.hands().click(at.hands().named("Candidat suivant"));
    Table::settle();
    CHECK(at.document().currentCandidate() == CandidateId("c2"));
    at.clickBlock(2);
    CHECK(at.reason().text().isEmpty());
    CHECK(at.percent().text().isEmpty());
    at.hands().click(at.hands().named("Candidat précédent"));
    Table::settle();
    at.clickBlock(2);
    CHECK(at.reason().text() == "Au vu de");
    CHECK(at.percent().text() == "73");
    // Somebody else's entry comes in while the cursor is in the middle of a word.
    at.hands().click(at.reason());
    at.hands().press(Qt::Key_Home);
    at.hands().press(Qt::Key_Right);
    REQUIRE(at.document().apply(SetComment{CandidateId("c1"), "Parcours solide."}));
    Table::settle();
    CHECK(at.reason().hasFocus());
    CHECK(at.reason().cursorPosition() == 1);
    CHECK(at.reason().text() == "Au vu de");
    // Kept while it goes on: the space that was just typed stays, and so does the cursor.
    at.hands().click(at.state("Validé"));
    at.hands().click(at.reason());
    at.hands().press(Qt::Key_End);
    at.hands().type(" l'entretien ");
    REQUIRE(QTest::qWaitFor(
        [&at] { return at.kept(2) && at.kept(2)->reason == "Au vu de l'entretien"; }));
    CHECK(at.reason().text() == "Au vu de l'entretien ");
    CHECK(at.reason().cursorPosition() == at.reason().text().size());
}

TEST_CASE("undo gives back what was kept before, and a draft over it goes")
{
    Table at;
    at.clickBlock(0);
    at.typePercent("80");
    at.hands().click(at.state("Validé"));
    REQUIRE(at.kept(0));
    at.typePercent("90");
    at.clickBlock(1);
    CHECK(at.stateOf(0) == "reste\u00a0: motif");
    at.clickBlock(0);
    CHECK(at.percent().text() == "90");
    at.document().undoStack().undo();
    CHECK_FALSE(at.kept(0));
    CHECK(at.percent().text().isEmpty());
    CHECK_FALSE(at.state("Validé").isChecked());
    at.document().undoStack().redo();
    CHECK(at.percent().text() == "80");
    CHECK(at.stateOf(0) == "Validé");
}

TEST_CASE("no message moves what is under the mouse, and the keys work from the state too")
{
    Table at;
    at.clickBlock(1);
    const auto places = [&at] {
        Table::settle();
        return std::array{at.state("Validé").mapToGlobal(QPoint()),
                          at.reason().mapToGlobal(QPoint()), at.percent().mapToGlobal(QPoint()),
                          at.hands().find("criterionTableView").mapToGlobal(QPoint())};
    };
    const auto before = places();
    at.typePercent("7");
    CHECK(places() == before);
    at.hands().click(at.state("Non validé"));
    CHECK(at.said("decisionBar").contains("Motif à donner"));
    CHECK(places() == before);
    at.hands().press(Qt::Key_D); // the state has the focus
    CHECK(at.document().session().deliberation(CandidateId("c1"))->discussed.contains(at.block(1)));
    CHECK(places() == before);
    at.hands().press(Qt::Key_V);
    CHECK(at.hands().named("Voix pour").hasFocus());
    for (const Qt::Key key : {Qt::Key_2, Qt::Key_Tab, Qt::Key_1})
        at.hands().press(key);
    CHECK(places() == before);
    at.clickBlock(3); // leaving keeps the vote
    const auto deliberation = *at.document().session().deliberation(CandidateId("c1"));
    REQUIRE(deliberation.vote(at.block(1)) != nullptr);
    CHECK(*deliberation.vote(at.block(1)) == Vote{2, 1, 0, CastingVote::NotUsed});
}

TEST_CASE("the wheel over the counts, the percent and the candidate changes nothing")
{
    Table at;
    at.clickBlock(1);
    for (const char* name : {"Voix pour", percentField, "Candidat"}) {
        QWidget& field = at.hands().named(name);
        field.setFocus();
        QWheelEvent wheel(QPointF(5, 5), field.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&field, &wheel);
    }
    at.grid().setFocus();
    Table::settle();
    CHECK(at.document().currentCandidate() == CandidateId("c1"));
    CHECK(at.percent().text().isEmpty());
    CHECK(at.document().session().deliberation(CandidateId("c1"))->votes.empty());
}

TEST_CASE("the jury's words on a criterion are typed beside the marks, shown, and undone")
{
    Table at;
    at.clickBlock(0);
    auto& lines = at.hands().find<QTableView>("criterionTableView");
    const auto open = [&]() -> widgets::CommonAppraisalDialog& {
        const QRect cell = lines.visualRect(lines.model()->index(0, 0));
        QTest::mouseClick(lines.viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        QTest::mouseDClick(lines.viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        const auto dialogs = lines.window()->findChildren<widgets::CommonAppraisalDialog*>();
        const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
        REQUIRE(shown != dialogs.end());
        return **shown;
    };
    const auto detail = [&] {
        return lines.model()->index(0, 0).data(widgets::DetailRole).toString();
    };
    const auto hit = [](QDialog& dialog, Qt::Key key) {
        QTest::keyClick(&gui::in<QLineEdit>(dialog, "commonAppraisalLineEdit"), key);
    };
    QDialog& dialog = open();
    gui::type(dialog, "commonAppraisalLineEdit",
              QStringLiteral("Satisfaisant, surtout en atelier"));
    hit(dialog, Qt::Key_Return);
    QCoreApplication::processEvents();
    REQUIRE(at.document().session().deliberation(CandidateId("c1"))->commonAppraisals.size() == 1);
    CHECK(detail().startsWith(QStringLiteral("Le jury")));
    CHECK(detail().contains(QStringLiteral("Satisfaisant, surtout en atelier")));
    at.document().undoStack().undo();
    QCoreApplication::processEvents();
    CHECK(at.document().session().deliberation(CandidateId("c1"))->commonAppraisals.empty());
    CHECK_FALSE(detail().contains(QStringLiteral("Le jury")));
    QDialog& again = open(); // given up: nothing is written
    gui::type(again, "commonAppraisalLineEdit", QStringLiteral("Jamais"));
    hit(again, Qt::Key_Escape);
    CHECK(at.document().session().deliberation(CandidateId("c1"))->commonAppraisals.empty());
}
