// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/turn_dialog.h"

#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

QString nameOf(const JurySession& jury, const JurorId& who)
{
    const Juror* juror = jury.juror(who);
    return juror == nullptr ? QStringLiteral("Secrétariat") : toQt(juror->name);
}

QString firstTime(const JurorId& who)
{
    return who.empty()
               ? QStringLiteral("Première fois\u00a0: choisissez cinq mots sans lien entre eux. "
                                "Le secrétariat les partage, et ne signe rien avec.")
               : QStringLiteral("Première fois\u00a0: choisissez cinq mots sans lien entre eux. "
                                "Vous signerez avec la même phrase. Elle n’est enregistrée nulle "
                                "part\u00a0: notez-la.");
}

} // namespace

TurnDialog::TurnDialog(SessionDocument& document, const JurorId& who, QWidget* parent)
    : ExchangeDialog(QStringLiteral("Votre tour\u00a0: %1").arg(nameOf(document.jury(), who)),
                     document.missionJuror()
                         ? QStringLiteral("Votre phrase secrète ouvre votre travail.")
                         : QStringLiteral("Plusieurs personnes utilisent cet ordinateur\u00a0: "
                                          "chacune y prend son tour avec sa phrase secrète."),
                     parent)
{
    setObjectName(QStringLiteral("TurnDialog"));
    addPassphrase(document, who, QStringLiteral("Phrase secrète"), firstTime(who));
    const bool first = !app::keyOf(document.session(), who);
    QPushButton* action = addAction(first ? QStringLiteral("Choisir") : QStringLiteral("Continuer"),
                                    QStringLiteral("Annuler"));
    action->setEnabled(false);
    connect(this, &ExchangeDialog::passphraseChanged, action,
            [this, action] { action->setEnabled(passphraseThere()); });
    connect(action, &QPushButton::clicked, this, [this, &document] {
        withKey([this, &document] {
            if (const auto given = giveKey(); given)
                accept();
            else
                sayProblem(given.error(), document.jury());
        });
    });
    focusPassphrase();
}

// Who chose the phrase a moment ago is not asked for it.
void TurnDialog::renewed()
{
    accept();
}

} // namespace delibere::widgets
