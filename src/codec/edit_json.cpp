// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/edit_json.h"

#include "codec/after_room_json.h"
#include "codec/application_json.h"
#include "codec/deliberation_json.h"
#include "codec/hex.h"
#include "codec/positioning_json.h"
#include "codec/session_json.h"
#include "codec/sheet_json.h"
#include "codec/signature_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

Json sheetEdit(const SheetKey& key, const Json& more = Json::object())
{
    Json json = {{"candidat", key.candidate.text()}, {"membre", key.juror.text()}};
    json.update(more);
    return json;
}

// One version of a candidate's record, of a repérage's, or of a ranking's.
template <class RecordEdit>
Json recordEdit(const RecordEdit& edit, const Json& more = Json::object())
{
    Json json = Json::object();
    addSubject(json, edit.subject);
    json["version"] = edit.number;
    json.update(more);
    return json;
}

// What a decision stands on, where it is known: files of older versions have none.
Json onBasis(Json json, const std::optional<std::string>& basis)
{
    if (basis && !basis->empty())
        json["base"] = *basis;
    return json;
}

// Whom somebody put back stands in front of; at the end there is nothing to say.
Json inFrontOf(Json json, const std::string& id)
{
    if (!id.empty())
        json["avant"] = id;
    return json;
}

template <class PositioningEdit>
Json positioningEdit(const PositioningEdit& edit, Json value, const Json& more = Json::object())
{
    Json json = {{"reperage", edit.positioning.text()}};
    json.update(more);
    json["valeur"] = std::move(value);
    return json;
}

template <class Change>
concept IsOfAdmission = std::is_constructible_v<AdmissionEdit, const Change&>;

// The stable name of each edit: written in the journal of a session, so never renamed.
struct EditKind {
    std::string_view operator()(const SetMark& /*edit*/) const { return "marque"; }
    std::string_view operator()(const SetRemark& /*edit*/) const { return "remarque"; }
    std::string_view operator()(const SetCompetencyEntry& /*edit*/) const { return "competence"; }
    std::string_view operator()(const SetBlockEntry& /*edit*/) const { return "bloc"; }
    std::string_view operator()(const SetDossierRead& /*edit*/) const { return "dossier-lu"; }
    std::string_view operator()(const SubmitSheet& /*edit*/) const { return "remise"; }
    std::string_view operator()(const ReopenSheet& /*edit*/) const { return "reouverture"; }
    std::string_view operator()(const OpenInterview& /*edit*/) const { return "entretien-ouvert"; }
    std::string_view operator()(const ImportSheet& /*edit*/) const { return "import"; }
    std::string_view operator()(const SetSheetAside& /*edit*/) const { return "mise-de-cote"; }
    std::string_view operator()(const StartTranscription& /*edit*/) const
    {
        return "saisie-papier";
    }
    std::string_view operator()(const FinishTranscription& /*edit*/) const
    {
        return "saisie-terminee";
    }
    std::string_view operator()(const ConfirmTranscription& /*edit*/) const
    {
        return "saisie-confirmee";
    }
    std::string_view operator()(const RefuseTranscription& /*edit*/) const
    {
        return "saisie-refusee";
    }
    std::string_view operator()(const SetAppraisal& /*edit*/) const { return "appreciation"; }
    std::string_view operator()(const SetRecommendation& /*edit*/) const { return "preconisation"; }
    std::string_view operator()(const SetNoRecommendation& /*edit*/) const
    {
        return "sans-preconisation";
    }
    std::string_view operator()(const SetCommonAppraisal& /*edit*/) const
    {
        return "appreciation-commune";
    }
    std::string_view operator()(const SetComment& /*edit*/) const { return "commentaire"; }
    std::string_view operator()(const SetProposal& /*edit*/) const { return "proposition"; }
    std::string_view operator()(const SetSessionInfo& /*edit*/) const { return "session"; }
    std::string_view operator()(const PutJuror& /*edit*/) const { return "membre"; }
    std::string_view operator()(const RemoveJuror& /*edit*/) const { return "membre-retire"; }
    std::string_view operator()(const PutCandidate& /*edit*/) const { return "candidat"; }
    std::string_view operator()(const RemoveCandidate& /*edit*/) const { return "candidat-retire"; }
    std::string_view operator()(const SetRecusal& /*edit*/) const { return "deport"; }
    std::string_view operator()(const SetSeat& /*edit*/) const { return "siege"; }
    std::string_view operator()(const SetAssignment& /*edit*/) const { return "evaluateurs"; }
    std::string_view operator()(const SetHearingNotes& /*edit*/) const { return "passage"; }
    std::string_view operator()(const SetOutsideMark& /*edit*/) const { return "note-source"; }
    std::string_view operator()(const SetHearingOrder& /*edit*/) const
    {
        return "ordre-de-passage";
    }
    std::string_view operator()(const SetActingPresident& /*edit*/) const { return "presidence"; }
    std::string_view operator()(const SetDiscussed& /*edit*/) const { return "discute"; }
    std::string_view operator()(const SetVote& /*edit*/) const { return "vote"; }
    std::string_view operator()(const PutKey& /*edit*/) const { return "cle"; }
    std::string_view operator()(const FreezeRecord& /*edit*/) const { return "gel"; }
    std::string_view operator()(const PutSignature& /*edit*/) const { return "signature"; }
    std::string_view operator()(const SetNotSigning& /*edit*/) const { return "sans-signature"; }
    std::string_view operator()(const LockRecord& /*edit*/) const { return "verrou"; }
    std::string_view operator()(const WithdrawRecord& /*edit*/) const { return "abandon"; }
    std::string_view operator()(const ReplaceRecord& /*edit*/) const { return "remplacement"; }
    std::string_view operator()(const ActAs& /*edit*/) const { return "qui-agit"; }
    std::string_view operator()(const ShowMarks& /*edit*/) const { return "notes-montrees"; }
    std::string_view operator()(const KeepPacket& /*edit*/) const { return "paquet"; }
    std::string_view operator()(const SetFollowUp& /*edit*/) const { return "suite"; }
    std::string_view operator()(const NameParitaryJury& /*edit*/) const
    {
        return "paritaire-membres";
    }
    std::string_view operator()(const SetParitaryDecision& /*edit*/) const { return "paritaire"; }
    std::string_view operator()(const SetParitaryWithdrawal& /*edit*/) const
    {
        return "paritaire-retrait";
    }
    std::string_view operator()(const SetAppeal& /*edit*/) const { return "recours"; }
    std::string_view operator()(const IsOfAdmission auto& edit) const
    {
        return codec::editKind(AdmissionEdit(edit));
    }
    std::string_view operator()(const PutPositioning& /*edit*/) const { return "reperage"; }
    std::string_view operator()(const RemovePositioning& /*edit*/) const
    {
        return "reperage-retire";
    }
    std::string_view operator()(const SetPositioningOpening& /*edit*/) const
    {
        return "reperage-accueil";
    }
    std::string_view operator()(const SetPositioningTable& /*edit*/) const
    {
        return "reperage-tableau";
    }
    std::string_view operator()(const SetPositioningSummary& /*edit*/) const
    {
        return "reperage-bilan";
    }
    std::string_view operator()(const SetPositioningPlan& /*edit*/) const
    {
        return "reperage-plan";
    }
    std::string_view operator()(const ImportPositioning& /*edit*/) const
    {
        return "reperage-import";
    }
};

