// SPDX-License-Identifier: GPL-3.0-or-later
// The page « Statistiques », reached without a session, by keys and mouse.
#include "widgets/home/statistics_page.h"

#include <atomic>
#include <fstream>
#include <sstream>

#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/example_session.h"
#include "qt/qt_path.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/home/home_page.h"
#include "widgets/home/statistics_reader.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::toQt;

namespace {

template <class Widget>
Widget& part(QWidget& page, const char* name)
{
    auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return *found;
}

// Figures of a year made up, without a file.
PeriodStatistics period(std::optional<int> year, int candidates)
{
    PeriodStatistics made{year, 2, 1, CandidateFigures{candidates, candidates - 2, 1, 1}, {}};
    made.blocks.push_back({BlockId("BC1"), "BC1", "Organiser", DecisionFigures{candidates, 6, 1, 2},
                           SpreadFigures{candidates, Fraction(9, 2), 21, 1}});
    made.blocks.push_back({BlockId("BC2"), "BC2", "Diagnostiquer",
                           tl::make_unexpected(Withheld::SmallGroup),
                           tl::make_unexpected(Withheld::SmallGroup)});
    return made;
}

// A folder with the example session and a letter that is none.
struct Room {
    Room()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, toQt(folder.path()));
        REQUIRE(app::createExample(folder.path() / "sessions"));
        std::ofstream(folder.path() / "sessions/lettre.jury") << "Bonjour";
        page.resize(1200, 700);
        page.show();
    }
    void read()
    {
        prompts.paths.push_back(toQt(folder.path() / "sessions"));
        part<QPushButton>(page, "folderPushButton").click();
        REQUIRE(QTest::qWaitFor([&] { return !reader().working(); }, 20'000));
    }
    StatisticsReader& reader() { return *page.findChild<StatisticsReader*>(); }
    QString state() { return part<QLabel>(page, "stateLabel").text(); }

    sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    StatisticsPage page{prompts};
};

} // namespace

TEST_CASE("the page Statistiques says what to do before anything is read")
{
    Room room;
    CHECK(part<QLabel>(room.page, "emptyLabel").isVisible());
    CHECK_FALSE(part<QTableView>(room.page, "periodsTableView").isVisible());
    CHECK_FALSE(part<QPushButton>(room.page, "savePushButton").isEnabled());
}

TEST_CASE("a folder of sessions gives its figures, and the file that is none is listed")
{
    Room room;
    room.read();
    auto& periods = part<QTableView>(room.page, "periodsTableView");
    REQUIRE(periods.isVisible());
    CHECK(periods.model()->rowCount() == 1);
    CHECK(periods.model()->index(0, 0).data().toString() == QStringLiteral("2026"));
    CHECK(part<QTableView>(room.page, "blocksTableView").model()->rowCount() == 5);
    CHECK(part<QListView>(room.page, "findingsListView").model()->rowCount() == 1);
    CHECK(room.state() == QStringLiteral("1\u00a0session comptée, 1\u00a0fichier laissé de côté."));
    CHECK_FALSE(part<QLabel>(room.page, "emptyLabel").isVisible());
}

TEST_CASE("a folder without a session is said, and nothing is read")
{
    Room room;
    std::filesystem::create_directories(room.folder.path() / "vide");
    room.prompts.paths.push_back(toQt(room.folder.path() / "vide"));
    part<QPushButton>(room.page, "folderPushButton").click();
    CHECK_FALSE(room.reader().working());
    CHECK(room.state().startsWith(QStringLiteral("Aucun fichier .jury")));
    CHECK(part<QLabel>(room.page, "emptyLabel").isVisible());
}

TEST_CASE("on a small screen each table keeps all its rows, and the page scrolls over them")
{
    Room room;
    room.page.resize(960, 500);
    app::SessionStatistics shown;
    shown.frameworks.push_back(
        {{"f", "1.0"},
         "CQP d’essai",
         {period({}, 40), period(2023, 10), period(2024, 9), period(2025, 12), period(2026, 9)}});
    for (PeriodStatistics& each : shown.frameworks.front().periods) { // rows of several lines
        each.blocks.resize(5, each.blocks.front());
        for (BlockStatistics& block : each.blocks)
            block.title = "Réaliser des actions de maintenance préventives et correctives "
                          "standards sur des équipements agroalimentaires, en équipe";
    }
    room.page.show(shown, false);
    auto& periods = part<QTableView>(room.page, "periodsTableView");
    const auto wholeTable = [](const QTableView& table) {
        return table.verticalHeader()->length() > 0 &&
               table.viewport()->height() >= table.verticalHeader()->length();
    };
    CHECK(QTest::qWaitFor([&] { return wholeTable(periods); }));
    CHECK(QTest::qWaitFor(
        [&] { return wholeTable(part<QTableView>(room.page, "blocksTableView")); }));
    auto& area = part<QScrollArea>(room.page, "figuresScrollArea");
    REQUIRE(area.verticalScrollBar()->maximum() > 0);
    CHECK(area.verticalScrollBar()->value() == 0);
    periods.setCurrentIndex(periods.model()->index(4, 0)); // as the arrow keys do
    const QRect row = periods.visualRect(periods.currentIndex());
    const QPoint at = periods.viewport()->mapTo(area.viewport(), row.center());
    CHECK(area.viewport()->rect().contains(at));
}

