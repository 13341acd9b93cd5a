// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/campaign_rows.h"

#include <charconv>
#include <limits>

#include "store/column_words.h"
#include "store/engine_error.h"

namespace delibere::store {

namespace {

using campaign::Event;

constexpr std::uint64_t rowsBetweenLooks = 16'384;

// A number that the column may hold by its CHECK: an opening leaves those of long tables alone.
template <class Number>
Number numberIn(Query& query, int column, std::int64_t most = std::numeric_limits<Number>::max())
{
    const std::int64_t value = query.integer64(column);
    if (value < 0 || value > most)
        refuseCorrupt("number " + std::to_string(value));
    return static_cast<Number>(value);
}

// Rows are numbered from 0 without a gap.
void requireNext(Query& query, std::size_t expected)
{
    if (query.integer64(0) != static_cast<std::int64_t>(expected))
        refuseCorrupt("row " + std::to_string(expected));
}

std::size_t countOf(Connection& connection, const char* sql)
{
    Query query = connection.query(sql);
    return query.next() ? static_cast<std::size_t>(query.integer64(0)) : 0;
}

// Of one event: subject, minute, day, kind; the highest byte first. docs/format-campagne.md.
constexpr std::size_t eventBytes = 8;

void putEvent(const Event& event, std::string& bytes)
{
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(event.subject >> shift & 0xFFU);
    for (const int shift : {8, 0})
        bytes += static_cast<char>(event.minute >> shift & 0xFF);
    bytes += static_cast<char>(event.day);
    bytes += static_cast<char>(event.kind);
}

Event eventAt(std::string_view bytes)
{
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); };
    Event event;
    for (std::size_t at = 0; at < 4; ++at)
        event.subject = event.subject << 8U | byte(at);
    event.minute = static_cast<std::uint16_t>(byte(4) << 8U | byte(5));
    event.day = byte(6);
    const std::uint8_t kind = byte(7);
    if (event.minute > 1439 || event.day > campaign::latestDay ||
        kind > static_cast<std::uint8_t>(campaign::EventKind::DayClosed))
        refuseCorrupt("event of " + std::to_string(event.subject));
    event.kind = static_cast<campaign::EventKind>(kind);
    return event;
}

void readFormations(Connection& connection, CampaignRows& rows)
{
    Query query = connection.query(
        "SELECT number, id, establishment, region, mention, course, track, capacity, target, "
        "rank_limit FROM formation ORDER BY number");
    while (query.next()) {
        requireNext(query, rows.formations.size());
        FormationRow row{query.identifier(1), query.text(2), query.text(3),
                         query.text(4),       query.text(5), {}};
        row.rules.track = fromWord<Track>(trackWords, query.text(6));
        row.rules.capacity = numberIn<std::uint16_t>(query, 7);
        row.rules.target = numberIn<std::uint16_t>(query, 8);
        row.rules.rankLimit = numberIn<std::uint16_t>(query, 9);
        rows.formations.push_back(std::move(row));
    }
}

void readCandidates(Connection& connection, CampaignRows& rows)
{
    rows.candidates.reserve(countOf(connection, "SELECT count(*) FROM candidate"));
    Query query = connection.query("SELECT number, id FROM candidate ORDER BY number");
    while (query.next()) {
        requireNext(query, rows.candidates.size());
        rows.candidates.push_back(query.identifier(1));
    }
}

std::vector<ApplicationRow> readApplicationRows(Connection& connection, int phase,
                                                const CampaignRows& rows)
{
    std::vector<ApplicationRow> all;
    {
        Query count = connection.query("SELECT count(*) FROM application WHERE phase = ?", phase);
        if (count.next())
            all.reserve(static_cast<std::size_t>(count.integer64(0)));
    }
    const auto formations = static_cast<std::int64_t>(rows.formations.size());
    const auto candidates = static_cast<std::int64_t>(rows.candidates.size());
    Query query = connection.query("SELECT formation, candidate, rank, preference FROM application "
                                   "WHERE phase = ? ORDER BY formation, candidate",
                                   phase);
    while (query.next()) {
        all.push_back({numberIn<std::uint32_t>(query, 0, formations - 1),
                       numberIn<std::uint32_t>(query, 1, candidates - 1),
                       numberIn<std::uint16_t>(query, 2), numberIn<std::uint8_t>(query, 3)});
    }
    return all;
}

