// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/choice_dialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "widgets/kit/text_dialog.h"

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

TEST_CASE("a name is asked on one line, and Enter is the answer")
{
    TextDialog dialog(QStringLiteral("Votre nom"), QStringLiteral("Qui saisit ?"),
                      QStringLiteral("Continuer"), TextDialog::Lines::One);
    dialog.open();
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("answerLineEdit"));
    REQUIRE(field != nullptr);
    REQUIRE(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("Lise Roy"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.answer() == QStringLiteral("Lise Roy"));
}
