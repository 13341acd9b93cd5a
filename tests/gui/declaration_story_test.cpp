// SPDX-License-Identifier: GPL-3.0-or-later
// « Ma déclaration sur l’honneur… »: a member reads it, makes a first key, signs; the declaration
// stays, and says when it covers somebody no more.
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "app/honour_declaration.h"
#include "gui/exchange_hands.h"
#include "gui/score_window.h"
#include "widgets/exchange/declaration_dialog.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

class Declaring : public gui::ScoreRoom {
public:
    DeclarationDialog* open()
    {
        auto* action = at.window.findChild<QAction*>(QStringLiteral("declareAction"));
        REQUIRE(action != nullptr);
        REQUIRE(action->isVisible());
        action->trigger();
        auto* dialog = at.window.findChild<DeclarationDialog*>();
        REQUIRE(dialog != nullptr);
        return dialog;
    }
    static bool says(const QWidget& dialog, const QString& words)
    {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->text().contains(words); });
    }
    std::optional<SignedDeclaration> held()
    {
        return app::declarationHeld(document().session(), document().actingJuror()).value();
    }
};

} // namespace

TEST_CASE("a member signs their declaration with a first key, and it is kept")
{
    Declaring room;
    DeclarationDialog* dialog = room.open();
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("declaredTableWidget"));
    REQUIRE(table != nullptr);
    CHECK(table->rowCount() == static_cast<int>(room.document().jury().candidates.size()));
    CHECK(table->item(0, 2)->text() == QStringLiteral("aucun lien"));
    CHECK(Declaring::says(*dialog, QStringLiteral("Rien n’est encore signé")));
    auto* action = dialog->findChild<QPushButton*>(QStringLiteral("actionPushButton"));
    CHECK_FALSE(action->isEnabled());
    gui::type(*dialog, "passphraseLineEdit", QString::fromUtf8(gui::memberPhrase));
    gui::type(*dialog, "repeatLineEdit", QString::fromUtf8(gui::memberPhrase));
    REQUIRE(action->isEnabled());
    gui::press(*dialog);
    REQUIRE(room.held());
    CHECK(room.held()->declaration.number == 1);
    CHECK(Declaring::says(*dialog, QStringLiteral("Signée avec sa clé le")));
    CHECK_FALSE(action->isEnabled()); // nothing changed: there is nothing to sign again
    dialog->reject();
}