void readSaid(Connection& connection, CampaignRows& rows)
{
    Query query = connection.query(
        "SELECT number, day, second, saying, candidate, formation FROM said ORDER BY number");
    while (query.next()) {
        requireNext(query, rows.said.size());
        rows.said.push_back({query.integer(1), query.integer(2),
                             static_cast<Saying>(query.integer(3)),
                             numberIn<std::uint32_t>(query, 4), numberIn<std::uint32_t>(query, 5)});
    }
}

// Says now and then how far the writing is.
class Counter {
public:
    Counter(const Progress& progress, std::uint64_t all) : m_progress(&progress), m_all(all) {}

    void count()
    {
        if (++m_done % rowsBetweenLooks == 0 && *m_progress && !(*m_progress)(m_done, m_all))
            throw Refused({ProblemCode::Cancelled, {}, {}});
    }

private:
    const Progress* m_progress;
    std::uint64_t m_all;
    std::uint64_t m_done = 0;
};

// Millions of them: bound by hand.
void writeApplicationRows(Connection& connection, int phase, std::span<const ApplicationRow> rows,
                          Counter& counter)
{
    SQLite::Statement statement(connection.database(),
                                "INSERT INTO application (phase, formation, candidate, rank, "
                                "preference) VALUES (?, ?, ?, ?, ?)");
    statement.bind(1, phase);
    for (const ApplicationRow& row : rows) {
        statement.bind(2, row.formation);
        statement.bind(3, row.candidate);
        statement.bind(4, std::int32_t{row.rank});
        statement.bind(5, std::int32_t{row.preference});
        statement.exec();
        statement.reset();
        counter.count();
    }
}

void writeFormations(Connection& connection, std::span<const FormationRow> rows, int first)
{
    for (const FormationRow& row : rows) {
        connection.run("INSERT INTO formation (number, id, establishment, region, mention, course, "
                       "track, capacity, target, rank_limit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       first++, row.id, row.establishment, row.region, row.mention, row.course,
                       wordOf(trackWords, row.rules.track), int{row.rules.capacity},
                       int{row.rules.target}, static_cast<int>(row.rules.rankLimit));
    }
}

// "47;398;;": each number, or nothing where none is known.
template <class Numbers>
std::string listOf(const Numbers& numbers)
{
    std::string text;
    for (std::size_t each = 0; each < numbers.size(); ++each) {
        if (each > 0)
            text += ';';
        if (numbers[each])
            text += std::to_string(*numbers[each]);
    }
    return text;
}

template <class Number, std::size_t Count>
void readList(const std::string& text, std::array<std::optional<Number>, Count>& numbers)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t each = 0; each < Count; ++each) {
        if (each > 0 && (at == end || *at++ != ';'))
            refuseCorrupt("figures " + text);
        if (at == end || *at == ';')
            continue;
        Number value = 0;
        const auto read = std::from_chars(at, end, value);
        if (read.ec != std::errc())
            refuseCorrupt("figures " + text);
        numbers[each] = value;
        at = read.ptr;
    }
    if (at != end)
        refuseCorrupt("figures " + text);
}

void readCatalogue(Connection& connection, CampaignRows& rows)
{
    Query query = connection.query(
        "SELECT number, session, id, establishment, establishment_name, academy, region, places, "
        "mention, course, discipline, modes, track, figures, accepted FROM catalogue ORDER BY "
        "number");
    while (query.next()) {
        requireNext(query, rows.catalogue.size());
        campaign::CatalogueRow row;
        row.session = query.integer(1);
        row.id = query.identifier(2);
        int column = 3;
        for (std::string* each :
             {&row.establishment, &row.establishmentName, &row.academy, &row.region, &row.places,
              &row.mention, &row.course, &row.discipline, &row.modes})
            *each = query.text(column++);
        row.track = fromWord<Track>(trackWords, query.text(column));
        readList(query.text(column + 1), row.figures);
        readList(query.text(column + 2), row.accepted);
        rows.catalogue.push_back(std::move(row));
    }
}

