// SPDX-License-Identifier: GPL-3.0-or-later
// The words of signing on screen: who signs and as what, who has signed and when, what still keeps
// a candidate from being frozen, and the fingerprint in groups that two people can compare aloud.
#pragma once

#include "widgets/session/session_document.h"
#include "widgets/session/synthesis_text.h"

namespace delibere::widgets {

[[nodiscard]] QString fingerprintText(const RecordVersion& version); // groups of 8, two lines
[[nodiscard]] QString momentText(std::chrono::sys_seconds at);       // « le 12/03/2026 à 16:05 »
[[nodiscard]] QString memberText(const Juror& juror); // « Claire Martin, présidence »
// « Candidat », « Intervenant 1 », as the framework's form says.
[[nodiscard]] QString partyRole(const Framework& framework, const SignerId& signer);
// « Marc Petit-Roux, formateur, Organisme fictif »
[[nodiscard]] QString partyName(const JurySession& jury, const Positioning& positioning,
                                const SignerId& signer);
// Whoever signs that record, in a list of those who may.
[[nodiscard]] QString signerText(const SessionDocument& document, const RecordSubject& subject,
                                 const SignerId& signer);

// What the signing of one kind of record is called, and what it proves.
struct SigningWords {
    QString title;       // of the window
    QString pages;       // what is read, for a screen reader
    QString notShown;    // why nothing can be signed when nothing can be shown
    QString reservation; // with its accelerator
    QString reservationName;
    QString proof;
};
[[nodiscard]] SigningWords signingWords(const RecordSubject& subject);
// Whose it is: the candidate, or which ranking.
[[nodiscard]] QString signedTitle(const JurySession& jury, const RecordSubject& subject);

// « signé le 12/03/2026 à 16:05, avec réserve », « en attente »; nullptr: nothing is frozen.
[[nodiscard]] Spoken signatureText(const RecordVersion* version, const SignerId& signer);
// « Version 2, figée le … : il manque 1 signature. »
[[nodiscard]] Spoken stageText(const RecordVersion& version);
// An older version, in one line with its reason.
[[nodiscard]] QString olderText(const RecordVersion& version);

} // namespace delibere::widgets