struct EditWriter {
    Json operator()(const SetMark& edit) const
    {
        return sheetEdit(edit.sheet, {{"critere", edit.criterion.text()},
                                      {"support", wordOf(evidenceWords, edit.evidence)},
                                      {"valeur", codec::toJson(edit.mark)}});
    }
    Json operator()(const SetRemark& edit) const
    {
        return sheetEdit(edit.sheet, {{"critere", edit.criterion.text()}, {"texte", edit.text}});
    }
    Json operator()(const SetCompetencyEntry& edit) const
    {
        return sheetEdit(edit.sheet, {{"competence", edit.competency.text()},
                                      {"valeur", codec::toJson(edit.entry)}});
    }
    Json operator()(const SetBlockEntry& edit) const
    {
        return sheetEdit(edit.sheet,
                         {{"bloc", edit.block.text()}, {"valeur", codec::toJson(edit.entry)}});
    }
    Json operator()(const SetDossierRead& edit) const
    {
        return sheetEdit(edit.sheet, {{"lu", edit.read}});
    }
    Json operator()(const SubmitSheet& edit) const { return sheetEdit(edit.sheet); }
    Json operator()(const OpenInterview& edit) const { return sheetEdit(edit.sheet); }
    Json operator()(const ReopenSheet& edit) const
    {
        return sheetEdit(edit.sheet, {{"motif", edit.reason}});
    }
    Json operator()(const ImportSheet& edit) const
    {
        Json sheet = Json::object();
        addSheet(sheet, edit.sheet);
        return {{"fiche", std::move(sheet)}};
    }
    Json operator()(const SetSheetAside& edit) const
    {
        return sheetEdit(edit.sheet, {{"motif", edit.reason}});
    }
    Json operator()(const StartTranscription& edit) const
    {
        return sheetEdit(edit.sheet, {{"par", edit.by}});
    }
    Json operator()(const FinishTranscription& edit) const { return sheetEdit(edit.sheet); }
    Json operator()(const ConfirmTranscription& edit) const
    {
        return sheetEdit(edit.sheet, {{"par", edit.by}});
    }
    Json operator()(const RefuseTranscription& edit) const
    {
        return sheetEdit(edit.sheet, {{"par", edit.by}, {"motif", edit.reason}});
    }
    Json operator()(const SetAppraisal& edit) const
    {
        return onBasis(
            {{"candidat", edit.candidate.text()},
             {"bloc", edit.block.text()},
             {"valeur",
              orNull(edit.appraisal, [](const Appraisal& value) { return codec::toJson(value); })}},
            edit.basis);
    }
    Json operator()(const SetRecommendation& edit) const
    {
        return {
            {"candidat", edit.candidate.text()}, {"bloc", edit.block.text()}, {"texte", edit.text}};
    }
    Json operator()(const SetNoRecommendation& edit) const
    {
        return {
            {"candidat", edit.candidate.text()}, {"bloc", edit.block.text()}, {"sans", edit.said}};
    }
    Json operator()(const SetCommonAppraisal& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"critere", edit.criterion.text()},
                {"texte", edit.text}};
    }
    Json operator()(const SetComment& edit) const
    {
        return {{"candidat", edit.candidate.text()}, {"texte", edit.text}};
    }
    Json operator()(const SetProposal& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"valeur", orNull(edit.proposal,
                                  [](ProposalKind kind) { return wordOf(proposalWords, kind); })}};
    }
    Json operator()(const SetSessionInfo& edit) const { return codec::toJson(edit.info); }
    Json operator()(const PutJuror& edit) const
    {
        return inFrontOf({{"membre", codec::toJson(edit.juror)}}, edit.before.text());
    }
    Json operator()(const RemoveJuror& edit) const { return {{"membre", edit.juror.text()}}; }
    Json operator()(const PutCandidate& edit) const
    {
        Json json = inFrontOf({{"candidat", codec::toJson(edit.candidate)}}, edit.before.text());
        if (edit.rank > 0)
            json["rang"] = edit.rank;
        return json;
    }
    Json operator()(const RemoveCandidate& edit) const
    {
        return {{"candidat", edit.candidate.text()}};
    }
    Json operator()(const SetRecusal& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"membre", edit.juror.text()},
                {"motif", orNull(edit.reason)}};
    }
    Json operator()(const SetSeat& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"membre", edit.juror.text()},
                {"valeur", orNull(edit.sits, [](bool sits) { return seatWord(sits); })}};
    }
    Json operator()(const SetAssignment& edit) const
    {
        std::vector<std::string> named = textsOf(edit.jurors);
        std::ranges::sort(named); // as the file gives them back
        return {{"candidat", edit.candidate.text()},
                {"valeur", named.empty() ? Json(nullptr) : Json(named)}};
    }
    Json operator()(const SetHearingNotes& edit) const
    {
        return {{"candidat", edit.candidate.text()}, {"valeur", codec::toJson(edit.notes)}};
    }
    Json operator()(const SetOutsideMark& edit) const
    {
        return {{"candidat", edit.key.candidate.text()},
                {"bloc", edit.key.block.text()},
                {"source", edit.key.source.text()},
                {"valeur",
                 orNull(edit.mark, [](const OutsideMark& mark) { return codec::toJson(mark); })}};
    }
    Json operator()(const SetHearingOrder& edit) const
    {
        Json order = Json::array();
        for (const CandidateId& candidate : edit.order)
            order.push_back(candidate.text());
        return {{"valeur", std::move(order)}};
    }
    Json operator()(const SetActingPresident& edit) const
    {
        Json json = {{"candidat", edit.candidate.text()}, {"valeur", nullptr}};
        if (!edit.juror.empty())
            json["valeur"] = codec::toJson(ActingPresident{edit.candidate, edit.juror, edit.basis});
        return json;
    }
    Json operator()(const SetDiscussed& edit) const
    {
        return onBasis({{"candidat", edit.candidate.text()},
                        {"bloc", edit.block.text()},
                        {"discute", edit.discussed}},
                       edit.basis);
    }
    Json operator()(const SetVote& edit) const
    {
        return onBasis(
            {{"candidat", edit.candidate.text()},
             {"bloc", edit.block.text()},
             {"valeur", orNull(edit.vote, [](const Vote& vote) { return codec::toJson(vote); })}},
            edit.basis);
    }
    // The secret part stays out of the journal, locked as it is: `sealed` is there the digest of
    // all of it, or empty.
    Json operator()(const PutKey& edit) const
    {
        Json json = {{"membre", edit.key.juror.text()},
                     {"numero", edit.key.number},
                     {"cle", hexOf(edit.key.publicKey)}};
        if (!edit.key.secret.sealed.empty())
            json["coffre"] = hexOf(edit.key.secret.sealed);
        return json;
    }
    Json operator()(const FreezeRecord& edit) const
    {
        Json signatories = Json::array();
        for (const SignerId& signer : edit.signatories)
            signatories.push_back(signer.text());
        return recordEdit(edit, {{"contenu", edit.body}, {"signataires", std::move(signatories)}});
    }
    Json operator()(const PutSignature& edit) const
    {
        return recordEdit(edit, {{"signature", toJson(edit.signature)}});
    }
    Json operator()(const SetNotSigning& edit) const
    {
        return recordEdit(edit, {{"membre", edit.signer.text()},
                                 {"valeur", orNull(edit.mention, [](const NotSigning& said) {
                                      return codec::toJson(said);
                                  })}});
    }
    Json operator()(const LockRecord& edit) const { return recordEdit(edit); }
    Json operator()(const WithdrawRecord& edit) const
    {
        return recordEdit(edit, {{"motif", edit.reason}});
    }
    Json operator()(const ReplaceRecord& edit) const
    {
        return recordEdit(edit, {{"motif", edit.reason}});
    }
    Json operator()(const ActAs& edit) const { return {{"membre", edit.juror.text()}}; }
    Json operator()(const ShowMarks& /*edit*/) const { return Json::object(); }
    Json operator()(const KeepPacket& edit) const
    {
        const KeptPacket& packet = edit.packet;
        return {{"nature", wordOf(packetWords, packet.kind)},
                {"membre", packet.juror.text()},
                {"numero", packet.number},
                {"le", packet.at.time_since_epoch().count()},
                {"empreinte", hexOf(packet.digest)},
                {"manifeste", packet.manifest}};
    }
    Json operator()(const SetFollowUp& edit) const
    {
        return {{"etape", wordOf(followUpWords, edit.step)},
                {"le", orNull(edit.on, [](const Date& day) { return day.iso(); })}};
    }
    Json operator()(const NameParitaryJury& edit) const
    {
        Json members = Json::array();
        for (const ParitaryPerson& member : edit.members)
            members.push_back(codec::toJson(member));
        return {{"valeur", std::move(members)}};
    }
    Json operator()(const SetParitaryDecision& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"numero", edit.number},
                {"valeur", orNull(edit.decision, [](const ParitaryDecision& decision) {
                     return codec::toJson(decision);
                 })}};
    }
    Json operator()(const SetParitaryWithdrawal& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"numero", edit.number},
                {"motif", orNull(edit.reason)}};
    }
    Json operator()(const IsOfAdmission auto& edit) const
    {
        return codec::editJson(AdmissionEdit(edit));
    }
    Json operator()(const SetAppeal& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"numero", edit.number},
                {"valeur",
                 orNull(edit.appeal, [](const Appeal& appeal) { return codec::toJson(appeal); })}};
    }
    Json operator()(const PutPositioning& edit) const
    {
        return positioningEdit(edit, codec::toJson(edit.info));
    }
    Json operator()(const RemovePositioning& edit) const
    {
        return {{"reperage", edit.positioning.text()}};
    }
    Json operator()(const SetPositioningOpening& edit) const
    {
        return positioningEdit(edit, codec::toJson(edit.opening));
    }
    Json operator()(const SetPositioningTable& edit) const
    {
        return positioningEdit(edit, codec::toJson(edit.entry), {{"tableau", edit.table.text()}});
    }
    Json operator()(const SetPositioningSummary& edit) const
    {
        return positioningEdit(edit, codec::toJson(edit.entry), {{"bloc", edit.block.text()}});
    }
    Json operator()(const SetPositioningPlan& edit) const
    {
        return positioningEdit(edit, codec::toJson(edit.entry), {{"ligne", edit.line}});
    }
    Json operator()(const ImportPositioning& edit) const
    {
        Json whole = codec::toJson(edit.positioning.info);
        addEntries(whole, edit.positioning);
        return {{"reperage", edit.positioning.id.text()}, {"valeur", std::move(whole)}};
    }
};

} // namespace

std::string_view editKind(const Edit& edit)
{
    return visitChange(EditKind{}, edit);
}

Json toJson(const Edit& edit)
{
    Json json = visitChange(EditWriter{}, edit);
    json["type"] = editKind(edit);
    return json;
}

} // namespace delibere::codec
