// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "support/scripted_prompts.h"
#include "widgets/preparation/candidate_block_model.h"
#include "widgets/preparation/candidate_model.h"
#include "widgets/preparation/juror_model.h"
#include "widgets/preparation/panel_summary.h"
#include "widgets/preparation/preparation_page.h"
#include "widgets/preparation/recusal_model.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

bool write(QAbstractItemModel& model, int row, int column, const char* text)
{
    return model.setData(model.index(row, column), QString::fromUtf8(text), Qt::EditRole);
}

bool tick(QAbstractItemModel& model, int row, int column, Qt::CheckState state)
{
    return model.setData(model.index(row, column), state, Qt::CheckStateRole);
}

} // namespace

TEST_CASE("the models of the preparation keep the promises of Qt while the panel changes")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    JurorModel jurors(document);
    CandidateModel candidates(document);
    CandidateBlockModel blocks(document);
    RecusalModel recusals(document);
    const QAbstractItemModelTester first(&jurors, fatal);
    const QAbstractItemModelTester second(&candidates, fatal);
    const QAbstractItemModelTester third(&blocks, fatal);
    const QAbstractItemModelTester fourth(&recusals, fatal);
    REQUIRE(write(jurors, 3, JurorModel::Name, "Nadia Benoît"));
    REQUIRE(write(candidates, 2, CandidateModel::LastName, "Haddad"));
    REQUIRE(tick(recusals, 1, RecusalModel::Member, Qt::Checked));
    CHECK_FALSE(document.apply(RemoveJuror{JurorId("m2")})); // their déport would be lost
    REQUIRE(tick(recusals, 1, RecusalModel::Member, Qt::Unchecked));
    REQUIRE(document.apply(RemoveJuror{JurorId("m2")}));
    REQUIRE(document.apply(RemoveCandidate{CandidateId("c1")}));
    document.setCurrentCandidate(CandidateId("c2"));
    CHECK(jurors.rowCount() == 4); // m1, m3, m4 and the blank row
    CHECK(candidates.rowCount() == 3);
    CHECK(recusals.rowCount() == 3);
    CHECK(blocks.rowCount() == 5);
}

TEST_CASE("a name typed on the last row adds a member with the next id")
{
    sample::Sitting sitting;
    JurorModel model(sitting.document());
    CHECK_FALSE(write(model, 3, JurorModel::Name, "  ")); // nothing was typed
    REQUIRE(write(model, 3, JurorModel::Name, " Nadia Benoît "));
    const Juror& added = sitting.document().jury().jurors.back();
    CHECK(added.id == JurorId("m4"));
    CHECK(added.name == "Nadia Benoît");
    sitting.document().undoStack().undo();
    CHECK(sitting.document().jury().jurors.size() == 3);
}

TEST_CASE("a second president is refused and the cell keeps its word")
{
    sample::Sitting sitting;
    JurorModel model(sitting.document());
    const QSignalSpy refused(&sitting.document(), &SessionDocument::failed);
    CHECK_FALSE(write(model, 1, JurorModel::Role, "présidence"));
    CHECK(refused.count() == 1);
    CHECK(model.index(1, JurorModel::Role).data().toString() == "membre");
}

TEST_CASE("a new candidate presents every bloc until it is said otherwise")
{
    sample::Sitting sitting;
    CandidateModel model(sitting.document());
    REQUIRE(write(model, 2, CandidateModel::LastName, "Haddad"));
    const Candidate& added = sitting.document().jury().candidates.back();
    CHECK(added.id == CandidateId("c3"));
    CHECK(added.presented.size() == 5);
    CHECK(model.index(2, CandidateModel::Presented).data().toString() == "tous (5)");
}

TEST_CASE("a presence is chosen, explained, and taken back with its reason")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    CandidateModel model(document);
    const QAbstractItemModelTester tester(&model, fatal);
    const QModelIndex presence = model.index(0, CandidateModel::Presence);
    CHECK(presence.data().toString() == "attendu");
    CHECK(presence.data(ChoicesRole).toStringList() ==
          QStringList{"attendu", "absent", "excusé sur justificatif", "en attente",
                      "décision suspendue", "abandon"});
    REQUIRE(write(model, 0, CandidateModel::Presence, "excusé sur justificatif"));
    PreparationPage page(document, sitting.answers);
    page.show();
    auto& reason = *page.findChild<QLineEdit*>("reasonLineEdit");
    CHECK(reason.isVisible());
    reason.setText(QStringLiteral(" certificat médical "));
    emit reason.editingFinished();
    CHECK(reason.text() == "certificat médical");
    const Candidate excused = document.jury().candidates.front();
    CHECK(excused.status == CandidateStatus::Excused);
    CHECK(excused.statusReason == "certificat médical");
    REQUIRE(write(model, 0, CandidateModel::Presence, "attendu"));
    CHECK(document.jury().candidates.front().heard());
    CHECK(document.jury().candidates.front().statusReason.empty());
    CHECK_FALSE(reason.isVisible());
    document.undoStack().undo();
    CHECK(reason.text() == "certificat médical");
    CHECK(document.jury().candidates.front() == excused);
    REQUIRE(write(model, 0, CandidateModel::Presence, "parti"));
    CHECK(document.jury().candidates.front() == excused);
}

