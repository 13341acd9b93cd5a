// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codec/support/finding_names.h"

#include "codec/words.h"

namespace delibere::sample {

namespace {

constexpr std::array<codec::Word<FindingCode>, 72> names{{
    {FindingCode::InvalidJson, "json-invalide"},
    {FindingCode::TooLarge, "trop-grand"},
    {FindingCode::TooDeep, "trop-profond"},
    {FindingCode::ByteOrderMark, "bom"},
    {FindingCode::DuplicateKey, "cle-double"},
    {FindingCode::UnknownFormat, "format-inconnu"},
    {FindingCode::NewerFormat, "format-plus-recent"},
    {FindingCode::UnknownKey, "cle-inconnue"},
    {FindingCode::MissingKey, "cle-absente"},
    {FindingCode::WrongType, "type"},
    {FindingCode::EmptyText, "texte-vide"},
    {FindingCode::TextTooLong, "texte-trop-long"},
    {FindingCode::ForbiddenCharacter, "caractere-interdit"},
    {FindingCode::MalformedId, "id-malforme"},
    {FindingCode::DuplicateId, "id-double"},
    {FindingCode::OutOfRange, "valeur-hors-bornes"},
    {FindingCode::UnknownValue, "valeur-inconnue"},
    {FindingCode::BadBands, "bandes"},
    {FindingCode::BadAnchors, "reperes"},
    {FindingCode::BadRanks, "rangs"},
    {FindingCode::BadCombination, "combinaison"},
    {FindingCode::UnknownReference, "reference-inconnue"},
    {FindingCode::WrongCount, "nombre-elements"},
    {FindingCode::CriterionPosition, "position-critere"},
    {FindingCode::WeightsNotWhole, "poids-hors-total"},
    {FindingCode::JuryNotWeighed, "jury-non-pondere"},
    {FindingCode::CapacityTwice, "capacite-double"},
    {FindingCode::ExaminationTwice, "modalite-double"},
    {FindingCode::ExaminationWithoutMark, "modalite-sans-note"},
    {FindingCode::ExaminationWeightMissing, "poids-de-modalite-absent"},
    {FindingCode::ExaminationsNotWhole, "poids-des-modalites-hors-total"},
    {FindingCode::CriterionWeightMissing, "poids-de-critere-absent"},
    {FindingCode::CriterionWeightsTotal, "poids-des-criteres-hors-total"},
    {FindingCode::WeightsSaidOfNothing, "ponderation-sans-poids"},
    {FindingCode::CriteriaAnnounced, "criteres-annonces"},
    {FindingCode::LastRankTooHigh, "rang-au-dela-des-candidatures"},
    {FindingCode::RepeatedCriterion, "critere-repete"},
    {FindingCode::TitlesDiffer, "titres-differents"},
    {FindingCode::MixedCodeStyle, "codes-melanges"},
    {FindingCode::SummaryLineWithoutTable, "ligne-sans-tableau"},
    {FindingCode::AnchorsNotPublished, "reperes-non-publies"},
    {FindingCode::NeedLabelDiffers, "besoin-different"},
    {FindingCode::FewCriteria, "peu-de-criteres"},
    {FindingCode::WholeThresholdIdle, "seuil-d-ensemble-sans-effet"},
    {FindingCode::OpinionsOverQuorum, "plus-d-avis-que-de-membres"},
    {FindingCode::IsWorkbook, "classeur"},
    {FindingCode::NotUtf8, "encodage"},
    {FindingCode::SheetMissing, "feuille-absente"},
    {FindingCode::SheetUnknown, "feuille-inconnue"},
    {FindingCode::SheetRepeated, "feuille-double"},
    {FindingCode::HeadingMissing, "titre-absent"},
    {FindingCode::HeadingUnknown, "titre-inconnu"},
    {FindingCode::HeadingRepeated, "titre-double"},
    {FindingCode::CellFault, "formule-sans-resultat"},
    {FindingCode::CellBecameDate, "devenu-date"},
    {FindingCode::ParentMissing, "parent-absent"},
    {FindingCode::ParentUnknown, "parent-inconnu"},
    {FindingCode::SecondOfParent, "second-du-parent"},
    {FindingCode::CellBecameNumber, "devenu-nombre"},
    {FindingCode::ReadAsAnsi, "lu-en-ansi"},
    {FindingCode::HtmlLeftOver, "reste-html"},
    {FindingCode::IsCase, "paquet-case"},
    {FindingCode::CaseManyDocuments, "case-documents"},
    {FindingCode::CaseTwoParents, "case-deux-parents"},
    {FindingCode::CaseOrphan, "case-orphelin"},
    {FindingCode::CaseCycle, "case-cycle"},
    {FindingCode::CaseTypeMisplaced, "case-type"},
    {FindingCode::CaseReversed, "case-inverse"},
    {FindingCode::CaseHeadingSkipped, "case-titre"},
    {FindingCode::CaseTooDeep, "case-profond"},
    {FindingCode::CaseLeftAside, "case-laisse"},
    {FindingCode::CaseDataUnreadable, "case-donnees"},
}};

} // namespace

std::string_view findingCodeName(FindingCode code)
{
    return codec::wordOf(names, code);
}

} // namespace delibere::sample
