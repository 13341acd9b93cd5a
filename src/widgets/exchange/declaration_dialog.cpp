// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/declaration_dialog.h"

#include <QHeaderView>
#include <QPlainTextEdit>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "wording/declaration_words.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int leastWidth = 640;
constexpr int wordsHeight = 190;

QString wordsOf(const HonourDeclaration& declaration)
{
    QStringList paragraphs;
    for (const DeclaredText& each : declaration.texts)
        paragraphs << toQt(each.title) + toQt(each.text);
    paragraphs << toQt(wording::declarationOrigin());
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace

DeclarationDialog::DeclarationDialog(SessionDocument& document, Prompts& /*prompts*/,
                                     QWidget* parent)
    : ExchangeDialog(
          QStringLiteral("Ma déclaration sur l’honneur"),
          QStringLiteral("Relisez, puis signez avec votre clé. Un lien avec un candidat\u202f? Ne "
                         "signez pas encore\u00a0: déclarez d’abord le déport, dans Préparation."),
          parent),
      m_document(document), m_shown(app::declarationOf(document.session(), document.actingJuror()))
{
    setObjectName(QStringLiteral("DeclarationDialog"));
    addReading();
    m_held = addText({});
    m_held->setObjectName(QStringLiteral("heldLabel"));
    addPassphrase(document, document.actingJuror(), QStringLiteral("Votre phrase secrète"),
                  QStringLiteral("Vous n’avez pas encore de clé\u00a0: choisissez votre phrase "
                                 "secrète, cinq mots sans lien entre eux. Elle n’est enregistrée "
                                 "nulle part."));
    m_action = addAction(QStringLiteral("Signer"), QStringLiteral("Fermer"));
    m_action->setEnabled(false);
    connect(this, &ExchangeDialog::passphraseChanged, m_action,
            [this] { m_action->setEnabled(m_shown.has_value() && passphraseThere()); });
    connect(m_action, &QPushButton::clicked, this, [this] { withKey([this] { sign(); }); });
    showDeclaration();
    showHeld();
    focusPassphrase();
}

void DeclarationDialog::addReading()
{
    auto* words = new QPlainTextEdit(this);
    words->setReadOnly(true);
    words->setAccessibleName(QStringLiteral("Texte de la déclaration"));
    words->setMinimumHeight(wordsHeight);
    words->setTabChangesFocus(true);
    if (m_shown)
        words->setPlainText(wordsOf(*m_shown));
    addPart(words, 1);
    m_table = new QTableWidget(0, 3, this);
    m_table->setObjectName(QStringLiteral("declaredTableWidget"));
    m_table->setAccessibleName(QStringLiteral("Candidats sur lesquels porte la déclaration"));
    m_table->setHorizontalHeaderLabels({QStringLiteral("Candidat"), QStringLiteral("Entreprise"),
                                        QStringLiteral("Ce que je déclare")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMinimumSize(leastWidth, 120);
    addCopying(*m_table);
    addPart(m_table, 1);
}

void DeclarationDialog::showDeclaration()
{
    if (!m_shown) {
        sayProblem(m_shown.error(), m_document.jury());
        return;
    }
    m_table->setRowCount(static_cast<int>(m_shown->candidates.size()));
    int row = 0;
    for (const DeclaredCandidate& each : m_shown->candidates) {
        m_table->setItem(row, 0, wordsItem(toQt(wording::nameFirst(each))));
        m_table->setItem(row, 1, wordsItem(toQt(each.company)));
        m_table->setItem(row++, 2,
                         wordsItem(each.recused ? QStringLiteral("je me déporte")
                                                : QStringLiteral("aucun lien")));
    }
}

// Of the one that stands, with what it does not say of today.
void DeclarationDialog::showHeld()
{
    const auto held = app::declarationHeld(m_document.session(), m_document.actingJuror());
    if (!held) {
        sayProblem(held.error(), m_document.jury());
        return;
    }
    if (!*held) {
        m_held->setText(QStringLiteral("Rien n’est encore signé. La signer à la main, sur le "
                                       "papier de Documents, vaut autant."));
        return;
    }
    const HonourDeclaration& declaration = (*held)->declaration;
    QString text = toQt(wording::declarationSigned(declaration));
    const auto open = notCovered(declaration, m_document.jury());
    if (!open.empty())
        text += QLatin1Char(' ') + toQt(wording::declarationLacks(open));
    m_held->setText(text);
    theme::setTone(m_held, open.empty() ? theme::Tone::Good : theme::Tone::Warning);
}

void DeclarationDialog::sign()
{
    const auto done = giveKey().and_then([&] {
        return app::signDeclaration(m_document.session(), opened()->secret, *m_shown,
                                    m_document.door());
    });
    if (!done) {
        sayProblem(done.error(), m_document.jury());
        m_shown = app::declarationOf(m_document.session(), m_document.actingJuror());
        showDeclaration(); // what changed meanwhile is read before it is signed
        return;
    }
    showHeld();
    m_action->setEnabled(false); // it is signed; nothing in it changed since
    say(QStringLiteral("Déclaration n°\u00a0%1 signée et gardée dans la session.")
            .arg(done->declaration.number),
        theme::Tone::Good);
}

} // namespace delibere::widgets
