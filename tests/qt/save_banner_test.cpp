// SPDX-License-Identifier: GPL-3.0-or-later
// A session whose file is taken away while someone marks: what was typed stays on screen, the
// window says that it is not saved and why, and nothing is left behind without a question.
#include "widgets/shell/save_banner.h"

#include <fstream>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <catch2/catch.hpp>

#include "app/framework_library.h"
#include "app/sheet_import.h"
#include "qt/qt_path.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "support/small_disk.h"
#include "widgets/home/recent_sessions.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/criteria_view.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::toQt;

namespace {

// What was said in each question too.
class HeardPrompts : public sample::ScriptedPrompts {
public:
    QString text;
    QString action;
    QString suggestion;

    bool confirm(const QString& title, const QString& said, const QString& word,
                 const QString& refusal) override
    {
        text = said;
        action = word;
        return ScriptedPrompts::confirm(title, said, word, refusal);
    }
    std::optional<QString> saveFile(const QString& title, const QString& place,
                                    const QString& filter) override
    {
        suggestion = place;
        return ScriptedPrompts::saveFile(title, place, filter);
    }
};

void makeSession(const std::filesystem::path& path)
{
    const auto file =
        app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                           "referentiels/cqp-technicien-maintenance-alimentaire.json");
    REQUIRE(file);
    JurySession jury = sample::session();
    jury.info.freeTurns = true; // who acts is said, not proven, in these tests
    for (Candidate& candidate : jury.candidates) {
        candidate.presented.clear();
        for (const Block& block : file->framework.blocks)
            candidate.presented.push_back(block.id);
    }
    REQUIRE(app::Session::create(path, jury, *file));
}

// m1 marks c1 in the window; the file can be taken away and brought back.
class Desk {
public:
    Desk() : window(prompts)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, toQt(folder.path()));
        std::filesystem::create_directory(place("ailleurs"));
        makeSession(path());
        window.show();
        window.openSession(toQt(path()));
        REQUIRE(window.document() != nullptr);
        prompts.asked.clear(); // who is there
        window.showPage(Page::Scoring);
        table().setFocus();
    }

    template <class Widget>
    Widget& part(const char* name)
    {
        auto* found = window.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    [[nodiscard]] std::filesystem::path place(const char* name) const
    {
        return folder.path() / name;
    }
    [[nodiscard]] std::filesystem::path path() const { return place("a.jury"); }
    void unplug() const { std::filesystem::rename(path(), place("a.ailleurs")); }
    void plugIn() const { std::filesystem::rename(place("a.ailleurs"), path()); }

    CriteriaView& table() { return part<CriteriaView>("criteriaView"); }
    SaveBanner& banner() { return part<SaveBanner>("bannerFrame"); }
    QString said() { return part<QLabel>("bannerLabel").text(); }
    QString saved() { return part<QLabel>("savedLabel").text(); }
    void click(const char* name)
    {
        REQUIRE(part<QAbstractButton>(name).isVisible());
        part<QAbstractButton>(name).click();
    }
    void press(Qt::Key key) { QTest::keyClick(&table(), key); }
    [[nodiscard]] Mark shownMark(int row)
    {
        return table()
            .model()
            ->index(row, CriteriaModel::DossierColumn)
            .data(MarkRole)
            .value<Mark>();
    }
    // The mark of the first criterion of the sheet in that file.
    static Mark markIn(const std::filesystem::path& file)
    {
        const auto session = app::Session::open(file);
        REQUIRE(session);
        return session->sheet(sample::key("c1", "m1"), Viewer::staff())
            ->criterion(CriterionId("C1.1.1"))
            .dossier;
    }

    sample::ScratchFolder folder;
    HeardPrompts prompts;
    MainWindow window;
};

} // namespace

