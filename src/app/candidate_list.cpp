// SPDX-License-Identifier: GPL-3.0-or-later
// A list of candidates: who each row is, by the number of their file first, then by name.
#include <algorithm>

#include "app/list_rows.h"
#include "domain/edit.h"
#include "domain/folding.h"
#include "domain/numbered_id.h"
#include "wording/block_reading.h"
#include "wording/french_reading.h"
#include "wording/list_words.h"

namespace delibere::app {

namespace {

// What a row says, before it is known of whom.
struct CandidateEntry {
    std::size_t row = 0;
    NameRead name;
    std::optional<std::string> company;
    std::optional<std::string> time;
    std::string numberGiven; // as written
    std::string number;      // the id it makes
    std::optional<wording::BlocksRead> presented;
    std::optional<std::vector<AcquiredBlock>> acquired; // Date(): on a day that is not said
    Problems problems;

    [[nodiscard]] std::string fullName() const
    {
        return name.first + (name.first.empty() ? "" : " ") + name.last;
    }
    // Everything but where it stands.
    [[nodiscard]] bool saysAs(const CandidateEntry& other) const
    {
        const auto blocks = [](const CandidateEntry& entry) {
            return entry.presented ? std::optional(entry.presented->blocks) : std::nullopt;
        };
        return fullName() == other.fullName() && company == other.company && time == other.time &&
               blocks(*this) == blocks(other) && acquired == other.acquired;
    }
};

class CandidateReader {
public:
    explicit CandidateReader(const Framework& framework) : m_blocks(framework) {}

    CandidateEntry read(const CellsOfRow& row)
    {
        CandidateEntry entry;
        entry.row = row.number();
        entry.name = nameOn(row, entry.problems);
        if (entry.name.unsplit)
            entry.problems.push_back(
                row.problem(ListFault::NameUnsplit, ListColumn::FullName, entry.name.last));
        entry.company = row.text(ListColumn::Company, entry.problems);
        if (const auto time = row.time(ListColumn::Time, entry.problems))
            entry.time = wording::timeFrom(*time).value_or(*time); // the rules refuse it in words
        readNumber(row, entry);
        if (const auto text = row.text(ListColumn::Presented, entry.problems))
            entry.presented = blocksIn(row, *text, entry.problems);
        readAcquired(row, entry);
        return entry;
    }
    [[nodiscard]] const std::vector<BlockId>& blocks() const { return m_blocks.ids(); }

private:
    static void readNumber(const CellsOfRow& row, CandidateEntry& entry)
    {
        entry.numberGiven = row.text(ListColumn::FileNumber, entry.problems).value_or("");
        entry.number = idOfNumber(entry.numberGiven);
        if (entry.number.empty() && !entry.numberGiven.empty())
            entry.problems.push_back(
                row.problem(ListFault::NumberUnusable, ListColumn::FileNumber, entry.numberGiven));
    }
    wording::BlocksRead blocksIn(const CellsOfRow& row, const std::string& text,
                                 Problems& problems) const
    {
        wording::BlocksRead read = m_blocks.read(text);
        for (const std::string& unknown : read.unknown)
            problems.push_back(row.problem(ListFault::BlockUnknown, ListColumn::Presented, unknown,
                                           textsOf(m_blocks.ids())));
        return read;
    }
    // One for all of them, or one each; what stands in parentheses goes before.
    void readAcquired(const CellsOfRow& row, CandidateEntry& entry) const
    {
        Problems& problems = entry.problems;
        const auto text = row.text(ListColumn::Acquired, problems);
        const auto day = row.day(ListColumn::AcquiredOn, problems);
        const auto reference = row.text(ListColumn::Reference, problems);
        wording::BlocksRead read;
        if (text)
            read = blocksIn(row, *text, problems);
        if (read.blocks.empty()) {
            // Where its blocs could not be read, that was said.
            const bool alone = read.unknown.empty();
            if (alone && day)
                problems.push_back(
                    row.problem(ListFault::AcquiredAlone, ListColumn::AcquiredOn, *day));
            if (alone && reference)
                problems.push_back(
                    row.problem(ListFault::AcquiredAlone, ListColumn::Reference, *reference));
            if (text)
                entry.acquired.emplace();
            return;
        }
        const auto days = each(row, ListColumn::AcquiredOn, day, read, problems);
        const auto references = each(row, ListColumn::Reference, reference, read, problems);
        entry.acquired.emplace();
        for (const wording::BlockRead& block : read.blocks) {
            const std::string on = block.on.empty() ? days.at(block.block) : block.on;
            const auto date = wording::dateFrom(on);
            if (!date && !on.empty())
                problems.push_back(row.problem(ListFault::DateUnread, ListColumn::AcquiredOn, on));
            entry.acquired->push_back(
                {block.block, date.value_or(Date()),
                 block.reference.empty() ? references.at(block.block) : block.reference});
        }
    }
    static std::map<BlockId, std::string> each(const CellsOfRow& row, ListColumn column,
                                               const std::optional<std::string>& text,
                                               const wording::BlocksRead& read, Problems& problems)
    {
        const std::vector<std::string> items =
            text ? wording::itemsOf(*text) : std::vector<std::string>();
        std::map<BlockId, std::string> said;
        for (std::size_t at = 0; at < read.written.size(); ++at)
            said[read.written[at]] = items.empty()       ? std::string()
                                     : items.size() == 1 ? items.front()
                                     : at < items.size() ? items[at]
                                                         : std::string();
        if (items.size() > 1 && items.size() != read.written.size())
            problems.push_back(row.problem(ListFault::AcquiredUnmatched, column, *text));
        return said;
    }

