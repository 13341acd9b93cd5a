// SPDX-License-Identifier: GPL-3.0-or-later
// The ranking as something that is signed: which version, who has signed and who is waited for,
// what keeps it from being frozen, each a line that leads there. It asks for acts and makes none.
#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/admission/ranking_desk.h"

namespace delibere::widgets {

class VersionBox : public QFrame {
    Q_OBJECT

public:
    explicit VersionBox(QWidget* parent);

    void display(RankingDesk& desk);

signals:
    void signRequested();
    void readRequested(int version); // 0: as it stands
    void withdrawRequested();
    void replaceRequested();
    void exportRequested(); // of what everyone has signed
    void notSigningRequested(const delibere::JurorId& juror,
                             std::optional<delibere::NotSigningKind> kind);
    void obstacleChosen(const delibere::CandidateId& id);

private:
    void layOut();
    void showMembers(RankingDesk& desk, const RecordVersion* held);
    void addMention(const RecordVersion& held, const Juror& juror, int row);
    void showStage(const RecordVersion* held, int next);
    void showObstacles(RankingDesk& desk, const RecordVersion* held);
    void showOlder(const RecordHistory& history, const RecordVersion* held);

    QLabel* m_title;
    QLabel* m_state;
    QLabel* m_stage;
    QGridLayout* m_members;
    QWidget* m_obstacles;
    QWidget* m_older;
    QPushButton* m_read;
    QPushButton* m_sign;
    QPushButton* m_withdraw;
    QPushButton* m_replace;
    QPushButton* m_export;
};

} // namespace delibere::widgets
