// SPDX-License-Identifier: GPL-3.0-or-later
// « Et si… »: the campaign from the day that is looked at, played twice in memory, with another
// target or another answer the second time, side by side. Nothing of it is written.
#pragma once

#include <QFrame>

#include "app/campaign_views.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QVBoxLayout;

namespace delibere::widgets {

class CampaignDocument;
class CellTableModel;

class BranchBox : public QFrame {
    Q_OBJECT

public:
    BranchBox(CampaignDocument& document, QWidget* parent = nullptr);

    void refresh(); // formations and days, as the document has them

private:
    void addChange(QVBoxLayout& column);
    void addDay(QVBoxLayout& column);
    void followKind(int kind);
    void compare();
    // In the branch; what refuses it, in French; empty: done.
    [[nodiscard]] QString change(app::PlayedCampaign& branch) const;
    [[nodiscard]] QString giveIn(app::PlayedCampaign& branch) const;
    void showDifference(const app::PlayedCampaign& one, const app::PlayedCampaign& other);

    CampaignDocument& m_document;
    QComboBox* m_formation = nullptr;
    QComboBox* m_kind = nullptr; // a target, or an answer
    QSpinBox* m_target = nullptr;
    QLineEdit* m_candidate = nullptr;
    QComboBox* m_reply = nullptr;
    QDateEdit* m_until = nullptr;
    QPushButton* m_compare = nullptr;
    QLabel* m_words = nullptr;
    QTableView* m_table = nullptr;
    CellTableModel* m_rows = nullptr;
};

} // namespace delibere::widgets
