// SPDX-License-Identifier: GPL-3.0-or-later
// What goes between laptops, in the window's menu: on the laptop of the presidency missions go out
// and sheets come in; on a member's, their sheets go out.
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QPushButton;
class QWidget;

namespace delibere::widgets {

class Prompts;
class SessionDocument;

class ExchangeActions : public QObject {
    Q_OBJECT

public:
    ExchangeActions(QMenu& menu, Prompts& prompts, QWidget* window);

    // Null: no session is open. The document outlives this, or is replaced first.
    void setDocument(SessionDocument* document);
    // On a member's laptop, beside the tabs: « fiche remise » is not yet handed over.
    [[nodiscard]] QPushButton* handOverButton() const { return m_handOverButton; }
    // Asks for the code and the rest. The session file to be opened; empty: given up.
    [[nodiscard]] static QString openMission(const QString& path, QWidget* window);

private:
    template <class Dialog>
    void show();

    Prompts& m_prompts;
    QWidget* m_window;
    SessionDocument* m_document = nullptr;
    QAction* m_giveOut;
    QAction* m_receive;
    QAction* m_handOver;
    QPushButton* m_handOverButton;
};

} // namespace delibere::widgets
