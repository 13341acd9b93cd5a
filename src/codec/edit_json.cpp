// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/edit_json.h"

#include "codec/edit_names.h"
#include "codec/session_json.h"
#include "codec/sheet_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

Json sheetEdit(const SheetKey& key, const Json& more = Json::object())
{
    Json json = {{"candidat", key.candidate.text()}, {"membre", key.juror.text()}};
    json.update(more);
    return json;
}

Json toJson(const Appraisal& appraisal)
{
    return {{"valide", appraisal.validated},
            {"pourcentage", orNull(appraisal.percent, [](Percent p) { return p.value; })},
            {"motif", appraisal.reason}};
}

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
    Json operator()(const SetAppraisal& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"bloc", edit.block.text()},
                {"valeur",
                 orNull(edit.appraisal, [](const Appraisal& value) { return toJson(value); })}};
    }
    Json operator()(const SetRecommendation& edit) const
    {
        return {
            {"candidat", edit.candidate.text()}, {"bloc", edit.block.text()}, {"texte", edit.text}};
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
    Json operator()(const PutJuror& edit) const { return {{"membre", codec::toJson(edit.juror)}}; }
    Json operator()(const RemoveJuror& edit) const { return {{"membre", edit.juror.text()}}; }
    Json operator()(const PutCandidate& edit) const
    {
        return {{"candidat", codec::toJson(edit.candidate)}};
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
};

} // namespace

Json toJson(const Edit& edit)
{
    Json json = std::visit(EditWriter{}, edit);
    json["type"] = editKind(edit);
    return json;
}

} // namespace delibere::codec
