// SPDX-License-Identifier: GPL-3.0-or-later
// Accueil: the recent sessions, a new one, the example, and the frameworks with what is to be said
// of each. Opens nothing itself: it tells the window what was asked.
#pragma once

#include <memory>

#include <QStandardItemModel>
#include <QWidget>

#include "app/framework_library.h"
#include "widgets/prompts.h"

namespace Ui {
class HomePage;
}

namespace delibere::widgets {

class HomePage : public QWidget {
    Q_OBJECT

public:
    explicit HomePage(Prompts& prompts, QWidget* parent = nullptr);
    ~HomePage() override;

    void reloadRecent();

signals:
    void openRequested(const QString& path);
    void createRequested(const delibere::app::FrameworkFile& framework, const QString& path);
    void exampleRequested();
    void statisticsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void listFrameworks();
    void showRemarks(const QModelIndex& framework);
    void askNew();
    void askOpen();

    std::unique_ptr<Ui::HomePage> m_ui;
    app::FrameworkListing m_frameworks;
    bool m_listed = false; // the frameworks are read once the page stands on the screen
    Prompts& m_prompts;
    QStandardItemModel m_recent;
    QStandardItemModel m_frameworkItems;
    QStandardItemModel m_remarks;
};

} // namespace delibere::widgets
