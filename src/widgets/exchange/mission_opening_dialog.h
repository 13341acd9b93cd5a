// SPDX-License-Identifier: GPL-3.0-or-later
// A member opens what the presidency gave them: the code of the slip first; then, the first time, a
// passphrase of their own, which the program offers to draw. A newer mission joins the work that is
// there. Gives the session file to be opened.
#pragma once

#include <memory>

#include "app/mission.h"
#include "widgets/exchange/exchange_dialog.h"

namespace delibere::widgets {

class MissionOpeningDialog : public ExchangeDialog {
    Q_OBJECT

public:
    // `folder`: where the work of members is kept on this machine; made when it is not there.
    MissionOpeningDialog(const QString& mission, const QString& folder, QWidget* parent);

    // Once accepted.
    [[nodiscard]] QString session() const { return m_session; }

private:
    void go();
    void readMission();
    void take(app::Mission mission);
    void join();
    void start();
    void refresh();

    QString m_path;
    QString m_session;                             // the file of the work
    std::shared_ptr<const app::Mission> m_mission; // another thread may hold it too
    app::PresidencyKey m_presidency = app::PresidencyKey::Known;
    QLineEdit* m_code;
    QLabel* m_who;
    QWidget* m_keyPart;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QPushButton* m_action;
};

} // namespace delibere::widgets
