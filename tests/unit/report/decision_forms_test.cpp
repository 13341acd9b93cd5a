// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that leave the jury's room: what they say, and above all what they do not.
#include <catch2/catch.hpp>

#include "report/layout.h"
#include "unit/report/decision_case.h"
#include "unit/report/form_text.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;
using sample::tablesOf;
using sample::textOf;

namespace {

bool notes(const RecordView& record, const std::string& notice)
{
    const auto notices = layOut(record).notices;
    return std::ranges::find(notices, notice) != notices.end();
}

constexpr const char* draftNotice = "PROJET, NE VAUT PAS RELEVÉ";

int cellsAcross(const Row& row)
{
    int across = 0;
    for (const Cell& cell : row.cells)
        across += cell.columnSpan;
    return across;
}

} // namespace

TEST_CASE("a rattrapage is marked and explained, and only when there is one")
{
    sample::SummaryCase table = sample::summaryOfDay();
    CHECK_THAT(textOf(table.view()), Contains("70\u00a0%\nvalidé\u00a0R") &&
                                         Contains("R\u00a0: rattrapage, validé sans que"));
    table.rows.resize(1);
    CHECK_THAT(textOf(table.view()), !Contains("rattrapage,"));
}

TEST_CASE("the table says of each grid whether it is a draft, being signed or signed")
{
    const std::string text = textOf(sample::summaryOfDay().view());
    const std::string whole = " à la certification visée | "; // both blocs are aimed at
    CHECK_THAT(text, Contains("| réussite totale" + whole + "signée v1 |") &&
                         Contains("| réussite totale" + whole + "signée v2 |") &&
                         Contains("| réussite partielle" + whole + "en signature v1 |") &&
                         Contains("| réussite totale" + whole + "brouillon |"));
}

TEST_CASE("who is not heard has a status in the table, no mark, no grid and no reason")
{
    sample::SummaryCase table = sample::summaryOfDay();
    table.rows[3].candidate.statusReason = "certificat médical";
    CHECK_THAT(textOf(table.view()),
               Contains("DUVAL Hugo\nLaiterie fictive | — | — | excusé sur justificatif | — |") &&
                   Contains("décision suspendue | — |") && !Contains("certificat médical"));
}

TEST_CASE("what others have not dated yet leaves a column to write in, what they have does not")
{
    sample::SummaryCase table = sample::summaryOfDay();
    CHECK_THAT(textOf(table.view()), Contains("| Proposition | Grille | Jury paritaire | CPNE\n"));
    table.followUp[FollowUpStep::ParitaryJury] = Date{2026, 3, 20};
    CHECK_THAT(textOf(table.view()),
               Contains("| Proposition | Grille | CPNE\n") &&
                   Contains("Décision du jury paritaire | 20\u00a0mars\u00a02026"));
    table.followUp[FollowUpStep::Cpne] = Date{2026, 4, 2};
    CHECK_THAT(textOf(table.view()),
               Contains("| Proposition | Grille\n") && !Contains("à la main"));
}

TEST_CASE("the table counts and makes no rate")
{
    sample::SummaryCase table = sample::summaryOfDay();
    CHECK_THAT(textOf(table.view()),
               Contains("7\u00a0candidats inscrits, dont excusé sur justificatif\u00a0: 1, "
                        "décision suspendue\u00a0: 1.") &&
                   Contains("Propositions d’attribution\u00a0: réussite totale\u00a0: 3, "
                            "réussite partielle\u00a0: 1, non validation\u00a0: 0, "
                            "à décider\u00a0: 1."));
    CHECK_THAT(textOf(table.view()), Contains("\nB1 | Premier bloc | 4 | 4 | 1 | 0 | 0 | 1\n"));
}

TEST_CASE("a session without candidates makes a table that says so")
{
    sample::SummaryCase table = sample::summaryOfDay();
    table.rows.clear();
    CHECK_THAT(textOf(table.view()), Contains("Aucun candidat n’est inscrit."));
}

