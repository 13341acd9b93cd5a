// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/acquired_register.h"

#include <algorithm>
#include <tuple>

namespace delibere {

namespace {

auto keyOf(const RegisterEntry& entry)
{
    return std::tie(entry.session, entry.candidate);
}

// What is known of the candidate but for what was decided.
bool samePersonEntry(RegisterEntry held, const RegisterEntry& said)
{
    held.now = said.now;
    held.earlier = said.earlier;
    return held == said;
}

bool knowsMore(const RegisterEntry& held, const SessionOutcome& outcome)
{
    return held.now.version > outcome.entry.now.version ||
           (held.now.version == outcome.entry.now.version &&
            held.now.decision > outcome.lastDecision);
}

// A state without a bloc is one, whatever it rests on.
bool sameState(const RegisteredState& held, const RegisteredState& said)
{
    return held == said || (held.blocks.empty() && said.blocks.empty());
}

RegisterChange changeOf(const RegisterEntry& held, const SessionOutcome& outcome)
{
    if (knowsMore(held, outcome))
        return RegisterChange::Older;
    if (!sameState(held.now, outcome.entry.now))
        return outcome.entry.now.blocks.empty() ? RegisterChange::Withdrawn
                                                : RegisterChange::Changed;
    return samePersonEntry(held, outcome.entry) ? RegisterChange::Same : RegisterChange::Changed;
}

RegisterEntry changed(const RegisterEntry& held, const RegisterEntry& said)
{
    RegisterEntry entry = said;
    entry.earlier = held.earlier;
    if (sameState(held.now, said.now))
        entry.now = held.now;
    else
        entry.earlier.push_back(held.now);
    return entry;
}

} // namespace

std::optional<Date> RegisterEntry::lastDay() const
{
    return validity ? lastDayOf(*validity, now.on) : std::nullopt;
}

bool RegisterUpdate::changes() const
{
    return std::ranges::any_of(lines, [](const RegisterLine& line) {
        return line.change != RegisterChange::Same && line.change != RegisterChange::Older;
    });
}

RegisterUpdate updated(AcquiredRegister held, const std::vector<SessionOutcome>& outcomes)
{
    RegisterUpdate update{std::move(held), {}};
    auto& entries = update.after.entries;
    for (const SessionOutcome& outcome : outcomes) {
        const auto at = std::ranges::lower_bound(entries, keyOf(outcome.entry), {}, keyOf);
        if (at == entries.end() || keyOf(*at) != keyOf(outcome.entry)) {
            if (outcome.entry.now.blocks.empty())
                continue;
            entries.insert(at, outcome.entry);
            update.lines.push_back({outcome.entry, RegisterChange::Added});
            continue;
        }
        const RegisterChange change = changeOf(*at, outcome);
        if (change == RegisterChange::Changed || change == RegisterChange::Withdrawn)
            *at = changed(*at, outcome.entry);
        update.lines.push_back({*at, change});
    }
    return update;
}

std::string fileNumberOf(const CandidateId& id)
{
    const std::string& text = id.text();
    const bool numbered = text.size() > 1 && text.front() == 'c' &&
                          std::all_of(text.begin() + 1, text.end(),
                                      [](char digit) { return digit >= '0' && digit <= '9'; });
    return numbered ? std::string() : text;
}

} // namespace delibere
