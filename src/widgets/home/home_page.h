// SPDX-License-Identifier: GPL-3.0-or-later
// Accueil: what one comes to do (prepare, open, try), the recent sessions with how far they are,
// and the frameworks within reach. Opens nothing itself: it tells the window what was asked.
// Nothing here waits for a disk: files are looked at beside the window.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QStandardItemModel>
#include <QWidget>

#include "app/framework_library.h"
#include "widgets/home/glance_reader.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/theme.h"

namespace Ui {
class HomePage;
}

namespace delibere::widgets {

struct RecentSession;

class HomePage : public QWidget {
    Q_OBJECT

public:
    explicit HomePage(Prompts& prompts, QWidget* parent = nullptr);
    ~HomePage() override;

    void reloadRecent();
    // The file that is open in this window, or empty: it is not read a second time.
    void setOpenSession(const QString& path);
    // The file is about to be opened for work.
    void leave(const QString& path) { m_reader.leave(path); }
    void askOpen();
    // A file that was chosen, or dropped: read, shown, kept once somebody says so.
    void addFramework(const QString& file);
    [[nodiscard]] static QString sessionFilter(); // of a file dialog

signals:
    void openRequested(const QString& path);
    void createRequested(const delibere::app::FrameworkFile& framework, const QString& path);
    void exampleRequested();
    void statisticsRequested();
    void campaignRequested(); // a new one

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpRecent();
    void setUpFrameworks();
    void listFrameworks();
    void followFramework(int row);
    void choose(const std::filesystem::path& path);
    void removeFramework();
    // Under their list, until another one is in hand.
    void sayOfFrameworks(const QString& words, theme::Tone tone);
    // Where it is, when this person added it.
    [[nodiscard]] std::optional<std::filesystem::path> ownFrameworkInHand() const;
    [[nodiscard]] QString choiceText(const app::FrameworkFile& file) const;
    // nullptr: none is, or one that was refused.
    [[nodiscard]] const app::FrameworkFile* frameworkInHand() const;
    void checkFramework();
    void readRecent();
    void showGlance(const QString& path, const GlanceReader::Outcome& outcome);
    void filterRecent();
    void forgetCurrent();
    void askNew();
    [[nodiscard]] QStandardItem* recentItem(const RecentSession& session) const;

    std::unique_ptr<Ui::HomePage> m_ui;
    app::FrameworkListing m_frameworks;
    bool m_listed = false; // the frameworks are read once the page stands on the screen
    Prompts& m_prompts;
    QStandardItemModel m_recent;
    QStandardItemModel m_frameworkItems;
    GlanceReader m_reader;
    QString m_open;
};

} // namespace delibere::widgets