TEST_CASE("every line of the table has as many cells as the table has columns")
{
    for (const sample::SummaryCase& table :
         {sample::summaryOfDay(), sample::summaryOf(5), sample::levelsSummary()}) {
        for (const Table& made : tablesOf(table.view())) {
            const int columns = static_cast<int>(made.columns.size());
            for (const auto& rows : {made.header, made.rows}) {
                for (const Row& row : rows)
                    CHECK(cellsAcross(row) == columns);
            }
        }
    }
}

TEST_CASE("more than six blocs make further tables, each with every candidate")
{
    sample::SummaryCase table = sample::summaryOf(4);
    for (int number = 6; number <= 9; ++number) {
        Block block = table.framework.blocks.back();
        block.code = "BC" + std::to_string(number);
        block.id = BlockId(block.code);
        table.framework.blocks.push_back(block);
        for (SummaryTableRow& row : table.rows)
            row.blocks.push_back({block.id, BlockState::Undecided, std::nullopt, false});
    }
    const std::vector<Table> tables = tablesOf(table.view());
    REQUIRE(tables.size() == 3); // the counts, then two
    CHECK(tables[1].rows.size() == 4);
    CHECK(tables[2].rows.size() == 4);
    CHECK(tables[1].rows[0].cells.size() == 2 + 4);
    CHECK(tables[2].rows[0].cells.size() == 2 + 5 + 4);
}

TEST_CASE("codes that all begin with one word are told apart by what follows it")
{
    const std::string text = textOf(sample::levelsSummary().view());
    CHECK_THAT(text, Contains("Candidat | Compétence | Jury d’évaluation | ") &&
                         Contains("| Nom, entreprise | 1 | 2 | 3 | 4 | 5 | 6 | Proposition"));
    CHECK_THAT(text, Contains("\nCompétence 1 | ") && !Contains("%"));
}

TEST_CASE("the first and the last candidates of the table are never alone on a page")
{
    const std::vector<Table> tables = tablesOf(sample::summaryOf(20).view());
    const auto& rows = tables.back().rows;
    CHECK(rows.front().after == Break::KeepWithNext);
    CHECK(rows[rows.size() - 2].after == Break::KeepWithNext);
    CHECK(rows[rows.size() / 2].after == Break::Allowed);
}

TEST_CASE("the relevé gives the days of what follows, and says of no step that it is late")
{
    sample::StatementCase statement = sample::statement(); // the notification is six days late
    const std::string text = textOf(statement.view());
    CHECK_THAT(text, Contains("Notification aux candidats | — | 27\u00a0mars\u00a02026\n"));
    CHECK_THAT(text, Contains("Décision du jury paritaire | 20\u00a0mars\u00a02026 | —\n"));
    CHECK_THAT(text, !Contains("retard"));
}

TEST_CASE("only a signed grid makes a relevé, everything else says on each page that it is none")
{
    sample::StatementCase statement = sample::statement();
    CHECK_FALSE(notes(statement.view(), draftNotice));
    CHECK_THAT(textOf(statement.view()), Contains("signée par tous les membres qui ont siégé.") &&
                                             Contains("état\u00a0: grille signée"));
    sample::StatementCase refused = sample::statement();
    const Juror& juror = refused.session.jurors.back();
    refused.grid.notSigning = {{signerOf(juror.id), NotSigningKind::Refuses, "Désaccord", {}}};
    // The candidate reads it: how many, not who nor why.
    CHECK_THAT(textOf(refused.view()), Contains("sauf 1 qui ne signe pas.") &&
                                           !Contains(juror.name) && !Contains("Désaccord") &&
                                           !Contains("signée par tous"));
    statement.stamp.state = RecordState::Signing;
    CHECK(notes(statement.view(), draftNotice));
    CHECK_THAT(textOf(statement.view()), Contains("Projet de relevé. D’après la version\u00a01") &&
                                             Contains("projet, grille en cours de signature"));
    CHECK(notes(sample::draftStatement().view(), draftNotice));
    CHECK(notes(sample::draftStatement().view(), "BROUILLON"));
    CHECK(notes(sample::excusedStatement().view(), draftNotice));
}

TEST_CASE("a draft of a relevé leaves no room to decide on it or to hand it out")
{
    CHECK_THAT(textOf(sample::statement().view()), Contains("[4 lines] Remis au candidat"));
    CHECK_THAT(textOf(sample::draftStatement().view()), !Contains("Remis au candidat"));
}

