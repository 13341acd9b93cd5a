// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen versions of a candidate's record on paper: which one this is, who signed it and when,
// what it replaces. Never calls a seal a qualified signature, nor a drawing a proof.
#pragma once

#include <string>

#include "domain/record.h"
#include "report/document.h"

namespace delibere::report {

// What the seal is worth, in one sentence; on every form that prints one.
[[nodiscard]] std::string sealNotice();

// "signé le 12 mars 2026 à 14 h 05 (UTC+1)", by the clock of where the version was frozen.
[[nodiscard]] std::string signedWords(const RecordVersion& version, const Signature& signature);
// "version 2, en cours de signature : 1 signature manquante"; "" when nothing was ever frozen.
[[nodiscard]] std::string versionSummary(const RecordVersion& version);

// "Version 2 : …, figée le …. Annule et remplace la version 1. Motif : …"
[[nodiscard]] Paragraph versionParagraph(const RecordVersion& version,
                                         const std::string& correction);
// Every version with its state, its signatures and its fingerprint, oldest first.
[[nodiscard]] Table versionTable(const JurySession& session, const RecordHistory& history);
// One row for each signature made with a reservation; may have none.
[[nodiscard]] Table reservationTable(const JurySession& session, const RecordVersion& version);
// "refuse de signer — motif : …"
[[nodiscard]] std::string notSigningWords(const NotSigning& said);
// One row for each signatory who is said not to sign; may have none.
[[nodiscard]] Table notSigningTable(const JurySession& session, const RecordVersion& version);
// Who signs the grid, with what is signed already; a version keeps the panel it was frozen with.
[[nodiscard]] SignatureBoxes signatureBoxes(const JurySession& session,
                                            const CandidateId& candidate,
                                            const RecordVersion* version);

} // namespace delibere::report
