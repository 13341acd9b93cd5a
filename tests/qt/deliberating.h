// SPDX-License-Identifier: GPL-3.0-or-later
// The page Délibérer on the screen, in front of a sitting: its parts by name or by word, ready for
// keys. The president acts; c1 is looked at.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "widgets/deliberation/deliberation_page.h"

namespace delibere::sample {

struct DeliberatingPage {
    DeliberatingPage() : page(sitting.document(), sitting.answers)
    {
        page.resize(1360, 850);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    // Three sheets handed in: BC1 to BC5 get these percents from m1, m2 and m3.
    void submitAll(int first, int second, int third)
    {
        sitting.submit("m2", second);
        sitting.submit("m3", third);
        sitting.submit("m1", first);
    }
    [[nodiscard]] Deliberation deliberation()
    {
        return *sitting.document().session().deliberation(CandidateId("c1"));
    }
    [[nodiscard]] const BlockId& block(std::size_t at = 0)
    {
        return sitting.document().framework().blocks.at(at).id;
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    // By what is read on it or said of it; only what is in sight.
    template <class Widget>
    Widget* seen(const char* words)
    {
        const QString wanted = QString::fromUtf8(words);
        for (Widget* widget : page.findChildren<Widget*>()) {
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool same = widget->accessibleName() == wanted ||
                              (button != nullptr && button->text() == wanted);
            if (same && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QAbstractButton& button(const char* words)
    {
        INFO(words);
        auto* found = seen<QAbstractButton>(words);
        REQUIRE(found != nullptr);
        return *found;
    }
    QSpinBox& counter(const char* name)
    {
        auto* found = seen<QSpinBox>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    // Everything that is written on a part, one label a line.
    QString words(const char* name)
    {
        QString text;
        for (const QLabel* label : part<QWidget>(name).findChildren<QLabel*>()) {
            if (label->isVisible())
                text += label->text() + QLatin1Char('\n');
        }
        return text;
    }
    QTableView& grid() { return part<QTableView>("synthesisTableView"); }
    void press(Qt::Key key) { QTest::keyClick(&grid(), key); }
    bool apply(const Edit& edit) { return sitting.document().apply(edit); }
    void retainAll(int percent, bool validated, const char* reason = "")
    {
        for (const Block& each : sitting.document().framework().blocks)
            REQUIRE(apply(SetAppraisal{CandidateId("c1"), each.id,
                                       Appraisal{validated, Percent{percent}, reason}}));
    }

    Sitting sitting;
    widgets::DeliberationPage page;
};

} // namespace delibere::sample