TEST_CASE("a relevé after a correction says which version its grid annuls")
{
    sample::StatementCase statement = sample::statement();
    statement.grid.version = 2;
    statement.grid.replaces = 1;
    CHECK_THAT(textOf(statement.view()), Contains("Elle annule et remplace la version\u00a01."));
}

TEST_CASE("a relevé names no member of the jury")
{
    const sample::StatementCase statement = sample::statement();
    const std::string text = textOf(statement.view());
    for (const Juror& juror : statement.session.jurors)
        CHECK_THAT(text, !Contains(juror.name));
}

TEST_CASE("each bloc that was not validated has its préconisation, or says that it has none")
{
    const std::string text = textOf(sample::levelsStatement().view());
    CHECK_THAT(text, Contains("\nCompétence 2 | Mener un entretien de vente en binôme.\n") &&
                         Contains("\nCompétence 4 | non renseignée\n"));
    // Given before its bloc was validated: it is still what the jury says. None is owed there.
    CHECK_THAT(text, Contains("\nCompétence 1 | Ancienne préconisation.\n"));
    CHECK_THAT(text, !Contains("Compétence 3 | non renseignée"));
}

TEST_CASE("a validated bloc without a préconisation has no line for it on the relevé")
{
    sample::StatementCase statement = sample::levelsStatement();
    statement.recommendations.erase(statement.recommendations.begin());
    CHECK_THAT(textOf(statement.view()), !Contains("\nCompétence 1 | Ancienne") &&
                                             !Contains("\nCompétence 1 | non renseignée"));
}

TEST_CASE("a bloc acquired before keeps its date and its reference on the relevé")
{
    CHECK_THAT(textOf(sample::levelsStatement().view()),
               Contains("acquis antérieurement (1er\u00a0mars\u00a02024, PV 2024-07)"));
}

TEST_CASE("a relevé in levels has no percent and no threshold")
{
    CHECK_THAT(textOf(sample::levelsStatement().view()), !Contains("%") && !Contains("Seuil"));
}

TEST_CASE("a relevé says when the next steps were, that others decide, and whose recours it is")
{
    sample::StatementCase statement = sample::statement();
    const std::string text = textOf(statement.view());
    CHECK_THAT(text, Contains("Décision du jury paritaire | 20\u00a0mars\u00a02026 | —") &&
                         Contains("la décision appartient au jury paritaire") &&
                         Contains("pas ce qui y a été décidé"));
    CHECK_THAT(text, Contains("Recours\u00a0: les règles de l’organisme certificateur "
                              "(Certificateur fictif) s’appliquent"));
    statement.framework.certifier.clear();
    CHECK_THAT(textOf(statement.view()), Contains("de l’organisme certificateur s’appliquent"));
}

TEST_CASE("the relevé of who was not heard promises nothing and gives no reason")
{
    sample::StatementCase statement = sample::excusedStatement();
    const std::string text = textOf(statement.view());
    CHECK_THAT(text, Contains("Candidat excusé sur justificatif.") &&
                         Contains("Proposition d’attribution\u00a0: —") &&
                         Contains("Sera reconvoqué.") && !Contains("certificat médical"));
}

TEST_CASE("an attestation is a draft as long as one decision is not dated")
{
    sample::CertificateCase certificate = sample::certificate();
    CHECK(notes(certificate.view(), "PROJET – sous réserve de la décision du jury paritaire et de "
                                    "l’avis de la CPNE"));
    certificate.followUp[FollowUpStep::ParitaryJury] = Date{2026, 3, 20};
    CHECK(notes(certificate.view(), "PROJET – sous réserve de l’avis de la CPNE"));
    CHECK_THAT(textOf(certificate.view()), Contains("ce document est un projet et n’atteste rien"));
    certificate.followUp[FollowUpStep::Cpne] = Date{2026, 4, 2};
    CHECK_THAT(textOf(certificate.view()), !Contains("PROJET") && !Contains("n’atteste rien"));
}

TEST_CASE("an attestation carries the titles word for word and no other bloc")
{
    sample::CertificateCase certificate = sample::certificate();
    certificate.blocks = {BlockId("BC3")};
    const std::string text = textOf(certificate.view());
    CHECK_THAT(text, Contains("\nBC3 | " + certificate.framework.blocks[2].title + "\n") &&
                         !Contains("\nBC1 | ") && Contains("la validation du bloc suivant"));
}

