// SPDX-License-Identifier: GPL-3.0-or-later
// The collective half of a day: three members, eight candidates, a withdrawal, a member who leaves,
// an excused candidate, a rescue, a tie that the president breaks, signatures in turn and a
// correction after signing. Preparation, deliberation and signing by keys and mouse in the real
// window; the sheets come from the service. At the end the file says what happened.
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/framework_library.h"
#include "app/signing.h"
#include "gui/hands.h"
#include "printing/printed_form.h"
#include "report/plain_text.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/preparation/candidate_model.h"
#include "widgets/session/session_document.h"
#include "widgets/session/sign_dialog.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using delibere::gui::Hands;

namespace {

constexpr auto phrase = "girafe tunnel pivoine cuivre lundi";
constexpr auto rescue = "Rattrapage : les mesures présentées complètent le dossier.";
constexpr auto correction = "Le commentaire manquait.";

struct Person {
    const char* id;
    const char* lastName;
    const char* firstName;
    const char* time;
};

const std::vector<Person> people{
    {"c1", "Roussel", "Amélie", "09:00"}, {"c2", "Benali", "Karim", "09:45"},
    {"c3", "Haddad", "Inès", "16:00"},    {"c4", "Moreau", "Luc", "10:30"},
    {"c5", "Diallo", "Awa", "11:15"},     {"c6", "Petit", "Jeanne", "13:30"},
    {"c7", "Lopez", "Hugo", "14:15"},     {"c8", "Nguyen", "Lan", "15:00"}};

void createSession(const std::filesystem::path& path)
{
    const auto file =
        app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                           "referentiels/cqp-technicien-maintenance-alimentaire.json");
    REQUIRE(file);
    JurySession definition = sample::session();
    definition.info.freeTurns = true; // who acts is said, not proven, in these tests
    const Candidate model = definition.candidates.front();
    definition.candidates.clear();
    for (const Person& person : people) {
        Candidate candidate = model;
        candidate.id = CandidateId(person.id);
        candidate.lastName = person.lastName;
        candidate.firstName = person.firstName;
        candidate.time = person.time;
        candidate.presented.clear();
        for (const Block& block : file->framework.blocks)
            candidate.presented.push_back(block.id);
        definition.candidates.push_back(candidate);
    }
    REQUIRE(app::Session::create(path, definition, *file));
}

class Afternoon {
public:
    explicit Afternoon(const std::filesystem::path& path) : m_window(m_prompts), m_hands(m_window)
    {
        m_window.resize(1360, 850);
        m_window.show();
        m_window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&m_window));
        m_window.openSession(QString::fromStdString(path.string()));
        REQUIRE(m_window.document() != nullptr);
    }

    void prepare();
    void receiveSheets();
    void goTo(const char* candidate);
    void retain(int row, int percent, bool validated, const char* reason = "");
    void retainAll(std::initializer_list<int> percents);
    void discussAndVote();
    void comment(const char* text);
    void propose(const char* kind) { click(kind); }
    // Asked for every bloc that is not validated, before the jury concludes.
    void giveNoRecommendation(std::initializer_list<const char*> blocks);
    void withdrawProposal() { click("Retirer la proposition"); }
    void signAll(std::initializer_list<const char*> jurors);
    void correct(const char* reason);
    bool mayFreeze() { return m_hands.named("Figer et signer…").isEnabled(); }
    void close() { REQUIRE(m_window.close()); }

private:
    void act(const char* juror);
    void click(const char* name); // after scrolling there, as a person would
    void apply(const Edit& edit)
    {
        const bool done = m_window.document()->apply(edit);
        INFO(m_prompts.asked.join('\n').toStdString()); // with what was refused
        REQUIRE(done);
    }
    void receive(const char* candidate, const char* juror, std::initializer_list<int> percents);
    QTableView& grid() { return m_hands.find<QTableView>("synthesisTableView"); }

    sample::ScriptedPrompts m_prompts;
    widgets::MainWindow m_window;
    Hands m_hands;
};

