// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/passphrase_choice.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/secret_words.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int spacing = 8;

QLineEdit* secretField(QVBoxLayout& column, const QString& label, const char* name)
{
    QWidget* parent = column.parentWidget();
    auto* words = plainLabel(parent, label);
    theme::setRole(words, "heading");
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setEchoMode(QLineEdit::Password);
    words->setBuddy(field);
    column.addWidget(words);
    column.addWidget(field);
    return field;
}

} // namespace

PassphraseChoice::PassphraseChoice(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    m_first = secretField(*column, QStringLiteral("Phrase secrète"), "passphraseLineEdit");
    m_again = secretField(*column, QStringLiteral("La même, une seconde fois"), "repeatLineEdit");
    m_lack = plainLabel(this);
    m_lack->setObjectName(QStringLiteral("choiceLabel"));
    column->addWidget(m_lack);
    auto* drawn = new QPushButton(QStringLiteral("Proposer une phrase"), this);
    drawn->setObjectName(QStringLiteral("offerPushButton"));
    drawn->setAutoDefault(false);
    column->addWidget(drawn, 0, Qt::AlignLeft);
    setFocusProxy(m_first);
    connect(drawn, &QPushButton::clicked, this, &PassphraseChoice::offer);
    connect(m_first, &QLineEdit::textEdited, this, // somebody's own words are not read over a
            [this] { m_first->setEchoMode(QLineEdit::Password); }); // shoulder
    for (QLineEdit* field : {m_first, m_again})
        connect(field, &QLineEdit::textChanged, this, &PassphraseChoice::refresh);
    refresh();
}

bool PassphraseChoice::ready() const
{
    return !m_first->text().isEmpty() && m_first->text() == m_again->text();
}

Secret PassphraseChoice::chosen() const
{
    return secretOf(*m_first);
}

void PassphraseChoice::askAgain()
{
    forget();
    m_first->setFocus();
}

void PassphraseChoice::forget()
{
    for (QLineEdit* field : {m_first, m_again})
        field->clear();
    m_first->setEchoMode(QLineEdit::Password);
}

void PassphraseChoice::offer()
{
    m_first->setEchoMode(QLineEdit::Normal); // to be copied before it is typed again
    m_first->setText(toQt(app::drawnPassphrase()));
    m_again->clear();
    m_again->setFocus();
}

void PassphraseChoice::refresh()
{
    const QString first = m_first->text();
    const QString again = m_again->text();
    const bool differ = !again.isEmpty() && !first.startsWith(again);
    m_lack->setText(ready()  ? QStringLiteral("✓ Deux fois la même.")
                    : differ ? QStringLiteral("Les deux phrases secrètes ne sont pas les mêmes.")
                             : QStringLiteral("À taper deux fois\u00a0: une faute de frappe ne se "
                                              "retrouve pas."));
    theme::setTone(m_lack, ready()  ? theme::Tone::Good
                           : differ ? theme::Tone::Bad
                                    : theme::Tone::Muted);
    emit changed();
}

} // namespace delibere::widgets
