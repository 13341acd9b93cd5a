// SPDX-License-Identifier: GPL-3.0-or-later
// What people type in the tables of Préparation is what is kept, and nothing else changes.
#include "gui/score_window.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QWheelEvent>

#include "support/undrawn_letter.h"
#include "widgets/preparation/candidate_model.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using delibere::gui::ScoreWindow;
using delibere::widgets::CandidateModel;

namespace {

QStringList warnings; // of Qt, while a person types

void keepWarning(QtMsgType, const QMessageLogContext&, const QString& text)
{
    warnings.append(text);
}

class TypingInTables : public gui::ScoreRoom {
public:
    TypingInTables()
    {
        at.window.resize(1366, 768);
        at.hands.click("preparationTabPushButton");
        warnings.clear();
        m_before = qInstallMessageHandler(keepWarning);
    }
    ~TypingInTables() { qInstallMessageHandler(m_before); }
    TypingInTables(const TypingInTables&) = delete;
    TypingInTables& operator=(const TypingInTables&) = delete;

    QTableView& table(const char* name) const { return at.hands.find<QTableView>(name); }
    const JurySession& jury() { return at.window.document()->jury(); }
    // A click on « Ajouter… », below the rows that are there.
    void clickAdd(QTableView& table) const
    {
        at.hands.clickCell(table, table.model()->rowCount() - 1, 0);
    }
    void typeThen(const char* text, Qt::Key key) const
    {
        at.hands.type(text);
        at.press(key);
        QApplication::processEvents();
    }
    void typeThen(const QString& text, Qt::Key key) const
    {
        typeThen(text.toUtf8().constData(), key);
    }

private:
    QtMessageHandler m_before = nullptr;
};

} // namespace

TEST_CASE("a name, Tab: the first name goes to the same new candidate, each time")
{
    TypingInTables room;
    auto& table = room.table("candidatesTableView");
    const JurySession before = room.jury();
    for (int number = 1; number <= 8; ++number) {
        room.clickAdd(table);
        room.typeThen(QStringLiteral("Nom%1").arg(number), Qt::Key_Tab);
        CHECK(table.currentIndex() ==
              table.model()->index(static_cast<int>(before.candidates.size()) + number - 1, 1));
        room.typeThen(QStringLiteral("Prenom%1").arg(number), Qt::Key_Tab);
        room.typeThen("Moulin", Qt::Key_Return);
    }
    const auto& kept = room.jury().candidates;
    REQUIRE(kept.size() == before.candidates.size() + 8);
    for (std::size_t at = 0; at < before.candidates.size(); ++at)
        CHECK(kept[at] == before.candidates[at]);
    for (std::size_t at = 0; at < 8; ++at) {
        const Candidate& candidate = kept[before.candidates.size() + at];
        CHECK(candidate.fullName() ==
              "Prenom" + std::to_string(at + 1) + " Nom" + std::to_string(at + 1));
        CHECK(candidate.company == "Moulin");
    }
    CHECK(warnings.filter(QStringLiteral("closeEditor")).isEmpty());
}

TEST_CASE("forty lines typed without the mouse are forty candidates, in order")
{
    TypingInTables room;
    auto& table = room.table("candidatesTableView");
    const JurySession before = room.jury();
    room.clickAdd(table);
    for (int number = 1; number <= 40; ++number) {
        room.typeThen(QStringLiteral("Nom%1").arg(number), Qt::Key_Tab);
        room.typeThen(QStringLiteral("Prenom%1").arg(number), Qt::Key_Return);
    }
    const auto& kept = room.jury().candidates;
    REQUIRE(kept.size() == before.candidates.size() + 40);
    for (std::size_t at = 0; at < before.candidates.size(); ++at)
        CHECK(kept[at] == before.candidates[at]);
    for (std::size_t at = 0; at < 40; ++at)
        CHECK(kept[before.candidates.size() + at].fullName() ==
              "Prenom" + std::to_string(at + 1) + " Nom" + std::to_string(at + 1));
    CHECK(warnings.filter(QStringLiteral("closeEditor")).isEmpty());
}

TEST_CASE("Enter after a name goes down, and the next name is another candidate")
{
    TypingInTables room;
    const std::size_t before = room.jury().candidates.size();
    room.clickAdd(room.table("candidatesTableView"));
    room.typeThen("Nom01", Qt::Key_Return);
    room.typeThen("Joël", Qt::Key_Return);
    room.typeThen("Nom03", Qt::Key_Return);
    const auto& kept = room.jury().candidates;
    std::string names;
    for (const Candidate& candidate : kept)
        names += candidate.lastName + '\n';
    INFO(names);
    REQUIRE(kept.size() == before + 3);
    CHECK(kept[before].lastName == "Nom01");
    CHECK(kept[before + 1].lastName == "Joël");
    CHECK(kept[before + 2].lastName == "Nom03");
}

