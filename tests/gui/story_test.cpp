// SPDX-License-Identifier: GPL-3.0-or-later
// One day of a jury, played with keys and mouse from an empty session to its printed forms. At the
// end the file is opened again and holds exactly what was typed, nothing else.
#include <fstream>

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/session.h"
#include "gui/hands.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/preparation/juror_model.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using delibere::gui::Hands;

namespace {

struct FinalMarks {
    const char* juror;
    std::vector<std::pair<const char*, int>> percents; // bloc, percent
};

struct Decision {
    const char* block;
    int percent;
    bool validated;
    const char* reason; // typed when it is not empty
};

const std::vector<FinalMarks> firstMarks{
    {"m1", {{"BC1", 82}, {"BC2", 72}, {"BC3", 75}, {"BC4", 72}, {"BC5", 48}}},
    {"m2", {{"BC1", 78}, {"BC2", 56}, {"BC3", 74}, {"BC4", 70}, {"BC5", 52}}},
    {"m3", {{"BC1", 80}, {"BC2", 82}, {"BC3", 77}, {"BC4", 75}, {"BC5", 50}}}};
const std::vector<FinalMarks> secondMarks{{"m1", {{"BC1", 85}, {"BC2", 76}, {"BC4", 69}}},
                                          {"m2", {{"BC1", 80}, {"BC2", 74}, {"BC4", 70}}}};

const std::vector<Decision> firstDecisions{
    {"BC1", 80, true, ""},
    {"BC2", 72, true, "Écart discuté : le vécu exposé à l’oral est réel."},
    {"BC3", 75, true, ""},
    {"BC4", 72, true, ""},
    {"BC5", 50, false, ""}};
const std::vector<Decision> secondDecisions{
    {"BC1", 83, true, ""},
    {"BC2", 75, true, ""},
    {"BC4", 70, true, "Rattrapage : les mesures présentées complètent le dossier."}};

constexpr auto juryFile = "jury.jury";
constexpr auto comment = "Parcours solide en organisation.";
constexpr auto recommendation = "Conduire un plan d’action complet.";

JurySession expectedJury()
{
    const auto blocks = [](std::initializer_list<const char*> ids) {
        std::vector<BlockId> made;
        for (const char* id : ids)
            made.emplace_back(id);
        return made;
    };
    JurySession jury;
    jury.info = {"Jury de mars", "Lyon", Date{2026, 3, 12}, {}, {}, true};
    jury.jurors = {{JurorId("m1"), "Claire Martin", "Responsable maintenance", "employeurs",
                    "Biscuiterie des Monts", JurorRole::President, Attendance::Present},
                   {JurorId("m2"), "Paul Okafor", "Technicien de maintenance", "salariés",
                    "Conserverie du Littoral", JurorRole::Member, Attendance::Present},
                   {JurorId("m3"), "Sophie Lefèvre", "Chargée d’amélioration", "salariés",
                    "Laiterie du Val", JurorRole::Member, Attendance::Present}};
    jury.candidates = {{CandidateId("c1"),
                        "Roussel",
                        "Amélie",
                        "Moulin de la Plaine",
                        "13:30",
                        blocks({"BC1", "BC2", "BC3", "BC4", "BC5"}),
                        {},
                        CandidateStatus::Expected,
                        ""},
                       {CandidateId("c2"),
                        "Benali",
                        "Karim",
                        "Laiterie du Val",
                        "14:15",
                        blocks({"BC1", "BC2", "BC4"}),
                        {{BlockId("BC3"), Date{2024, 5, 2}, "PV du 2 mai 2024"}},
                        CandidateStatus::Expected,
                        ""}};
    jury.recusals = {{CandidateId("c2"), JurorId("m3"), "Même entreprise"}};
    return jury;
}

ScoreSheet expectedSheet(const char* candidate, const FinalMarks& marks)
{
    ScoreSheet sheet;
    sheet.key = {CandidateId(candidate), JurorId(marks.juror)};
    sheet.state = SheetState::Submitted;
    sheet.dossierRead = true;
    for (const auto& [block, percent] : marks.percents)
        sheet.blocks[BlockId(block)].final = Percent{percent};
    return sheet;
}

Deliberation expectedDeliberation(const char* candidate, const std::vector<Decision>& decisions)
{
    Deliberation made;
    made.candidate = CandidateId(candidate);
    for (const Decision& decision : decisions)
        made.appraisals[BlockId(decision.block)] = {decision.validated, Percent{decision.percent},
                                                    decision.reason};
    made.proposal = ProposalKind::Partial;
    return made;
}

// The window and the person in front of it.
class Day {
public:
    explicit Day(const std::filesystem::path& folder)
        : m_folder(folder), m_window(m_prompts), m_hands(m_window)
    {
        m_window.resize(1360, 850);
        m_window.show();
        m_window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&m_window));
    }

    void createSession();
    void enterPanel();
    void enterCandidates();
    void score(const char* candidateName, const std::vector<FinalMarks>& marks);
    void deliberate(const char* candidateName, const std::vector<Decision>& decisions);
    void comment(const char* text, const char* recommended);
    void propose(const char* kind);
    void print();
    void close() { REQUIRE(m_window.close()); }

