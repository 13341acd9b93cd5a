// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/edit_json.h"

namespace delibere {

// The journal of every session file holds these names: a change here is a new format.
TEST_CASE("each kind of edit keeps its name in the journal")
{
    const auto kind = [](Edit edit) { return codec::editKind(edit); };
    CHECK(kind(SetMark{}) == "marque");
    CHECK(kind(SetRemark{}) == "remarque");
    CHECK(kind(SetCompetencyEntry{}) == "competence");
    CHECK(kind(SetBlockEntry{}) == "bloc");
    CHECK(kind(SetDossierRead{}) == "dossier-lu");
    CHECK(kind(SubmitSheet{}) == "remise");
    CHECK(kind(ReopenSheet{}) == "reouverture");
    CHECK(kind(ImportSheet{}) == "import");
    CHECK(kind(SetSheetAside{}) == "mise-de-cote");
    CHECK(kind(StartTranscription{}) == "saisie-papier");
    CHECK(kind(FinishTranscription{}) == "saisie-terminee");
    CHECK(kind(ConfirmTranscription{}) == "saisie-confirmee");
    CHECK(kind(RefuseTranscription{}) == "saisie-refusee");
    CHECK(kind(SetAppraisal{}) == "appreciation");
    CHECK(kind(SetRecommendation{}) == "preconisation");
    CHECK(kind(SetCommonAppraisal{}) == "appreciation-commune");
    CHECK(kind(SetComment{}) == "commentaire");
    CHECK(kind(SetProposal{}) == "proposition");
    CHECK(kind(SetSessionInfo{}) == "session");
    CHECK(kind(PutJuror{}) == "membre");
    CHECK(kind(RemoveJuror{}) == "membre-retire");
    CHECK(kind(PutCandidate{}) == "candidat");
    CHECK(kind(RemoveCandidate{}) == "candidat-retire");
    CHECK(kind(SetRecusal{}) == "deport");
    CHECK(kind(SetDiscussed{}) == "discute");
    CHECK(kind(SetVote{}) == "vote");
    CHECK(kind(PutKey{}) == "cle");
    CHECK(kind(FreezeRecord{}) == "gel");
    CHECK(kind(PutSignature{}) == "signature");
    CHECK(kind(LockRecord{}) == "verrou");
    CHECK(kind(WithdrawRecord{}) == "abandon");
    CHECK(kind(ReplaceRecord{}) == "remplacement");
    CHECK(kind(SetFollowUp{}) == "suite");
    CHECK(kind(NameParitaryJury{}) == "paritaire-membres");
    CHECK(kind(SetParitaryDecision{}) == "paritaire");
    CHECK(kind(SetParitaryWithdrawal{}) == "paritaire-retrait");
    CHECK(kind(SetAppeal{}) == "recours");
    CHECK(kind(PutPositioning{}) == "reperage");
    CHECK(kind(RemovePositioning{}) == "reperage-retire");
    CHECK(kind(SetPositioningOpening{}) == "reperage-accueil");
    CHECK(kind(SetPositioningTable{}) == "reperage-tableau");
    CHECK(kind(SetPositioningSummary{}) == "reperage-bilan");
    CHECK(kind(SetPositioningPlan{}) == "reperage-plan");
    CHECK(kind(ImportPositioning{}) == "reperage-import");
    CHECK(kind(ActAs{}) == "qui-agit");
    CHECK(kind(ShowMarks{}) == "notes-montrees");
    CHECK(kind(SetNoRecommendation{}) == "sans-preconisation");
    CHECK(kind(SetNotSigning{}) == "sans-signature");
    CHECK(kind(SetSeat{}) == "siege");
    CHECK(kind(SetActingPresident{}) == "presidence");
    CHECK(kind(SetHearingOrder{}) == "ordre-de-passage");
    CHECK(kind(SetHearingNotes{}) == "passage");
    CHECK(kind(SetOutsideMark{}) == "note-source");
    CHECK(kind(SetAssignment{}) == "evaluateurs");
    CHECK(kind(KeepPacket{}) == "paquet");
}

} // namespace delibere
