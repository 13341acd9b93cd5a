// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the notes that only the journal keeps (domain/journal_notes), line after line.
#pragma once

#include <string_view>

#include "domain/journal_notes.h"

namespace delibere::codec {

class JournalNotesReader {
public:
    // A kind of codec::editKind with its canonical body. What is none of these notes, or cannot be
    // read, adds nothing.
    void add(std::string_view kind, std::string_view body, std::chrono::sys_seconds at,
             const JurorId& actor);
    [[nodiscard]] const JournalNotes& notes() const { return m_notes; }

private:
    JournalNotes m_notes;
    bool m_free = false; // as a session begins
    bool m_told = false; // whether a line has said it
};

} // namespace delibere::codec
