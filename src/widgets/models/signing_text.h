// SPDX-License-Identifier: GPL-3.0-or-later
// The words of signing on screen: who has signed and when, what still keeps a candidate from being
// frozen, and the fingerprint in groups that two people can compare aloud.
#pragma once

#include "widgets/models/synthesis_text.h"
#include "widgets/session_document.h"

namespace delibere::widgets {

[[nodiscard]] QString fingerprintText(const RecordVersion& version); // groups of 8, two lines
[[nodiscard]] QString momentText(std::chrono::sys_seconds at);       // « le 12/03/2026 à 16:05 »
[[nodiscard]] QString memberText(const Juror& juror); // « Claire Martin, présidence »

// « signé le 12/03/2026 à 16:05, avec réserve », « en attente »; nullptr: nothing is frozen.
[[nodiscard]] Spoken signatureText(const RecordVersion* version, const JurorId& juror);
// « Version 2, figée le … : il manque 1 signature. »
[[nodiscard]] Spoken stageText(const RecordVersion& version);
// An older version, in one line with its reason.
[[nodiscard]] QString olderText(const RecordVersion& version);

// Why nothing can be frozen yet, to be said before it is tried; empty when it can.
[[nodiscard]] QString freezeRefusal(const SessionDocument& document,
                                    const app::CandidateView& view);

// Nothing of this candidate can change: why, and what to do; empty when it can.
[[nodiscard]] QString sealedText(const RecordHistory& history);

} // namespace delibere::widgets
