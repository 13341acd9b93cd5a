// SPDX-License-Identifier: GPL-3.0-or-later
// What goes between laptops, in the window's menu and on the pages that have a button of it: on the
// laptop of the presidency missions go out and sheets come in, and who is missing is looked at; on
// a member's, their sheets go out.
#pragma once

#include <optional>

#include <QObject>
#include <QPointer>

#include "widgets/exchange/mission_opening_dialog.h"

class QAction;
class QMenu;
class QPushButton;
class QWidget;

namespace delibere::widgets {

class Prompts;
class SessionDocument;
class SheetBoardView;

class ExchangeActions : public QObject {
    Q_OBJECT

public:
    ExchangeActions(QMenu& menu, Prompts& prompts, QWidget* window);

    // Null: no session is open. The document outlives this, or is replaced first.
    void setDocument(SessionDocument* document);
    // The buttons of these actions on the pages of a session.
    void giveButtons(QWidget& pages) const;
    // On a member's laptop, beside the tabs: « fiche remise » is not yet handed over.
    [[nodiscard]] QPushButton* handOverButton() const { return m_handOverButton; }
    // A file that goes between laptops and is no session, by the end of its name without the dot.
    [[nodiscard]] static bool concerns(const QString& suffix);
    // Leads such a file to the dialog that takes it. Empty: it is there; else what the file is and
    // where it goes, in French.
    [[nodiscard]] QString take(const QString& path);
    // Where the work of members is kept on this machine.
    [[nodiscard]] static QString missionFolder();
    // Asks for the code and the rest. Absent: given up. `known`: of the work that was open.
    [[nodiscard]] static std::optional<OpenedWork>
    openMission(const QString& path, const store::FileKeyPtr& known, QWidget* window);

private:
    template <class Dialog>
    Dialog* show();
    void showBoard();
    void showWhatMayBeDone(); // by who sits here

    Prompts& m_prompts;
    QWidget* m_window;
    SessionDocument* m_document = nullptr;
    QAction* m_giveOut;
    QAction* m_receive;
    QAction* m_board;
    QAction* m_remote;
    QAction* m_signGrids;
    QAction* m_handOver;
    QAction* m_declare;
    QPushButton* m_handOverButton;
    QPointer<SheetBoardView> m_boardView; // beside the work, one at a time
};

} // namespace delibere::widgets
