// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/follow_up_page.h"

#include <QDate>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "widgets/deliberation/follow_up_text.h"
#include "widgets/kit/date_field.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

struct FollowUpShown {
    FollowUpShown() : page(sitting.document(), sitting.answers)
    {
        page.resize(960, 500);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    [[nodiscard]] FollowUp stored() { return sitting.document().session().followUp().value(); }
    DateField& field(FollowUpStep step)
    {
        return *page.findChildren<DateField*>().at(static_cast<int>(step));
    }
    void type(FollowUpStep step, const QString& text)
    {
        DateField& into = field(step);
        into.setFocus();
        into.selectAll();
        QTest::keyClicks(&into, text);
        QTest::keyClick(&into, Qt::Key_Return);
    }
    [[nodiscard]] bool says(const QString& text)
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    sample::Sitting sitting;
    FollowUpPage page;
};

QString typed(const QDate& date)
{
    return date.toString(QStringLiteral("dd/MM/yyyy"));
}

Date stored(const QDate& date)
{
    return {date.year(), date.month(), date.day()};
}

} // namespace

TEST_CASE("a date is read as French people write it, and half a date is none")
{
    const Date day{2026, 3, 12};
    for (const char* text : {"12/03/2026", "12/3/2026", "12.03.2026", "12032026", "12-3-2026",
                             "12 mars 2026", " 12  Mars 2026 ", "2026-03-12"}) {
        CAPTURE(text);
        CHECK(parseDate(QString::fromUtf8(text)) == day);
    }
    CHECK(parseDate("1er mars 2026") == Date{2026, 3, 1});
    for (const char* text : {"", "12/03", "31/02/2026", "12/13/2026", "mars 2026", "demain",
                             "12/03/026", "12-3-27", "12/3/26", "120326", "12/03/2026 14:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parseDate(QString::fromUtf8(text)));
    }
}

TEST_CASE("a dated step is stored, says so, and is undone by its name")
{
    FollowUpShown shown;
    const QDate today = QDate::currentDate();
    shown.type(FollowUpStep::ParitaryJury, typed(today));
    CHECK(shown.stored() == FollowUp{{FollowUpStep::ParitaryJury, stored(today)}});
    CHECK(shown.says("fait le "));
    QUndoStack& undo = shown.sitting.document().undoStack();
    CHECK(undo.undoText() == "la date de l’étape «\u00a0Jury paritaire\u00a0»");
    undo.undo();
    CHECK(shown.stored().empty());
    CHECK(shown.field(FollowUpStep::ParitaryJury).text().isEmpty());
}

TEST_CASE("the notification is due from the passage, and late when its time is over")
{
    FollowUpShown shown; // of a jury on 12 March 2026, long past
    CHECK(shown.says("pas encore dû"));
    CHECK(shown.says("en retard\u00a0: à faire avant le 27\u00a0mars\u00a02026"));
    shown.type(FollowUpStep::ParitaryJury, QStringLiteral("25/03/2026")); // moves nothing
    CHECK(shown.says("en retard\u00a0: à faire avant le 27\u00a0mars\u00a02026"));
    shown.type(FollowUpStep::Notification, QStringLiteral("26/03/2026"));
    CHECK_FALSE(shown.says("en retard"));
}

TEST_CASE("an emptied date takes the step back")
{
    FollowUpShown shown;
    shown.type(FollowUpStep::ParitaryJury, QStringLiteral("12/03/2026"));
    DateField& field = shown.field(FollowUpStep::ParitaryJury);
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(shown.stored().empty());
}

TEST_CASE("a date is taken back by its button, which is there only while there is a date")
{
    FollowUpShown shown;
    auto* clear = shown.page.findChildren<QPushButton*>().front();
    CHECK_FALSE(clear->isVisible());
    shown.type(FollowUpStep::ParitaryJury, QStringLiteral("12/03/2026"));
    REQUIRE(clear->isVisible());
    clear->click();
    CHECK(shown.stored().empty());
    CHECK(shown.field(FollowUpStep::ParitaryJury).text().isEmpty());
    CHECK_FALSE(clear->isVisible());
}

TEST_CASE("what is no date is said and not kept")
{
    FollowUpShown shown;
    shown.type(FollowUpStep::ParitaryJury, QStringLiteral("31/02/2026"));
    CHECK(shown.stored().empty());
    CHECK(shown.says("«\u00a031/02/2026\u00a0» n’est pas une date"));
    CHECK(shown.field(FollowUpStep::ParitaryJury).text().isEmpty());
    shown.type(FollowUpStep::ParitaryJury, QStringLiteral("28/02/2026"));
    CHECK_FALSE(shown.says("n’est pas une date"));
}

TEST_CASE("a step dated before what it waits for is refused and the field goes back")
{
    FollowUpShown shown;
    QSignalSpy refusals(&shown.sitting.document(), &SessionDocument::failed);
    shown.type(FollowUpStep::Delivery, QStringLiteral("12/03/2026"));
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.front().front().value<Problem>().code == ProblemCode::FollowUpOrder);
    CHECK(shown.stored().empty());
    CHECK(shown.field(FollowUpStep::Delivery).text().isEmpty());
}

TEST_CASE("every state of a step has its own words")
{
    const Date day{2026, 3, 27};
    CHECK(stepState({FollowUpStep::Notification, {}, {}, FollowUpState::NotDue}).text ==
          "pas encore dû");
    CHECK(stepState({FollowUpStep::Notification, {}, day, FollowUpState::ToDo}).text ==
          "à faire avant le 27\u00a0mars\u00a02026");
    CHECK(stepState({FollowUpStep::ParitaryJury, {}, {}, FollowUpState::ToDo}).text == "à faire");
    CHECK(stepState({FollowUpStep::Notification, {}, day, FollowUpState::Overdue}).text ==
          "en retard\u00a0: à faire avant le 27\u00a0mars\u00a02026");
    CHECK(stepState({FollowUpStep::Notification, day, {}, FollowUpState::Done}).text ==
          "fait le 27\u00a0mars\u00a02026");
}
