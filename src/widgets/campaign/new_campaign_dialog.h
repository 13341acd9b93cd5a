// SPDX-License-Identifier: GPL-3.0-or-later
// « Nouvelle campagne… »: a calendar and the files of the platform. Everything is read before
// anything is written: with a finding, each is said with its line and no file is made.
#pragma once

#include "widgets/campaign/campaign_files_dialog.h"

class QComboBox;

namespace delibere::widgets {

class NewCampaignDialog : public CampaignFilesDialog {
    Q_OBJECT

public:
    NewCampaignDialog(Prompts& prompts, QWidget* parent);

signals:
    void made(const QString& path); // the file is there, and closed

private:
    void choosePlace();
    void create();
    // Reads all, and writes only when nothing was found.
    [[nodiscard]] Result<void> make(const std::filesystem::path& place);

    QComboBox* m_calendar = nullptr;
    QLineEdit* m_place = nullptr;
    bool m_made = false;
};

} // namespace delibere::widgets