TEST_CASE("the jury is not checked for a candidate who is not heard")
{
    sample::Sitting sitting;
    CandidateModel model(sitting.document());
    REQUIRE(write(model, 0, CandidateModel::Presence, "absent"));
    const auto lines = panelSummary(sitting.document());
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().text == "Candidat absent\u00a0: la composition n’est pas vérifiée.");
}

TEST_CASE("a date makes a bloc acquired, and only a date does")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    CandidateBlockModel model(document);
    const auto candidate = [&] { return *document.jury().candidate(CandidateId("c1")); };
    const QSignalSpy refused(&model, &CandidateBlockModel::inputRefused);
    CHECK_FALSE(write(model, 2, CandidateBlockModel::AcquiredOn, "31/02/2024"));
    CHECK(refused.count() == 1);
    CHECK(candidate().acquired.empty());
    REQUIRE(write(model, 2, CandidateBlockModel::AcquiredOn, "2/5/2024"));
    const BlockId third = document.framework().blocks[2].id;
    REQUIRE(candidate().acquiredBlock(third) != nullptr);
    CHECK(candidate().acquiredBlock(third)->on == Date{2024, 5, 2});
    CHECK_FALSE(candidate().presents(third));
    CHECK_FALSE(model.flags(model.index(2, CandidateBlockModel::Presented)) & Qt::ItemIsEnabled);
    REQUIRE(write(model, 2, CandidateBlockModel::AcquiredOn, ""));
    CHECK(candidate().acquired.empty());
    REQUIRE(tick(model, 2, CandidateBlockModel::Presented, Qt::Checked));
    CHECK(candidate().presented.size() == 5);
}

TEST_CASE("a déport is ticked, explained and lifted")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    RecusalModel model(document);
    const auto held = [&] { return document.jury().recusal(CandidateId("c1"), JurorId("m2")); };
    CHECK_FALSE(write(model, 1, RecusalModel::Reason, "parenté")); // not withdrawn
    REQUIRE(tick(model, 1, RecusalModel::Member, Qt::Checked));
    REQUIRE(write(model, 1, RecusalModel::Reason, "parenté"));
    REQUIRE(held() != nullptr);
    CHECK(held()->reason == "parenté");
    REQUIRE(tick(model, 1, RecusalModel::Member, Qt::Unchecked));
    CHECK(held() == nullptr);
}

TEST_CASE("the panel says in words what makes the jury irregular")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    Juror woman = *document.jury().juror(JurorId("m3"));
    woman.gender = Gender::Woman;
    woman.qualified = true;
    Juror man = *document.jury().juror(JurorId("m2"));
    man.gender = Gender::Man;
    REQUIRE(document.apply(PutJuror{woman}));
    REQUIRE(document.apply(PutJuror{man}));
    CHECK(panelSummary(document).front().text.contains("Jury valable"));
    Juror president = *document.jury().juror(JurorId("m1"));
    president.attendance = Attendance::Absent;
    REQUIRE(document.apply(PutJuror{president}));
    const auto lines = panelSummary(document);
    CHECK(lines.front().text.contains("président"));
    CHECK(lines.front().tone != theme::Tone::Good);
}

TEST_CASE("Suppr removes a member and undo brings the member back")
{
    sample::Sitting sitting;
    PreparationPage page(sitting.document(), sitting.answers);
    page.show();
    page.activateWindow(); // shortcuts belong to the active window
    REQUIRE(QTest::qWaitForWindowActive(&page));
    auto* table = page.findChild<QTableView*>("jurorsTableView");
    REQUIRE(table != nullptr);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    CHECK(sitting.document().jury().juror(JurorId("m3")) == nullptr);
    sitting.document().undoStack().undo();
    CHECK(sitting.document().jury().juror(JurorId("m3")) != nullptr);
}

TEST_CASE("the order of passage is that of the hours, changed by hand with Alt and the arrows")
{
    sample::Sitting sitting;
    SessionDocument& document = sitting.document();
    const auto order = [&] {
        QString ids;
        for (const Candidate& candidate : document.jury().candidates)
            ids += QString::fromStdString(candidate.id.text()) + QLatin1Char(' ');
        return ids;
    };
    for (const auto& [id, time] : {std::pair("c1", "11:00"), {"c2", "09:30"}}) {
        Candidate candidate = *document.jury().candidate(CandidateId(id));
        candidate.time = time;
        REQUIRE(document.apply(PutCandidate{candidate}));
    }
    CHECK(order() == "c2 c1 ");
    sample::ScriptedPrompts prompts;
    PreparationPage page(document, prompts);
    page.resize(1280, 670);
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    auto& table = *page.findChild<QTableView*>("candidatesTableView");
    auto& byHours = *page.findChild<QPushButton*>("byHoursPushButton");
    CHECK_FALSE(byHours.isVisible());
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Down, Qt::AltModifier);
    CHECK(order() == "c1 c2 ");
    CHECK(table.currentIndex().row() == 1);                 // the cursor goes along with c2
    QTest::keyClick(&table, Qt::Key_Down, Qt::AltModifier); // the last one stays
    CHECK(order() == "c1 c2 ");
    CHECK(byHours.isVisible());
    document.undoStack().undo();
    CHECK(order() == "c2 c1 ");
    document.undoStack().redo();
    QTest::mouseClick(&byHours, Qt::LeftButton);
    CHECK(order() == "c2 c1 ");
    CHECK(document.jury().hearingOrder.empty());
}
