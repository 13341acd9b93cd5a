// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/exchange_actions.h"

#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>

#include "widgets/exchange/declaration_dialog.h"
#include "widgets/exchange/grid_signing_dialog.h"
#include "widgets/exchange/hand_over_dialog.h"
#include "widgets/exchange/mission_opening_dialog.h"
#include "widgets/exchange/missions_dialog.h"
#include "widgets/exchange/reception_dialog.h"
#include "widgets/exchange/remote_signatures_dialog.h"
#include "widgets/exchange/sheet_board_view.h"
#include "widgets/kit/action_button.h"
#include "widgets/shell/arrival_text.h"

namespace delibere::widgets {

ExchangeActions::ExchangeActions(QMenu& menu, Prompts& prompts, QWidget* window)
    : QObject(window), m_prompts(prompts), m_window(window)
{
    m_giveOut = menu.addAction(QStringLiteral("Remettre aux membres…"), this,
                               [this] { show<MissionsDialog>(); });
    m_receive = menu.addAction(QStringLiteral("Recevoir des fiches…"), this,
                               [this] { show<ReceptionDialog>(); });
    m_board = menu.addAction(QStringLiteral("Qui manque…"), this, &ExchangeActions::showBoard);
    m_handOver = menu.addAction(QStringLiteral("Rendre mes fiches…"), this,
                                [this] { show<HandOverDialog>(); });
    m_remote = menu.addAction(QStringLiteral("Signer à distance…"), this,
                              [this] { show<RemoteSignaturesDialog>(); });
    m_signGrids = menu.addAction(QStringLiteral("Signer des grilles…"), this,
                                 [this] { show<GridSigningDialog>(); });
    m_declare = menu.addAction(QStringLiteral("Ma déclaration sur l’honneur…"), this,
                               [this] { show<DeclarationDialog>(); });
    m_declare->setObjectName(QStringLiteral("declareAction"));
    m_remote->setObjectName(QStringLiteral("remoteSignaturesAction"));
    m_signGrids->setObjectName(QStringLiteral("signGridsAction"));
    m_giveOut->setObjectName(QStringLiteral("giveOutAction"));
    m_receive->setObjectName(QStringLiteral("receiveAction"));
    m_board->setObjectName(QStringLiteral("boardAction"));
    m_handOver->setObjectName(QStringLiteral("handOverAction"));
    m_handOverButton = new QPushButton(QStringLiteral("&Rendre mes fiches…"), window);
    m_handOverButton->setObjectName(QStringLiteral("handOverPushButton"));
    m_handOverButton->setFocusPolicy(Qt::TabFocus);
    connect(m_handOverButton, &QPushButton::clicked, m_handOver, &QAction::trigger);
    setDocument(nullptr);
}

template <class Dialog>
Dialog* ExchangeActions::show()
{
    auto* dialog = new Dialog(*m_document, m_prompts, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

bool ExchangeActions::concerns(const QString& suffix)
{
    return exchangedFile(suffix) != nullptr;
}

// Where it may go is what the menu allows.
QString ExchangeActions::take(const QString& path)
{
    const ExchangedFile& file = *exchangedFile(endingOf(path));
    const QAction* way = file.kind == ExchangedFile::Kind::Sheets       ? m_receive
                         : file.kind == ExchangedFile::Kind::Signatures ? m_remote
                         : file.kind == ExchangedFile::Kind::Receipt    ? m_handOver
                                                                        : m_signGrids;
    if (m_document == nullptr || !way->isVisible() || !way->isEnabled())
        return arrivalText(file, QFileInfo(path).fileName());
    switch (file.kind) {
    case ExchangedFile::Kind::Sheets:
        show<ReceptionDialog>()->add({path});
        break;
    case ExchangedFile::Kind::Signatures:
        show<RemoteSignaturesDialog>()->take({path});
        break;
    case ExchangedFile::Kind::Receipt:
        show<HandOverDialog>()->takeReceipt(path);
        break;
    case ExchangedFile::Kind::Grids: {
        auto* dialog = new GridSigningDialog(*m_document, m_prompts, m_window, path);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
    }
    return {};
}

void ExchangeActions::showBoard()
{
    if (m_boardView == nullptr) {
        m_boardView = new SheetBoardView(*m_document, m_window);
        m_boardView->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_boardView->show();
    m_boardView->raise();
    m_boardView->activateWindow();
}

void ExchangeActions::giveButtons(QWidget& pages) const
{
    for (QAction* action : {m_giveOut, m_receive, m_board})
        giveAction(pages, *action);
}

void ExchangeActions::setDocument(SessionDocument* document)
{
    delete m_boardView; // it looks at the one before
    m_document = document;
    const bool open = document != nullptr;
    const bool mission = open && document->missionJuror().has_value();
    m_giveOut->setVisible(!mission);
    m_receive->setVisible(!mission);
    m_board->setVisible(!mission);
    m_board->setEnabled(open);
    m_handOver->setVisible(mission);
    m_remote->setVisible(!mission);
    m_signGrids->setVisible(mission);
    m_handOverButton->setVisible(mission);
    for (QAction* action : {m_giveOut, m_receive, m_remote})
        action->setEnabled(open && !document->session().readOnly());
    if (open)
        connect(document, &SessionDocument::actingJurorChanged, this,
                &ExchangeActions::showWhatMayBeDone);
    showWhatMayBeDone();
}

// A declaration is signed where it is kept: at the laptop of the presidency, by who sits there.
void ExchangeActions::showWhatMayBeDone()
{
    m_declare->setVisible(m_document != nullptr && !m_document->missionJuror() &&
                          !m_document->session().readOnly() && !m_document->actingJuror().empty());
}

QString ExchangeActions::missionFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/missions");
}

std::optional<OpenedWork>
ExchangeActions::openMission(const QString& path, const store::FileKeyPtr& known, QWidget* window)
{
    MissionOpeningDialog dialog(path, missionFolder(), window, known);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.opened()) : std::nullopt;
}

} // namespace delibere::widgets
