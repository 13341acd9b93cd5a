// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a small campaign, and what a hand does there.
#pragma once

#include <fstream>

#include <QApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

#include "gui/hands.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "unit/app/small_campaign.h"
#include "widgets/campaign/call_list_model.h"
#include "widgets/shell/campaign_window.h"

namespace delibere::gui {

class CampaignAtWindow {
public:
    CampaignAtWindow() : CampaignAtWindow(sample::smallCampaign) {}
    explicit CampaignAtWindow(app::OpenCampaign (*make)(const std::filesystem::path&))
        : window(*new widgets::CampaignWindow(make(folder.path() / "petite.campagne"), prompts)),
          hands(window)
    {
        window.resize(1366, 740);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    ~CampaignAtWindow() { delete &window; }

    // Every page has its own bar of days.
    [[nodiscard]] Hands here() const
    {
        return Hands(*hands.find<QStackedWidget>("campaignPages").currentWidget());
    }
    [[nodiscard]] QString text(const char* label) const { return hands.find<QLabel>(label).text(); }
    [[nodiscard]] campaign::State stateOf(const char* candidate, const char* formation) const
    {
        return sample::state(window.document().present(), candidate, formation);
    }
    // Rank, number, waiting, yesterday, movement, state of each row; the line in one.
    [[nodiscard]] QStringList callList() const
    {
        const QAbstractItemModel& model = *hands.find<QTableView>("callTableView").model();
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QVariant line = model.index(row, 0).data(widgets::CallListModel::LineRole);
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString();
            rows << (line.isValid() ? line.toString() : cells.join(QLatin1Char('|')));
        }
        return rows;
    }
    void searchCandidate(const char* number) const
    {
        hands.click("candidatesTab");
        hands.press(Qt::Key_F, Qt::ControlModifier);
        hands.type(number);
        QApplication::processEvents();
    }

    sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    widgets::CampaignWindow& window;
    Hands hands;
};

inline void writeText(const std::filesystem::path& path, const char* text)
{
    std::ofstream(path, std::ios::binary) << text;
}

} // namespace delibere::gui
