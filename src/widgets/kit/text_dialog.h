// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a text that may not be blank, such as the reason for reopening a sheet.
#pragma once

#include <memory>

#include <QDialog>

namespace Ui {
class TextDialog;
}

namespace delibere::widgets {

class TextDialog : public QDialog {
    Q_OBJECT

public:
    TextDialog(const QString& title, const QString& question, const QString& action,
               QWidget* parent = nullptr);
    ~TextDialog() override;

    [[nodiscard]] QString answer() const;

private:
    std::unique_ptr<Ui::TextDialog> m_ui;
};

} // namespace delibere::widgets
