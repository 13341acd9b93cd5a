// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one of several lines; nothing goes on before one is chosen.
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace delibere::widgets {

class ChoiceDialog : public QDialog {
    Q_OBJECT

public:
    // `current` is chosen at first; -1: none is.
    ChoiceDialog(const QString& title, const QString& text, const QStringList& choices, int current,
                 const QString& action, QWidget* parent = nullptr);

    [[nodiscard]] int chosen() const; // a row; -1: none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QListWidget* m_list = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace delibere::widgets
