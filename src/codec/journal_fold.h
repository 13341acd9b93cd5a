// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of a journal, played one after the other, say is in the file: one slot for each
// thing that can be entered, with the canonical JSON of its last value. The same fold over the
// edits that describe a file gives what the file holds; where they differ, someone wrote beside the
// journal. Texts are digests in the journal and so in the slots.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace delibere::codec {

class JournalFold {
public:
    // A kind of codec::editKind with its canonical body. False: not one of ours.
    [[nodiscard]] bool add(std::string_view kind, std::string_view body);

    // "marque c1 m1 C1.1.1 dossier" -> "75". A slot that says nothing is not there.
    [[nodiscard]] const std::map<std::string, std::string>& slots() const { return m_slots; }

private:
    void put(const std::string& slot, std::string value);
    void erase(const std::string& prefix);
    void removeJuror(const std::string& juror);
    void keepRevision(const std::string& sheet, const std::string& reason);
    // What sheet slots say, as one text.
    [[nodiscard]] std::string sheetText(const std::string& sheet) const;
    friend class FoldStep;

    std::map<std::string, std::string> m_slots;
};

} // namespace delibere::codec
