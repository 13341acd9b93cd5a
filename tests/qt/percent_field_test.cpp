// SPDX-License-Identifier: GPL-3.0-or-later
// The field where a number of the framework is typed, on another scale than percents.
#include "widgets/kit/percent_field.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

#include "widgets/kit/percent_popup.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

struct MarkField {
    PercentField field;
    QSignalSpy entered{&field, &PercentField::entered};

    MarkField() { field.setMarks({20, 2}); }
    void type(const QString& text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
};

} // namespace

TEST_CASE("a field of marks takes a half-point as it is")
{
    MarkField shown;
    shown.type("12,5");
    CHECK(shown.field.typedPercent() == Percent{25});
    CHECK(shown.entered.count() == 1);
    shown.type("12.0");
    CHECK(shown.field.typedPercent() == Percent{24});
    CHECK(shown.field.text() == "12");
}

TEST_CASE("a field of marks keeps nothing of what stands between two steps or over the scale")
{
    for (const char* text : {"12,3", "20,5", "21", "douze"}) {
        MarkField shown;
        shown.type(text);
        CHECK(shown.field.refused());
        CHECK(shown.field.accessibleDescription().contains("une note de 0 à 20, par demi-point"));
        CHECK(shown.entered.count() == 0);
        shown.type("9,5");
        CHECK_FALSE(shown.field.refused());
        CHECK(shown.field.typedPercent() == Percent{19});
    }
}

TEST_CASE("a slider of marks goes over the scale and says them as they are written")
{
    PercentPopup popup(PercentPopup::For::Bloc, nullptr);
    popup.setMarks({20, 2});
    auto* slider = popup.findChild<QSlider*>();
    REQUIRE(slider != nullptr);
    CHECK(slider->maximum() == 40);
    slider->setValue(25);
    const auto buttons = popup.findChildren<QPushButton*>();
    CHECK(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == "Inscrire 12,5/20";
    }));
}
