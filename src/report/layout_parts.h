// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms share: who and what they are about, the foot of every page, the scales.
#pragma once

#include <string>
#include <vector>

#include "domain/record.h"
#include "report/document.h"

namespace delibere::report {

// Beside what people typed, whose spaces are theirs.
inline constexpr const char* colon = "\u00a0: ";
// By hand.
inline constexpr const char* boxToTick = "☐";

// What every form is about.
struct FormSubject {
    const Framework& framework;
    const JurySession& session;
    const Candidate* candidate; // nullptr: the whole session
    const RecordStamp& stamp;
    std::string state{}; // at the foot of the pages; empty: the stamp's
};

[[nodiscard]] Cell leftCell(std::string text, Tone tone = Tone::Normal);
[[nodiscard]] Cell centeredCell(std::string text, Tone tone = Tone::Normal);
[[nodiscard]] Cell labelledCell(std::string lead, std::string text);
[[nodiscard]] Cell spanning(Cell cell, int columns);
[[nodiscard]] Row lightRow(std::vector<Cell> cells);
// A header of bold words, left-aligned.
[[nodiscard]] Row headerRow(const std::vector<std::string>& labels);

// Title, notices, running title and footer of a form; the status of a candidate who is not heard.
[[nodiscard]] Document beginForm(const FormSubject& subject, const std::string& title);
// The same for a form that people sign or fill in by hand: it is no draft, and its foot says what
// is left to do ("à signer"). Without a fingerprint when the stamp has none.
[[nodiscard]] Document beginFormByHand(const FormSubject& subject, const std::string& title,
                                       const std::string& toDo);
// Candidate and company if there is one, date, times, place, session, framework.
[[nodiscard]] Facts subjectFacts(const FormSubject& subject);
// "de 9 h 00 à 17 h 30", "à partir de 9 h 00"; empty: no hour is known.
[[nodiscard]] std::string hoursWords(const SessionInfo& info);
// The descriptors as printed, level by level; never the proposed marks (they are not published).
[[nodiscard]] std::vector<Table> scaleTables(const Framework& framework, Room room);
// On a form that no certifier publishes a model of: whose presentation it is.
[[nodiscard]] Paragraph ownPresentation();
// Fingerprints of the content and of the framework, in full.
[[nodiscard]] Paragraph fingerprints(const RecordStamp& stamp);
// The same beside the code of what everyone has signed.
[[nodiscard]] Element sealedFingerprints(const RecordStamp& stamp);

// Who keyed a member's sheet in from paper, and who confirmed it.
[[nodiscard]] Paragraph transcriptionParagraph(const Transcription& transcription,
                                               const std::string& juror);

[[nodiscard]] Document layOutRecord(const GridRecord& record);
[[nodiscard]] Document layOutRecord(const SheetRecord& record);
[[nodiscard]] Document layOutRecord(const MinutesRecord& record);
[[nodiscard]] Document layOutRecord(const PositioningRecord& record);
[[nodiscard]] Document layOutRecord(const AttendanceRecord& record);
[[nodiscard]] Document layOutRecord(const HearingRecord& record);
[[nodiscard]] Document layOutRecord(const BlankGridRecord& record);
[[nodiscard]] Document layOutRecord(const BlankGuideRecord& record);
[[nodiscard]] Document layOutRecord(const EntrySlipRecord& record);
[[nodiscard]] Document layOutRecord(const SummaryTableRecord& record);
[[nodiscard]] Document layOutRecord(const StatementRecord& record);
[[nodiscard]] Document layOutRecord(const CertificateRecord& record);
[[nodiscard]] Document layOutRecord(const CandidateLetterRecord& record);
[[nodiscard]] Document layOutRecord(const JurorLetterRecord& record);
[[nodiscard]] Document layOutRecord(const ParitaryRecord& record);
[[nodiscard]] Document layOutRecord(const LetterRecord& record);
[[nodiscard]] Document layOutRecord(const AnonymousRecord& record);
[[nodiscard]] Document layOutRecord(const RankingRecord& record);
[[nodiscard]] Document layOutRecord(const ReasonsRecord& record);

} // namespace delibere::report
