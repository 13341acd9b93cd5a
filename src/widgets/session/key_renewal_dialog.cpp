// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/key_renewal_dialog.h"

#include "app/signing.h"
#include "widgets/kit/passphrase_choice.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/presidency.h"

namespace delibere::widgets {

namespace {

// What it changes for that person, and what it does not.
QString consequences(const SessionDocument& document, const JurorId& who)
{
    if (document.missionJuror())
        return QStringLiteral(
            "Une phrase oubliée ne se retrouve pas, et sur cet ordinateur votre clé tient à la "
            "mission de la présidence\u00a0: une autre clé demande une autre mission.\n\n"
            "Demandez à la présidence une nouvelle mission, le fichier et son code sur papier. "
            "Ouvrez ce fichier avec Délibéré (dans Accueil, «\u00a0Ouvrir un fichier…\u00a0»), "
            "recopiez le code, donnez votre code de secours à la place de la phrase, et "
            "choisissez-en une autre. Vos notes restent, et les fiches déjà rendues restent "
            "valables.");
    const QString kept =
        QStringLiteral("Une phrase oubliée ne se retrouve pas\u00a0: choisissez-en une autre, cinq "
                       "mots sans lien entre eux, et une nouvelle clé remplace la précédente. ");
    if (who.empty())
        return kept + QStringLiteral("Celle du secrétariat ne signe rien. Le journal de la session "
                                     "garde ce changement.");
    const QString valid =
        QStringLiteral("Ce qui est déjà signé, remis ou rendu reste valable. Le journal de la "
                       "session garde ce changement, à ce nom.");
    const auto packets = document.session().packets();
    const bool sealed = packets && !packets->empty();
    return kept + valid +
           (sealed && who == presidentOf(document.jury())
                ? QStringLiteral("\n\nLes missions déjà remises portent l’ancienne clé\u00a0: ce "
                                 "qui sera rendu avec elles ne s’ouvrira plus. Remettez de "
                                 "nouvelles missions\u00a0; chaque membre compare la nouvelle clé "
                                 "de vive voix, l’accepte, puis rend à nouveau ses fiches.")
                : QString());
}

QString nameOf(const JurySession& jury, const JurorId& who)
{
    const Juror* juror = jury.juror(who);
    return juror == nullptr ? QStringLiteral("Secrétariat") : toQt(juror->name);
}

} // namespace

bool KeyRenewalDialog::concerns(const SessionDocument& document, const JurorId& who)
{
    return !document.session().readOnly() && app::keyOf(document.session(), who).has_value();
}

KeyRenewalDialog::KeyRenewalDialog(SessionDocument& document, const JurorId& who, QWidget* parent)
    : WorkDialog(QStringLiteral("Phrase oubliée\u00a0: %1").arg(nameOf(document.jury(), who)),
                 consequences(document, who), parent),
      m_document(document), m_who(who)
{
    setObjectName(QStringLiteral("KeyRenewalDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (document.missionJuror()) {
        connect(addAction(QStringLiteral("Fermer"), {}), &QPushButton::clicked, this,
                &QDialog::reject);
        return;
    }
    m_choice = new PassphraseChoice(this);
    addPart(m_choice);
    m_action = addAction(QStringLiteral("Faire une nouvelle clé"), QStringLiteral("Annuler"));
    m_action->setEnabled(false);
    connect(m_choice, &PassphraseChoice::changed, this,
            [this] { m_action->setEnabled(m_choice->ready()); });
    connect(m_action, &QPushButton::clicked, this, &KeyRenewalDialog::renew);
    m_choice->setFocus();
}

void KeyRenewalDialog::renew()
{
    const auto number = app::nextKeyNumber(m_document.session(), m_who);
    if (!number) {
        sayProblem(number.error(), m_document.jury());
        return;
    }
    work(
        QStringLiteral("La nouvelle clé se fait…"),
        [jury = m_document.jury(), who = m_who, number = *number, passphrase = m_choice->chosen()] {
            return app::makeKey(jury, who, number, *passphrase);
        },
        [this](const Result<PutKey>& made) {
            const auto kept =
                made.and_then([this](const PutKey& key) { return m_document.applied(key, m_who); });
            m_choice->askAgain();
            if (kept)
                accept();
            else
                sayProblem(kept.error(), m_document.jury());
        });
}

QPushButton* forgottenButton(QWidget* parent)
{
    auto* button = new QPushButton(QStringLiteral("Phrase oubliée…"), parent);
    button->setObjectName(QStringLiteral("forgottenPushButton"));
    button->setAutoDefault(false);
    theme::setRole(button, "link");
    return button;
}

} // namespace delibere::widgets
