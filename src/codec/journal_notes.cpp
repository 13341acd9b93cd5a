// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/journal_notes.h"

#include <algorithm>
#include <array>

#include "codec/json_writing.h"

namespace delibere::codec {

namespace {

std::string wordsAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

SheetKey keyIn(const Json& object)
{
    return {CandidateId(wordsAt(object, "candidat")), JurorId(wordsAt(object, "membre"))};
}

// After these a typing that was sent back has been handed back, or is there no more.
bool endsTyping(std::string_view kind)
{
    constexpr std::array kinds{"saisie-terminee", "saisie-confirmee", "mise-de-cote"};
    return std::ranges::find(kinds, kind) != kinds.end();
}

} // namespace

void JournalNotesReader::add(std::string_view kind, std::string_view body,
                             std::chrono::sys_seconds at, const JurorId& actor)
{
    const bool refused = kind == "saisie-refusee";
    const bool info = kind == "session";
    const bool import = kind == "import";
    const bool key = kind == "cle";
    if (!refused && !info && !import && !key && !endsTyping(kind))
        return;
    const Json json = Json::parse(body, nullptr, false);
    if (!json.is_object())
        return;
    if (info) {
        const auto said = json.find("tours_libres");
        const bool free = said != json.end() && *said == true;
        if (m_told && free != m_free)
            m_notes.turns.push_back({at, free, actor});
        m_told = true;
        m_free = free;
    } else if (key) {
        const auto number = json.find("numero");
        if (number != json.end() && number->is_number_integer() && *number > 1)
            m_notes.keysReplaced[JurorId(wordsAt(json, "membre"))] = at;
    } else if (refused) {
        m_notes.sentBack[keyIn(json)] = {wordsAt(json, "par"), wordsAt(json, "motif")};
    } else if (!import) {
        m_notes.sentBack.erase(keyIn(json));
    } else if (const auto sheet = json.find("fiche"); sheet != json.end() && sheet->is_object()) {
        m_notes.sentBack.erase(keyIn(*sheet));
    }
}

} // namespace delibere::codec