TEST_CASE("a mark that the file cannot take stays in its cell, and the window says so in words")
{
    Desk desk;
    desk.press(Qt::Key_Z);
    REQUIRE(desk.saved().startsWith("✓ Enregistré à "));
    desk.unplug();
    desk.press(Qt::Key_E);
    CHECK(desk.shownMark(0) == Mark(LevelMark{2}));
    CHECK(desk.shownMark(1) == Mark(LevelMark{3}));
    CHECK(desk.saved() == "Non enregistré\u00a0: 1 saisie");
    CHECK(desk.part<QLabel>("savedLabel").property("tone") == "bad");
    CHECK(desk.banner().isVisible());
    CHECK(desk.said().contains("n’est plus à sa place"));
    CHECK(desk.said().contains("Votre saisie reste à l’écran"));
    CHECK_FALSE(desk.part<QToolButton>("bannerToolButton").isVisible());
    CHECK_FALSE(desk.part<QPushButton>("rescuePushButton").isVisible());
    desk.press(Qt::Key_R);
    CHECK(desk.saved() == "Non enregistré\u00a0: 2 saisies");
    CHECK(desk.said().contains("Vos 2 saisies restent à l’écran"));
}

TEST_CASE("the smallest window still says whole how many entries are unsaved")
{
    Desk desk;
    desk.window.resize(960, 600); // the least that is worked with; the screen of tests is smaller
    desk.unplug();
    desk.press(Qt::Key_Z);
    desk.press(Qt::Key_E);
    const auto& label = desk.part<QLabel>("savedLabel");
    const auto& person = desk.part<QPushButton>("actingPersonButton");
    const auto& menu = desk.part<QToolButton>("menuToolButton");
    CHECK(QTest::qWaitFor([&] { return label.width() >= label.sizeHint().width(); }));
    CHECK(QTest::qWaitFor([&] { return person.geometry().right() < menu.geometry().left(); }));
    CHECK(menu.geometry().right() < desk.window.width());
}

TEST_CASE("the next key after the disk is back saves all, and the banner goes")
{
    Desk desk;
    desk.unplug();
    desk.press(Qt::Key_Z);
    desk.press(Qt::Key_E);
    desk.plugIn();
    desk.press(Qt::Key_R);
    CHECK(desk.window.document()->unsavedCount() == 0);
    CHECK(desk.saved().startsWith("✓ Enregistré à "));
    CHECK(desk.part<QLabel>("savedLabel").property("tone") == "good");
    CHECK_FALSE(desk.banner().isVisible());
    CHECK(desk.shownMark(0) == Mark(LevelMark{2}));
    CHECK(desk.shownMark(2) == Mark(LevelMark{4}));
}

TEST_CASE("trying again says when it failed, and saves once it can")
{
    Desk desk;
    desk.unplug();
    desk.press(Qt::Key_Z);
    desk.click("retryPushButton");
    CHECK(desk.said().contains("toujours pas enregistré"));
    CHECK(desk.banner().isVisible());
    desk.plugIn();
    desk.click("retryPushButton");
    CHECK_FALSE(desk.banner().isVisible());
    CHECK(desk.saved().startsWith("✓ Enregistré à "));
}

TEST_CASE("several edits that are refused may save what waited, and the banner goes")
{
    Desk desk;
    desk.unplug();
    desk.press(Qt::Key_Z);
    REQUIRE(desk.banner().isVisible());
    desk.plugIn();
    CHECK_FALSE(desk.window.document()->applyTogether({RemoveJuror{JurorId("m99")}}, {}));
    CHECK(desk.window.document()->unsavedCount() == 0);
    CHECK_FALSE(desk.banner().isVisible());
    CHECK(desk.saved().startsWith("✓ Enregistré à "));
}

TEST_CASE("no edits at all are nothing to undo, and what was done before still can be")
{
    Desk desk;
    desk.press(Qt::Key_Z);
    const int steps = desk.window.document()->undoStack().count();
    REQUIRE(steps > 0);
    CHECK(desk.window.document()->applyTogether({}, QStringLiteral("rien")));
    CHECK(desk.window.document()->undoStack().count() == steps);
}

TEST_CASE("a kept mark is undone on the screen, and done again")
{
    Desk desk;
    desk.unplug();
    desk.press(Qt::Key_Z);
    desk.window.document()->undoStack().undo();
    CHECK(desk.shownMark(0) == Mark(NotEntered{}));
    desk.window.document()->undoStack().redo();
    CHECK(desk.shownMark(0) == Mark(LevelMark{2}));
    CHECK(desk.banner().isVisible());
}

