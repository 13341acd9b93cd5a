// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/choice_dialog.h"

#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

using namespace delibere::widgets;

namespace {

struct Asked {
    explicit Asked(int current)
        : dialog(QStringLiteral("Qui ?"), QStringLiteral("Choisissez."),
                 {QStringLiteral("Claire"), QStringLiteral("Paul"), QStringLiteral("Sophie")},
                 current, QStringLiteral("Continuer"))
    {
        dialog.show();
        dialog.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&dialog));
    }
    QListWidget& list() { return *dialog.findChild<QListWidget*>(); }

    ChoiceDialog dialog;
};

} // namespace

TEST_CASE("nobody is chosen before someone is: Enter does not go on")
{
    Asked asked(-1);
    CHECK(asked.dialog.chosen() == -1);
    QTest::keyClick(&asked.list(), Qt::Key_Return);
    CHECK(asked.dialog.isVisible());
    QTest::keyClick(&asked.list(), Qt::Key_Down);
    CHECK(asked.dialog.chosen() == 0);
    QTest::keyClick(&asked.list(), Qt::Key_Down);
    CHECK(asked.dialog.chosen() == 1);
    QTest::keyClick(&asked.list(), Qt::Key_Return);
    CHECK(asked.dialog.result() == QDialog::Accepted);
}

TEST_CASE("who is likely is one Enter away, and a click chooses another")
{
    Asked asked(2);
    CHECK(asked.dialog.chosen() == 2);
    const QRect line = asked.list().visualItemRect(asked.list().item(0));
    QTest::mouseClick(asked.list().viewport(), Qt::LeftButton, {}, line.center());
    CHECK(asked.dialog.chosen() == 0);
}
