// SPDX-License-Identifier: GPL-3.0-or-later
// « Règles et sources »: every rule of the engine with where it is written, what the source gets
// wrong beside the rule it touches, the calendar and the readings this campaign is played by.
#pragma once

#include <QWidget>

namespace delibere::widgets {

class CampaignDocument;

class RulesPage : public QWidget {
    Q_OBJECT

public:
    RulesPage(CampaignDocument& document, QWidget* parent = nullptr);
};

} // namespace delibere::widgets
