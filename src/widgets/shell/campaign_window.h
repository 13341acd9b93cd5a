// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a campaign: its own tabs, beside the window of the jury, which it does not need. It
// closes without a question: every step is on disk.
#pragma once

#include <memory>

#include <QMainWindow>

#include "widgets/campaign/campaign_document.h"
#include "widgets/kit/prompts.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QMenu;
class QVBoxLayout;

namespace delibere::widgets {

class FindBar;
class SaveBanner;

class CampaignWindow : public QMainWindow {
    Q_OBJECT

public:
    CampaignWindow(app::OpenCampaign campaign, Prompts& prompts, QWidget* parent = nullptr);
    ~CampaignWindow() override;

    [[nodiscard]] CampaignDocument& document() { return *m_document; }
    // In the order of their tabs, from 0.
    void showPage(int page);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addBar(QVBoxLayout& column);
    void buildMenu(QMenu& menu);
    void buildPages();
    void makePagesAgain();
    void connectPages();
    void importFiles();
    void copyCampaign();
    void verifyCampaign();
    void showState();
    void place();

    Prompts& m_prompts;
    std::unique_ptr<CampaignDocument> m_document;
    QButtonGroup* m_tabs = nullptr;
    QLabel* m_state = nullptr;
    SaveBanner* m_banner = nullptr;
    QStackedWidget* m_pages = nullptr;
    FindBar* m_find = nullptr;
};

// Opens the file in a window of its own, or raises the one that has it. Gives what went wrong, in
// French; empty: it is open.
[[nodiscard]] QString openCampaignWindow(const QString& path, Prompts& prompts);

} // namespace delibere::widgets
