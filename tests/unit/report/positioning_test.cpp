// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <catch2/catch.hpp>

#include "domain/anomaly_places.h"
#include "report/layout.h"
#include "report/plain_text.h"
#include "unit/report/positioning_case.h"
#include "wording/positioning_words.h"

using namespace delibere;
using namespace delibere::report;
using namespace delibere::wording;
using Catch::Contains;

namespace {

constexpr auto everyPart = {PositioningPart::Guide, PositioningPart::Summary,
                            PositioningPart::Plan};

std::string textOf(const sample::PositioningCase& each, PositioningPart part)
{
    return plainText(layOut(each.view(part)));
}

std::string summaryOf(const sample::PositioningCase& each)
{
    return textOf(each, PositioningPart::Summary);
}

std::string guideOf(const sample::PositioningCase& each)
{
    return textOf(each, PositioningPart::Guide);
}

std::string planOf(const sample::PositioningCase& each)
{
    return textOf(each, PositioningPart::Plan);
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

// From the row of one competence to the next.
std::string rowOf(const std::string& summary, int competence)
{
    const std::string name = "\nCompétence " + std::to_string(competence) + "\n";
    const std::size_t from = summary.find(name);
    REQUIRE(from != std::string::npos);
    return summary.substr(from, summary.find("\nCompétence ", from + 1) - from);
}

} // namespace

TEST_CASE("the guide asks all the questions of the framework, in its words")
{
    const std::string text = guideOf(sample::blankInterview());
    for (const Competency* table : positioningTables(sample::technico())) {
        CHECK_THAT(text, Contains(table->title) && Contains(table->positioning->question) &&
                             Contains(table->positioning->need));
        for (const Criterion& criterion : table->criteria)
            CHECK_THAT(text, Contains("• " + criterion.text));
        for (const std::string& line : table->knowHow)
            CHECK_THAT(text, Contains("• " + line));
        for (const std::string& question : table->positioning->followUps)
            CHECK_THAT(text, Contains("• " + question));
    }
    CHECK(count(text, "Veillez remplir le tableau récapitulatif") == 6); // as printed
}

TEST_CASE("the bilan offers all 25 lines of the form, whatever is ticked")
{
    for (const auto& each : {sample::fullInterview(), sample::incoherentInterview()}) {
        const std::string text = summaryOf(each);
        int lines = 0;
        for (const Block& block : sample::technico().blocks) {
            for (const SummaryLine& line : block.summaryLines) {
                CHECK_THAT(text, Contains("☐ " + line.text) || Contains("☒ " + line.text));
                ++lines;
            }
        }
        CHECK(lines == 25);
    }
}

TEST_CASE("a competence is ticked as mastered only when all its tables are at the top")
{
    sample::PositioningCase each = sample::fullInterview();
    CHECK_THAT(rowOf(summaryOf(each), 1),
               Contains("☒ Le candidat maîtrise") && Contains("☐ Le candidat doit développer"));
    each.positioning.tables[CompetencyId("C1.T2")].level = 2;
    CHECK_THAT(rowOf(summaryOf(each), 1),
               Contains("☐ Le candidat maîtrise") && Contains("☒ Le candidat doit développer"));
}

TEST_CASE("a competence with tables left empty ticks neither box and says how many are left")
{
    const std::string text = summaryOf(sample::incoherentInterview());
    CHECK_THAT(rowOf(text, 1),
               Contains("(2\u00a0tableaux sur\u00a05 sans niveau)") && !Contains("☒"));
    CHECK_THAT(rowOf(text, 2),
               Contains("(4\u00a0tableaux sur\u00a04 sans niveau)") && !Contains("☒"));
    sample::PositioningCase one = sample::fullInterview();
    one.positioning.tables.erase(CompetencyId("C1.T1"));
    CHECK_THAT(summaryOf(one), Contains("(1\u00a0tableau sur\u00a05 sans niveau)"));
}

TEST_CASE("what was noted at the table is on the guide, never on the bilan nor the plan")
{
    const sample::PositioningCase each = sample::fullInterview();
    CHECK_THAT(guideOf(each), Contains("Suit 42 clients"));
    CHECK_THAT(summaryOf(each), !Contains("Suit 42 clients"));
    CHECK_THAT(planOf(each), !Contains("Suit 42 clients"));
}

TEST_CASE("no form of a repérage shows a percent, a mark or a jury")
{
    for (const auto& each : {sample::fullInterview(), sample::signedInterview(),
                             sample::secondInterview(), sample::incoherentInterview()}) {
        for (const PositioningPart part : everyPart)
            CHECK_THAT(textOf(each, part), !Contains("%") &&
                                               !Contains("jury", Catch::CaseSensitive::No) &&
                                               !Contains("siégé") && !Contains("président"));
    }
}

TEST_CASE("the guide and the bilan say that this is neither an evaluation nor an exam")
{
    for (const PositioningPart part : everyPart)
        CHECK_THAT(textOf(sample::fullInterview(), part),
                   Contains("n’est ni une évaluation, ni un examen") &&
                       Contains("Le document original est conservé par l'entreprise."));
}

TEST_CASE("that a candidate is absent for the jury is not said of their repérage")
{
    sample::PositioningCase each = sample::fullInterview();
    each.candidate.status = CandidateStatus::Suspended;
    for (const PositioningPart part : everyPart)
        CHECK_THAT(textOf(each, part), !Contains("suspendue", Catch::CaseSensitive::No));
}

TEST_CASE("the mistakes of the source are told where they bite, its words untouched")
{
    const std::string guide = guideOf(sample::fullInterview());
    CHECK_THAT(guide, Contains("• Réaliser le comptage des produits en respectant"));
    CHECK(count(guide, "portent sur le comptage des stocks") == 1);
    const std::string bilan = summaryOf(sample::fullInterview());
    CHECK_THAT(bilan, Contains("☒ l'identification des risques\u00a0[2]"));
    CHECK_THAT(bilan, Contains("Remarque\u00a02\u00a0: Le bilan de la compétence 5 propose"));
    CHECK_THAT(bilan, !Contains("Veuillez")); // a misprint bites nobody
}

TEST_CASE("a remark is said once in the guide, and called by its number afterwards")
{
    const std::string guide = guideOf(sample::blankInterview());
    for (const Anomaly& anomaly : sample::technico().anomalies) {
        CAPTURE(anomaly.id);
        CHECK(count(guide, anomaly.statement) <= (anomaly.id == "c4-bilan-tronque" ? 2U : 1U));
    }
    CHECK_THAT(guide, Contains("Voir aussi les remarques\u00a01 et 3, plus haut."));
}

TEST_CASE("a blank guide is no draft: it has no state, no name and room to write")
{
    const Document form = layOut(sample::blankInterview().view(PositioningPart::Guide));
    CHECK(form.notices.empty());
    const std::string text = plainText(form);
    CHECK_THAT(text, !Contains("☒") && !Contains("À vérifier\u00a0:") && !Contains("sans niveau") &&
                         !Contains("état\u00a0:") && !Contains("Empreinte SHA-256 du contenu"));
    CHECK(count(text, "\nNotes\u00a0: \n\n") == 24);
    CHECK_THAT(text, Contains("[2 lines] Intervenant 2"));
}

TEST_CASE("what does not agree is said beside its table and after the form of the bilan")
{
    const sample::PositioningCase each = sample::incoherentInterview();
    CHECK_THAT(guideOf(each), Contains("À vérifier\u00a0: NON est coché alors que des compétences "
                                       "sont dites acquises."));
    const std::string bilan = summaryOf(each);
    CHECK(bilan.find("À vérifier par les intervenants") > bilan.find("[signature] Intervenant 2"));
    CHECK_THAT(summaryOf(sample::fullInterview()), !Contains("À vérifier"));
}

TEST_CASE("every kind of incoherence is said in words of its own")
{
    std::vector<std::string> said;
    for (int kind = 0; kind <= static_cast<int>(CoherenceKind::NoMeansGiven); ++kind) {
        said.push_back(words({static_cast<CoherenceKind>(kind), BlockId("C5"), {}, "C5.B4"},
                             sample::technico()));
        CHECK_FALSE(said.back().empty());
    }
    std::ranges::sort(said);
    CHECK(std::ranges::adjacent_find(said) == said.end());
}

TEST_CASE("incoherences of one competence that say the same thing are said once")
{
    const auto lines = coherenceLines(
        sample::technico(),
        checkCoherence(sample::technico(), sample::incoherentInterview().positioning));
    REQUIRE(lines.size() == 5);
    CHECK(lines[1] == "Compétence 2 – Tableau 1, Tableau 2, Tableau 3 et Tableau 4\u00a0: aucun "
                      "niveau n’est coché.");
}

TEST_CASE("the boxes of the form carry who signed, when, and who has not")
{
    const Document form = layOut(sample::signedInterview().view(PositioningPart::Summary));
    const auto found = std::ranges::find_if(form.elements, [](const Element& element) {
        return std::holds_alternative<SignatureBoxes>(element);
    });
    REQUIRE(found != form.elements.end());
    const auto& boxes = std::get<SignatureBoxes>(*found).boxes;
    REQUIRE(boxes.size() == 3);
    CHECK_THAT(
        boxes[0].statement,
        Contains("signé le 12\u00a0mars\u00a02026 à 14\u00a0h\u00a006\u00a0(UTC), avec réserve"));
    CHECK(boxes[0].image == "not a picture yet");
    CHECK_THAT(boxes[1].signatory,
               Contains("Je soussigné(e) : Claude AUBRY, déclare conforme et sincères"));
    CHECK_THAT(boxes[2].statement, Contains("signature manquante"));
    CHECK(boxes[2].role == "Intervenant 2 (évaluateur habilité)");
    CHECK_THAT(plainText(form),
               Contains("« Je souhaitais aussi l’anglais commercial. »") ||
                   Contains("«\u00a0Je souhaitais aussi l’anglais commercial.\u00a0»"));
}

TEST_CASE("the digits of each single-use key stand in the box of who signed")
{
    const auto boxesOf = [](const Document& form) {
        for (const Element& element : form.elements) {
            if (const auto* found = std::get_if<SignatureBoxes>(&element))
                return found->boxes;
        }
        return std::vector<SignatureBox>();
    };
    for (const PositioningPart part : {PositioningPart::Guide, PositioningPart::Summary}) {
        const auto boxes = boxesOf(layOut(sample::signedInterview().view(part)));
        REQUIRE(boxes.size() == 3);
        CHECK_THAT(boxes[0].statement,
                   Contains("avec réserve, clé\u00a0:\n01234\u00a056789\u00a001234\u00a056789 "
                            "11111\u00a022222\u00a033333\u00a044444\n"));
        CHECK_THAT(boxes[1].statement,
                   Contains("(UTC), clé\u00a0:\n98765\u00a043210\u00a098765\u00a043210 "
                            "55555\u00a066666\u00a077777\u00a088888\n"));
        CHECK_THAT(boxes[2].statement, !Contains("clé"));
    }
}

TEST_CASE("the plan carries the digits of each single-use key in its line of signatures")
{
    CHECK_THAT(planOf(sample::signedInterview()),
               Contains("Claude AUBRY, signé le 12\u00a0mars\u00a02026 à "
                        "14\u00a0h\u00a007\u00a0(UTC) (clé\u00a0: 98765 43210 98765 43210 "
                        "55555 66666 77777 88888)\u00a0; Linh NGUYEN, signature manquante."));
}

TEST_CASE("a form that nobody signed has no digits of a key")
{
    sample::PositioningCase draft = sample::signedInterview();
    draft.version.reset();
    draft.stamp = sample::fullInterview().stamp;
    for (const PositioningPart part : everyPart)
        CHECK_THAT(textOf(draft, part), !Contains("clé\u00a0:"));
}

TEST_CASE("a repérage that everyone signed was signed by people who sat on no panel")
{
    sample::PositioningCase each = sample::signedInterview();
    each.version->stage = RecordStage::Locked;
    each.stamp.state = RecordState::Signed;
    CHECK_THAT(summaryOf(each), Contains("signée par le candidat et les deux intervenants"));
}

TEST_CASE("only what all three signed has a code, and says what it holds")
{
    using Catch::Matchers::StartsWith;
    for (const PositioningPart part :
         {PositioningPart::Guide, PositioningPart::Summary, PositioningPart::Plan}) {
        CHECK_THAT(textOf(sample::lockedInterview(), part),
                   StartsWith("[code]\n") && Contains("sans donnée personnelle"));
        for (const auto& other : {sample::signedInterview(), sample::fullInterview()})
            CHECK_THAT(textOf(other, part),
                       !Contains("[code]") && !Contains("sans donnée personnelle"));
    }
    CHECK_THAT(guideOf(sample::blankInterview()), !Contains("[code]"));
}

TEST_CASE("a repérage whose session was not signed with it goes by its day")
{
    sample::PositioningCase before = sample::lockedInterview();
    before.session.info.title.clear();
    const std::string text = planOf(before);
    CHECK_THAT(text, !Contains("Session") && Contains("Zoé – 12\u00a0mars\u00a02026"));
}

TEST_CASE("the plan says of each need whether it is new, and which needs are met")
{
    const std::string plan = planOf(sample::secondInterview());
    CHECK_THAT(plan,
               Contains("l'identification des risques | Pratique professionnelle | à convenir "
                        "| à convenir | Nouveau"));
    CHECK_THAT(plan, Contains("Besoins satisfaits depuis\u00a0:") &&
                         Contains("• l'élaboration de fichiers de prospects"));
    CHECK_THAT(plan, Contains("ANALYSE DES RÉSULTATS DES ACTIONS COMMERCIALES | En totalité | Pas "
                              "du tout | perdu"));
    CHECK_THAT(planOf(sample::fullInterview()), !Contains("Nouveau") && !Contains("satisfaits"));
}

TEST_CASE("a plan without a need says why")
{
    sample::PositioningCase each = sample::fullInterview();
    for (auto& [id, entry] : each.positioning.tables)
        entry = {Answer::Yes, 3, false, "", ""};
    each.positioning.summary.clear();
    CHECK_THAT(planOf(each), Contains("Le bilan ne retient aucun besoin"));
    each.positioning.tables.clear();
    CHECK_THAT(planOf(each), Contains("compléter le repérage") && !Contains("peut être évalué"));
}
