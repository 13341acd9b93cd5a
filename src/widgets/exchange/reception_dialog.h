// SPDX-License-Identifier: GPL-3.0-or-later
// « Recevoir des fiches… »: the presidency opens its key, then drops files, chooses some, or points
// at a folder that is watched. Every file and every sheet is told apart first; what diverges is
// never ticked by itself, and is seen side by side with what is here; then all of it is taken at
// once, and a receipt lies beside each file.
#pragma once

#include <map>
#include <memory>

#include <QFileSystemWatcher>
#include <QTableView>
#include <QTimer>

#include "app/reception.h"
#include "widgets/exchange/exchange_dialog.h"
#include "widgets/kit/cell_table_model.h"
#include "widgets/kit/prompts.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class ReceptionTree;

class ReceptionDialog : public ExchangeDialog {
    Q_OBJECT

public:
    ReceptionDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);

    // Files and folders; what is there already is not added again.
    void add(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addDetail();
    void watch();
    // `outcome`: what is said once it is done, of what came before.
    void tellApart(const QString& outcome = {}, theme::Tone tone = theme::Tone::Normal);
    void plan(const QString& outcome, theme::Tone tone);
    void lookAgain();
    // The files that were not opened yet, or changed since.
    [[nodiscard]] std::vector<std::filesystem::path> toOpen() const;
    void showDetail();
    // What came of it in words; written between two steps of the window.
    struct Outcome {
        QString text;
        theme::Tone tone = theme::Tone::Normal;
    };
    void receive();
    [[nodiscard]] Outcome received(const app::ChosenSheets& ticked);
    [[nodiscard]] Outcome written(const app::Reception& done);
    // `count`: how many there are so far.
    [[nodiscard]] Result<void> writeReceipts(int& count);
    void refresh();

    SessionDocument& m_document;
    Prompts& m_prompts;
    bool m_more = false; // something arrived while files were looked at
    std::vector<std::filesystem::path> m_files;
    std::map<std::filesystem::path, app::OpenedPacket> m_looked; // as they were when opened
    QTimer m_lookAgain;                                          // at what could not be read
    app::ReceptionPlan m_plan;
    QLabel* m_summary; // of the plan
    ReceptionTree* m_tree;
    QLabel* m_detail;          // the last column of the row in hand, to its end
    QTableView* m_differences; // of the row in hand, side by side
    CellTableModel* m_model;   // of them
    QPushButton* m_chooseFiles;
    QPushButton* m_folder;
    QPushButton* m_action;
    QFileSystemWatcher m_watcher;
};

} // namespace delibere::widgets
