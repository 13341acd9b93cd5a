// SPDX-License-Identifier: GPL-3.0-or-later
// What is left to look at before closing, then the signatures of the candidate and of both
// intervenants. It asks for acts and makes none.
#pragma once

#include <vector>

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/positioning/positioning_steps.h"

class QVBoxLayout;

namespace delibere::widgets {

class PositioningSignatureStep : public QWidget {
    Q_OBJECT

public:
    explicit PositioningSignatureStep(QWidget* parent = nullptr);

    // Once; it outlives this.
    void setUp(PositioningDesk& desk);
    void display();

signals:
    void stepRequested(const delibere::widgets::PositioningStep& step);
    void signRequested();
    void previewRequested(int version); // 0: as it stands
    void withdrawRequested();
    void replaceRequested();
    void verificationRequested(); // of the whole file

private:
    QPushButton* addButton(QLayout& row, const QString& text, const char* role);
    void showOpenPoints();
    void addEmptyTables(const BlockSummary& summary);
    void addPoint(const QString& text, const PositioningStep& step);
    void showParties(const RecordVersion* held);
    void showButtons(const RecordVersion* held);
    void showOlder(const RecordVersion* held);

    PositioningDesk* m_desk = nullptr;
    QLabel* m_pointsTitle;
    QWidget* m_points;
    QGridLayout* m_parties;
    QLabel* m_stage;
    QPushButton* m_sign;
    QPushButton* m_preview;
    QPushButton* m_withdraw;
    QPushButton* m_replace;
    QWidget* m_older;
};

} // namespace delibere::widgets
