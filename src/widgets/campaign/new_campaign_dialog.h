// SPDX-License-Identifier: GPL-3.0-or-later
// « Nouvelle campagne… »: a calendar and the CSV of the platform. Everything is read before
// anything is written: with a finding, each is said with its line and no file is made.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "app/open_campaign.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/work_dialog.h"

class QComboBox;
class QPlainTextEdit;

namespace delibere::widgets {

class NewCampaignDialog : public WorkDialog {
    Q_OBJECT

public:
    NewCampaignDialog(Prompts& prompts, QWidget* parent);
    ~NewCampaignDialog() override;

    struct Made; // what the reading and the writing gave

signals:
    void made(const QString& path); // the file is there, and closed

private:
    static constexpr std::size_t fileCount = 5;

    void addFiles();
    void chooseFile(std::size_t which);
    void choosePlace();
    void create();
    void take(const Made& made);

    Prompts& m_prompts;
    QComboBox* m_calendar = nullptr;
    QLineEdit* m_place = nullptr;
    std::array<QLineEdit*, fileCount> m_files{};
    QPushButton* m_create = nullptr;
    QPlainTextEdit* m_findings = nullptr;
};

} // namespace delibere::widgets
