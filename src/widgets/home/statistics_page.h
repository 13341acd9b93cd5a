// SPDX-License-Identifier: GPL-3.0-or-later
// « Statistiques », for the staff: what many signed sessions gave, by framework and year, and one
// button that takes the table to a spreadsheet. It opens no session, changes none, and shows no
// name of a person.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <QStandardItemModel>
#include <QWidget>

#include "widgets/home/statistics_tables.h"
#include "widgets/kit/prompts.h"

namespace Ui {
class StatisticsPage;
}

namespace delibere::widgets {

class StatisticsReader;

class StatisticsPage : public QWidget {
    Q_OBJECT

public:
    explicit StatisticsPage(Prompts& prompts, QWidget* parent = nullptr);
    ~StatisticsPage() override;

    // Reads them, with those that were given before.
    void add(const std::vector<std::filesystem::path>& files);
    void show(app::SessionStatistics statistics, bool stopped);
    using QWidget::show;

signals:
    void backRequested();

private:
    void askFolder();
    void askFile();
    void restart();
    void save();
    void showProgress(int done, int files);
    void showFindings();
    void showBlocks(int line);
    void keepInSight(const QModelIndex& line);
    void showState(const QString& text, bool problem = false);

    Prompts& m_prompts;
    std::unique_ptr<Ui::StatisticsPage> m_ui;
    StatisticsReader* m_reader;
    CellTableModel* m_periods;
    CellTableModel* m_blocks;
    QStandardItemModel m_findings;
    std::vector<std::filesystem::path> m_files;
    app::SessionStatistics m_shown;
    std::vector<StatisticsLine> m_lines; // point into what is shown
};

} // namespace delibere::widgets
