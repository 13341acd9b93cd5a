// SPDX-License-Identifier: GPL-3.0-or-later
// The exact bytes that a jury signs for one candidate, and what is read back from them: the panel,
// the sheets that count, the decisions, and the synthesis as it is printed. Reading them gives the
// inputs; a caller computes the synthesis again and compares the bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/finding.h"
#include "domain/panel_validity.h"
#include "domain/signed_record.h"
#include "domain/synthesis.h"

namespace delibere::codec {

struct FrozenRecord {
    int number = 1;
    int replaces = 0;                  // the version that this one annuls; 0: none
    std::string correction;            // why
    std::string frameworkDigest;       // SHA-256, lowercase hex
    JurySession session;               // this candidate only; no reason of a déport
    std::vector<SignerId> signatories; // members who sat
    std::vector<ScoreSheet> sheets;    // handed in, of those who sit; by juror
    Deliberation deliberation;
    RecordEdition edition = RecordEdition::First; // written from the second on
    // Of the checks of the panel; First where the later ones find the same.
    PanelEdition panelEdition = PanelEdition::First;
    int zoneMinutes = 0; // RecordVersion::zoneMinutes

    [[nodiscard]] const Candidate& candidate() const { return session.candidates.front(); }

    friend bool operator==(const FrozenRecord&, const FrozenRecord&) = default;
};

// The inputs and what they make: canonical JSON.
[[nodiscard]] std::string canonical(const FrozenRecord& record, const Framework& framework,
                                    const Synthesis& synthesis,
                                    std::span<const PanelFinding> panel);
[[nodiscard]] Result<FrozenRecord, Findings> readFrozenRecord(std::string_view bytes,
                                                              const Framework& framework);

// What one signature is over: "delibere-signature-1", a zero byte, then canonical JSON of all that
// the signature says (in a repérage also its id; of a ranking its list, and no candidate), `digest`
// and `imageDigest` (empty without an image) as lowercase hex.
struct SignedStatement {
    const SessionId& session;
    const RecordSubject& subject;
    int number;
    const std::string& digest;
    const std::string& imageDigest;
    const Signature& signature; // its value is not read
};
[[nodiscard]] std::string signedStatement(const SignedStatement& statement);

} // namespace delibere::codec
