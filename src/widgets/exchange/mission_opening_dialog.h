// SPDX-License-Identifier: GPL-3.0-or-later
// A member opens what the presidency gave them: the code of the slip first; then, the first time, a
// passphrase of their own, which the program offers to draw. A newer mission joins the work that is
// there, or vouches for a new key when the passphrase is lost. Gives the session file to be opened.
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
    // What the action does next.
    enum class Step {
        Read,       // the code opens the mission
        Presidency, // another key signed it: the member compared it
        Join,       // the work that is here, under the key that is there
        Renew,      // the same, under a new key
        Start,      // nothing is here: a key and a file of the work
    };
    void go();
    void ask(Step step, const QString& action);
    void readMission();
    void take(app::Mission mission);
    void arrive();
    void offerToJoin(int held);
    void askPassphrase(Step step, const QString& action);
    void join();
    void makeKey();
    [[nodiscard]] Result<void> keep(const app::Enrolment& enrolment);
    // Back to the code, with what went wrong.
    void refuse(const Problem& problem);
    void refresh();

    Step m_step = Step::Read;
    QString m_path;
    QString m_folder;
    QString m_session;                             // the file of the work
    std::shared_ptr<const app::Mission> m_mission; // another thread may hold it too
    app::PresidencyKey m_presidency = app::PresidencyKey::Known;
    QLineEdit* m_code;
    QLabel* m_who;
    QPushButton* m_lost; // the passphrase
    QWidget* m_keyPart;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QPushButton* m_action;
};

} // namespace delibere::widgets
