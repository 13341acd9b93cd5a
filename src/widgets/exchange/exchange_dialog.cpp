// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/exchange_dialog.h"

#include <utility>

#include "app/local_time.h"
#include "widgets/kit/passphrase_choice.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/key_renewal_dialog.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

void ExchangeDialog::addPassphrase(SessionDocument& document, const JurorId& who,
                                   const QString& label, const QString& first)
{
    m_passphraseOf = &document;
    m_who = who;
    m_forgotten = forgottenButton(this);
    if (!first.isEmpty() && !app::keyOf(document.session(), who)) {
        m_forgotten->hide();
        m_first = addText(first);
        m_choice = new PassphraseChoice(this);
        addPart(m_choice);
        connect(m_choice, &PassphraseChoice::changed, this, &ExchangeDialog::passphraseChanged);
    } else {
        m_field = addSecret(label, "passphraseLineEdit", m_forgotten);
        connect(m_field, &QLineEdit::textChanged, this, &ExchangeDialog::passphraseChanged);
        connect(m_forgotten, &QPushButton::clicked, this, &ExchangeDialog::askRenewal);
    }
    m_fingerprint = addFingerprint({}, {});
    showKey();
}

void ExchangeDialog::focusPassphrase()
{
    if (m_choice != nullptr)
        m_choice->setFocus();
    else
        m_field->setFocus();
}

QLabel* ExchangeDialog::addFingerprint(const QString& whose, const std::string& fingerprint)
{
    QLabel* label = addText(
        QStringLiteral("%1, à comparer de vive voix\u00a0:\n%2").arg(whose, toQt(fingerprint)));
    theme::setRole(label, "caption");
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setHidden(fingerprint.empty());
    return label;
}

void ExchangeDialog::showKey()
{
    m_forgotten->setVisible(!m_opened && m_choice == nullptr &&
                            KeyRenewalDialog::concerns(*m_passphraseOf, m_who));
    const auto key = app::keyOf(m_passphraseOf->session(), m_who);
    m_fingerprint->setVisible(key.has_value() && !m_who.empty());
    const Juror* owner = m_passphraseOf->jury().juror(m_who);
    if (key && owner != nullptr)
        m_fingerprint->setText(QStringLiteral("%1, à comparer de vive voix\u00a0:\n%2")
                                   .arg(m_who == m_passphraseOf->actingJuror()
                                            ? QStringLiteral("Votre clé")
                                            : QStringLiteral("Clé de %1").arg(toQt(owner->name)),
                                        toQt(app::fingerprintOf(*key))));
}

void ExchangeDialog::askRenewal()
{
    auto* renewal = new KeyRenewalDialog(*m_passphraseOf, m_who, this);
    connect(renewal, &QDialog::accepted, this, [this] {
        showKey();
        renewed();
    });
    renewal->open();
}

void ExchangeDialog::renewed()
{
    say(QStringLiteral("La nouvelle clé est faite. Tapez sa phrase pour continuer."),
        theme::Tone::Good);
    m_field->clear();
    m_field->setFocus();
}

Secret ExchangeDialog::typed()
{
    Secret secret = m_choice != nullptr ? m_choice->chosen() : secretOf(*m_field);
    if (m_field != nullptr)
        m_field->clear(); // what is chosen is kept until it has served
    return secret;
}

void ExchangeDialog::askAgain(const Problem& problem)
{
    say(toQt(wording::problemText(problem, m_passphraseOf->jury())) + replacedText(problem),
        theme::Tone::Bad);
    if (m_choice != nullptr)
        m_choice->askAgain();
    else
        m_field->setFocus();
}

// Whose phrase no longer opens their key learns that another key took its place, and when.
QString ExchangeDialog::replacedText(const Problem& problem) const
{
    const auto notes = m_passphraseOf->session().notes();
    if (problem.code != ProblemCode::KeyRefused || !notes || m_passphraseOf->missionJuror())
        return {};
    const auto replaced = (*notes)->keysReplaced.find(m_who);
    if (replaced == (*notes)->keysReplaced.end())
        return {};
    const auto at = replaced->second;
    return QStringLiteral(
               "\nSa clé a été remplacée le %1, l’ancienne phrase ne l’ouvre plus. Si ce "
               "n’est pas par vous, dites-le à la présidence\u00a0: le journal de la session le "
               "garde.")
        .arg(toQt(wording::formatInstant(at, app::zoneMinutesAt(at))));
}

void ExchangeDialog::withKey(std::function<void()> then)
{
    if (m_opened) {
        then();
        return;
    }
    const JurySession& jury = m_passphraseOf->jury();
    auto key = app::keyToOpen(m_passphraseOf->session(), m_who);
    if (key && !key->held && m_choice == nullptr)
        key = fail(ProblemCode::KeyMissing, m_who.text());
    if (!key) {
        sayProblem(key.error(), jury);
        return;
    }
    work(
        m_choice == nullptr ? QStringLiteral("La clé s’ouvre…") : QStringLiteral("La clé se fait…"),
        [jury, key = *key, passphrase = typed()] { return app::openKey(jury, key, *passphrase); },
        [this, then = std::move(then)](Result<app::OpenedKey> opened) {
            if (!opened) {
                askAgain(opened.error());
                return;
            }
            m_opened = std::make_shared<const app::OpenedKey>(std::move(*opened));
            served();
            then();
        });
}

Result<void> ExchangeDialog::giveKey()
{
    if (!m_opened->made || m_given)
        return {};
    return m_passphraseOf->applied(*m_opened->made, m_who).map([this] {
        m_given = true;
        showKey();
    });
}

bool ExchangeDialog::passphraseThere() const
{
    if (m_opened)
        return true;
    return m_choice != nullptr ? m_choice->ready() : !m_field->text().isEmpty();
}

void ExchangeDialog::served()
{
    if (m_choice != nullptr) {
        m_choice->forget();
        m_choice->hide();
        m_first->hide();
    } else {
        m_field->setEnabled(false);
        m_field->setPlaceholderText(
            QStringLiteral("Clé ouverte jusqu’à la fermeture de cette fenêtre"));
    }
    m_forgotten->hide();
    say({}, theme::Tone::Normal);
    emit passphraseChanged(); // the field was emptied: what depends on it goes by the open key now
}

void ExchangeDialog::hidePassphrase()
{
    showField(m_field, false);
    m_forgotten->hide();
    m_fingerprint->hide();
}

} // namespace delibere::widgets
