// SPDX-License-Identifier: GPL-3.0-or-later
// Times, and what a jury is checked on beyond its table.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "widgets/kit/time_field.h"
#include "widgets/kit/time_text.h"
#include "widgets/preparation/candidate_model.h"
#include "widgets/preparation/juror_details.h"
#include "widgets/preparation/preparation_page.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

struct Preparing {
    Preparing() : page(sitting.document(), sitting.answers)
    {
        page.resize(1280, 720);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    template <class Widget>
    Widget& named(const char* name)
    {
        for (Widget* widget : page.findChildren<Widget*>()) {
            if (widget->accessibleName() == QString::fromUtf8(name))
                return *widget;
        }
        FAIL("nothing is called " << name);
        throw std::logic_error("unreachable");
    }
    void select(int row)
    {
        auto& table = part<QTableView>("jurorsTableView");
        table.setCurrentIndex(table.model()->index(row, 0));
    }
    static void type(QLineEdit& field, const char* text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, QString::fromUtf8(text));
        QTest::keyClick(&field, Qt::Key_Return);
    }
    [[nodiscard]] Juror juror(const char* id)
    {
        return *sitting.document().jury().juror(JurorId(id));
    }
    // Every message that is in sight.
    [[nodiscard]] QString messages()
    {
        QString text;
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible())
                text += label->text() + QLatin1Char('\n');
        }
        return text;
    }

    sample::Sitting sitting;
    PreparationPage page;
};

} // namespace

TEST_CASE("a time is read as people type it, and nothing else is a time")
{
    for (const char* typed : {"9h40", "9H40", "9:40", "940", "0940", "09:40", " 9 h 40 ", "9.40"}) {
        INFO(typed);
        CHECK(timeFrom(QString::fromUtf8(typed)) == "09:40");
    }
    CHECK(timeFrom(QStringLiteral("14h")) == "14:00");
    CHECK(timeFrom(QStringLiteral("  ")) == "");
    for (const char* typed :
         {"24h00", "9h60", "940h", "12345", "9:", "neuf heures", "-1:00", "9h4"}) {
        INFO(typed);
        CHECK_FALSE(timeFrom(QString::fromUtf8(typed)));
    }
}

TEST_CASE("a member who leaves in the middle of the day no longer sits for who comes after")
{
    Preparing at;
    Candidate late = at.sitting.document().jury().candidates.back();
    late.time = "16:30";
    REQUIRE(at.sitting.document().apply(PutCandidate{late}));
    at.select(1);
    Preparing::type(at.named<TimeField>("Heure de départ"), "16h");
    CHECK(at.juror("m2").departure == "16:00");
    CHECK(at.named<TimeField>("Heure de départ").text() == "16:00");
    CHECK_FALSE(at.sitting.document().jury().sitsFor(JurorId("m2"), late.id));
    at.sitting.document().undoStack().undo();
    CHECK(at.juror("m2").departure.empty());
    CHECK(at.named<TimeField>("Heure de départ").text().isEmpty());
}

TEST_CASE("what is no time stays in the field, is told in place, and changes nothing")
{
    Preparing at;
    at.select(0);
    auto& arrival = at.named<TimeField>("Heure d’arrivée");
    Preparing::type(arrival, "25h");
    CHECK(at.juror("m1").arrival.empty());
    CHECK(arrival.text() == "25h");
    CHECK(at.messages().contains("«\u00a025h\u00a0» n’est pas une heure"));
    Preparing::type(arrival, "9h40");
    CHECK(at.juror("m1").arrival == "09:40");
    CHECK_FALSE(at.messages().contains("n’est pas une heure"));
    Preparing::type(arrival, "99");
    at.select(1); // another member: nothing of the first is left
    CHECK(arrival.text().isEmpty());
    CHECK_FALSE(at.messages().contains("n’est pas une heure"));
    CHECK(at.juror("m1").arrival == "09:40");
}

TEST_CASE("qualification, gender and substitution are kept for the selected member")
{
    Preparing at;
    CHECK_FALSE(at.part<JurorDetails>("jurorDetails").isEnabled());
    at.select(2);
    for (auto* box : at.page.findChildren<QCheckBox*>())
        box->click();
    auto& gender = at.named<QComboBox>("Genre, pour l’équilibre du jury");
    gender.setFocus();
    QTest::keyClick(&gender, Qt::Key_Down);
    auto& replaces = at.named<QComboBox>("Remplace");
    CHECK(replaces.count() == 3); // nobody, m1, m2: not oneself
    replaces.setFocus();
    QTest::keyClick(&replaces, Qt::Key_End);
    const Juror kept = at.juror("m3");
    CHECK(kept.qualified);
    CHECK(kept.gender == Gender::Woman);
    CHECK(kept.replaces == JurorId("m2"));
    at.select(0);
    CHECK(gender.currentText() == "non renseigné");
    CHECK(replaces.currentText() == "personne");
}

TEST_CASE("Tab goes from the members through the details of the selected one")
{
    Preparing at;
    at.select(0);
    auto& table = at.part<QTableView>("jurorsTableView");
    table.setTabKeyNavigation(false);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Tab);
    REQUIRE(qobject_cast<QCheckBox*>(QApplication::focusWidget()) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->accessibleName() == "Genre, pour l’équilibre du jury");
}

TEST_CASE("a session keeps its hours when its title changes")
{
    Preparing at;
    Preparing::type(at.part<TimeField>("startTimeField"), "830");
    Preparing::type(at.part<TimeField>("endTimeField"), "17h45");
    Preparing::type(at.part<QLineEdit>("titleLineEdit"), "Jury de juin");
    const SessionInfo info = at.sitting.document().jury().info;
    CHECK(info.start == "08:30");
    CHECK(info.end == "17:45");
    CHECK(info.title == "Jury de juin");
    Preparing::type(at.part<TimeField>("endTimeField"), "plus tard");
    CHECK(at.messages().contains("n’est pas une heure"));
    CHECK(at.sitting.document().jury().info.end == "17:45");
}

TEST_CASE("the hour of a candidate is typed the same way")
{
    sample::Sitting sitting;
    CandidateModel model(sitting.document());
    REQUIRE(model.setData(model.index(0, CandidateModel::Time), "14h15", Qt::EditRole));
    CHECK(sitting.document().jury().candidates.front().time == "14:15");
    CHECK_FALSE(model.setData(model.index(0, CandidateModel::Time), "bientôt", Qt::EditRole));
    CHECK(sitting.document().jury().candidates.front().time == "14:15");
}