void Afternoon::prepare()
{
    m_hands.click("preparationTabPushButton");
    m_hands.clickCell(m_hands.find<QTableView>("jurorsTableView"), 1, 0);
    m_hands.fill(m_hands.named("Heure de départ"), "15h30");
    auto& candidates = m_hands.find<QTableView>("candidatesTableView");
    for (int step = 0; step < 2; ++step) { // attendu, absent, excusé sur justificatif
        m_hands.clickCell(candidates, 2, widgets::CandidateModel::Presence); // c4, by the hours
        candidates.setFocus();
        m_hands.press(Qt::Key_F2);
        m_hands.press(Qt::Key_Down);
        QApplication::processEvents();
    }
    m_hands.fill(m_hands.find("reasonLineEdit"), "certificat médical");
    m_hands.clickCell(candidates, 1, 0);
    m_hands.clickCell(m_hands.find<QTableView>("recusalsTableView"), 2, 0);
    m_hands.press(Qt::Key_Space);
}

void Afternoon::receive(const char* candidate, const char* juror,
                        std::initializer_list<int> percents)
{
    const SheetKey sheet = sample::key(candidate, juror);
    auto percent = percents.begin();
    for (const Block& block : m_window.document()->framework().blocks)
        apply(SetBlockEntry{sheet, block.id, {{}, Percent{*percent++}}});
    apply(SetDossierRead{sheet, true});
    apply(SubmitSheet{sheet});
}

void Afternoon::receiveSheets()
{
    for (const char* juror : {"m1", "m2", "m3"}) {
        receive("c1", juror, {80, 80, 80, 80, 80});
        receive("c7", juror, {40, 40, 40, 40, 40});
        receive("c8", juror, {80, 80, 80, 80, 50});
    }
    for (const char* juror : {"m1", "m2"})
        receive("c2", juror, {75, 75, 75, 75, 75});
    for (const char* juror : {"m1", "m3"})
        receive("c3", juror, {72, 72, 72, 72, 72});
    receive("c5", "m1", {80, 80, 80, 68, 80});
    receive("c5", "m2", {80, 80, 80, 69, 80});
    receive("c5", "m3", {80, 80, 80, 67, 80});
    receive("c6", "m1", {60, 80, 80, 80, 80});
    receive("c6", "m2", {90, 80, 80, 80, 80});
    receive("c6", "m3", {80, 80, 80, 80, 80});
    for (const char* juror : {"m1", "m2", "m3"}) {
        const auto key = app::makeKey(m_window.document()->session(), JurorId(juror), phrase,
                                      crypto::Effort::ForTests);
        REQUIRE(key);
        apply(*key);
    }
}

void Afternoon::act(const char* juror)
{
    const auto& jurors = m_window.document()->jury().jurors;
    const auto place = std::ranges::find(jurors, JurorId(juror), &Juror::id);
    m_prompts.choices.push_back(static_cast<int>(place - jurors.begin()));
    m_hands.click("actingPersonButton");
    REQUIRE(m_window.document()->actingJuror() == JurorId(juror));
}

void Afternoon::click(const char* name)
{
    QApplication::processEvents();
    QWidget& wanted = m_hands.named(name);
    for (QWidget* parent = wanted.parentWidget(); parent != nullptr;
         parent = parent->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(parent))
            scroll->ensureWidgetVisible(&wanted);
    }
    m_hands.click(wanted);
    QApplication::processEvents();
}

// As the president, one candidate after the other.
void Afternoon::goTo(const char* candidate)
{
    m_hands.click("deliberationTabPushButton");
    act("m1");
    grid().setFocus();
    for (std::size_t steps = 0; steps < people.size(); ++steps)
        m_hands.press(Qt::Key_Up, Qt::AltModifier);
    for (std::size_t steps = 0; steps < people.size(); ++steps) {
        if (m_window.document()->currentCandidate() == CandidateId(candidate))
            return;
        m_hands.press(Qt::Key_Down, Qt::AltModifier);
        QApplication::processEvents();
    }
    REQUIRE(m_window.document()->currentCandidate() == CandidateId(candidate));
}