TEST_CASE("a refusal is said beside what is unsaved, by name, and closing it is not closing that")
{
    Desk desk;
    SessionDocument& document = *desk.window.document();
    desk.unplug();
    desk.press(Qt::Key_Z);
    CHECK_FALSE(document.apply(SubmitSheet{document.currentSheet()}));
    CHECK(desk.said().contains("1 saisie(s) attendent"));
    CHECK(desk.said().contains("Votre saisie reste à l’écran"));
    CHECK_FALSE(desk.part<QToolButton>("bannerToolButton").isVisible());
    desk.plugIn();
    CHECK_FALSE(document.apply(SubmitSheet{document.currentSheet()}));
    CHECK(document.unsavedCount() == 0); // saved on the way, then refused by the rules
    CHECK(desk.said().contains(toQt(document.jury().jurors[0].name)));
    CHECK_FALSE(desk.part<QPushButton>("retryPushButton").isVisible());
    desk.click("bannerToolButton");
    CHECK_FALSE(desk.banner().isVisible());
}

TEST_CASE("elsewhere goes on in a new file with everything, and the old one stays as it was")
{
    Desk desk;
    desk.press(Qt::Key_A);
    QTest::keyClick(&desk.table(), Qt::Key_Up);
    desk.unplug();
    desk.press(Qt::Key_Z);
    desk.prompts.paths.push_back(toQt(desk.place("ailleurs/b"))); // the ending is added
    desk.click("elsewherePushButton");
    CHECK(QFileInfo(desk.prompts.suggestion).fileName().startsWith("a"));
    CHECK(QFileInfo(desk.prompts.suggestion).isAbsolute());
    CHECK_FALSE(QFileInfo::exists(desk.prompts.suggestion));
    CHECK_FALSE(desk.banner().isVisible());
    CHECK(desk.saved().startsWith("✓ Enregistré à "));
    SessionDocument& document = *desk.window.document();
    CHECK(document.session().path() == desk.place("ailleurs/b.jury"));
    CHECK(recentSessions().front().path == toQt(desk.place("ailleurs/b.jury")));
    desk.press(Qt::Key_E);
    CHECK(document.unsavedCount() == 0);
    CHECK(desk.shownMark(0) == Mark(LevelMark{2}));
    CHECK(Desk::markIn(desk.place("a.ailleurs")) == Mark(LevelMark{1}));
    REQUIRE(desk.window.close());
    REQUIRE(document.session().copyTo(desk.place("copie.jury")));
    CHECK(Desk::markIn(desk.place("copie.jury")) == Mark(LevelMark{2}));
}

TEST_CASE("when no copy can be made the sheets become files that can be imported")
{
    Desk desk;
    desk.unplug();
    desk.press(Qt::Key_Z);
    desk.prompts.paths.push_back(toQt(desk.place("absent/b.jury")));
    desk.click("elsewherePushButton");
    CHECK(desk.said().contains("le dossier n’existe pas"));
    CHECK(desk.saved().startsWith("Non enregistré"));
    desk.prompts.paths.push_back(toQt(desk.place("absent")));
    desk.click("rescuePushButton");
    CHECK(desk.said().contains("le dossier n’existe pas"));
    desk.prompts.paths.push_back(toQt(desk.place("ailleurs")));
    desk.click("rescuePushButton");
    CHECK(desk.said().contains("1 fiche écrite dans"));
    CHECK(desk.said().contains("reste non enregistrée"));
    CHECK(desk.saved() == "Non enregistré\u00a0: 1 saisie");

    makeSession(desk.place("autre.jury"));
    auto other = app::Session::open(desk.place("autre.jury"));
    REQUIRE(other);
    const auto plan = app::planImport(*other, {desk.place("ailleurs/fiche-c1-m1.json")});
    REQUIRE_FALSE(plan.refused());
    REQUIRE(app::commitImport(*other, plan));
    CHECK(other->sheet(sample::key("c1", "m1"), Viewer::staff())
              ->criterion(CriterionId("C1.1.1"))
              .dossier == Mark(LevelMark{2}));
}

