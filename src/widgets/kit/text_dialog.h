// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a text that may not be blank, such as the reason for reopening a sheet, or a name.
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
    enum class Lines { One, Several }; // of one line, Enter is the answer

    TextDialog(const QString& title, const QString& question, const QString& action, Lines lines,
               QWidget* parent = nullptr);
    ~TextDialog() override;

    [[nodiscard]] QString answer() const;

private:
    Lines m_lines;
    std::unique_ptr<Ui::TextDialog> m_ui;
};

} // namespace delibere::widgets
