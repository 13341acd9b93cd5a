// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/turn_dialog.h"

#include "app/secret_words.h"
#include "app/signing.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

QString nameOf(const JurySession& jury, const JurorId& who)
{
    const Juror* juror = jury.juror(who);
    return juror == nullptr ? QStringLiteral("Secrétariat") : toQt(juror->name);
}

} // namespace

TurnDialog::TurnDialog(SessionDocument& document, const JurorId& who, QWidget* parent)
    : ExchangeDialog(QStringLiteral("Votre tour\u00a0: %1").arg(nameOf(document.jury(), who)),
                     document.missionJuror()
                         ? QStringLiteral("Votre phrase secrète ouvre votre travail.")
                         : QStringLiteral("Plusieurs personnes utilisent cet ordinateur\u00a0: "
                                          "chacune y prend son tour avec sa phrase secrète."),
                     parent),
      m_document(document), m_who(who)
{
    setObjectName(QStringLiteral("TurnDialog"));
    if (auto held = app::keyOf(document.session(), who))
        m_key = std::move(*held);
    m_passphrase = addSecret(QStringLiteral("Phrase secrète"), "passphraseLineEdit");
    if (!m_key)
        addChoice();
    m_action = addAction(m_key ? QStringLiteral("Continuer") : QStringLiteral("Choisir"),
                         QStringLiteral("Annuler"));
    connect(m_passphrase, &QLineEdit::textChanged, this, &TurnDialog::refresh);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_key)
            open();
        else
            choose();
    });
    refresh();
    m_passphrase->setFocus();
}

void TurnDialog::addChoice()
{
    m_again = addSecret(QStringLiteral("La même, une seconde fois"), "repeatLineEdit");
    addText(m_who.empty()
                ? QStringLiteral("Première fois\u00a0: choisissez cinq mots sans lien entre eux. "
                                 "Le secrétariat les partage, et ne signe rien avec.")
                : QStringLiteral("Première fois\u00a0: choisissez cinq mots sans lien entre eux. "
                                 "Vous signerez avec la même phrase. Elle n’est enregistrée nulle "
                                 "part\u00a0: notez-la."));
    auto* offer = new QPushButton(QStringLiteral("Proposer cinq mots"), this);
    offer->setObjectName(QStringLiteral("offerPushButton"));
    offer->setAutoDefault(false);
    addPart(offer);
    connect(m_again, &QLineEdit::textChanged, this, &TurnDialog::refresh);
    connect(offer, &QPushButton::clicked, this, [this] {
        m_passphrase->setEchoMode(QLineEdit::Normal); // to be copied before it is typed again
        m_passphrase->setText(toQt(app::drawnPassphrase()));
        m_again->clear();
        m_again->setFocus();
    });
}

void TurnDialog::refresh()
{
    const bool same = m_again == nullptr || m_again->text() == m_passphrase->text();
    m_action->setEnabled(!m_passphrase->text().isEmpty() && same);
}

void TurnDialog::open()
{
    const Secret passphrase = secretOf(*m_passphrase);
    m_passphrase->clear();
    work(
        QStringLiteral("Un instant…"),
        [key = *m_key, passphrase] {
            return app::openKey(key, *passphrase).map([](const crypto::SecretKey&) {});
        },
        [this](const Result<void>& opened) {
            if (opened)
                accept();
            else
                sayRefusal(opened.error());
        });
}

void TurnDialog::choose()
{
    const auto number = app::nextKeyNumber(m_document.session(), m_who);
    if (!number) {
        sayRefusal(number.error());
        return;
    }
    const Secret passphrase = secretOf(*m_passphrase);
    work(
        QStringLiteral("Votre clé se fait…"),
        [jury = m_document.jury(), who = m_who, number = *number, passphrase] {
            return app::makeKey(jury, who, number, *passphrase);
        },
        [this](const Result<PutKey>& made) {
            const auto kept =
                made.and_then([this](const PutKey& key) { return m_document.applied(key, m_who); });
            if (kept)
                accept();
            else
                sayRefusal(kept.error());
        });
}

void TurnDialog::sayRefusal(const Problem& problem)
{
    sayProblem(problem, m_document.jury());
    if (m_again != nullptr)
        m_again->clear();
    m_passphrase->setFocus();
}

} // namespace delibere::widgets