TEST_CASE("a place given up changes nothing")
{
    Desk desk;
    desk.unplug();
    desk.press(Qt::Key_Z);
    desk.click("elsewherePushButton"); // no answer: the dialog is closed
    CHECK(desk.saved() == "Non enregistré\u00a0: 1 saisie");
    CHECK(desk.window.document()->session().path() == desk.path());
}

TEST_CASE("closing, opening and creating ask before unsaved entries would be lost")
{
    Desk desk;
    makeSession(desk.place("autre.jury"));
    desk.unplug();
    desk.press(Qt::Key_Z);
    CHECK_FALSE(desk.window.close());
    CHECK(desk.prompts.action == "Quitter sans enregistrer");
    CHECK(desk.prompts.text.contains("1 saisie"));
    CHECK(desk.window.isVisible());
    desk.window.openSession(toQt(desk.place("autre.jury")));
    CHECK(desk.window.document()->session().path() == desk.path());
    const auto framework = app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                                              "referentiels/cqp-fictif-atelier-velo.json");
    REQUIRE(framework);
    desk.window.createSession(*framework, toQt(desk.place("nouvelle.jury")));
    CHECK_FALSE(std::filesystem::exists(desk.place("nouvelle.jury")));
    CHECK(desk.prompts.asked.size() == 3);
    CHECK(desk.shownMark(0) == Mark(LevelMark{2}));
    SECTION("agreed, they are left")
    {
        desk.prompts.confirmations.push_back(true);
        desk.window.openSession(toQt(desk.place("autre.jury")));
        CHECK(desk.window.document()->session().path() == desk.place("autre.jury"));
        CHECK_FALSE(desk.banner().isVisible());
        CHECK(desk.saved().startsWith("✓ Enregistré à ")); // who is there is in its journal
    }
    SECTION("with the disk back there is nothing to ask")
    {
        desk.plugIn();
        CHECK(desk.window.close());
        CHECK(desk.prompts.asked.size() == 3);
    }
}

TEST_CASE("another member acts only when the one who leaves knows what is unsaved")
{
    Desk desk;
    desk.unplug();
    desk.press(Qt::Key_Z);
    auto& person = desk.part<QPushButton>("actingPersonButton");
    person.click();
    CHECK(desk.prompts.action == "Changer de membre");
    CHECK(desk.window.document()->actingJuror() == JurorId("m1"));
    desk.prompts.confirmations.push_back(true);
    desk.prompts.choices.push_back(1);
    person.click();
    CHECK(desk.window.document()->actingJuror() == JurorId("m2"));
    CHECK(desk.window.document()->unsavedCount() ==
          2); // kept: the mark in the name of m1, who acts
    desk.plugIn();
    CHECK(desk.window.document()->retry());
}

TEST_CASE("a disk that is really full says so, and there is room again later")
{
    Desk desk;
    const sample::SmallDisk disk(desk.place("disque"));
    if (!disk.mounted()) {
        WARN("no right to mount a small file system here: a full disk is not tested");
        return;
    }
    makeSession(disk / "a.jury");
    desk.window.openSession(toQt(disk / "a.jury"));
    desk.window.showPage(Page::Scoring);
    SessionDocument& document = *desk.window.document();
    disk.fill();
    REQUIRE(document.apply(
        SetRemark{document.currentSheet(), CriterionId("C1.1.2"), std::string(2000, 'r')}));
    desk.press(Qt::Key_Z);
    CHECK(desk.shownMark(0) == Mark(LevelMark{2}));
    CHECK(desk.saved() == "Non enregistré\u00a0: 2 saisies");
    CHECK(desk.said().contains("Le disque est plein"));
    disk.makeRoom();
    desk.press(Qt::Key_E);
    CHECK(desk.saved().startsWith("✓ Enregistré à "));
    CHECK_FALSE(desk.banner().isVisible());
    desk.window.openSession(toQt(desk.path())); // the small disk goes first
}