TEST_CASE("an attestation says that it is no parchemin, and has room to sign and to stamp")
{
    const std::string text = textOf(sample::certificate().view());
    CHECK_THAT(text, Contains("Cette attestation n’est pas le parchemin") && Contains("Cachet") &&
                         Contains("Pour l’organisme certificateur\u00a0: nom, qualité, date et "
                                  "signature"));
}

TEST_CASE("an attestation shows the RNCP number when the framework has one")
{
    sample::CertificateCase certificate = sample::certificate();
    CHECK_THAT(textOf(certificate.view()), !Contains("RNCP"));
    certificate.framework.rncp = "RNCP00000";
    CHECK_THAT(textOf(certificate.view()), Contains("N°\u00a0RNCP | RNCP00000"));
}

TEST_CASE("a withdrawn decision stays in the minutes, with its day and why")
{
    sample::ParitaryCase jury = sample::paritaryJury();
    NumberedDecision withdrawn = *jury.rows[0].decision;
    withdrawn.withdrawn = "Une pièce manquait.";
    jury.rows[1].withdrawn = {withdrawn};
    CHECK_THAT(textOf(jury.view(ParitaryPart::Minutes)),
               Contains("Décision n°\u00a01 du 20\u00a0mars\u00a02026, retirée\u00a0: Une pièce "
                        "manquait.") &&
                   Contains("Aucune décision du jury paritaire n’est enregistrée"));
}

TEST_CASE("a candidate whose grid is not signed was not presented")
{
    sample::ParitaryCase jury = sample::paritaryJury();
    jury.rows[1].state = RecordState::Signing;
    CHECK_THAT(textOf(jury.view(ParitaryPart::Minutes)),
               Contains("Non présenté\u00a0: la grille de synthèse n’est pas signée."));
    const std::string table = textOf(jury.view(ParitaryPart::FinalTable));
    CHECK_THAT(table, Contains("non présenté\u00a0: la grille n’est pas signée"));
    CHECK_THAT(table, Contains("1 décision du jury paritaire") || Contains("1\u00a0décision"));
    CHECK_THAT(textOf(jury.view(ParitaryPart::Transmittal)),
               Contains("pas encore signée, non jointe"));
}

TEST_CASE("the letter that goes with the bundle names what is in it, and no more")
{
    sample::ParitaryCase jury = sample::paritaryJury();
    CHECK_THAT(textOf(jury.view(ParitaryPart::Transmittal)),
               Contains("le procès-verbal du jury paritaire et le tableau final"));
    jury.rows[0].decision.reset();
    CHECK_THAT(textOf(jury.view(ParitaryPart::Transmittal)),
               Contains("2\u00a0grilles de synthèse signées") &&
                   !Contains("le procès-verbal du jury paritaire"));
}

TEST_CASE("the letter to a candidate has both marks, the first beside the second")
{
    sample::LetterCase letter = sample::letter();
    letter.evaluated[1] = {BlockId("B2"), BlockState::NotValidated, Percent{50}, false};
    letter.decision->decision.blocks[BlockId("B2")] = {true, Percent{72}, "Le dossier le montre."};
    letter.decided = decidedAfter(letter.evaluated, letter.decision->decision);
    CHECK_THAT(textOf(letter.view()), Contains("50\u00a0%, non validé | 72\u00a0%, validé"));
}

TEST_CASE("which file without a name is whose stays with the secretariat")
{
    sample::ParitaryCase jury = sample::paritaryJury();
    jury.rows[0].code = "7K3M-Q9XD";
    const std::string text = textOf(jury.view(ParitaryPart::Codes));
    CHECK_THAT(text, Contains("7K3M-Q9XD | ") && Contains("POUR LE SECRÉTARIAT SEUL"));
    for (const ParitaryPart part :
         {ParitaryPart::Minutes, ParitaryPart::FinalTable, ParitaryPart::Transmittal})
        CHECK_THAT(textOf(jury.view(part)), !Contains("7K3M-Q9XD"));
}
