// SPDX-License-Identifier: GPL-3.0-or-later
// Every word of the forms, kept under version control: a change is read before it is accepted.
// DELIBERE_UPDATE_GOLDEN=1 writes the files anew.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "report/layout.h"
#include "report/plain_text.h"
#include "unit/report/decision_case.h"
#include "unit/report/minutes_case.h"
#include "unit/report/paper_case.h"
#include "unit/report/positioning_case.h"
#include "unit/report/records.h"

using namespace delibere;

namespace {

void checkAgainstGolden(const std::string& name, const report::Document& form)
{
    const std::string path = DELIBERE_SOURCE_DIR "/tests/golden/" + name + ".txt";
    const std::string text = report::plainText(form);
    if (std::getenv("DELIBERE_UPDATE_GOLDEN") != nullptr)
        std::ofstream(path) << text;
    std::ifstream file(path);
    REQUIRE(file);
    std::ostringstream golden;
    golden << file.rdbuf();
    CHECK(text == golden.str());
}

void checkAgainstGolden(const std::string& name, const RecordView& record)
{
    checkAgainstGolden(name, report::layOut(record));
}

} // namespace

TEST_CASE("the grid of a percent framework says what it said")
{
    checkAgainstGolden("grille-pourcentages", sample::percentGrid().view());
}

TEST_CASE("the grid of a concordance framework says what it said")
{
    checkAgainstGolden("grille-concordance", sample::concordanceGrid().view());
}

TEST_CASE("the grid of a framework of tables says what it said")
{
    checkAgainstGolden("grille-tableaux", sample::tableGrid().view());
}

TEST_CASE("the grid of a framework whose levels have names says what it said")
{
    checkAgainstGolden("grille-niveaux-nommes", sample::namedLevelsGrid().view());
}

TEST_CASE("the sheet of a percent framework says what it said")
{
    checkAgainstGolden("fiche-pourcentages", sample::percentSheet().view());
}

TEST_CASE("a sheet without any entry says what it said")
{
    checkAgainstGolden("fiche-vide", sample::blankSheet().view());
}

TEST_CASE("the sheet of a framework of tables says what it said")
{
    checkAgainstGolden("fiche-tableaux", sample::tableSheet().view());
}

TEST_CASE("the sheet of a framework whose levels have names says what it said")
{
    checkAgainstGolden("fiche-niveaux-nommes", sample::namedLevelsSheet().view());
}

TEST_CASE("the grid of a candidate who is not heard says what it said")
{
    checkAgainstGolden("grille-candidat-excuse",
                       sample::notHeardGrid(CandidateStatus::Excused, "certificat médical").view());
}

TEST_CASE("the sheet of a candidate who is not heard says what it said")
{
    checkAgainstGolden("fiche-decision-suspendue",
                       sample::notHeardSheet(CandidateStatus::Suspended, "").view());
}

TEST_CASE("the grid of a version being signed says what it said")
{
    checkAgainstGolden("grille-en-signature", sample::signedGrid().view());
}

TEST_CASE("the minutes of a day say what they said")
{
    checkAgainstGolden("proces-verbal", sample::dayOfJury().layOut());
}

TEST_CASE("the guide of a repérage says what it said")
{
    checkAgainstGolden("reperage-guide", sample::fullInterview().view(PositioningPart::Guide));
}

TEST_CASE("the guide to be filled in by hand says what it said")
{
    checkAgainstGolden("reperage-guide-vierge",
                       sample::blankInterview().view(PositioningPart::Guide));
}

TEST_CASE("the bilan of a repérage says what it said")
{
    checkAgainstGolden("reperage-bilan", sample::fullInterview().view(PositioningPart::Summary));
}

TEST_CASE("the bilan of an unfinished repérage says what is left and what does not agree")
{
    checkAgainstGolden("reperage-bilan-incoherent",
                       sample::incoherentInterview().view(PositioningPart::Summary));
}

TEST_CASE("the bilan of a correction being signed says what it said")
{
    checkAgainstGolden("reperage-bilan-en-signature",
                       sample::signedInterview().view(PositioningPart::Summary));
}

TEST_CASE("the plan of a second repérage says what it said")
{
    checkAgainstGolden("reperage-plan", sample::secondInterview().view(PositioningPart::Plan));
}

TEST_CASE("the feuille d’émargement of a day says what it said")
{
    checkAgainstGolden("emargement", sample::attendance().view());
}

TEST_CASE("the ordre de passage of a day says what it said")
{
    checkAgainstGolden("ordre-passage", sample::hearingOrder().view());
}

TEST_CASE("the letters to a candidate say what they said")
{
    checkAgainstGolden("convocation-candidat",
                       sample::candidateLetter(CandidateLetter::Summons).view());
    checkAgainstGolden("presence-candidat",
                       sample::candidateLetter(CandidateLetter::Presence).view());
}