private:
    void act(const char* juror);

    std::filesystem::path m_folder;
    sample::ScriptedPrompts m_prompts;
    widgets::MainWindow m_window;
    Hands m_hands;
};

void Day::createSession()
{
    auto& framework = m_hands.find<QComboBox>("frameworkComboBox");
    REQUIRE(QTest::qWaitFor([&] { return framework.count() > 0; })); // read once it is shown
    const int wanted = framework.findText("CQP Technicien de maintenance du secteur alimentaire");
    REQUIRE(wanted >= 0);
    framework.setFocus();
    m_hands.press(Qt::Key_Home);
    for (int row = 0; row < wanted; ++row)
        m_hands.press(Qt::Key_Down);
    m_prompts.paths.push_back(QString::fromStdString((m_folder / juryFile).string()));
    m_hands.click("createPushButton");
    REQUIRE(m_hands.find("PreparationPage").isVisible());
    m_hands.fill(m_hands.find("titleLineEdit"), "Jury de mars");
    m_hands.fill(m_hands.find("placeLineEdit"), "Lyon");
    m_hands.press(Qt::Key_Tab);
    REQUIRE(m_hands.find("dateField").hasFocus());
    m_hands.type("12/03/2026");
    m_hands.press(Qt::Key_Return);
    m_hands.find("freeTurnsCheckBox").setFocus(); // this jury asks nobody for a passphrase
    m_hands.press(Qt::Key_Space);
}

void Day::enterPanel()
{
    auto& table = m_hands.find<QTableView>("jurorsTableView");
    m_hands.writeCells(
        table, 0, 0,
        {"Claire Martin", "Responsable maintenance", "employeurs", "Biscuiterie des Monts"});
    m_hands.writeCells(
        table, 1, 0,
        {"Paul Okafor", "Technicien de maintenance", "salariés", "Conserverie du Littoral"});
    m_hands.writeCells(table, 2, 0,
                       {"Sophie Lefèvre", "Chargée d’amélioration", "salariés", "Laiterie du Val"});
    m_hands.clickCell(table, 0, widgets::JurorModel::Role);
    table.setFocus();
    m_hands.press(Qt::Key_F2);
    m_hands.press(Qt::Key_Down); // membre, then présidence
}

void Day::enterCandidates()
{
    auto& table = m_hands.find<QTableView>("candidatesTableView");
    m_hands.writeCells(table, 0, 0, {"Roussel", "Amélie", "Moulin de la Plaine", "13:30"});
    m_hands.writeCells(table, 1, 0, {"Benali", "Karim", "Laiterie du Val", "14:15"});
    auto& blocks = m_hands.find<QTableView>("blocksTableView");
    m_hands.writeCells(blocks, 2, 2, {"02/05/2024", "PV du 2 mai 2024"});
    m_hands.clickCell(blocks, 4, 1);
    m_hands.press(Qt::Key_Space);
    auto& recusals = m_hands.find<QTableView>("recusalsTableView");
    m_hands.clickCell(recusals, 2, 0);
    m_hands.press(Qt::Key_Space);
    m_hands.writeCells(recusals, 2, 1, {"Même entreprise"});
}

void Day::act(const char* juror)
{
    const auto& jurors = m_window.document()->jury().jurors;
    const auto place = std::ranges::find(jurors, JurorId(juror), &Juror::id);
    m_prompts.choices.push_back(static_cast<int>(place - jurors.begin()));
    m_hands.click("actingPersonButton");
    REQUIRE(m_window.document()->actingJuror() == JurorId(juror));
}

void Day::score(const char* candidateName, const std::vector<FinalMarks>& marks)
{
    m_hands.click("scoreTabPushButton");
    for (const FinalMarks& sheet : marks) {
        act(sheet.juror);
        m_hands.clickItem(m_hands.find<QListView>("candidateListView"), candidateName);
        for (const auto& [block, percent] : sheet.percents) {
            m_hands.find("criteriaView").setFocus();
            m_hands.press(static_cast<Qt::Key>(Qt::Key_0 + QString(block).right(1).toInt()),
                          Qt::ControlModifier);
            m_hands.fill(m_hands.named("Appréciation du bloc retenue par vous"),
                         std::to_string(percent).c_str());
        }
        m_hands.find("dossierReadCheckBox").setFocus();
        m_hands.press(Qt::Key_Space);
        m_prompts.confirmations.push_back(true);
        m_hands.click(m_hands.named("Remettre la fiche…"));
    }
}

