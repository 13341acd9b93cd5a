// SPDX-License-Identifier: GPL-3.0-or-later
// The user's guide, readable without a network: it is in the program. Beside the window, not over
// it: one reads and works. Opens at the chapter of a page.
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>

class QLabel;

namespace delibere::widgets {

class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

    // The chapter of that name; an unknown one leaves the place. Shows itself.
    void showChapter(const QString& title);
    [[nodiscard]] QStringList chapters() const;
    [[nodiscard]] QTextBrowser& text() { return *m_text; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void listChapters();
    void goTo(int position); // of the text, in characters
    void find();

    QListWidget* m_chapters;
    QLineEdit* m_search;
    QLabel* m_notFound;
    QTextBrowser* m_text;
};

} // namespace delibere::widgets
