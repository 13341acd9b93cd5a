// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edit.h"

namespace delibere {

namespace {

// What the edits of each family are about.
struct Subject {
    std::optional<SheetKey> sheet;
    std::optional<CandidateId> candidate;
    std::optional<PositioningId> positioning;
};

Subject ofRecord(const RecordSubject& subject)
{
    if (const PositioningId* positioning = positioningOf(subject))
        return {{}, {}, *positioning};
    const CandidateId* candidate = candidateOf(subject);
    return {{}, candidate == nullptr ? std::nullopt : std::optional(*candidate), {}};
}

Subject ofSheet(const SheetKey& key)
{
    return {key, key.candidate, {}};
}

struct SubjectOf {
    Subject operator()(const SheetEntry& edit) const { return ofSheet(subjectOf(edit)); }
    Subject operator()(const SheetAct& edit) const { return ofSheet(subjectOf(edit)); }
    Subject operator()(const DeliberationEdit& edit) const { return {{}, subjectOf(edit), {}}; }
    Subject operator()(const PutKey& /*edit*/) const { return {}; }
    Subject operator()(const FreezeRecord& edit) const { return ofRecord(edit.subject); }
    Subject operator()(const RecordStep& edit) const { return ofRecord(subjectOf(edit)); }
    Subject operator()(const PositioningEntry& edit) const { return {{}, {}, subjectOf(edit)}; }
    Subject operator()(const PositioningAct& edit) const { return {{}, {}, subjectOf(edit)}; }
    Subject operator()(const PreparationEdit& edit) const { return {{}, subjectOf(edit), {}}; }
    Subject operator()(const SetFollowUp& /*edit*/) const { return {}; }
    Subject operator()(const PresenceEdit& /*edit*/) const { return {}; }
    Subject operator()(const KeepPacket& /*edit*/) const { return {}; }
    Subject operator()(const ParitaryEdit& edit) const { return {{}, subjectOf(edit), {}}; }
    Subject operator()(const SetAppeal& edit) const { return {{}, edit.candidate, {}}; }
    Subject operator()(const AdmissionEdit& edit) const { return {{}, subjectOf(edit), {}}; }
};

} // namespace

bool isEntry(const Edit& edit)
{
    return std::holds_alternative<SheetEntry>(edit) ||
           std::holds_alternative<PositioningEntry>(edit) || editAs<ActAs>(edit) != nullptr;
}

std::optional<SheetKey> aboutSheet(const Edit& edit)
{
    return std::visit(SubjectOf{}, edit).sheet;
}

std::optional<CandidateId> aboutCandidate(const Edit& edit)
{
    return std::visit(SubjectOf{}, edit).candidate;
}

std::optional<PositioningId> aboutPositioning(const Edit& edit)
{
    return std::visit(SubjectOf{}, edit).positioning;
}

std::optional<RankingList> aboutRanking(const Edit& edit)
{
    std::optional<RecordSubject> subject;
    if (const auto* frozen = std::get_if<FreezeRecord>(&edit))
        subject = frozen->subject;
    else if (const auto* step = std::get_if<RecordStep>(&edit))
        subject = subjectOf(*step);
    const RankingList* list = subject ? rankingOf(*subject) : nullptr;
    return list == nullptr ? std::nullopt : std::optional(*list);
}

bool changesSession(const Edit& edit)
{
    return std::holds_alternative<PreparationEdit>(edit) ||
           std::holds_alternative<AdmissionEdit>(edit) ||
           std::holds_alternative<PositioningAct>(edit);
}

bool movesGround(const Edit& edit)
{
    return changesSession(edit) && !std::holds_alternative<AdmissionEdit>(edit);
}

bool enterInSession(JurySession& session, const Edit& edit)
{
    if (const auto* prepared = std::get_if<PreparationEdit>(&edit))
        session = edited(std::move(session), *prepared);
    else if (const auto* admission = std::get_if<AdmissionEdit>(&edit))
        session = edited(std::move(session), *admission);
    else
        return false;
    return true;
}

} // namespace delibere