TEST_CASE("members are typed like candidates, one line after the other")
{
    TypingInTables room;
    const JurySession before = room.jury();
    room.clickAdd(room.table("jurorsTableView"));
    for (int number = 1; number <= 5; ++number) {
        room.typeThen(QStringLiteral("Membre%1").arg(number), Qt::Key_Tab);
        room.typeThen(QStringLiteral("Fonction%1").arg(number), Qt::Key_Return);
    }
    const auto& kept = room.jury().jurors;
    REQUIRE(kept.size() == before.jurors.size() + 5);
    for (std::size_t at = 0; at < before.jurors.size(); ++at)
        CHECK(kept[at] == before.jurors[at]);
    for (std::size_t at = 0; at < 5; ++at) {
        CHECK(kept[before.jurors.size() + at].name == "Membre" + std::to_string(at + 1));
        CHECK(kept[before.jurors.size() + at].function == "Fonction" + std::to_string(at + 1));
    }
    CHECK(warnings.filter(QStringLiteral("closeEditor")).isEmpty());
}

TEST_CASE("an hour puts the candidate in the order of hours, and the next line is a new one")
{
    TypingInTables room;
    const JurySession before = room.jury();
    REQUIRE(before.candidates.size() == 2); // 13:30 and 14:15, or none: later than those typed
    room.clickAdd(room.table("candidatesTableView"));
    for (const auto& [name, hour] : {std::pair("Haddad", "10:45"), std::pair("Morel", "09:30")}) {
        room.typeThen(name, Qt::Key_Tab);
        room.typeThen("Lina", Qt::Key_Tab);
        room.typeThen("Moulin", Qt::Key_Tab);
        room.typeThen(hour, Qt::Key_Return);
    }
    room.typeThen("Zola", Qt::Key_Return);
    const auto& kept = room.jury().candidates;
    REQUIRE(kept.size() == 5);
    CHECK(kept[0].fullName() == "Lina Morel");
    CHECK(kept[1].fullName() == "Lina Haddad");
    CHECK(kept[2] == before.candidates[0]);
    CHECK(kept[3] == before.candidates[1]);
    CHECK(kept[4].lastName == "Zola");
    CHECK(warnings.filter(QStringLiteral("closeEditor")).isEmpty());
}

TEST_CASE("a candidate who was removed comes back at the place of their hour with Ctrl+Z")
{
    TypingInTables room;
    auto& table = room.table("candidatesTableView");
    room.at.hands.clickCell(table, 0, CandidateModel::Time);
    room.typeThen("08:15", Qt::Key_Return);
    const JurySession before = room.jury();
    room.at.hands.clickCell(table, 0, 0);
    table.setFocus();
    room.at.press(Qt::Key_Delete);
    QApplication::processEvents();
    CHECK(room.jury().candidates.size() == 1);
    room.at.press(Qt::Key_Z, Qt::ControlModifier);
    QApplication::processEvents();
    CHECK(room.jury().candidates == before.candidates);
}

TEST_CASE("a letter that no font draws is kept, and said at once with what to do")
{
    TypingInTables room;
    const QString letter = sample::undrawnLetter();
    auto& banner = room.at.hands.find<QWidget>("bannerFrame");
    auto& said = room.at.hands.find<QLabel>("bannerLabel");
    auto& field = room.at.hands.find<QLineEdit>("placeLineEdit");
    room.at.hands.fill(field, "Lyon, salle « Œuvre »");
    CHECK_FALSE(banner.isVisible());
    room.at.hands.fill(field, (QStringLiteral("Salle ") + letter).toUtf8().constData());
    CHECK(room.jury().info.place == "Salle " + letter.toStdString());
    CHECK(banner.isVisible());
    CHECK(said.text().contains(QStringLiteral("n’est dessiné par aucune police")));
    CHECK(said.text().contains(QStringLiteral("le papier portera [U+")));
    CHECK(said.text().contains(QStringLiteral("Remplacez-le par")));
    // In a table too, where the next keys follow at once.
    auto& table = room.table("candidatesTableView");
    room.clickAdd(table);
    room.typeThen(QStringLiteral("Nom ") + letter, Qt::Key_Tab);
    CHECK(banner.isVisible());
    CHECK(said.text().contains(QStringLiteral("Dans «\u00a0nom\u00a0»")));
    room.at.hands.fill(field, "Lyon"); // what is well typed says nothing any more
    CHECK_FALSE(banner.isVisible());
}

