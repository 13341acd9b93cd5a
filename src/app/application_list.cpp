// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_list.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "app/list_rows.h"
#include "domain/edit.h"
#include "domain/folding.h"
#include "domain/numbered_id.h"
#include "wording/list_words.h"

namespace delibere::app {

namespace {

using ApplicationRow = ListRow<Applicant>;

// What a row says, before it is known of whom.
struct ApplicationEntry {
    std::size_t row = 0;
    NameRead name; // blank where the list gives none
    std::string number;
    std::string id; // that the number makes
    std::optional<std::string> diploma;
    std::optional<std::string> establishment;
    std::optional<std::string> region;
    std::optional<Track> track;
    std::optional<AdmissionPhase> phase;
    Problems problems;

    [[nodiscard]] bool named() const { return !name.last.empty(); }
    [[nodiscard]] std::string fullName() const
    {
        return name.first + (name.first.empty() ? "" : " ") + name.last;
    }
    // Everything but where it stands.
    [[nodiscard]] bool saysAs(const ApplicationEntry& other) const
    {
        return fullName() == other.fullName() && diploma == other.diploma &&
               establishment == other.establishment && region == other.region &&
               track == other.track && phase == other.phase;
    }
};

ApplicationEntry applicationOn(const CellsOfRow& row)
{
    ApplicationEntry entry;
    Problems& problems = entry.problems;
    entry.row = row.number();
    if (row.saysName())
        entry.name = nameOn(row, problems);
    if (entry.name.unsplit)
        problems.push_back(
            row.problem(ListFault::NameUnsplit, ListColumn::FullName, entry.name.last));
    const std::size_t before = problems.size();
    entry.number = row.text(ListColumn::FileNumber, problems).value_or("");
    entry.id = idOfNumber(entry.number);
    if (entry.number.empty() && problems.size() == before)
        problems.push_back(listProblem(ListFault::ApplicationUnnumbered));
    else if (entry.id.empty() && !entry.number.empty())
        problems.push_back(
            row.problem(ListFault::ApplicationUnusable, ListColumn::FileNumber, entry.number));
    entry.diploma = row.text(ListColumn::Diploma, problems);
    entry.establishment = row.text(ListColumn::Establishment, problems);
    entry.region = row.text(ListColumn::Region, problems);
    entry.track = choiceOn(row, ListColumn::Track, wording::trackFrom, problems);
    entry.phase = choiceOn(row, ListColumn::Phase, wording::phaseFrom, problems);
    return entry;
}

class ApplicationPlanner {
public:
    ApplicationPlanner(const Session& session, const ListRows& rows) : m_session(session)
    {
        for (const Block& block : session.framework().blocks)
            m_blocks.push_back(block.id);
        indexSession();
        m_entries.reserve(rows.rows.size());
        for (const CellsOfRow& row : rows.rows) {
            m_entries.push_back(applicationOn(row));
            const ApplicationEntry& entry = m_entries.back();
            const std::size_t at = m_entries.size() - 1;
            SameName* same = entry.named() ? &m_names.of(entry.fullName()) : nullptr;
            if (same != nullptr)
                same->rows.push_back(at);
            m_same.push_back(same);
            if (!entry.id.empty())
                m_numbered[entry.id].push_back(at);
        }
    }

    std::vector<ApplicationRow> rows()
    {
        std::vector<ApplicationRow> rows;
        rows.reserve(m_entries.size());
        for (std::size_t at = 0; at < m_entries.size(); ++at) {
            rows.push_back(identified(at));
            fillIn(rows.back(), m_entries[at]);
            if (!rows.back().problems.empty())
                rows.back().verdict = ListVerdict::Refused;
        }
        return rows;
    }

private:
    // By the number of the application; who has none yet, by the id.
    void indexSession()
    {
        const JurySession& jury = m_session.jury();
        std::vector<const Candidate*> unnumbered;
        for (std::size_t at = 0; at < jury.candidates.size(); ++at) {
            const Candidate& candidate = jury.candidates[at];
            const Application* application = jury.application(candidate.id);
            Applicant held{candidate.id, candidate,
                           application == nullptr ? Application() : *application};
            m_ids.emplace(candidate.id.text(), &candidate);
            if (application == nullptr)
                unnumbered.push_back(&candidate);
            else
                m_held.emplace(idOfNumber(application->facts.number), &candidate);
            if (held.named())
                m_names.of(candidate.fullName()).held.push_back(at);
        }
        for (const Candidate* candidate : unnumbered)
            m_held.emplace(candidate->id.text(), candidate);
    }