    wording::BlockNames m_blocks;
};

// What the row says otherwise than the session, and whether it says anything.
void compare(const Session& session, ListRow<Candidate>& row, const Candidate& before)
{
    row.changes.clear();
    for (const ListColumn column : wording::listColumns(ListKind::Candidates)) {
        std::string was = wording::listText(session.framework(), before, column);
        std::string is = wording::listText(session.framework(), row.person, column);
        if (was != is && column != ListColumn::FullName)
            row.changes.push_back({column, std::move(was), std::move(is)});
    }
    if (row.verdict == ListVerdict::New || row.verdict == ListVerdict::Identical)
        row.verdict = row.person == before ? ListVerdict::Identical : ListVerdict::Changed;
}

// Of the rows that may be taken; a Repeated one says what another row says.
void carryInto(const Session& session, CandidateList& plan, const CarriedIn& carried)
{
    const JurySession& jury = session.jury();
    std::vector<Candidate> people;
    std::map<CandidateId, ListRow<Candidate>*> rows;
    for (ListRow<Candidate>& row : plan.rows) {
        if (row.verdict == ListVerdict::Refused || row.verdict == ListVerdict::Repeated)
            continue;
        people.push_back(row.person);
        rows.emplace(row.person.id, &row);
    }
    for (CarriedPerson& person : carriedFrom(*carried.held, session.framework(), jury, people)) {
        ListRow<Candidate>& row = *rows.at(person.candidate);
        row.carried = std::move(person.blocks);
        row.person = withCarried(std::move(row.person), row.carried, carried.uncertain);
        if (const Candidate* before = jury.candidate(row.person.id))
            compare(session, row, *before);
    }
}

class CandidatePlanner {
public:
    CandidatePlanner(const Session& session, const ListRows& rows)
        : m_session(session), m_reader(session.framework())
    {
        const auto& held = session.jury().candidates;
        for (std::size_t at = 0; at < held.size(); ++at) {
            m_names.of(held[at].fullName()).held.push_back(at);
            m_held.emplace(held[at].id.text(), &held[at]);
        }
        for (const CellsOfRow& row : rows.rows) {
            m_entries.push_back(m_reader.read(row));
            const CandidateEntry& entry = m_entries.back();
            const std::size_t at = m_entries.size() - 1;
            SameName* same = nullptr;
            if (!personKey(entry.name.last).empty()) {
                same = &m_names.of(entry.fullName());
                same->rows.push_back(at);
            }
            m_same.push_back(same);
            if (!entry.number.empty())
                m_numbered[entry.number].push_back(at);
        }
    }

