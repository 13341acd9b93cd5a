// SPDX-License-Identifier: GPL-3.0-or-later
// What the letters of the day share. They are read from a distance and kept: what matters stands in
// a table of large type.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/layout_parts.h"

namespace delibere::report {

using Lines = std::vector<std::pair<std::string, std::string>>;

// Certification, day and place; what is not known is to be said by whoever sends the letter.
[[nodiscard]] Lines dayLines(const Framework& framework, const SessionInfo& info);
[[nodiscard]] std::string orToBeSaid(std::string text);
[[nodiscard]] Table linesTable(const Lines& lines);
[[nodiscard]] Paragraph sentence(const char* lead, const char* text);
// What the session says for whoever comes; nothing: room to write it.
void addPractical(Document& form, const SessionInfo& info);
// Who signs for the organisation, whose presentation it is, the fingerprints.
void endLetter(Document& form, const RecordStamp& stamp);
// Of an attestation: nothing but the signature makes it one.
void endPresence(Document& form, const RecordStamp& stamp);

} // namespace delibere::report
