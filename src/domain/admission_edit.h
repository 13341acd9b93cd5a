// SPDX-License-Identifier: GPL-3.0-or-later
// What an admission commission enters beside marks: applications and their pieces, whom it summons,
// what it answers, and where it puts somebody. All of it is of the session, and sealed with the
// ranking of its list.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "domain/application.h"
#include "domain/application_result.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct SetApplication { // nullopt: the candidate has none any more
    CandidateId candidate;
    std::optional<Application> application;
    friend bool operator==(const SetApplication&, const SetApplication&) = default;
};
struct SetPiece { // nullopt: nobody looked for it
    CandidateId candidate;
    PieceId piece;
    std::optional<PieceNote> note;
    friend bool operator==(const SetPiece&, const SetPiece&) = default;
};
struct SetSummons {
    CandidateId candidate;
    Summons summons = Summons::Undecided;
    friend bool operator==(const SetSummons&, const SetSummons&) = default;
};
struct SetAnswer { // nullopt: not answered
    CandidateId candidate;
    std::optional<ApplicationAnswer> answer;
    friend bool operator==(const SetAnswer&, const SetAnswer&) = default;
};
struct SetRankMove { // nullopt: where its result says
    CandidateId candidate;
    std::optional<RankMove> move;
    friend bool operator==(const SetRankMove&, const SetRankMove&) = default;
};
struct SettleTie { // in place of what was settled of exactly the same; nullopt: no longer settled
    RankingList list;
    std::vector<CandidateId> order;
    std::optional<std::string> reason;
    friend bool operator==(const SettleTie&, const SettleTie&) = default;
};

using AdmissionEdit =
    std::variant<SetApplication, SetPiece, SetSummons, SetAnswer, SetRankMove, SettleTie>;

// Whom it is about; absent: a list.
[[nodiscard]] std::optional<CandidateId> subjectOf(const AdmissionEdit& edit);

struct AdmissionContext {
    const Framework& framework;
    const JurySession& session;
    // Of the newest version of each ranking that was ever frozen.
    const std::map<RankingList, RecordStage>& stages;
    // Of the list that a SettleTie is about: who has the same result, settled or not (equalGroups).
    std::span<const std::vector<CandidateId>> equals{};
};

// RankingSealed: nothing under it may change now.
[[nodiscard]] Result<void> checkRankingOpen(const RankingList& list, RecordStage stage);

// NotAnAdmission, UnknownCandidate, UnknownApplication, ApplicationNumber, UnknownPiece,
// RequestUndated, RequestEmpty, ReasonRequired, NotInterviewed, ApplicationNotRanked,
// MoveMisplaced, TieMisplaced, RankingSealed; IdInUse (removal.h): a settled tie names the
// application.
[[nodiscard]] Problems refusals(const AdmissionContext& context, const AdmissionEdit& edit);

[[nodiscard]] JurySession edited(JurySession session, const AdmissionEdit& edit);
[[nodiscard]] AdmissionEdit inverse(const JurySession& before, const AdmissionEdit& edit);

void eachText(AdmissionEdit& edit, const TextChange& change);

} // namespace delibere