void Afternoon::retain(int row, int percent, bool validated, const char* reason)
{
    m_hands.clickCell(grid(), row, 0);
    QWidget& field = m_hands.named("Appréciation retenue, en chiffres");
    m_hands.click(field);
    m_hands.press(Qt::Key_A, Qt::ControlModifier);
    m_hands.type(std::to_string(percent).c_str());
    m_hands.click(m_hands.named(validated ? "Validé" : "Non validé"));
    if (*reason != '\0') {
        m_hands.click(m_hands.named("Motif de l’appréciation retenue"));
        m_hands.type(reason);
        m_hands.press(Qt::Key_Return);
    }
}

void Afternoon::retainAll(std::initializer_list<int> percents)
{
    int row = 0;
    for (const int percent : percents)
        retain(row++, percent, percent >= 70);
}

// The flagged bloc is in hand already: D, V, one voice each way, the president's.
void Afternoon::discussAndVote()
{
    REQUIRE(grid().currentIndex().row() == 0);
    grid().setFocus();
    m_hands.press(Qt::Key_D);
    m_hands.press(Qt::Key_V);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_Tab, Qt::Key_1, Qt::Key_Tab, Qt::Key_1})
        m_hands.press(key);
    m_hands.click(m_hands.named("Voix prépondérante pour"));
}

void Afternoon::giveNoRecommendation(std::initializer_list<const char*> blocks)
{
    for (const char* block : blocks)
        click(QStringLiteral("Préconisation — %1\u00a0: le jury n’en donne pas")
                  .arg(QString::fromUtf8(block))
                  .toUtf8()
                  .constData());
}

void Afternoon::comment(const char* text)
{
    click("Commentaire du jury");
    m_hands.type(text);
    grid().setFocus(); // leaving the field keeps it
}

void Afternoon::signAll(std::initializer_list<const char*> jurors)
{
    bool first = true;
    for (const char* juror : jurors) {
        click(first ? "Figer et signer…" : "Signer…");
        first = false;
        auto* dialog = m_window.findChild<widgets::SignDialog*>();
        REQUIRE(dialog != nullptr);
        REQUIRE(QTest::qWaitForWindowActive(dialog));
        REQUIRE(m_hands.find<QComboBox>("signerComboBox").currentData().toString() ==
                QString::fromUtf8(juror)); // the next one who is missing
        REQUIRE(m_hands.find("passphraseLineEdit").hasFocus());
        m_hands.type(phrase);
        m_hands.press(Qt::Key_Return);
        REQUIRE(
            QTest::qWaitFor([&] { return m_window.findChild<widgets::SignDialog*>() == nullptr; }));
        m_window.activateWindow(); // a desktop does it
        REQUIRE(QTest::qWaitForWindowActive(&m_window));
    }
}

void Afternoon::correct(const char* reason)
{
    m_prompts.texts.push_back(QString::fromUtf8(reason));
    click("Corriger\u00a0: annule et remplace…");
}

void deliberateAndSign(Afternoon& day)
{
    day.goTo("c1");
    day.retainAll({80, 80, 80, 80, 80});
    day.propose("totale");
    day.signAll({"m1", "m2", "m3"});
    day.goTo("c2"); // m3 withdrew
    day.retainAll({75, 75, 75, 75, 75});
    day.propose("totale");
    day.signAll({"m1", "m2"});
    day.goTo("c3"); // m2 has left
    day.retainAll({72, 72, 72, 72, 72});
    day.propose("totale");
    day.signAll({"m1", "m3"});
    day.goTo("c4");
    CHECK_FALSE(day.mayFreeze());
    day.goTo("c5");
    day.retainAll({80, 80, 80});
    day.retain(3, 70, true, rescue);
    day.retain(4, 80, true);
    day.propose("totale");
    day.signAll({"m1", "m2", "m3"});
    day.goTo("c6");
    day.discussAndVote();
    day.retainAll({77, 80, 80, 80, 80});
    day.propose("totale");
    day.signAll({"m1", "m2", "m3"});
    day.goTo("c7");
    day.retainAll({40, 40, 40, 40, 40});
    day.giveNoRecommendation({"BC1", "BC2", "BC3", "BC4", "BC5"});
    day.propose("aucune");
    day.signAll({"m1", "m2", "m3"});
    day.goTo("c8");
    day.retainAll({80, 80, 80, 80, 50});
    day.giveNoRecommendation({"BC5"});
    day.propose("partielle");
    day.signAll({"m1", "m2", "m3"});
    day.correct(correction);
    day.goTo("c8");
    day.withdrawProposal();
    day.comment("Parcours solide.");
    day.propose("partielle");
    day.signAll({"m1", "m2", "m3"});
}

