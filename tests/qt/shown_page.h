// SPDX-License-Identifier: GPL-3.0-or-later
// The page Évaluer on the screen, in front of a sitting: its parts by name, ready for keys.
#pragma once

#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "widgets/score/criteria_view.h"
#include "widgets/score/score_page.h"

namespace delibere::sample {

struct Shown {
    explicit Shown(const char* file = percentFile)
        : sitting(file), page(sitting.document(), sitting.answers)
    {
        page.resize(1360, 800);
        page.show();
        page.activateWindow(); // shortcuts belong to the active window
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    widgets::CriteriaView& table() { return part<widgets::CriteriaView>("criteriaView"); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&table(), key, modifiers);
    }

    Sitting sitting;
    widgets::ScorePage page;
};

} // namespace delibere::sample
