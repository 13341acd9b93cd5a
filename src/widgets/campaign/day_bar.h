// SPDX-License-Identifier: GPL-3.0-or-later
// The day that is looked at, between the day before and the day after, and the one step that plays:
// « Matin suivant ».
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace delibere::widgets {

class CampaignDocument;

class DayBar : public QWidget {
    Q_OBJECT

public:
    DayBar(CampaignDocument& document, QWidget* parent = nullptr);

private:
    void refresh();

    CampaignDocument& m_document;
    QToolButton* m_before = nullptr;
    QPushButton* m_day = nullptr; // leads back to the present day
    QToolButton* m_after = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace delibere::widgets
