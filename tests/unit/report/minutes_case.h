// SPDX-License-Identifier: GPL-3.0-or-later
// A day of a jury for the minutes. The synthesis and the findings are computed, unlike those of
// records.h: the golden minutes are read as a whole, and must be a day that can be.
#pragma once

#include <map>
#include <vector>

#include "domain/record.h"
#include "report/document.h"
#include "support/sample.h"

namespace delibere::sample {

struct EntryCase {
    JurySession session;
    Candidate candidate;
    Synthesis synthesis;
    Deliberation deliberation;
    std::vector<PanelFinding> panel;
    RecordHistory history;
};

struct MinutesCase {
    Framework framework;
    JurySession session;
    std::vector<EntryCase> entries;
    std::map<JurorId, std::string> keyFingerprints;
    std::vector<FollowUpLine> followUps;
    RecordStamp stamp;
    std::vector<TurnsChange> turns{};

    [[nodiscard]] report::Document layOut() const;
    [[nodiscard]] EntryCase& entry(const char* candidate);
};

// Four members: m2 leaves at 16:15, m4 comes at 9:40 in the place of m3, who is absent.
// c1 total, signed by all; c2 rescued in B1, a reservation and a missing signature; c3 corrected:
// version 2 replaces version 1; c4 excused; c5 a tie and the casting vote, déport of m4, version 1
// given up; c6 heard after m2 left, m4 has not read the dossier, B1 acquired before; c7 suspended.
[[nodiscard]] MinutesCase dayOfJury();

// Frozen on 12 March 2026 at 14:05:09 UTC; who signed did one minute after another.
[[nodiscard]] RecordVersion version(const char* candidate, int number, RecordStage stage,
                                    const std::vector<const char*>& signatories,
                                    const std::vector<const char*>& signedBy);

} // namespace delibere::sample
