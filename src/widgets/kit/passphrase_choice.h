// SPDX-License-Identifier: GPL-3.0-or-later
// A passphrase that is chosen: typed twice, or drawn by the program and typed once more. Says what
// is missing, on a line that is always there. What the program drew is readable until somebody
// types over it.
#pragma once

#include <QWidget>

#include "widgets/kit/secret_text.h"

class QLabel;
class QLineEdit;

namespace delibere::widgets {

class PassphraseChoice : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseChoice(QWidget* parent);

    [[nodiscard]] bool ready() const; // twice the same
    [[nodiscard]] Secret chosen() const;
    // It was refused: typed anew, from its first field.
    void askAgain();
    void forget();

signals:
    void changed();

private:
    void offer();
    void refresh();

    QLineEdit* m_first;
    QLineEdit* m_again;
    QLabel* m_lack;
};

} // namespace delibere::widgets
