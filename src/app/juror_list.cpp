// SPDX-License-Identifier: GPL-3.0-or-later
// A list of members: they have no number, one name is one person.
#include <algorithm>

#include "app/list_rows.h"
#include "domain/edit.h"
#include "domain/folding.h"
#include "domain/numbered_id.h"
#include "wording/list_words.h"

namespace delibere::app {

namespace {

struct JurorEntry {
    std::size_t row = 0;
    std::string name;
    bool oneCell = false;
    std::optional<std::string> function;
    std::optional<std::string> college;
    std::optional<std::string> employer;
    std::optional<JurorRole> role;
    std::optional<bool> qualified;
    std::optional<Gender> gender;
    Problems problems;

    [[nodiscard]] bool saysAs(const JurorEntry& other) const
    {
        return name == other.name && function == other.function && college == other.college &&
               employer == other.employer && role == other.role && qualified == other.qualified &&
               gender == other.gender;
    }
};

JurorEntry entryOn(const CellsOfRow& row)
{
    JurorEntry entry;
    Problems& problems = entry.problems;
    entry.row = row.number();
    const NameRead name = nameOn(row, problems);
    entry.oneCell = name.oneCell();
    entry.name = entry.oneCell ? name.whole
                               : name.first + (name.first.empty() || name.last.empty() ? "" : " ") +
                                     name.last;
    entry.function = row.text(ListColumn::Function, problems);
    entry.college = row.text(ListColumn::College, problems);
    entry.employer = row.text(ListColumn::Company, problems);
    entry.role = choiceOn(row, ListColumn::Role, wording::roleFrom, problems);
    entry.qualified = choiceOn(row, ListColumn::Qualified, wording::answerFrom, problems);
    entry.gender = choiceOn(row, ListColumn::Gender, wording::genderFrom, problems);
    return entry;
}

class JurorPlanner {
public:
    JurorPlanner(const Session& session, const ListRows& rows) : m_held(session.jury().jurors)
    {
        for (std::size_t at = 0; at < m_held.size(); ++at)
            m_names.of(m_held[at].name).held.push_back(at);
        for (const CellsOfRow& row : rows.rows) {
            m_entries.push_back(entryOn(row));
            SameName& same = m_names.of(m_entries.back().name);
            same.rows.push_back(m_entries.size() - 1);
            m_same.push_back(&same);
        }
    }

    std::vector<ListRow<Juror>> rows()
    {
        std::vector<ListRow<Juror>> rows;
        for (std::size_t at = 0; at < m_entries.size(); ++at)
            rows.push_back(identified(at));
        std::uint64_t number = std::stoull(nextNumberedId(m_held, "m").text().substr(1));
        for (const bool refused : {false, true}) {
            for (auto& row : rows) {
                if (row.problems.empty() != refused && row.person.id.empty())
                    row.person.id = JurorId("m" + std::to_string(number++));
            }
        }
        for (std::size_t at = 0; at < m_entries.size(); ++at) {
            fillIn(rows[at], m_entries[at]);
            if (!rows[at].problems.empty())
                rows[at].verdict = ListVerdict::Refused;
        }
        return rows;
    }

private:
    ListRow<Juror> identified(std::size_t at)
    {
        const JurorEntry& entry = m_entries[at];
        const SameName& same = *m_same[at];
        ListRow<Juror> row;
        row.number = entry.row;
        row.problems = entry.problems;
        row.verdict = ListVerdict::New;
        if (personKey(entry.name).empty())
            return row;
        const JurorEntry& first = m_entries[same.rows.front()];
        const bool oneSays = std::ranges::all_of(
            same.rows, [&](std::size_t other) { return m_entries[other].saysAs(first); });
        if (!oneSays) {
            for (const std::size_t other : same.rows) {
                if (other != at && row.alike.size() < mostAlike)
                    row.alike.push_back(m_entries[other].row);
            }
            row.problems.push_back(
                listProblem(ListFault::NameShared, entry.name, {}, {}, row.alike));
        } else if (at != same.rows.front()) {
            row.alike = {first.row};
            row.verdict = ListVerdict::Repeated;
        }
        if (same.held.size() > 1)
            row.problems.push_back(listProblem(ListFault::NamesakesThere, entry.name));
        else if (same.held.size() == 1)
            row.person.id = row.compared = m_held[same.held.front()].id;
        return row;
    }

    void fillIn(ListRow<Juror>& row, const JurorEntry& entry)
    {
        const auto found = std::ranges::find(m_held, row.person.id, &Juror::id);
        const Juror* before = found == m_held.end() ? nullptr : &*found;
        if (before != nullptr)
            row.person = *before;
        Juror& person = row.person;
        if (before == nullptr || (!entry.oneCell && spellsBetter(entry.name, person.name)))
            person.name = entry.name;
        takeSaid(person.function, entry.function.value_or(""));
        takeSaid(person.college, entry.college.value_or(""));
        takeSaid(person.employer, entry.employer.value_or(""));
        person.role = entry.role.value_or(person.role);
        person.qualified = entry.qualified.value_or(person.qualified);
        person.gender = entry.gender.value_or(person.gender);
        if (before == nullptr)
            return;
        for (const ListColumn column : wording::listColumns(ListKind::Members)) {
            std::string was = wording::listText(*before, column);
            std::string is = wording::listText(person, column);
            if (was != is)
                row.changes.push_back({column, std::move(was), std::move(is)});
        }
        if (row.verdict == ListVerdict::New)
            row.verdict = person == *before ? ListVerdict::Identical : ListVerdict::Changed;
    }

    const std::vector<Juror>& m_held;
    std::vector<JurorEntry> m_entries;
    std::vector<SameName*> m_same; // of each entry
    NameIndex m_names;
};

// A jury that has a president is not left without one by a list, whatever is chosen of it.
void keepPresident(JurorList& plan)
{
    std::set<std::size_t> all;
    for (const ListRow<Juror>& row : plan.rows)
        all.insert(row.number);
    while (const auto lost = lostPresident(plan, all)) {
        for (ListRow<Juror>& row : plan.rows) {
            if (row.person.name != lost->where || !leavesPresidency(row))
                continue;
            row.problems.push_back(*lost);
            row.verdict = ListVerdict::Refused;
        }
    }
}

} // namespace

std::optional<Problem> lostPresident(const JurorList& plan, const std::set<std::size_t>& rows)
{
    std::optional<Problem> lost;
    for (const ListRow<Juror>& row : plan.rows) {
        if (!mayBeTaken(row.verdict) || !rows.contains(row.number))
            continue;
        if (row.person.role == JurorRole::President)
            return std::nullopt;
        if (!lost && leavesPresidency(row))
            lost = listProblem(ListFault::PresidentLost, row.person.name);
    }
    return lost;
}

JurorList planJurors(const Session& session, const WorkbookSheet& sheet, const ListLayout& layout)
{
    ListRows rows = rowsOf(ListKind::Members, sheet, layout);
    JurorList plan{
        layout, std::move(rows.unread), std::move(rows.skipped), std::move(rows.problems), {}};
    plan.rows = JurorPlanner(session, rows).rows();
    askRules<PutJuror>(session, plan, [](const Juror& juror) { return juror.name; });
    keepPresident(plan);
    return plan;
}

} // namespace delibere::app
