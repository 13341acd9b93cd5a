// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of a journal, played one after the other, say is in the file: one slot for each
// thing that can be entered, with the canonical JSON of its last value. The same fold over the
// edits that describe a file gives what the file holds; where they differ, someone wrote beside the
// journal. Texts are digests in the journal and so in the slots.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace delibere::codec {

class JournalFold {
public:
    // A kind of codec::editKind with its canonical body, and when it was written (seconds since
    // 1970, UTC). False: not one of ours.
    [[nodiscard]] bool add(std::string_view kind, std::string_view body, std::int64_t at);

    // "marque c1 m1 C1.1.1 dossier" -> "75". A slot that says nothing is not there.
    [[nodiscard]] const std::map<std::string, std::string>& slots() const { return m_slots; }
    // Ids in the order in which they were first entered, or put back: under "candidat", "membre",
    // "deport" ("c1 m2"), "reperage", and under "signature c1 1" who signed that version.
    [[nodiscard]] const std::map<std::string, std::vector<std::string>>& orders() const
    {
        return m_orders;
    }
    // When a member's key was entered; absent: the journal does not say.
    [[nodiscard]] std::optional<std::int64_t> keyEntered(const std::string& juror,
                                                         int number) const;

private:
    // Before `before`, or at the end.
    void enter(const std::string& list, const std::string& id, const std::string& before = {});
    void rank(const std::string& candidate, std::ptrdiff_t rank); // in the order of hearing
    void leave(const std::string& list, const std::string& id);
    void put(const std::string& slot, std::string value);
    void erase(const std::string& prefix);
    void removeCandidate(const std::string& candidate);
    void removeJuror(const std::string& juror);
    void keepRevision(const std::string& sheet, const std::string& reason, std::int64_t at);
    // What sheet slots say, as one text.
    [[nodiscard]] std::string sheetText(const std::string& sheet) const;
    friend class FoldStep;

    std::map<std::string, std::string> m_slots;
    std::map<std::string, std::vector<std::string>> m_orders;
    std::map<std::string, std::int64_t> m_keyTimes; // by "m1 2"
};

} // namespace delibere::codec
