// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/journal_fold.h"

#include <algorithm>

#include "codec/journal_fold_step.h"

namespace delibere::codec {

bool JournalFold::add(std::string_view kind, std::string_view body, std::int64_t at)
{
    const Json parsed = Json::parse(body, nullptr, false);
    if (parsed.is_discarded())
        return false;
    try {
        return FoldStep(*this, parsed, at).take(std::string(kind));
    } catch (const Json::exception&) {
        return false; // a key is missing or of another type
    }
}

void JournalFold::put(const std::string& slot, std::string value)
{
    if (value.empty())
        m_slots.erase(slot);
    else
        m_slots.insert_or_assign(slot, std::move(value));
}

// The slot itself and what is under it.
void JournalFold::erase(const std::string& prefix)
{
    m_slots.erase(prefix);
    const std::string under = prefix + " ";
    auto at = m_slots.lower_bound(under);
    while (at != m_slots.end() && at->first.starts_with(under))
        at = m_slots.erase(at);
}

void JournalFold::enter(const std::string& list, const std::string& id, const std::string& before)
{
    std::vector<std::string>& ids = m_orders[list];
    if (std::ranges::find(ids, id) == ids.end())
        ids.insert(std::ranges::find(ids, before), id);
}

void JournalFold::rank(const std::string& candidate, std::ptrdiff_t rank)
{
    const auto held = m_slots.find("ordre-de-passage");
    Json order = held == m_slots.end() ? Json::array() : Json::parse(held->second);
    order.insert(order.begin() + std::clamp<std::ptrdiff_t>(rank - 1, 0, std::ssize(order)),
                 candidate);
    put("ordre-de-passage", valueOf(order));
}

void JournalFold::leave(const std::string& list, const std::string& id)
{
    std::erase(m_orders[list], id);
}

std::optional<std::int64_t> JournalFold::keyEntered(const std::string& juror, int number) const
{
    const auto found = m_keyTimes.find(juror + " " + std::to_string(number));
    return found == m_keyTimes.end() ? std::nullopt : std::optional(found->second);
}

void JournalFold::removeCandidate(const std::string& candidate)
{
    for (const char* of : {"candidat ", "deport ", "siege ", "presidence "})
        erase(of + candidate);
    leave("candidat", candidate);
    if (const auto order = m_slots.find("ordre-de-passage"); order != m_slots.end()) {
        Json left = Json::parse(order->second);
        left.erase(std::remove(left.begin(), left.end(), candidate), left.end());
        put("ordre-de-passage", valueOf(left));
    }
    std::erase_if(m_orders["deport"],
                  [&](const std::string& pair) { return pair.starts_with(candidate + " "); });
}

void JournalFold::removeJuror(const std::string& juror)
{
    m_slots.erase("membre " + juror);
    leave("membre", juror);
    std::erase_if(m_orders["deport"],
                  [&](const std::string& pair) { return pair.ends_with(" " + juror); });
    std::erase_if(m_slots, [&](const auto& slot) {
        const bool theirs = slot.first.starts_with("deport ") || slot.first.starts_with("siege ");
        return theirs && slot.first.ends_with(" " + juror);
    });
    std::erase_if(m_slots, [&](const auto& slot) {
        return slot.first.starts_with("presidence ") &&
               Json::parse(slot.second).at("membre") == juror;
    });
    for (auto& [slot, value] : m_slots) {
        if (!slot.starts_with("membre "))
            continue;
        const Json json = Json::parse(value);
        if (json.contains("remplace") && json.at("remplace") == juror)
            value = canonicalBytes(without(json, "remplace"));
    }
}

std::string JournalFold::sheetText(const std::string& sheet) const
{
    std::string text;
    for (const char* kind : sheetKinds) {
        const std::string prefix = under(kind, sheet);
        for (auto at = m_slots.lower_bound(prefix);
             at != m_slots.end() && at->first.starts_with(prefix); ++at) {
            if (at->first.size() == prefix.size() || at->first[prefix.size()] == ' ')
                text.append(at->first).append("=").append(at->second).append("\n");
        }
    }
    return text;
}

void JournalFold::keepRevision(const std::string& sheet, const std::string& reason, std::int64_t at)
{
    int number = 1;
    while (m_slots.contains("reouverture " + sheet + " " + std::to_string(number)))
        ++number;
    put("reouverture " + sheet + " " + std::to_string(number), reason + "\n" + sheetText(sheet));
    put("rouverte-le " + sheet + " " + std::to_string(number), std::to_string(at));
    m_slots.erase("etat " + sheet);
    m_slots.erase("dossier-clos " + sheet);
    if (const auto paper = m_slots.find("papier " + sheet); paper != m_slots.end()) {
        Json typed = Json::parse(paper->second);
        typed.erase("confirmee_par"); // to be read again by a second person
        paper->second = canonicalBytes(typed);
    }
}

} // namespace delibere::codec
