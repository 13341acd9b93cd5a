// SPDX-License-Identifier: GPL-3.0-or-later
// « Signer à distance… », on the laptop of the presidency: writes the frozen grids for the members
// who are waited for and sign elsewhere, and takes what they give back, files or pictures of the
// codes on their screens.
#pragma once

#include <QListWidget>

#include "app/remote_signing.h"
#include "widgets/exchange/exchange_dialog.h"
#include "widgets/kit/prompts.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class RemoteSignaturesDialog : public ExchangeDialog {
    Q_OBJECT

public:
    RemoteSignaturesDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);

    // Of signatures; pictures of codes too.
    void take(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fillMembers();
    void send();
    void chooseFiles();
    // What came of it, in words; `refused` is set when something of it was.
    [[nodiscard]] QString takeOne(const QString& file, bool& refused);
    void refresh();

    SessionDocument& m_document;
    Prompts& m_prompts;
    QStringList m_waiting; // dropped before the key was open
    QListWidget* m_members;
    QPushButton* m_send;
    QPushButton* m_files;
    QPushButton* m_action;
};

} // namespace delibere::widgets
