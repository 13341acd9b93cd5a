// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_body.h"

#include "codec/canonical.h"
#include "crypto/digest.h"

namespace delibere::store {

namespace {

void veil(std::string& text)
{
    if (!text.empty())
        text = "sha256:" + crypto::hex(crypto::sha256(text));
}

void veil(CompetencyEntry& entry)
{
    for (Question& question : entry.questions)
        veil(question.text);
}

void veil(PositioningInfo& info)
{
    for (Interviewer& person : info.interviewers) {
        veil(person.lastName);
        veil(person.firstName);
        veil(person.company);
        veil(person.function);
    }
}

void veil(PositioningOpening& opening)
{
    veil(opening.career);
    veil(opening.wishes);
    veil(opening.motivation);
}

void veil(TableEntry& entry)
{
    veil(entry.detail);
    veil(entry.notes);
}

void veil(PlanEntry& entry)
{
    veil(entry.means);
    veil(entry.period);
    veil(entry.who);
}

// One overload per edit, so that a new kind of edit does not compile before someone has thought
// about its texts.
void veilTexts(SetMark& /*edit*/) {}
void veilTexts(SetRemark& edit)
{
    veil(edit.text);
}
void veilTexts(SetCompetencyEntry& edit)
{
    veil(edit.entry);
}
void veilTexts(SetBlockEntry& /*edit*/) {}
void veilTexts(SetDossierRead& /*edit*/) {}
void veilTexts(SubmitSheet& /*edit*/) {}
// Its reason is kept nowhere else, and is about the procedure.
void veilTexts(ReopenSheet& /*edit*/) {}
void veilTexts(ImportSheet& edit)
{
    for (auto& [id, entry] : edit.sheet.criteria)
        veil(entry.remark);
    for (auto& [id, entry] : edit.sheet.competencies)
        veil(entry);
}
void veilTexts(SetAppraisal& edit)
{
    if (edit.appraisal)
        veil(edit.appraisal->reason);
}
void veilTexts(SetRecommendation& edit)
{
    veil(edit.text);
}
void veilTexts(SetNoRecommendation& /*edit*/) {}
void veilTexts(SetComment& edit)
{
    veil(edit.text);
}
void veilTexts(SetProposal& /*edit*/) {}
void veilTexts(SetSessionInfo& /*edit*/) {}
void veilTexts(PutJuror& edit)
{
    veil(edit.juror.name);
    veil(edit.juror.function);
    veil(edit.juror.employer);
}
void veilTexts(RemoveJuror& /*edit*/) {}
void veilTexts(PutCandidate& edit)
{
    veil(edit.candidate.lastName);
    veil(edit.candidate.firstName);
    veil(edit.candidate.company);
    veil(edit.candidate.statusReason);
    for (AcquiredBlock& acquired : edit.candidate.acquired)
        veil(acquired.reference);
}
void veilTexts(RemoveCandidate& /*edit*/) {}
void veilTexts(SetRecusal& edit)
{
    if (edit.reason)
        veil(*edit.reason);
}

void veilTexts(SetSeat& /*edit*/) {}
void veilTexts(SetActingPresident& /*edit*/) {}
void veilTexts(SetHearingOrder& /*edit*/) {}
void veilTexts(SetDiscussed& /*edit*/) {}
void veilTexts(SetVote& /*edit*/) {}
// The lengths of salt and nonce are fixed: no two secrets share these bytes.
void veilTexts(PutKey& edit)
{
    LockedSecret& secret = edit.key.secret;
    if (secret.sealed.empty())
        return;
    const crypto::Digest digest = crypto::sha256(
        "delibere-coffre-1\n" + std::to_string(secret.operations) + "\n" +
        std::to_string(secret.memory) + "\n" + secret.salt + secret.nonce + secret.sealed);
    secret = {};
    secret.sealed.assign(reinterpret_cast<const char*>(digest.data()), digest.size());
}
// The record table holds it, its digest is what counts.
void veilTexts(FreezeRecord& edit)
{
    veil(edit.body);
}
void veilTexts(PutSignature& edit)
{
    veil(edit.signature.reservation);
    if (!edit.signature.image.empty()) {
        const crypto::Digest digest = crypto::sha256(edit.signature.image);
        edit.signature.image.assign(reinterpret_cast<const char*>(digest.data()), digest.size());
    }
}
void veilTexts(SetNotSigning& edit)
{
    if (edit.mention)
        veil(edit.mention->reason);
}
void veilTexts(LockRecord& /*edit*/) {}
// Their reasons are about the procedure.
void veilTexts(WithdrawRecord& /*edit*/) {}
void veilTexts(ReplaceRecord& /*edit*/) {}
void veilTexts(SetFollowUp& /*edit*/) {}
void veilTexts(PutPositioning& edit)
{
    veil(edit.info);
}
void veilTexts(RemovePositioning& /*edit*/) {}
void veilTexts(SetPositioningOpening& edit)
{
    veil(edit.opening);
}
void veilTexts(SetPositioningTable& edit)
{
    veil(edit.entry);
}
void veilTexts(SetPositioningSummary& edit)
{
    veil(edit.entry.detail);
}
void veilTexts(SetPositioningPlan& edit)
{
    veil(edit.entry);
}
void veilTexts(ImportPositioning& edit)
{
    veil(edit.positioning.info);
    veil(edit.positioning.opening);
    for (auto& [id, entry] : edit.positioning.tables)
        veil(entry);
    for (auto& [id, entry] : edit.positioning.summary)
        veil(entry.detail);
    for (auto& [line, entry] : edit.positioning.plan)
        veil(entry);
}
void veilTexts(ActAs& /*edit*/) {}
void veilTexts(ShowMarks& /*edit*/) {}

} // namespace

// Both values are hexadecimal (the table checks the id): nothing to escape.
std::string creationBody(const crypto::Digest& framework, const SessionId& session)
{
    return R"({"framework":")" + crypto::hex(framework) + R"(","session":")" + session.text() +
           "\"}";
}

std::string journalBody(const Edit& edit)
{
    Edit veiled = edit;
    std::visit([](auto& each) { veilTexts(each); }, veiled);
    return codec::canonical(veiled);
}

} // namespace delibere::store
