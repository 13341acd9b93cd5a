// SPDX-License-Identifier: GPL-3.0-or-later
// A member opens what the presidency gave them: the code of the slip first; then, the first time, a
// passphrase of their own, which the program offers to draw. A newer mission joins the work that is
// there, or vouches for a new key when the passphrase is lost. The work is encrypted: the
// passphrase opens it, and a code of rescue that is shown once. Gives the session to be opened.
#pragma once

#include <memory>

#include "app/mission.h"
#include "widgets/kit/work_dialog.h"

namespace delibere::widgets {

class PassphraseChoice;

// The file of a member's work, and what opens it.
struct OpenedWork {
    QString session;
    store::FileKeyPtr key;
};

class MissionOpeningDialog : public WorkDialog {
    Q_OBJECT

public:
    // `folder`: where the work of members is kept on this machine; made when it is not there.
    // `known`: of the work that the window held until now; it need not be opened again.
    MissionOpeningDialog(const QString& mission, const QString& folder, QWidget* parent,
                         store::FileKeyPtr known = {});

    // Once the work is there, leaving opens it.
    void reject() override;
    // Once accepted.
    [[nodiscard]] OpenedWork opened() const { return {m_session, m_key}; }

private:
    // What the action does next.
    enum class Step {
        Read,       // the code opens the mission
        Unlock,     // the words of the work that is here
        StartOver,  // nobody has them any more: it is put aside
        Presidency, // another key signed it: the member compared it
        Join,       // the work that is here, under the key that is there
        Renew,      // the same, under a new key
        Start,      // nothing is here: a key and a file of the work
        Rescue,     // the member noted the code of rescue
    };
    void addWords();
    void addRenewal();
    void addKeyFields();
    void go();
    void ask(Step step, const QString& action);
    void readMission();
    void take(app::Mission mission);
    void arrive();
    void meetWork();
    void unlock();
    void offerToStartOver();
    void startOver();
    void makeRenewedKey();
    [[nodiscard]] Result<app::Session> session() const;
    // `held`: the number of the mission that is here.
    void offerToGoOn(int held);
    void offerToJoin();
    void offerToRenew();
    void askPassphrase(Step step, const QString& action);
    void join();
    void makeKey();
    void refuseKey(const Problem& problem);
    void showRescue(const QString& code);
    // Back to the code, with what went wrong.
    void refuse(const Problem& problem);
    void refresh();

    Step m_step = Step::Read;
    QString m_path;
    QString m_folder;
    QString m_session;                             // the file of the work
    std::shared_ptr<const app::Mission> m_mission; // another thread may hold it too
    store::FileKeyPtr m_key;                       // of that file
    app::PresidencyKey m_presidency = app::PresidencyKey::Known;
    int m_held = 0;        // the number of the mission that is here
    bool m_byCode = false; // the work was opened by the code of rescue
    QLineEdit* m_code;
    QLabel* m_who;
    QLabel* m_rescueCode;
    QLineEdit* m_words;
    QPushButton* m_wordless; // neither passphrase nor code
    QPushButton* m_lost;     // the passphrase
    QWidget* m_keyPart;
    PassphraseChoice* m_newWords;
    QPushButton* m_action;
};

} // namespace delibere::widgets