TEST_CASE("in a sorted table the blocs shown are those of the line that is chosen")
{
    Room room;
    app::SessionStatistics shown;
    shown.frameworks.push_back(
        {{"f", "1.0"},
         "CQP d’essai",
         {period({}, 31), period(2023, 10), period(2024, 9), period(2025, 12)}});
    room.page.show(shown, false);
    auto& periods = part<QTableView>(room.page, "periodsTableView");
    const auto& title = part<QLabel>(room.page, "blocksLabel");
    periods.sortByColumn(0, Qt::DescendingOrder);
    int years = 0;
    for (int row = 0; row < periods.model()->rowCount(); ++row) {
        const QString year = periods.model()->index(row, 0).data().toString();
        if (!year.startsWith(QStringLiteral("202")))
            continue;
        ++years;
        periods.setCurrentIndex(periods.model()->index(row, 0));
        CHECK(title.text().contains(year));
    }
    CHECK(years == 3);
}

TEST_CASE("a folder that is given up changes nothing")
{
    Room room;
    part<QPushButton>(room.page, "folderPushButton").click();
    CHECK_FALSE(room.reader().working());
    CHECK(room.state().isEmpty());
}

TEST_CASE("the figures are saved as a table, and never over a file that exists")
{
    Room room;
    room.read();
    const auto target = room.folder.path() / "tableau.csv";
    room.prompts.paths.push_back(toQt(target));
    part<QPushButton>(room.page, "savePushButton").click();
    std::ostringstream bytes;
    bytes << std::ifstream(target, std::ios::binary).rdbuf();
    CHECK(bytes.str().find("masqué") == std::string::npos); // no grid is signed: nobody's figures
    CHECK(bytes.str().find("Ensemble;Tous les candidats;1;2;0;") != std::string::npos);
    room.prompts.paths.push_back(toQt(target));
    part<QPushButton>(room.page, "savePushButton").click();
    CHECK(room.state().contains(QStringLiteral("existe déjà")));
    room.prompts.paths.push_back(toQt(room.folder.path() / "tableau"));
    part<QPushButton>(room.page, "savePushButton").click();
    CHECK(std::filesystem::exists(room.folder.path() / "tableau.xlsx"));
}

TEST_CASE("everything taken out, the page is as at first")
{
    Room room;
    room.read();
    part<QPushButton>(room.page, "restartPushButton").click();
    CHECK(part<QLabel>(room.page, "emptyLabel").isVisible());
    CHECK_FALSE(part<QListView>(room.page, "findingsListView").isVisible());
    room.read();
    CHECK(part<QTableView>(room.page, "periodsTableView").model()->rowCount() == 1);
}

TEST_CASE("a reading that is stopped before it begins has read nothing and says so")
{
    StatisticsReader reader;
    QSignalSpy ended(&reader, &StatisticsReader::finished);
    // Each takes an instant: the first ones may still be read.
    std::vector<std::filesystem::path> files(10'000, "/nulle/part.jury");
    reader.start(files);
    reader.stop();
    REQUIRE((ended.count() > 0 || ended.wait(20'000)));
    CHECK(reader.result().files < 10'000);
    CHECK(ended.front().front().toBool());
    CHECK_FALSE(reader.working());
}

TEST_CASE("a reader that is no longer wanted ends with the file it is at")
{
    std::atomic_int read = 0;
    {
        StatisticsReader reader;
        QObject::connect(
            &reader, &StatisticsReader::progressed, &reader, [&read] { ++read; },
            Qt::DirectConnection);
        reader.start(std::vector<std::filesystem::path>(10'000, "/nulle/part.jury"));
    }
    CHECK(read < 10'000);
}

TEST_CASE("figures that are withheld are said in words in each cell")
{
    const CellTable blocks = blockFigureTable(period(2026, 8));
    REQUIRE(blocks.rows.size() == 2);
    CHECK(blocks.rows[0][1].text == QStringLiteral("8"));
    CHECK(blocks.rows[0][4].text == QStringLiteral("2"));
    CHECK(blocks.rows[0][5].text == QStringLiteral("4,5"));
    for (std::size_t column = 1; column < blocks.columns.size(); ++column)
        CHECK(blocks.rows[1][column].text == QStringLiteral("masqué (moins de 5)"));
    FrameworkStatistics framework{{"f", "1.0"}, "CQP d’essai", {period(2026, 8)}};
    framework.periods.front().candidates = tl::make_unexpected(Withheld::Complement);
    const CellTable periods = periodTable({{&framework, &framework.periods.front()}});
    CHECK(periods.rows[0][3].text == QStringLiteral("masqué (recoupement)"));
    CHECK(periods.rows[0][0].detail == QStringLiteral("CQP d’essai (version 1.0)"));
}

TEST_CASE("Statistiques is reached from Accueil without a session, and left again by keys")
{
    Room room;
    MainWindow window(room.prompts);
    window.resize(1280, 720);
    window.show();
    auto& home = *window.findChild<HomePage*>();
    QTest::mouseClick(&part<QPushButton>(home, "statisticsPushButton"), Qt::LeftButton);
    auto* page = window.findChild<StatisticsPage*>();
    REQUIRE(page != nullptr);
    CHECK(page->isVisible());
    CHECK_FALSE(home.isVisible());
    QTest::keyClick(&part<QPushButton>(*page, "backPushButton"), Qt::Key_Space);
    CHECK(home.isVisible());
    CHECK_FALSE(page->isVisible());
}

TEST_CASE("the tab Accueil comes back from Statistiques")
{
    Room room;
    MainWindow window(room.prompts);
    window.show();
    part<QPushButton>(*window.findChild<HomePage*>(), "statisticsPushButton").click();
    part<QPushButton>(window, "homePushButton").click();
    CHECK(window.findChild<HomePage*>()->isVisible());
}
