// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/document.h"
#include "report/plain_text.h"
#include "unit/report/minutes_case.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;

namespace {

std::string textOf(const sample::MinutesCase& day)
{
    return plainText(day.layOut());
}

std::size_t occurrences(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

// From the candidate's heading to the next one.
std::string sectionOf(const std::string& text, const std::string& heading)
{
    const std::size_t from = text.find("\n# " + heading);
    REQUIRE(from != std::string::npos);
    return text.substr(from, text.find("\n# ", from + 1) - from);
}

} // namespace

TEST_CASE("the minutes carry who sat, from when to when, and in whose place")
{
    const std::string text = textOf(sample::dayOfJury());
    CHECK_THAT(text, Contains("présent(e) jusqu’à 16\u00a0h\u00a015"));
    CHECK_THAT(
        text,
        Contains("membre du jury, remplace Sophie Lefèvre | non déclaré | présent(e) à partir "
                 "de 9\u00a0h\u00a040"));
    CHECK_THAT(text, Contains("Horaires | de 9\u00a0h\u00a000 à 17\u00a0h\u00a030"));
}

TEST_CASE("a finding about several candidates is said once, with their names")
{
    sample::MinutesCase day = sample::dayOfJury();
    for (sample::EntryCase& entry : day.entries) {
        if (entry.candidate.heard())
            entry.panel.push_back({PanelCheck::WomenAndMen, false, {}, {}, 0, 0});
    }
    const std::string text = textOf(day);
    CHECK(occurrences(text, "la présence de femmes et d’hommes") == 1);
    CHECK_THAT(text, Contains("n’est pas établie | tous les candidats entendus"));
    CHECK_THAT(text, Contains("n’a pas déclaré avoir lu le dossier (empêche de conclure) | "
                              "PETIT Louise"));
}

TEST_CASE("two members of one name do not name a candidate twice")
{
    sample::MinutesCase day = sample::dayOfJury();
    sample::EntryCase& entry = day.entry("c6");
    entry.session.jurors[0].name = "Denis Laval";
    entry.panel.push_back({PanelCheck::DossierRead, true, JurorId("m1"), {}, 0, 0});
    CHECK_THAT(textOf(day), Contains("(empêche de conclure) | PETIT Louise\n"));
}

TEST_CASE("the marks of a candidate stay under the name, unless the panel is very large")
{
    const auto keptWhole = [](const Document& form) {
        std::vector<bool> kept;
        for (const Element& element : form.elements) {
            const auto* table = std::get_if<Table>(&element);
            if (table != nullptr && table->rows.back().cells.front().text == "État")
                kept.push_back(table->rows.front().after == Break::KeepWithNext);
        }
        return kept;
    };
    sample::MinutesCase day = sample::dayOfJury();
    CHECK(keptWhole(day.layOut()) == std::vector<bool>(5, true));
    Juror another = day.session.jurors[0];
    for (int number = 5; number <= 30; ++number) {
        another.id = JurorId("m" + std::to_string(number));
        day.entry("c1").session.jurors.push_back(another);
    }
    CHECK_FALSE(keptWhole(day.layOut()).front());
}

TEST_CASE("a blocking finding makes the session not valid to conclude, for whom it concerns")
{
    sample::MinutesCase day = sample::dayOfJury();
    CHECK_THAT(textOf(day), Contains("Séance non valable pour conclure pour PETIT Louise."));
    CHECK_THAT(textOf(day), Contains("à décider\nséance non valable pour conclure"));
    for (sample::EntryCase& entry : day.entries)
        entry.panel.clear();
    CHECK_THAT(textOf(day), !Contains("non valable") && Contains("Aucune réserve"));
}

TEST_CASE("the minutes name who withdrew from whom, never why")
{
    const std::string text = textOf(sample::dayOfJury());
    CHECK_THAT(text, Contains("Déports\u00a0: Denis Laval pour NGUYEN Linh."));
    CHECK_THAT(text, !Contains("ancien collègue"));
    sample::MinutesCase day = sample::dayOfJury();
    day.entry("c5").session.recusals.clear();
    CHECK_THAT(textOf(day), Contains("Déports\u00a0: aucun."));
}

TEST_CASE("candidates who are not heard appear as their outcome, without a mark or a reason")
{
    const std::string text = textOf(sample::dayOfJury());
    const std::string excused = sectionOf(text, "4. DUVAL Hugo");
    CHECK_THAT(excused, Contains("Candidat excusé sur justificatif.") && Contains("reconvoqué") &&
                            !Contains("Moyenne") && !Contains("siégé"));
    CHECK_THAT(sectionOf(text, "7. FARGE Noé"),
               Contains("Décision suspendue (C.\u00a0trav. art.\u00a0R.\u00a06412-7)."));
    CHECK_THAT(text, !Contains("certificat médical"));
}

TEST_CASE("a tie is printed with the casting vote that settled it")
{
    CHECK_THAT(sectionOf(textOf(sample::dayOfJury()), "5. NGUYEN Linh"),
               Contains("Vote | — | 1 pour, 1 contre\u00a0; voix prépondérante de la présidence"
                        "\u00a0: pour"));
}

TEST_CASE("a reservation and a missing signature are printed beside those who signed")
{
    const std::string section = sectionOf(textOf(sample::dayOfJury()), "2. BENALI Karim");
    CHECK_THAT(section, Contains("Claire Martin\u00a0: signé le 12\u00a0mars\u00a02026 à "
                                 "14\u00a0h\u00a006\u00a0(UTC)"));
    CHECK_THAT(section, Contains("Paul Okafor\u00a0: signature manquante"));
    CHECK_THAT(section,
               Contains("réserve\u00a0: «\u00a0Je maintiens 65 % pour le premier bloc.\u00a0»"));
}

TEST_CASE("a version that was replaced stays in the minutes with the reason and its signatures")
{
    const std::string section = sectionOf(textOf(sample::dayOfJury()), "3. MOREL Jeanne");
    CHECK_THAT(section, Contains("annulée et remplacée par la version\u00a02\nMotif\u00a0: Le "
                                 "commentaire était celui d’un autre candidat."));
    CHECK(occurrences(section, "Claire Martin\u00a0: signé le") == 2);
}

TEST_CASE("a version is replaced by the next one that was not given up")
{
    sample::MinutesCase day = sample::dayOfJury();
    RecordHistory& history = day.entry("c3").history;
    history[1].stage = RecordStage::Withdrawn;
    CHECK_THAT(textOf(day), Contains("la version qui la remplace n’est pas encore figée"));
    history.push_back(history[1]);
    history[2].number = 3;
    history[2].stage = RecordStage::Locked;
    CHECK_THAT(textOf(day), Contains("annulée et remplacée par la version\u00a03"));
}

TEST_CASE("what nobody signed says so, with the fingerprint of what is printed")
{
    const std::string section = sectionOf(textOf(sample::dayOfJury()), "5. NGUYEN Linh");
    CHECK_THAT(section, Contains("abandonnée avant signature complète\nMotif\u00a0: Une"));
    CHECK_THAT(section, Contains("n’est pas signé. Empreinte SHA-256\u00a0: 00112233 44556677"));
}

TEST_CASE("every member who came has room to sign by hand, even one who withdrew or left")
{
    const std::string text = textOf(sample::dayOfJury());
    CHECK_THAT(text, Contains("[signature] Paul Okafor") && Contains("[signature] Denis Laval"));
    CHECK_THAT(text, !Contains("[signature] Sophie Lefèvre"));
}

TEST_CASE("the minutes never call the seal a qualified signature")
{
    CHECK_THAT(textOf(sample::dayOfJury()),
               Contains("ce n’est pas une signature électronique qualifiée"));
}

TEST_CASE("minutes without keys, times or certifier leave those lines out")
{
    sample::MinutesCase day = sample::dayOfJury();
    day.keyFingerprints.clear();
    day.session.info.start.clear();
    day.session.info.end.clear();
    day.framework.certifier.clear();
    day.stamp.state = RecordState::Draft;
    const std::string text = textOf(day);
    CHECK_THAT(text,
               !Contains("clé") && !Contains("Horaires") && !Contains("Organisme certificateur |"));
    CHECK_THAT(text, Contains("[BROUILLON]"));
}

TEST_CASE("the minutes say what was noted of a passage, as it is noted now")
{
    sample::MinutesCase day = sample::dayOfJury();
    CHECK_THAT(textOf(day), !Contains("Identité vérifiée"));
    day.session.hearingNotes[day.session.candidates.front().id] = {"Lise Roy", "09:50"};
    CHECK_THAT(textOf(day), Contains("Identité vérifiée par Lise Roy, 9\u00a0h\u00a050."));
}