    ApplicationRow identified(std::size_t at)
    {
        const ApplicationEntry& entry = m_entries[at];
        ApplicationRow row;
        row.number = entry.row;
        row.problems = entry.problems;
        row.verdict = ListVerdict::New;
        if (entry.id.empty())
            return row;
        const auto& sharing = m_numbered.at(entry.id);
        const ApplicationEntry& first = m_entries[sharing.front()];
        const bool oneSays = std::ranges::all_of(
            sharing, [&](std::size_t other) { return m_entries[other].saysAs(first); });
        if (!oneSays) {
            for (const std::size_t other : sharing) {
                if (other != at && row.alike.size() < mostAlike)
                    row.alike.push_back(m_entries[other].row);
            }
            row.problems.push_back(
                listProblem(ListFault::ApplicationShared, entry.number, {}, {}, row.alike));
        } else if (at != sharing.front()) {
            row.alike = {first.row};
            row.verdict = ListVerdict::Repeated;
        }
        const auto held = m_held.find(entry.id);
        if (held != m_held.end())
            row.compared = held->second->id;
        else if (m_same[at] != nullptr && row.verdict == ListVerdict::New)
            findNamesake(row, *m_same[at], entry.id);
        return row;
    }

    // Of the session, or on a row under another number.
    void findNamesake(ApplicationRow& row, const SameName& same, const std::string& id) const
    {
        for (const std::size_t place : same.rows) {
            if (!m_entries[place].id.empty() && m_entries[place].id != id &&
                row.alike.size() < mostAlike)
                row.alike.push_back(m_entries[place].row);
        }
        if (!same.held.empty())
            row.compared = m_session.jury().candidates[same.held.front()].id;
        if (!same.held.empty() || (!row.alike.empty() && row.problems.empty()))
            row.verdict = ListVerdict::Namesake;
    }

    void fillIn(ApplicationRow& row, const ApplicationEntry& entry)
    {
        const auto held = m_held.find(entry.id);
        Applicant& person = row.person;
        if (held == m_held.end()) {
            begin(person, entry);
            takeName(person, entry);
            takeFacts(person.application.facts, entry);
            return;
        }
        const Applicant before = heldApplicant(*held->second);
        person = before;
        if (person.application.facts.number.empty())
            person.application.facts.number = entry.number;
        if (before.named() && entry.named() &&
            !samePerson(before.candidate.fullName(), entry.fullName()))
            row.problems.push_back(listProblem(ListFault::ApplicationOfOther, entry.number,
                                               before.candidate.fullName()));
        takeName(person, entry);
        takeFacts(person.application.facts, entry);
        compare(row, before);
    }
    [[nodiscard]] Applicant heldApplicant(const Candidate& candidate) const
    {
        const Application* application = m_session.jury().application(candidate.id);
        return {candidate.id, candidate, application == nullptr ? Application() : *application};
    }
    // The number is the id wherever nobody else has it.
    void begin(Applicant& person, const ApplicationEntry& entry)
    {
        person.id = m_ids.contains(entry.id) ? freeId() : CandidateId(entry.id);
        person.candidate.id = person.id;
        person.candidate.lastName = entry.number;
        person.candidate.presented = m_blocks;
        person.application.facts.number = entry.number;
    }
    // Of nobody here, and of no number of the list.
    CandidateId freeId()
    {
        if (m_taken.empty()) {
            m_taken = m_session.jury().candidates;
            for (const auto& [number, places] : m_numbered)
                m_taken.emplace_back().id = CandidateId(number);
        }
        return m_taken.emplace_back().id = nextNumberedId(m_taken, "c");
    }
    // One cell does not say better than the session where a name is cut.
    static void takeName(Applicant& person, const ApplicationEntry& entry)
    {
        Candidate& candidate = person.candidate;
        if (!entry.named())
            return;
        if (!person.named()) {
            candidate.lastName = entry.name.last;
            candidate.firstName = entry.name.first;
        } else if (!entry.name.oneCell()) {
            takeSaid(candidate.lastName, entry.name.last);
            takeSaid(candidate.firstName, entry.name.first);
        }
    }
    static void takeFacts(ApplicationFacts& facts, const ApplicationEntry& entry)
    {
        facts.diploma = entry.diploma.value_or(facts.diploma);
        facts.establishment = entry.establishment.value_or(facts.establishment);
        facts.region = entry.region.value_or(facts.region);
        facts.track = entry.track.value_or(facts.track);
        facts.phase = entry.phase.value_or(facts.phase);
    }
    // What the row says otherwise than the session, and whether it says anything.
    static void compare(ApplicationRow& row, const Applicant& before)
    {
        for (const ListColumn column : wording::listColumns(ListKind::Applications)) {
            std::string was = wording::listText(before, column);
            std::string is = wording::listText(row.person, column);
            if (was != is && column != ListColumn::FullName)
                row.changes.push_back({column, std::move(was), std::move(is)});
        }
        if (row.verdict == ListVerdict::New)
            row.verdict = row.person == before ? ListVerdict::Identical : ListVerdict::Changed;
    }