TEST_CASE("the date that is typed is the date that is kept")
{
    TypingInTables room;
    auto& field = room.at.hands.find<QLineEdit>("dateField");
    auto& said = room.at.hands.find<QLabel>("infoMessageLabel");
    const auto type = [&](const char* text, bool replacing) {
        room.at.hands.click(field);
        if (replacing)
            room.at.press(Qt::Key_A, Qt::ControlModifier);
        else
            field.selectAll(); // as Tab into the field does
        room.typeThen(text, Qt::Key_Tab);
    };
    type("12/03/2027", false);
    CHECK(room.jury().info.date == Date{2027, 3, 12});
    type("15/04/2027", true);
    CHECK(room.jury().info.date == Date{2027, 4, 15});
    type("12032027", true);
    CHECK(room.jury().info.date == Date{2027, 3, 12});
    for (const char* text : {"12-3-27", "31/02/2027", "12/13/2027", "demain", ""}) {
        CAPTURE(text);
        room.at.hands.click(field);
        room.at.press(Qt::Key_A, Qt::ControlModifier);
        room.at.press(Qt::Key_Delete);
        room.typeThen(text, Qt::Key_Tab);
        CHECK(room.jury().info.date == Date{2027, 3, 12});
        CHECK(field.text() == "12/03/2027");
        CHECK(said.isVisible());
    }
    type("13/03/2027", true);
    CHECK(room.jury().info.date == Date{2027, 3, 13});
    CHECK_FALSE(said.isVisible());
}

TEST_CASE("the wheel changes no field that was not given the focus")
{
    TypingInTables room;
    const JurySession before = room.jury();
    int fields = 0;
    for (QWidget* field : room.at.window.findChildren<QWidget*>()) {
        const bool holds = field->inherits("QComboBox") || field->inherits("QAbstractSpinBox") ||
                           field->inherits("QSlider") || field->inherits("QLineEdit");
        if (!holds || !field->isVisible() || field->hasFocus())
            continue;
        ++fields;
        INFO(field->objectName().toStdString());
        CHECK(field->focusPolicy() != Qt::WheelFocus);
        auto* box = qobject_cast<QComboBox*>(field);
        const int index = box != nullptr ? box->currentIndex() : 0;
        for (const int step : {-120, 120}) {
            const QPointF at = field->rect().center();
            QWheelEvent event(at, field->mapToGlobal(at), {}, {0, step}, {}, {}, Qt::NoScrollPhase,
                              false);
            QApplication::sendEvent(field, &event);
            if (box != nullptr)
                CHECK(box->currentIndex() == index);
        }
    }
    CHECK(fields > 5);
    CHECK(room.jury() == before);
}

TEST_CASE("a percent that is not whole is said and not kept, in the criteria and in the bloc")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "jury.jury");
    ScoreWindow at(folder.path() / "jury.jury");
    auto& said = at.hands.find<QLabel>("noticeLabel");
    for (const char* text : {"7,5", "6.5", "9,9", "72,5", "725", "101"}) {
        CAPTURE(text);
        at.table().setFocus();
        at.table().showCriterion(0);
        at.hands.type(text);
        at.press(Qt::Key_Return);
        CHECK(at.sheet("c1").criteria.empty());
        CHECK(at.table().currentIndex().row() == 0);
        CHECK(said.isVisible());
        CHECK(said.text().contains(QString::fromUtf8(text)));
    }
    at.hands.type("72");
    at.press(Qt::Key_Return);
    CHECK(at.mark("C1.1.1", Evidence::Dossier) == Mark(Percent{72}));

    QWidget& field = at.hands.named("Appréciation du bloc retenue par vous");
    for (const char* text : {"7,5", "6.5", "72,5", "101", "soixante"}) {
        CAPTURE(text);
        at.hands.fill(field, text);
        CHECK_FALSE(at.sheet("c1").block(BlockId("BC1")).final);
        const auto* why = at.window.findChild<QLabel*>("percentRefusal");
        REQUIRE(why != nullptr);
        CHECK(why->isVisible());
        CHECK(why->text().contains(QString::fromUtf8(text)));
    }
    at.hands.fill(field, "070");
    CHECK(at.sheet("c1").block(BlockId("BC1")).final == Grade(Percent{70}));
    CHECK(at.window.findChild<QLabel*>("percentRefusal") == nullptr);
    at.hands.fill(field, "6,5");
    REQUIRE(at.window.findChild<QLabel*>("percentRefusal") != nullptr);
    at.press(Qt::Key_Down, Qt::AltModifier); // the next candidate: what was refused was another's
    CHECK(at.window.findChild<QLabel*>("percentRefusal") == nullptr);
    at.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(at.sheet("c1").block(BlockId("BC1")).final == Grade(Percent{70}));
}
