// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_oracle.h"

#include <algorithm>

namespace delibere::sample {

namespace {

// Every mark that is typed in the draft is in the other, as it was typed.
bool isWithin(const ScoreSheet& draft, const ScoreSheet& other)
{
    const auto stands = [](const Mark& mark, const Mark& in) {
        return !isEntered(mark) || mark == in;
    };
    return (other.dossierRead || !draft.dossierRead) &&
           std::ranges::all_of(draft.criteria,
                               [&](const auto& each) {
                                   const CriterionEntry in = other.criterion(each.first);
                                   return stands(each.second.dossier, in.dossier) &&
                                          stands(each.second.interview, in.interview) &&
                                          (each.second.remark.empty() ||
                                           each.second.remark == in.remark);
                               }) &&
           std::ranges::all_of(draft.blocks, [&](const auto& each) {
               return !each.second.final || each.second.final == other.block(each.first).final;
           });
}

} // namespace

void OracleSheet::reopen()
{
    before.push_back(now);
    now.state = SheetState::Draft;
}

bool OracleSheet::isBlank() const
{
    ScoreSheet blank;
    blank.key = now.key;
    return now == blank;
}

bool OracleSheet::isReopenedAsItWas() const
{
    if (before.empty() || now.state == SheetState::Submitted)
        return false;
    ScoreSheet handedIn = now;
    handedIn.state = SheetState::Submitted;
    return handedIn == before.back();
}

bool OracleSheet::says(const ScoreSheet& sheet) const
{
    return now == sheet || std::ranges::find(before, sheet) != before.end();
}

OracleSheet& OracleMember::sheet(const SheetKey& key)
{
    OracleSheet& found = sheets[key.candidate];
    found.now.key = key;
    return found;
}

OracleSheet& OraclePresidency::sheet(const SheetKey& key)
{
    OracleSheet& found = m_sheets[key];
    found.now.key = key;
    return found;
}

// A later number for this candidate is known.
bool OraclePresidency::isFollowed(const OraclePart& part, const std::set<std::size_t>& heard) const
{
    const OracleFile& file = m_files[part.first];
    return std::ranges::any_of(heard, [&](std::size_t at) {
        const OracleFile& other = m_files[at];
        return other.juror == file.juror && other.number > file.number &&
               other.sheets.contains(part.second);
    });
}

// Another file of the same number says something else.
bool OraclePresidency::isContradicted(const OraclePart& part,
                                      const std::set<std::size_t>& heard) const
{
    const OracleFile& file = m_files[part.first];
    return std::ranges::any_of(heard, [&](std::size_t at) {
        const OracleFile& other = m_files[at];
        return at != part.first && other.juror == file.juror && other.number == file.number &&
               other.sheets.contains(part.second) &&
               other.sheets.at(part.second) != file.sheets.at(part.second);
    });
}

bool OraclePresidency::wasHandedOver(const OraclePart& part, const std::set<std::size_t>& heard,
                                     const ScoreSheet& sheet) const
{
    return std::ranges::any_of(heard, [&](std::size_t at) {
        const OracleFile& other = m_files[at];
        return at != part.first && other.juror == sheet.key.juror &&
               other.sheets.contains(part.second) && other.sheets.at(part.second) == sheet;
    });
}

ReceptionVerdict OraclePresidency::verdict(const OraclePart& part,
                                           const std::vector<std::size_t>& together)
{
    const OracleFile& file = m_files[part.first];
    const ScoreSheet& given = file.sheets.at(part.second);
    const OracleSheet& here = sheet(given.key);
    std::set<std::size_t> heard = m_received;
    heard.insert(together.begin(), together.end());
    if (here.now == given)
        return ReceptionVerdict::Identical;
    if (isFollowed(part, heard))
        return ReceptionVerdict::Older;
    if (isContradicted(part, heard))
        return ReceptionVerdict::Diverging;
    if (here.isBlank())
        return ReceptionVerdict::New;
    if (here.isReopenedAsItWas()) {
        if (!m_received.contains(part.first))
            return ReceptionVerdict::Newer;
        // It came before the sheet was reopened: it is what was reopened, or was not taken then.
        return here.says(given) ? ReceptionVerdict::Older : ReceptionVerdict::Diverging;
    }
    if (wasHandedOver(part, heard, here.now))
        return ReceptionVerdict::Newer;
    return here.now.state == SheetState::Draft && isWithin(here.now, given)
               ? ReceptionVerdict::Newer
               : ReceptionVerdict::Diverging;
}

void OraclePresidency::receive(const std::vector<std::size_t>& together,
                               const std::set<OraclePart>& chosen)
{
    struct Taken {
        int number = 1;
        OraclePart part;
        ReceptionVerdict told;
    };
    std::vector<Taken> taken;
    for (std::size_t place = 0; place < together.size(); ++place) {
        const std::size_t at = together[place];
        if (std::find(together.begin(), together.begin() + static_cast<std::ptrdiff_t>(place),
                      at) != together.begin() + static_cast<std::ptrdiff_t>(place))
            continue; // the same file twice
        for (const auto& [candidate, given] : m_files[at].sheets) {
            const OraclePart part{at, candidate};
            const ReceptionVerdict told = verdict(part, together);
            if (told == ReceptionVerdict::New || told == ReceptionVerdict::Newer ||
                (told == ReceptionVerdict::Diverging && chosen.contains(part)))
                taken.push_back({m_files[at].number, part, told});
        }
    }
    std::ranges::stable_sort(taken, {}, &Taken::number);
    for (const auto& [number, part, told] : taken) {
        const ScoreSheet& given = m_files[part.first].sheets.at(part.second);
        OracleSheet& here = sheet(given.key);
        if (here.now.state == SheetState::Submitted)
            here.reopen();
        else if (told == ReceptionVerdict::Diverging && !here.isBlank())
            here.before.push_back(here.now); // a draft that gives way is kept too
        here.now = given;
    }
    m_received.insert(together.begin(), together.end());
}

bool OraclePresidency::isTaken(const OraclePart& part)
{
    const ScoreSheet& given = m_files[part.first].sheets.at(part.second);
    return sheet(given.key).now == given || verdict(part, {}) != ReceptionVerdict::Diverging;
}

} // namespace delibere::sample
