// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a session holds about one candidate, as JSON for that person
// (delibere-donnees-personne/1, docs/format-donnees-personne.md). It writes what it is given and
// chooses nothing; every text that people typed goes through the mask.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "domain/appeal_edit.h"
#include "domain/calibration.h"
#include "domain/follow_up.h"
#include "domain/honour_declaration.h"
#include "domain/panel_validity.h"
#include "domain/paritary_jury.h"
#include "domain/positioning.h"
#include "domain/signed_ranking.h"
#include "domain/signed_record.h"
#include "domain/synthesis.h"

namespace delibere::codec {

struct PersonPositioning {
    Positioning positioning;
    RecordHistory history;
};

// Their line in one version of the ranking of their list.
struct PersonRank {
    RankingList list;
    int version = 1;
    RecordStage stage = RecordStage::Signing;
    SignedApplication line;
    std::string settlement; // why it stands where it does among equals; empty: it was not
};

struct PersonLine {
    std::int64_t sequence = 0;
    std::chrono::sys_seconds at{};
    std::string actor; // a juror's id; empty: the program, or the staff
    std::string kind;
};

struct PersonData {
    const Framework& framework;
    std::string frameworkDigest;
    const JurySession& session;
    const Candidate& candidate;
    std::chrono::sys_seconds at{};    // when this was gathered
    std::vector<ScoreSheet> sheets{}; // handed in
    std::vector<JurorId> drafts{};    // whose sheet is begun and not handed in: left out
    std::vector<SheetRevision> revisions{};
    std::map<JurorId, std::chrono::sys_seconds> dossierRead{};
    Deliberation deliberation{};
    Synthesis synthesis{};
    std::vector<PanelFinding> panel{};
    RecordHistory history{};
    FollowUp followUp{};
    std::vector<NumberedDecision> paritaryDecisions{};
    std::vector<Appeal> appeals{};
    // Of members, signed with their keys; each names this candidate.
    std::vector<HonourDeclaration> declarations{};
    std::vector<PersonPositioning> positionings{};
    std::vector<PersonLine> journal{};
    std::optional<Application> application{}; // to a formation
    std::vector<PersonRank> ranks{};          // oldest first
};

// What a text of the document is: only what people wrote about the candidate may speak of another
// by the last name alone.
enum class TextRole {
    Written,   // a remark, a reason, a comment
    Described, // a place, a title, a company, an id: "Lyon" there is the town
};
using TextMask = std::function<std::string(const std::string&, TextRole)>;

// Precondition: the bodies in the histories were read back and are what was frozen.
[[nodiscard]] std::string writePersonData(const PersonData& data, const TextMask& mask);

} // namespace delibere::codec
