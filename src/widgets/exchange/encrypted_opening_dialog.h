// SPDX-License-Identifier: GPL-3.0-or-later
// A member takes up their work again: the file is encrypted, and their passphrase opens it, or the
// code of rescue that they noted. What is typed opens the file and nothing else.
#pragma once

#include "app/encrypted_session.h"
#include "widgets/kit/work_dialog.h"

namespace delibere::widgets {

class EncryptedOpeningDialog : public WorkDialog {
    Q_OBJECT

public:
    EncryptedOpeningDialog(const QString& path, store::Encryption encryption, QWidget* parent);

    // Once accepted.
    [[nodiscard]] const store::FileKeyPtr& key() const { return m_key; }

private:
    void open();

    QString m_path;
    store::Encryption m_encryption;
    store::FileKeyPtr m_key;
    QLineEdit* m_words;
};

} // namespace delibere::widgets
