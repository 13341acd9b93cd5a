// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/text_dialog.h"

#include "ui_text_dialog.h"

namespace delibere::widgets {

TextDialog::TextDialog(const QString& title, const QString& question, const QString& action,
                       Lines lines, QWidget* parent)
    : QDialog(parent), m_lines(lines), m_ui(std::make_unique<Ui::TextDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(title);
    m_ui->questionLabel->setText(question);
    m_ui->acceptPushButton->setText(action);
    m_ui->acceptPushButton->setEnabled(false);
    m_ui->acceptPushButton->setDefault(true);
    const bool one = lines == Lines::One;
    m_ui->answerLineEdit->setVisible(one);
    m_ui->answerPlainTextEdit->setVisible(!one);
    QWidget* field = m_ui->answerPlainTextEdit;
    if (one)
        field = m_ui->answerLineEdit;
    m_ui->questionLabel->setBuddy(field);
    field->setFocus();
    const auto follow = [this] { m_ui->acceptPushButton->setEnabled(!answer().isEmpty()); };
    connect(m_ui->answerPlainTextEdit, &QPlainTextEdit::textChanged, this, follow);
    connect(m_ui->answerLineEdit, &QLineEdit::textChanged, this, follow);
    connect(m_ui->acceptPushButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
}

TextDialog::~TextDialog() = default;

QString TextDialog::answer() const
{
    return (m_lines == Lines::One ? m_ui->answerLineEdit->text()
                                  : m_ui->answerPlainTextEdit->toPlainText())
        .trimmed();
}

} // namespace delibere::widgets