void writeCatalogue(Connection& connection, std::span<const campaign::CatalogueRow> rows, int first)
{
    for (const campaign::CatalogueRow& row : rows) {
        connection.run(
            "INSERT INTO catalogue (number, session, id, establishment, establishment_name, "
            "academy, "
            "region, places, mention, course, discipline, modes, track, figures, accepted) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            first++, row.session, row.id, row.establishment, row.establishmentName, row.academy,
            row.region, row.places, row.mention, row.course, row.discipline, row.modes,
            wordOf(trackWords, row.track), listOf(row.figures), listOf(row.accepted));
    }
}

template <class Row>
std::span<const Row> behind(const std::vector<Row>& before, const std::vector<Row>& all)
{
    return std::span(all).subspan(before.size());
}

} // namespace

CampaignTerms readTerms(Connection& connection)
{
    Query query = connection.query("SELECT calendar, switches FROM campaign");
    if (!query.next())
        refuseCorrupt("no row in campaign");
    return {query.text(0), query.text(1)};
}

CampaignRows readRows(Connection& connection)
{
    CampaignRows rows;
    readFormations(connection, rows);
    readCandidates(connection, rows);
    rows.main = readApplicationRows(connection, 1, rows);
    rows.complementary = readApplicationRows(connection, 2, rows);
    readSaid(connection, rows);
    readCatalogue(connection, rows);
    return rows;
}

std::int64_t eventCountOf(Connection& connection)
{
    Query query = connection.query("SELECT coalesce(sum(length(events)), 0) / 8 FROM step");
    return query.next() ? query.integer64(0) : 0;
}

std::vector<Event> readEvents(Connection& connection)
{
    std::vector<Event> events;
    events.reserve(static_cast<std::size_t>(eventCountOf(connection)));
    Query query = connection.query("SELECT first, events FROM step ORDER BY first");
    while (query.next()) {
        requireNext(query, events.size());
        const std::string bytes = query.bytes(1);
        if (bytes.empty() || bytes.size() % eventBytes != 0)
            refuseCorrupt("step of " + std::to_string(events.size()));
        for (std::size_t at = 0; at < bytes.size(); at += eventBytes)
            events.push_back(eventAt(std::string_view(bytes).substr(at, eventBytes)));
    }
    return events;
}

void writeTerms(Connection& connection, const CampaignTerms& terms, Instant at)
{
    connection.run("INSERT INTO campaign (id, created_at_utc, calendar, switches) "
                   "VALUES (1, ?, ?, ?)",
                   std::int64_t{at.time_since_epoch().count()}, terms.calendar, terms.switches);
}

void writeRows(Connection& connection, const CampaignRows& before, const CampaignRows& rows,
               const Progress& progress)
{
    const auto formations = behind(before.formations, rows.formations);
    const auto candidates = behind(before.candidates, rows.candidates);
    const auto main = behind(before.main, rows.main);
    const auto complementary = behind(before.complementary, rows.complementary);
    Counter counter(progress, candidates.size() + main.size() + complementary.size());
    writeFormations(connection, formations, static_cast<int>(before.formations.size()));
    auto number = static_cast<int>(before.candidates.size());
    for (const std::string& id : candidates) {
        connection.run("INSERT INTO candidate (number, id) VALUES (?, ?)", number++, id);
        counter.count();
    }
    writeApplicationRows(connection, 1, main, counter);
    writeApplicationRows(connection, 2, complementary, counter);
    number = static_cast<int>(before.said.size());
    for (const SaidRow& row : behind(before.said, rows.said)) {
        connection.run("INSERT INTO said (number, day, second, saying, candidate, formation) "
                       "VALUES (?, ?, ?, ?, ?, ?)",
                       number++, row.day, row.second, static_cast<int>(row.saying),
                       std::int64_t{row.candidate}, std::int64_t{row.formation});
    }
    writeCatalogue(connection, behind(before.catalogue, rows.catalogue),
                   static_cast<int>(before.catalogue.size()));
}

void writeEvents(Connection& connection, std::int64_t first, std::span<const Event> events)
{
    if (events.empty())
        return;
    std::string bytes;
    bytes.reserve(events.size() * eventBytes);
    for (const Event& each : events)
        putEvent(each, bytes);
    connection.run("INSERT INTO step (first, events) VALUES (?, ?)", first, Blob{bytes});
}

} // namespace delibere::store