void Day::deliberate(const char* candidateName, const std::vector<Decision>& decisions)
{
    m_hands.click("scoreTabPushButton");
    act("m1");
    m_hands.clickItem(m_hands.find<QListView>("candidateListView"), candidateName);
    m_hands.click("deliberationTabPushButton");
    auto& grid = m_hands.find<QTableView>("synthesisTableView");
    for (const Decision& decision : decisions) {
        m_hands.clickCell(grid, QString(decision.block).right(1).toInt() - 1, 0);
        m_hands.press(Qt::Key_D); // discussed, where it was flagged
        QWidget& percent = m_hands.named("Appréciation retenue, en chiffres");
        m_hands.click(percent);
        m_hands.press(Qt::Key_A, Qt::ControlModifier);
        m_hands.type(std::to_string(decision.percent).c_str());
        m_hands.click(m_hands.named(decision.validated ? "Validé" : "Non validé"));
        if (*decision.reason != '\0') {
            m_hands.click(m_hands.named("Motif de l’appréciation retenue"));
            m_hands.type(decision.reason);
            m_hands.press(Qt::Key_Return);
        }
    }
}

void Day::comment(const char* text, const char* recommended)
{
    m_hands.click("commentNoteField");
    m_hands.type(text);
    m_hands.click(m_hands.named("Préconisation — BC5"));
    m_hands.type(recommended);
}

void Day::propose(const char* kind)
{
    m_hands.click(m_hands.named(kind));
}

void Day::print()
{
    const QString folder = QString::fromStdString(m_folder.string());
    m_hands.click("documentsTabPushButton");
    m_prompts.paths.push_back(folder);
    m_hands.click("writePushButton");
    auto& result = m_hands.find<QWidget>("resultWidget");
    constexpr int patience = 60'000; // milliseconds, of a machine that does other things
    REQUIRE(QTest::qWaitFor([&] { return result.isVisible(); }, patience));
    CHECK(m_hands.find<QLabel>("resultLabel").text() ==
          QStringLiteral("✓ 2\u00a0documents écrits dans ") + folder);
    m_hands.clickItem(m_hands.find<QListView>("kindsListView"), "Fiche individuelle");
    m_hands.click("tickNonePushButton");
    m_hands.clickItem(m_hands.find<QListView>("documentsListView"),
                      "Amélie Roussel — par Paul Okafor");
    m_hands.press(Qt::Key_Space);
    m_prompts.paths.push_back(folder);
    m_hands.click("writePushButton");
    REQUIRE(QTest::qWaitFor([&] { return result.isVisible(); }, patience));
    CHECK(m_hands.find<QLabel>("resultLabel").text().startsWith("✓ 1"));
}

bool isPdf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::string start(5, '\0');
    stream.read(start.data(), 5);
    return stream && start == "%PDF-";
}

void checkCandidate(const app::Session& session, const char* id,
                    const std::vector<FinalMarks>& marks, const Deliberation& expected)
{
    const auto view = session.view(CandidateId(id), Viewer::staff());
    REQUIRE(view);
    Deliberation decided = view->deliberation;
    for (const auto& [block, appraisal] : decided.appraisals) {
        INFO(block.text());
        CHECK_FALSE(basisIn(decided.bases.appraisals, block).empty()); // what it stood on is kept
    }
    decided.bases = {};
    INFO(id);
    CHECK(decided.discussed == expected.discussed);
    CHECK(decided.appraisals == expected.appraisals);
    CHECK(decided.recommendations == expected.recommendations);
    CHECK(decided.comment == expected.comment);
    CHECK(decided.proposal == expected.proposal);
    CHECK(decided == expected);
    REQUIRE(view->sheets.size() == marks.size());
    for (std::size_t row = 0; row < marks.size(); ++row)
        CHECK(view->sheets[row] == expectedSheet(id, marks[row]));
}

} // namespace

TEST_CASE("a jury prepares, marks, deliberates and prints, and the file holds what was typed")
{
    const sample::ScratchFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(folder.path().string()));
    {
        Day day(folder.path());
        day.createSession();
        day.enterPanel();
        day.enterCandidates();
        day.score("Amélie Roussel", firstMarks);
        day.score("Karim Benali", secondMarks);
        day.deliberate("Amélie Roussel", firstDecisions);
        day.comment(comment, recommendation);
        day.propose("partielle");
        day.deliberate("Karim Benali", secondDecisions);
        day.propose("totale"); // of the three blocs aimed at
        day.print();
        day.close();
    }

    const auto session = app::Session::open(folder.path() / juryFile);
    REQUIRE(session);
    const JurySession jury = expectedJury();
    CHECK(session->jury().info == jury.info);
    CHECK(session->jury().jurors == jury.jurors);
    CHECK(session->jury().candidates == jury.candidates);
    CHECK(session->jury().recusals == jury.recusals);
    Deliberation first = expectedDeliberation("c1", firstDecisions);
    first.comment = comment;
    first.recommendations[BlockId("BC5")] = recommendation;
    first.discussed = {BlockId("BC2")};
    checkCandidate(*session, "c1", firstMarks, first);
    Deliberation second = expectedDeliberation("c2", secondDecisions);
    second.discussed = {BlockId("BC4")};
    second.proposal = ProposalKind::Total; // of the blocs aimed at
    checkCandidate(*session, "c2", secondMarks, second);
    for (const char* form : {"grille-c1.pdf", "grille-c2.pdf", "fiche-c1-m2.pdf"})
        CHECK(isPdf(folder.path() / form));
}
