// SPDX-License-Identifier: GPL-3.0-or-later
// The French words that stand for our enumerators in files. One table serves reading and writing.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <span>
#include <string_view>

#include "domain/decision_basis.h"
#include "domain/deliberation.h"
#include "domain/exchange_edit.h"
#include "domain/follow_up.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/positioning_summary.h"
#include "domain/score_sheet.h"
#include "domain/signed_record.h"
#include "domain/synthesis.h"

namespace delibere::codec {

template <class E>
struct Word {
    E value;
    std::string_view text;
};

inline constexpr std::array<Word<ScaleUse>, 3> scaleUseWords{{{ScaleUse::Dossier, "dossier"},
                                                              {ScaleUse::Interview, "entretien"},
                                                              {ScaleUse::Positioning, "reperage"}}};
inline constexpr std::array<Word<Unit>, 3> unitWords{
    {{Unit::Block, "bloc"}, {Unit::Competency, "competence"}, {Unit::Criterion, "critere"}}};
// A mark is a number as a percent is, and says of how many points.
enum class WrittenNotation { Percent, Mark, Levels };
inline constexpr std::array<Word<WrittenNotation>, 3> notationWords{
    {{WrittenNotation::Percent, "pourcentage"},
     {WrittenNotation::Mark, "note"},
     {WrittenNotation::Levels, "niveaux"}}};
enum class MarkStep { Point = 1, HalfPoint = 2, QuarterPoint = 4 }; // how many steps make a point
inline constexpr std::array<Word<MarkStep>, 3> markStepWords{
    {{MarkStep::Point, "point"},
     {MarkStep::HalfPoint, "demi_point"},
     {MarkStep::QuarterPoint, "quart_de_point"}}};
inline constexpr std::array<Word<WholeFigure>, 2> wholeFigureWords{
    {{WholeFigure::Mean, "moyenne"}, {WholeFigure::Sum, "somme"}}};
inline constexpr std::array<Word<ValidityUnit>, 3> validityWords{{{ValidityUnit::ForLife, "a_vie"},
                                                                  {ValidityUnit::Years, "annees"},
                                                                  {ValidityUnit::Months, "mois"}}};
inline constexpr std::array<Word<MajorityOf>, 2> majorityWords{
    {{MajorityOf::Present, "presents"},
     {MajorityOf::PresentOrRepresented, "presents_ou_representes"}}};
inline constexpr std::array<Word<Aggregation>, 5> aggregationWords{
    {{Aggregation::Mean, "moyenne"},
     {Aggregation::Concordance, "concordance"},
     {Aggregation::AllTop, "tous_au_plus_haut"},
     {Aggregation::Opinions, "avis"},
     {Aggregation::None, "aucune"}}};
inline constexpr std::array<Word<PanelCheck>, 13> panelCheckWords{
    {{PanelCheck::MinimumMembers, "membres_min"},
     {PanelCheck::President, "president"},
     {PanelCheck::PerCollege, "par_college"},
     {PanelCheck::Parity, "parite"},
     {PanelCheck::SameEmployer, "meme_employeur"},
     {PanelCheck::DossierRead, "dossier_lu"},
     {PanelCheck::Interviewer, "intervenant"},
     {PanelCheck::Qualified, "qualification"},
     {PanelCheck::WomenAndMen, "femmes_hommes"},
     {PanelCheck::Substitute, "suppleance"},
     {PanelCheck::LeavesEarly, "depart"},
     {PanelCheck::HoursUnknown, "heure_de_passage"},
     {PanelCheck::SameName, "meme_nom"}}};
inline constexpr std::array<Word<AnomalyKind>, 4> anomalyWords{
    {{AnomalyKind::DoubtfulContent, "contenu_douteux"},
     {AnomalyKind::Inconsistency, "incoherence"},
     {AnomalyKind::Gap, "manque"},
     {AnomalyKind::Misprint, "coquille"}}};

inline constexpr std::array<Word<Track>, 2> trackWords{
    {{Track::Classic, "classique"}, {Track::WorkStudy, "alternance"}}};
inline constexpr std::array<Word<ExaminationMode>, 4> examinationWords{
    {{ExaminationMode::Dossier, "dossier"},
     {ExaminationMode::Interview, "entretien"},
     {ExaminationMode::Competition, "concours"},
     {ExaminationMode::Exam, "examen"}}};

inline constexpr std::array<Word<JurorRole>, 2> roleWords{
    {{JurorRole::Member, "membre"}, {JurorRole::President, "president"}}};
inline constexpr std::array<Word<Attendance>, 2> attendanceWords{
    {{Attendance::Present, "present"}, {Attendance::Absent, "absent"}}};

// NotStated is written by leaving the key out.
inline constexpr std::array<Word<Gender>, 2> genderWords{
    {{Gender::Woman, "femme"}, {Gender::Man, "homme"}}};

inline constexpr std::array<Word<CandidateStatus>, 6> candidateStatusWords{
    {{CandidateStatus::Expected, "attendu"},
     {CandidateStatus::Absent, "absent"},
     {CandidateStatus::Excused, "excuse"},
     {CandidateStatus::Pending, "en-attente"},
     {CandidateStatus::Suspended, "decision-suspendue"},
     {CandidateStatus::Abandoned, "abandon"}}};

inline constexpr std::array<Word<SheetState>, 2> sheetStateWords{
    {{SheetState::Draft, "brouillon"}, {SheetState::Submitted, "remise"}}};
// NotRead is written by leaving the key out.
inline constexpr std::array<Word<Reading>, 2> readingWords{
    {{Reading::Clear, "claire"}, {Reading::Partial, "partielle"}}};
inline constexpr std::string_view notCoveredWord = "non-aborde";

inline constexpr std::array<Word<Evidence>, 2> evidenceWords{
    {{Evidence::Dossier, "dossier"}, {Evidence::Interview, "entretien"}}};
inline constexpr std::array<Word<ProposalKind>, 3> proposalWords{
    {{ProposalKind::Total, "totale"},
     {ProposalKind::Partial, "partielle"},
     {ProposalKind::None, "aucune"}}};
// NotUsed is written by leaving the key out.
inline constexpr std::array<Word<CastingVote>, 2> castingVoteWords{
    {{CastingVote::InFavour, "pour"}, {CastingVote::Against, "contre"}}};
inline constexpr std::array<Word<FollowUpStep>, 5> followUpWords{
    {{FollowUpStep::ParitaryJury, "jury-paritaire"},
     {FollowUpStep::Cpne, "cpne"},
     {FollowUpStep::Notification, "notification"},
     {FollowUpStep::Delivery, "delivrance"},
     {FollowUpStep::Registration, "accrochage"}}};
inline constexpr std::array<Word<RecordStage>, 4> recordStageWords{
    {{RecordStage::Signing, "en-signature"},
     {RecordStage::Locked, "verrouille"},
     {RecordStage::Withdrawn, "abandonne"},
     {RecordStage::Replaced, "remplace"}}};
inline constexpr std::array<Word<NotSigningKind>, 2> notSigningWords{
    {{NotSigningKind::Refuses, "refus"}, {NotSigningKind::Prevented, "empechement"}}};
inline constexpr std::array<Word<PresidencyBasis>, 2> presidencyWords{
    {{PresidencyBasis::Chosen, "choix"}, {PresidencyBasis::VicePresident, "vice-presidence"}}};
inline constexpr std::array<Word<PacketKind>, 9> packetWords{
    {{PacketKind::MissionSent, "mission-remise"},
     {PacketKind::MissionHeld, "mission-recue"},
     {PacketKind::SheetsSent, "fiches-rendues"},
     {PacketKind::SheetsReceived, "fiches-recues"},
     {PacketKind::ReceiptHeld, "recu"},
     {PacketKind::GridsSent, "grilles-envoyees"},
     {PacketKind::SignaturesSent, "signatures-rendues"},
     {PacketKind::SignaturesReceived, "signatures-recues"},
     {PacketKind::DeclarationSigned, "declaration-signee"}}};
inline constexpr std::array<Word<BlockState>, 6> blockStateWords{
    {{BlockState::Undecided, "a-decider"},
     {BlockState::Validated, "valide"},
     {BlockState::NotValidated, "non-valide"},
     {BlockState::NotPresented, "non-presente"},
     {BlockState::AcquiredBefore, "acquis-anterieurement"},
     {BlockState::NotHeard, "sans-objet"}}};
inline constexpr std::array<Word<Flag>, 5> flagWords{
    {{Flag::SpreadAboveLimit, "ecart"},
     {Flag::BothSidesOfThreshold, "de-part-et-d-autre"},
     {Flag::Divergent, "divergence"},
     {Flag::NotAddressed, "non-aborde"},
     {Flag::OpinionsMissing, "avis-manquants"}}};

inline constexpr std::array<Word<DecisionKind>, 3> decisionKindWords{
    {{DecisionKind::Appraisal, "appreciation"},
     {DecisionKind::Vote, "vote"},
     {DecisionKind::Discussed, "discute"}}};

// None is written by leaving the key out.
inline constexpr std::array<Word<Answer>, 2> answerWords{
    {{Answer::Yes, "oui"}, {Answer::No, "non"}}};
inline constexpr std::array<Word<Mastery>, 3> masteryWords{{{Mastery::Open, "en-cours"},
                                                            {Mastery::Mastered, "maitrise"},
                                                            {Mastery::ToDevelop, "a-developper"}}};
inline constexpr std::array<Word<CoherenceKind>, 9> coherenceWords{
    {{CoherenceKind::TableEmpty, "tableau-sans-niveau"},
     {CoherenceKind::AnswerMissing, "question-sans-reponse"},
     {CoherenceKind::NoButAcquired, "non-et-acquis"},
     {CoherenceKind::NeedMissing, "sans-besoin"},
     {CoherenceKind::NeedThoughFull, "en-totalite-et-besoin"},
     {CoherenceKind::LineDropped, "besoin-retire-du-bilan"},
     {CoherenceKind::LineAdded, "maitrise-et-besoin"},
     {CoherenceKind::NoNeedGiven, "aucun-besoin-precise"},
     {CoherenceKind::NoMeansGiven, "aucun-moyen-preconise"}}};

template <class E, std::size_t count>
std::string_view wordOf(const std::array<Word<E>, count>& words, E value)
{
    const auto found = std::ranges::find(words, value, &Word<E>::value);
    assert(found != words.end());
    return found->text;
}

inline constexpr std::array<Word<AdmissionPhase>, 2> phaseWords{
    {{AdmissionPhase::Main, "principale"}, {AdmissionPhase::Complementary, "complementaire"}}};
inline constexpr std::array<Word<PieceState>, 3> pieceStateWords{
    {{PieceState::Received, "recue"},
     {PieceState::Unreadable, "illisible"},
     {PieceState::ToClarify, "a-preciser"}}};
inline constexpr std::array<Word<Summons>, 2> summonsWords{
    {{Summons::Summoned, "convoque"}, {Summons::NotSummoned, "non-convoque"}}};
inline constexpr std::array<Word<AnswerKind>, 4> answerKindWords{
    {{AnswerKind::Ranked, "classe"},
     {AnswerKind::AcademicRefusal, "refus-academique"},
     {AnswerKind::AdministrativeRefusal, "refus-administratif"},
     {AnswerKind::Awaiting, "en-attente"}}};

} // namespace delibere::codec