    std::vector<ListRow<Candidate>> rows()
    {
        std::vector<ListRow<Candidate>> rows;
        for (std::size_t at = 0; at < m_entries.size(); ++at)
            rows.push_back(identified(at));
        giveIds(rows);
        for (std::size_t at = 0; at < m_entries.size(); ++at) {
            fillIn(rows[at], m_entries[at]);
            if (!rows[at].problems.empty())
                rows[at].verdict = ListVerdict::Refused;
        }
        return rows;
    }

private:
    [[nodiscard]] std::vector<std::size_t> numbersOf(const std::vector<std::size_t>& places,
                                                     std::size_t but) const
    {
        std::vector<std::size_t> numbers;
        for (const std::size_t place : places) {
            if (place != but && numbers.size() < mostAlike)
                numbers.push_back(m_entries[place].row);
        }
        return numbers;
    }

    ListRow<Candidate> identified(std::size_t at)
    {
        const CandidateEntry& entry = m_entries[at];
        ListRow<Candidate> row;
        row.number = entry.row;
        row.problems = entry.problems;
        row.verdict = ListVerdict::New;
        if (entry.number != entry.numberGiven)
            row.numberGiven = entry.numberGiven;
        if (!entry.number.empty())
            byNumber(row, at);
        else if (m_same[at] != nullptr)
            byNameAlone(row, at);
        return row;
    }
    void byNumber(ListRow<Candidate>& row, std::size_t at)
    {
        const CandidateEntry& entry = m_entries[at];
        row.person.id = CandidateId(entry.number);
        const auto& sharing = m_numbered.at(entry.number);
        const CandidateEntry& first = m_entries[sharing.front()];
        const bool oneSays = std::ranges::all_of(
            sharing, [&](std::size_t other) { return m_entries[other].saysAs(first); });
        if (!oneSays) {
            row.alike = numbersOf(sharing, at);
            row.problems.push_back(
                listProblem(ListFault::NumberShared, entry.numberGiven, {}, {}, row.alike));
        } else if (at != sharing.front()) {
            row.alike = {first.row};
            row.verdict = ListVerdict::Repeated;
        }
        if (const auto held = m_held.find(entry.number); held != m_held.end()) {
            row.compared = held->second->id;
            if (m_same[at] != nullptr && !samePerson(held->second->fullName(), entry.fullName()))
                row.problems.push_back(listProblem(ListFault::NumberOfOther, entry.numberGiven,
                                                   held->second->fullName()));
        } else if (m_same[at] != nullptr && row.verdict == ListVerdict::New) {
            findNamesake(row, *m_same[at], entry.number);
        }
    }
    // Of the session, or on a row under another number.
    void findNamesake(ListRow<Candidate>& row, const SameName& same, const std::string& number)
    {
        for (const std::size_t place : same.rows) {
            if (!m_entries[place].number.empty() && m_entries[place].number != number &&
                row.alike.size() < mostAlike)
                row.alike.push_back(m_entries[place].row);
        }
        if (!same.held.empty())
            row.compared = m_session.jury().candidates[same.held.front()].id;
        if (!same.held.empty() || (!row.alike.empty() && row.problems.empty()))
            row.verdict = ListVerdict::Namesake;
    }
    void byNameAlone(ListRow<Candidate>& row, std::size_t at)
    {
        const SameName& same = *m_same[at];
        if (same.rows.size() > 1) {
            row.alike = numbersOf(same.rows, at);
            row.problems.push_back(listProblem(ListFault::NamesUnnumbered, m_entries[at].fullName(),
                                               {}, {}, row.alike));
        } else if (same.held.size() > 1) {
            row.problems.push_back(
                listProblem(ListFault::NamesakesThere, m_entries[at].fullName()));
        } else if (same.held.size() == 1) {
            row.compared = m_session.jury().candidates[same.held.front()].id;
            row.person.id = row.compared;
        }
    }

    // The next ids, of those who are taken first: a row that is refused moves nobody's.
    void giveIds(std::vector<ListRow<Candidate>>& rows)
    {
        std::vector<Candidate> known = m_session.jury().candidates;
        for (const auto& [number, places] : m_numbered) {
            known.emplace_back();
            known.back().id = CandidateId(number);
        }
        const std::string next = nextNumberedId(known, "c").text();
        std::uint64_t number = std::stoull(next.substr(1));
        for (const bool refused : {false, true}) {
            for (auto& row : rows) {
                const bool ownId = !row.person.id.empty() && !isOther(row);
                if (row.problems.empty() != refused && !ownId)
                    row.person.id = CandidateId("c" + std::to_string(number++));
            }
        }
    }
    // Whoever gives the number of somebody else is not them.
    static bool isOther(const ListRow<Candidate>& row)
    {
        return std::ranges::any_of(row.problems, [](const Problem& problem) {
            return problem.code == ProblemCode::ListRefused && !problem.numbers.empty() &&
                   problem.numbers.front() == static_cast<int>(ListFault::NumberOfOther);
        });
    }

