// SPDX-License-Identifier: GPL-3.0-or-later
// Frameworks that go to other programs and come from them: a CASE package is written on Accueil,
// one that says all is added, one that does not is a draft that is finished as a workbook.
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include "gui/score_window.h"
#include "widgets/home/remarks_dialog.h"
#include "widgets/kit/qt_text.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

constexpr const char* foreign = R"json({
  "CFDocument": {"identifier": "doc", "title": "CQP Conducteur d’essai (fictif)",
                 "creator": "CPNE fictive", "version": "2.0", "subject": ["Essai"]},
  "CFItems": [{"identifier": "b1", "fullStatement": "Préparer"},
              {"identifier": "c1", "fullStatement": "Choisir"},
              {"identifier": "k1", "fullStatement": "Il choisit."}],
  "CFAssociations": [
    {"associationType": "isChildOf", "originNodeURI": "b1", "destinationNodeURI": "doc"},
    {"associationType": "isChildOf", "originNodeURI": "c1", "destinationNodeURI": "b1"},
    {"associationType": "isChildOf", "originNodeURI": "k1", "destinationNodeURI": "c1"}]})json";

class Exchange : public gui::ScoreRoom {
public:
    Exchange()
    {
        qputenv("DELIBERE_REFERENTIELS", QFile::encodeName(path("referentiels")));
        at.window.resize(1366, 768);
        at.hands.click("homePushButton");
        REQUIRE(QTest::qWaitFor([&] { return list().model()->rowCount() > 0; }));
    }
    ~Exchange() { qunsetenv("DELIBERE_REFERENTIELS"); }

    QListView& list() { return at.hands.find<QListView>("frameworksListView"); }
    [[nodiscard]] QString path(const char* name) const { return toQt(folder() / name); }
    [[nodiscard]] QString note() { return at.hands.find<QLabel>("frameworksNoteLabel").text(); }
    RemarksDialog& add(const QString& file)
    {
        at.prompts.paths = {file};
        at.hands.click("addPushButton");
        auto* dialog = at.window.findChild<RemarksDialog*>();
        REQUIRE(dialog != nullptr);
        return *dialog;
    }
    static QPushButton* action(const RemarksDialog& dialog)
    {
        return dialog.findChild<QPushButton*>(QStringLiteral("actionPushButton"));
    }
    // What the dialog says, its remarks with their places.
    static QString words(const RemarksDialog& dialog)
    {
        QStringList said;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            said += label->text();
        const auto* remarks = dialog.findChild<QListView*>()->model();
        for (int row = 0; row < remarks->rowCount(); ++row)
            said += remarks->index(row, 0).data().toString();
        return said.join(QLatin1Char('\n'));
    }
    void gone()
    {
        REQUIRE(QTest::qWaitFor([&] { return at.window.findChild<RemarksDialog*>() == nullptr; }));
    }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(content) == content.size());
}

} // namespace

TEST_CASE("a package of another program is shown as a draft, and finished as a workbook")
{
    Exchange room;
    const QString file = room.path("autre.json");
    write(file, foreign);
    RemarksDialog& draft = room.add(file);
    const QString words = Exchange::words(draft);
    CHECK(words.contains(QStringLiteral("ébauche")));
    CHECK(words.contains(QStringLiteral("4\u00a0points à compléter")));
    CHECK(words.contains(QStringLiteral("«\u00a0usages\u00a0»")));
    CHECK(words.contains(QStringLiteral("«\u00a0subject\u00a0» n’est pas repris")));
    const int before = room.list().model()->rowCount();
    room.at.prompts.paths = {room.path("a-completer")};
    REQUIRE(Exchange::action(draft) != nullptr);
    Exchange::action(draft)->click();
    room.gone();
    CHECK(contentOf(room.path("a-completer.xlsx")).startsWith("PK"));
    CHECK(room.note().contains(QStringLiteral("a-completer.xlsx")));
    CHECK(room.list().model()->rowCount() == before); // no session could take it
    // The workbook says what is missing in its own words.
    CHECK(Exchange::words(room.add(room.path("a-completer.xlsx")))
              .contains(QStringLiteral("Il manque «\u00a0Usages\u00a0».")));
}

TEST_CASE("a package that is no tree is refused at its place")
{
    Exchange room;
    write(room.path("rond.json"),
          QByteArray(foreign).replace("\"b1\", \"destinationNodeURI\": \"doc\"",
                                      "\"b1\", \"destinationNodeURI\": \"c1\""));
    const RemarksDialog& refused = room.add(room.path("rond.json"));
    CHECK(Exchange::action(refused) == nullptr);
    CHECK(Exchange::words(refused).contains(QStringLiteral("Refusé")));
}

TEST_CASE("a framework goes out in CASE, and comes back as the same one or as its next version")
{
    Exchange room;
    room.at.prompts.choices = {1}; // CASE 1.0
    // No day, then one; and who publishes it, for this framework names nobody.
    room.at.prompts.texts = {QStringLiteral("le 12"), QStringLiteral("12/03/2026"),
                             QStringLiteral("CPNE fictive")};
    room.at.prompts.paths = {room.path("sortie")};
    room.at.hands.click("casePushButton");
    const QString package = room.path("sortie.case.json");
    QByteArray written = contentOf(package);
    CHECK(written.contains("2026-03-12T00:00:00Z"));
    CHECK_FALSE(written.contains("caseVersion"));
    CHECK(room.note().contains(QStringLiteral("sortie.case.json")));
    CHECK(room.at.prompts.texts.empty());
    CHECK(room.at.prompts.lastText.contains(QStringLiteral("certificateur")));

    RemarksDialog& same = room.add(package);
    CHECK(Exchange::action(same) == nullptr);
    CHECK(Exchange::words(same).contains(QStringLiteral("Déjà là")));
    same.reject();
    room.gone();

    const int before = room.list().model()->rowCount();
    const qsizetype version = written.indexOf("\"version\": \"");
    REQUIRE(version > 0);
    written.insert(version + 12, "9.9-");
    write(package, written);
    RemarksDialog& next = room.add(package);
    REQUIRE(Exchange::action(next) != nullptr);
    Exchange::action(next)->click();
    room.gone();
    CHECK(room.list().model()->rowCount() == before + 1);
    // Given up at any question, nothing is written.
    room.at.prompts.choices = {0};
    room.at.prompts.texts.clear();
    room.at.prompts.paths = {room.path("rien")};
    room.at.hands.click("casePushButton");
    CHECK_FALSE(QFile::exists(room.path("rien.case.json")));
}
