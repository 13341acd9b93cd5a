// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/dialog_prompts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

#include "widgets/kit/choice_dialog.h"
#include "widgets/kit/text_dialog.h"

namespace delibere::widgets {

namespace {

const QString folderKey = QStringLiteral("dernierDossier");

QString lastFolder()
{
    return QSettings()
        .value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

std::optional<QString> chosen(const QString& path)
{
    if (path.isEmpty())
        return std::nullopt;
    const QFileInfo info(path);
    startFileDialogsFrom(info.isDir() ? path : info.path());
    return path;
}

std::optional<QString> answerTo(TextDialog&& dialog)
{
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
}

} // namespace

void startFileDialogsFrom(const QString& folder)
{
    QSettings().setValue(folderKey, folder);
}

bool DialogPrompts::confirm(const QString& title, const QString& text, const QString& action,
                            const QString& refusal)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, m_window);
    box.setTextFormat(Qt::PlainText);
    QPushButton* accept = box.addButton(action, QMessageBox::AcceptRole);
    QPushButton* cancel = box.addButton(refusal, QMessageBox::RejectRole);
    // What cannot be undone is never one Enter away, nor the button that the eye goes to.
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == accept;
}

std::optional<QString> DialogPrompts::askLine(const QString& title, const QString& text,
                                              const QString& action)
{
    return answerTo(TextDialog(title, text, action, TextDialog::Lines::One, m_window));
}

std::optional<QString> DialogPrompts::askText(const QString& title, const QString& text,
                                              const QString& action)
{
    return answerTo(TextDialog(title, text, action, TextDialog::Lines::Several, m_window));
}

std::optional<int> DialogPrompts::choose(const QString& title, const QString& text,
                                         const QStringList& choices, int current,
                                         const QString& action)
{
    ChoiceDialog dialog(title, text, choices, current, action, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.chosen();
}

void DialogPrompts::showProblem(const QString& text)
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Délibéré"), text, QMessageBox::NoButton,
                    m_window);
    box.setTextFormat(Qt::PlainText);
    box.addButton(QStringLiteral("Fermer"), QMessageBox::RejectRole);
    box.exec();
}

std::optional<QString> DialogPrompts::openFile(const QString& title, const QString& filter)
{
    return chosen(QFileDialog::getOpenFileName(m_window, title, lastFolder(), filter));
}

// An existing file is refused later, with its reason; asking to replace it would promise more.
std::optional<QString> DialogPrompts::saveFile(const QString& title, const QString& suggestion,
                                               const QString& filter)
{
    return chosen(QFileDialog::getSaveFileName(m_window, title,
                                               QDir(lastFolder()).filePath(suggestion), filter,
                                               nullptr, QFileDialog::DontConfirmOverwrite));
}

std::optional<QString> DialogPrompts::chooseFolder(const QString& title)
{
    return chosen(QFileDialog::getExistingDirectory(m_window, title, lastFolder()));
}

// Which documents is said on the page; a part of one would not be the form.
bool DialogPrompts::setUpPrinter(QPrinter& printer, const QString& title)
{
    QPrintDialog dialog(&printer, m_window);
    dialog.setWindowTitle(title);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize |
                      QAbstractPrintDialog::PrintCollateCopies);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace delibere::widgets
