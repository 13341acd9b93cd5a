// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/encrypted_opening_dialog.h"

#include <utility>

#include <QFileInfo>

#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

EncryptedOpeningDialog::EncryptedOpeningDialog(const QString& path, store::Encryption encryption,
                                               QWidget* parent)
    : WorkDialog(QStringLiteral("Ouvrir votre travail"),
                 QStringLiteral("«\u00a0%1\u00a0» est chiffré sur cet ordinateur. Votre phrase "
                                "secrète l’ouvre\u00a0; oubliée, le code de secours que vous "
                                "avez noté, 25 chiffres.")
                     .arg(QFileInfo(path).fileName()),
                 parent),
      m_path(path), m_encryption(std::move(encryption))
{
    m_words = addSecret(QStringLiteral("Phrase secrète ou code de secours"), "wordsLineEdit");
    QPushButton* action = addAction(QStringLiteral("Ouvrir"), QStringLiteral("Annuler"));
    action->setEnabled(false);
    connect(m_words, &QLineEdit::textChanged, action,
            [this, action] { action->setEnabled(!m_words->text().isEmpty()); });
    connect(action, &QPushButton::clicked, this, &EncryptedOpeningDialog::open);
    m_words->setFocus();
}

void EncryptedOpeningDialog::open()
{
    work(
        QStringLiteral("Le fichier s’ouvre…"),
        [encryption = m_encryption, words = secretOf(*m_words),
         path = std::filesystem::path(fromQt(m_path))] {
            return app::openEncryption(encryption, *words, path);
        },
        [this](Result<store::FileKeyPtr> opened) {
            m_words->clear();
            if (!opened) {
                sayProblem(opened.error(), {});
                m_words->setFocus();
                return;
            }
            m_key = std::move(*opened);
            accept();
        });
}

} // namespace delibere::widgets