    void fillIn(ListRow<Candidate>& row, const CandidateEntry& entry)
    {
        const auto held = m_held.find(row.person.id.text());
        const Candidate* before = held == m_held.end() ? nullptr : held->second;
        if (before != nullptr)
            row.person = *before;
        Candidate& person = row.person;
        // One cell does not say better than the session where a name is cut.
        if (before == nullptr || !entry.name.oneCell()) {
            takeSaid(person.lastName, entry.name.last);
            takeSaid(person.firstName, entry.name.first);
        }
        takeSaid(person.company, entry.company.value_or(""));
        if (entry.time && !entry.time->empty())
            person.time = *entry.time;
        takeBlocks(row, entry, before);
        if (before == nullptr)
            return;
        compare(m_session, row, *before);
        row.otherCompany = row.verdict == ListVerdict::Changed && entry.number.empty() &&
                           !before->company.empty() && entry.company &&
                           !sameCompany(before->company, *entry.company);
    }
    void takeBlocks(ListRow<Candidate>& row, const CandidateEntry& entry, const Candidate* before)
    {
        Candidate& person = row.person;
        if (entry.acquired) {
            person.acquired = *entry.acquired;
            for (AcquiredBlock& acquired : person.acquired)
                complete(row, acquired, before);
        }
        const bool all = entry.presented ? entry.presented->everything : before == nullptr;
        if (all)
            person.presented = m_reader.blocks();
        else if (entry.presented) {
            person.presented.clear();
            for (const wording::BlockRead& read : entry.presented->blocks)
                person.presented.push_back(read.block);
        }
        // A bloc that is named as presented and as acquired is for the rules to refuse.
        if (all || !entry.presented)
            std::erase_if(person.presented, [&](const BlockId& block) {
                return person.acquiredBlock(block) != nullptr;
            });
    }
    // What is not said of a bloc again stays as it was.
    static void complete(ListRow<Candidate>& row, AcquiredBlock& acquired, const Candidate* before)
    {
        const AcquiredBlock* known =
            before == nullptr ? nullptr : before->acquiredBlock(acquired.block);
        if (acquired.on == Date() && known != nullptr)
            acquired.on = known->on;
        if (acquired.reference.empty() && known != nullptr)
            acquired.reference = known->reference;
        const bool unread = std::ranges::any_of(row.problems, [](const Problem& problem) {
            return problem.code == ProblemCode::ListRefused && !problem.numbers.empty() &&
                   problem.numbers.front() == static_cast<int>(ListFault::DateUnread);
        });
        if (acquired.on == Date() && !unread)
            row.problems.push_back(listProblem(ListFault::AcquiredUndated, acquired.block.text()));
    }

    const Session& m_session;
    CandidateReader m_reader;
    std::vector<CandidateEntry> m_entries;
    std::vector<SameName*> m_same; // of each entry; nullptr: it has no name
    NameIndex m_names;
    std::map<std::string, const Candidate*> m_held; // by id
    std::map<std::string, std::vector<std::size_t>> m_numbered;
};

} // namespace

CandidateList planCandidates(const Session& session, const WorkbookSheet& sheet,
                             const ListLayout& layout, const CarriedIn& carried)
{
    ListRows rows = rowsOf(ListKind::Candidates, sheet, layout);
    CandidateList plan{
        layout, std::move(rows.unread), std::move(rows.skipped), std::move(rows.problems), {}};
    plan.rows = CandidatePlanner(session, rows).rows();
    plan.uncertain = carried.uncertain;
    if (carried.held != nullptr)
        carryInto(session, plan, carried);
    askRules<PutCandidate>(session, plan,
                           [](const Candidate& candidate) { return candidate.fullName(); });
    return plan;
}

} // namespace delibere::app