    const Session& m_session;
    std::vector<BlockId> m_blocks;
    std::vector<ApplicationEntry> m_entries;
    std::vector<SameName*> m_same; // of each entry; nullptr: it has no name
    NameIndex m_names;
    std::unordered_map<std::string, const Candidate*> m_held; // by what its number makes an id
    std::unordered_map<std::string, const Candidate*> m_ids;
    std::unordered_map<std::string, std::vector<std::size_t>> m_numbered;
    std::vector<Candidate> m_taken; // whose ids are; filled in when one is looked for
};

bool namesThem(const ListChange& change)
{
    return change.column == ListColumn::LastName || change.column == ListColumn::FirstName;
}

std::vector<Edit> editsOfRow(const ApplicationRow& row)
{
    std::vector<Edit> edits;
    const bool known = row.verdict == ListVerdict::Changed;
    if (!known || std::ranges::any_of(row.changes, namesThem))
        edits.emplace_back(PutCandidate{row.person.candidate});
    edits.emplace_back(SetApplication{row.person.id, row.person.application});
    return edits;
}

// Of every row that would change something, in their order; those that are refused for what they
// say come last: nothing that stands is refused because of them.
void askApplicationRules(const Session& session, ApplicationList& plan)
{
    std::vector<ApplicationRow*> asked;
    for (ApplicationRow& row : plan.rows) {
        if (row.verdict != ListVerdict::Identical && row.verdict != ListVerdict::Repeated &&
            !row.person.id.empty())
            asked.push_back(&row);
    }
    std::stable_partition(asked.begin(), asked.end(), [](const ApplicationRow* row) {
        return row->verdict != ListVerdict::Refused;
    });
    std::vector<Edit> edits;
    std::vector<ApplicationRow*> rowOf; // of each edit
    for (ApplicationRow* row : asked) {
        for (Edit& edit : editsOfRow(*row)) {
            edits.push_back(std::move(edit));
            rowOf.push_back(row);
        }
    }
    const auto found = session.refusalsTogether(edits, Viewer::staff());
    for (std::size_t at = 0; at < found.size(); ++at) {
        ApplicationRow& row = *rowOf[at];
        for (const Problem& problem : found[at]) {
            // Why they could not be put there was said.
            if (problem.code != ProblemCode::UnknownCandidate)
                row.problems.push_back(
                    byName(problem, row.person.id.text(), row.person.candidate.fullName()));
        }
        if (!row.problems.empty())
            row.verdict = ListVerdict::Refused;
    }
}

} // namespace

ApplicationList planApplications(const Session& session, const WorkbookSheet& sheet,
                                 const ListLayout& layout)
{
    ListRows rows = rowsOf(ListKind::Applications, sheet, layout);
    ApplicationList plan{
        layout, std::move(rows.unread), std::move(rows.skipped), std::move(rows.problems), {}};
    if (!session.framework().admission)
        plan.problems = {{ProblemCode::NotAnAdmission, session.framework().id, {}}};
    if (!plan.problems.empty())
        return plan;
    plan.rows = ApplicationPlanner(session, rows).rows();
    askApplicationRules(session, plan);
    return plan;
}

std::vector<Edit> editsOf(const ApplicationList& plan, const std::set<std::size_t>& rows)
{
    std::vector<Edit> edits;
    for (const ApplicationRow& row : plan.rows) {
        if (mayBeTaken(row.verdict) && rows.contains(row.number))
            std::ranges::move(editsOfRow(row), std::back_inserter(edits));
    }
    return edits;
}

} // namespace delibere::app