RecordVersion lastVersion(const app::Session& session, const char* candidate)
{
    INFO(candidate);
    const auto history = session.history(CandidateId(candidate), Viewer::staff());
    REQUIRE(history);
    REQUIRE_FALSE(history->empty());
    return history->back();
}

} // namespace

TEST_CASE("eight candidates are deliberated on and signed in the window, and the file says so")
{
    const sample::ScratchFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(folder.path().string()));
    const auto path = folder.path() / "jury.jury";
    createSession(path);
    {
        Afternoon day(path);
        day.prepare();
        day.receiveSheets();
        deliberateAndSign(day);
        day.close();
    }

    const auto session = app::Session::open(path);
    REQUIRE(session);
    const JurySession& jury = session->jury();
    CHECK(jury.juror(JurorId("m2"))->departure == "15:30");
    CHECK(jury.candidate(CandidateId("c4"))->status == CandidateStatus::Excused);
    CHECK(jury.candidate(CandidateId("c4"))->statusReason == "certificat médical");
    CHECK(jury.recusal(CandidateId("c2"), JurorId("m3")) != nullptr);
    for (const char* candidate : {"c1", "c2", "c3", "c5", "c6", "c7", "c8"})
        CHECK(lastVersion(*session, candidate).locked());
    CHECK(session->history(CandidateId("c4"), Viewer::staff())->empty());
    CHECK(lastVersion(*session, "c2").signatories == std::vector{SignerId("m1"), SignerId("m2")});
    CHECK(lastVersion(*session, "c3").signatories == std::vector{SignerId("m1"), SignerId("m3")});

    const auto rescued = *session->deliberation(CandidateId("c5"));
    CHECK(rescued.appraisals.at(BlockId("BC4")) == Appraisal{true, Percent{70}, rescue});
    const auto tied = *session->deliberation(CandidateId("c6"));
    CHECK(tied.discussed == std::set{BlockId("BC1")});
    CHECK(tied.votes ==
          std::map<BlockId, Vote>{{BlockId("BC1"), Vote{1, 1, 1, CastingVote::InFavour}}});
    CHECK(session->deliberation(CandidateId("c7"))->proposal == ProposalKind::None);

    REQUIRE(session->copyTo(folder.path() / "copie.jury"));
    const auto corrected = *session->history(CandidateId("c8"), Viewer::staff());
    REQUIRE(corrected.size() == 2);
    CHECK(corrected[0].stage == RecordStage::Replaced);
    CHECK(corrected[0].reason == correction);
    CHECK(corrected[0].signatures.size() == 3);
    CHECK(corrected[1].number == 2);
    CHECK(session->deliberation(CandidateId("c8"))->comment == "Parcours solide.");

    // The secretariat prints the minutes of the day from Documents.
    widgets::SessionDocument desk(std::move(*app::Session::open(folder.path() / "copie.jury")));
    REQUIRE(desk.actAs({}));
    CHECK(desk.viewer() == Viewer::discreetStaff()); // everything is signed: nothing to ask for
    const auto listed = printing::forms(desk.session(), desk.viewer(), printing::FormKind::Minutes);
    REQUIRE(listed);
    REQUIRE(listed->size() == 1);
    const auto minutes = printing::layOut(desk.session(), desk.viewer(), listed->front());
    REQUIRE(minutes);
    const std::string text = report::plainText(minutes->document);
    for (const char* said :
         {"version\u00a02, signée", "annulée et remplacée par la version\u00a02",
          "1 pour, 1 contre", "Candidat excusé sur justificatif", "Rattrapage"}) {
        INFO(said);
        CHECK(text.find(said) != std::string::npos);
    }
}