TEST_CASE("the letters of a member say what they said")
{
    checkAgainstGolden("convocation-membre", sample::jurorLetter(JurorLetter::Summons).view());
    checkAgainstGolden("autorisation-absence",
                       sample::jurorLetter(JurorLetter::LeaveRequest).view());
    checkAgainstGolden("declaration-membre", sample::jurorLetter(JurorLetter::Declaration).view());
    checkAgainstGolden("presence-membre", sample::jurorLetter(JurorLetter::Presence).view());
}

TEST_CASE("the blank guide of the seed says what it said")
{
    checkAgainstGolden("guide-individuel-vierge", sample::blankGuide(sample::maintenance()).view());
}

TEST_CASE("the blank guide of a framework of levels, for somebody, says what it said")
{
    checkAgainstGolden("guide-individuel-niveaux",
                       sample::namedGuide(sample::concordanceFramework()).view());
}

TEST_CASE("the grid to be filled in by hand says what it said")
{
    checkAgainstGolden("grille-vierge", sample::blankGrid(sample::maintenance()).view());
}

TEST_CASE("the grid of a framework of levels, by hand, says what it said")
{
    checkAgainstGolden("grille-vierge-niveaux",
                       sample::blankGrid(sample::concordanceFramework()).view());
}

TEST_CASE("the bordereau of a signed candidate says what it said")
{
    checkAgainstGolden("bordereau", sample::signedSlip().view());
}

TEST_CASE("the bordereau of a framework of levels says what it said")
{
    checkAgainstGolden("bordereau-niveaux", sample::levelsSlip().view());
}

TEST_CASE("the table of a day says what it said")
{
    checkAgainstGolden("tableau-recapitulatif", sample::summaryOfDay().view());
}

TEST_CASE("the table of a framework in levels says what it said")
{
    checkAgainstGolden("tableau-recapitulatif-niveaux", sample::levelsSummary().view());
}

TEST_CASE("the relevé of a signed candidate says what it said")
{
    checkAgainstGolden("releve", sample::statement().view());
}

TEST_CASE("the draft of a relevé says what it said")
{
    checkAgainstGolden("releve-projet", sample::draftStatement().view());
}

TEST_CASE("the relevé of a framework in levels says what it said")
{
    checkAgainstGolden("releve-niveaux", sample::levelsStatement().view());
}

TEST_CASE("the relevé of a candidate who is not heard says what it said")
{
    checkAgainstGolden("releve-candidat-excuse", sample::excusedStatement().view());
}

TEST_CASE("the draft of an attestation says what it said")
{
    checkAgainstGolden("attestation-projet", sample::certificate().view());
}

TEST_CASE("an attestation after the decisions says what it said")
{
    sample::CertificateCase decided = sample::certificate();
    decided.framework.rncp = "RNCP00000";
    decided.framework.certifier = "Certificateur fictif";
    decided.blocks.resize(1);
    decided.followUp = {{FollowUpStep::ParitaryJury, Date{2026, 3, 20}},
                        {FollowUpStep::Cpne, Date{2026, 4, 2}}};
    checkAgainstGolden("attestation", decided.view());
}

TEST_CASE("an attestation after a rescue says who decided, and what is left to work on")
{
    const sample::LetterCase letter = sample::letter();
    const std::vector blocks{BlockId("B1")};
    const CertificateRecord record{letter.framework, letter.session,  letter.candidate,
                                   blocks,           letter.followUp, letter.grid,
                                   letter.stamp,     letter.advice,   &*letter.decision};
    checkAgainstGolden("attestation-paritaire", record);
}

TEST_CASE("the minutes of the jury paritaire say what they said")
{
    checkAgainstGolden("pv-paritaire", sample::paritaryJury().view(ParitaryPart::Minutes));
}

TEST_CASE("the final table says what it said")
{
    checkAgainstGolden("tableau-final", sample::paritaryJury().view(ParitaryPart::FinalTable));
}

TEST_CASE("the letter that goes with the bundle says what it said")
{
    checkAgainstGolden("lettre-envoi", sample::paritaryJury().view(ParitaryPart::Transmittal));
}

TEST_CASE("the letter to a candidate says what it said")
{
    checkAgainstGolden("notification", sample::letter().view());
}

TEST_CASE("the draft of a letter is not to be sent")
{
    sample::LetterCase draft = sample::letter();
    draft.decision.reset();
    draft.stamp.state = RecordState::Draft;
    checkAgainstGolden("notification-projet", draft.view());
}

TEST_CASE("the file of a candidate without their name says what it said")
{
    const sample::LetterCase letter = sample::letter();
    const std::vector<BlockAdvice> reasons{{BlockId("B2"), "[masqué] a hésité."}};
    checkAgainstGolden("dossier-sans-nom",
                       AnonymousRecord{letter.framework, letter.session, "7K3M-Q9XD",
                                       letter.decided, reasons, letter.advice, "Bon exposé.",
                                       letter.stamp});
}
