// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/nation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "campaign/chance.h"

namespace delibere::campaign {

namespace {

// What a hash is drawn for.
enum class Draw : std::uint64_t {
    Discipline = 1,
    Track,
    Capacity,
    Demand,
    CandidateDiscipline,
    Wishes,
    Wish,
    Worth,
    Mark,
    Taste,
    Ranked,
    Again,
    NewWishes,
    NewWish,
    NewRanked,
};

template <class... Numbers>
std::uint64_t drawn(const NationShape& shape, Draw what, Numbers... numbers)
{
    return hashOf(shape.seed, static_cast<std::uint64_t>(what), numbers...);
}

double normal(std::uint64_t hash)
{
    return static_cast<double>(bell(hash)) / bellSpread;
}

int worthOf(const NationShape& shape, CandidateNumber candidate)
{
    return bell(drawn(shape, Draw::Worth, candidate));
}

int demandOf(const NationShape& shape, FormationNumber formation)
{
    return bell(drawn(shape, Draw::Demand, formation));
}

// Formations of a discipline, each as likely as its seats and the demand for them.
class Choice {
public:
    Choice(const NationShape& shape, const std::vector<Formation>& formations,
           const std::vector<bool>& open)
        : m_shape(shape), m_byDiscipline(shape.disciplines)
    {
        for (FormationNumber each = 0; each < formations.size(); ++each) {
            if (!open[each])
                continue;
            const double pull = normal(drawn(shape, Draw::Demand, each)) * shape.demandSpread;
            const double weight = formations[each].capacity * std::exp(pull) * 64.0;
            const auto discipline = drawn(shape, Draw::Discipline, each) % shape.disciplines;
            add(m_byDiscipline[discipline], each, weight);
            add(m_all, each, weight);
        }
    }

    // Of the candidate's own discipline mostly. Precondition: some formation is open.
    [[nodiscard]] FormationNumber of(CandidateNumber candidate, std::uint64_t hash) const
    {
        const std::uint64_t where =
            drawn(m_shape, Draw::CandidateDiscipline, candidate) % m_all.total();
        const Row& own =
            m_byDiscipline[drawn(m_shape, Draw::Discipline, m_all.at(where)) % m_shape.disciplines];
        const Row& row = oneIn(mix64(hash + 1), m_shape.ownDisciplineShare) ? own : m_all;
        return row.at(hash % row.total());
    }
    [[nodiscard]] bool none() const { return m_all.ends.empty(); }

private:
    struct Row {
        std::vector<std::uint64_t> ends;
        std::vector<FormationNumber> formations;

        [[nodiscard]] std::uint64_t total() const { return ends.back(); }
        [[nodiscard]] FormationNumber at(std::uint64_t place) const
        {
            const auto end = std::upper_bound(ends.begin(), ends.end(), place);
            return formations[static_cast<std::size_t>(end - ends.begin())];
        }
    };
    static void add(Row& row, FormationNumber formation, double weight)
    {
        const std::uint64_t before = row.ends.empty() ? 0 : row.ends.back();
        row.ends.push_back(before + static_cast<std::uint64_t>(weight) + 1);
        row.formations.push_back(formation);
    }

    const NationShape& m_shape;
    std::vector<Row> m_byDiscipline;
    Row m_all;
};

std::vector<Formation> drawFormations(const NationShape& shape)
{
    std::vector<Formation> formations(shape.formations);
    for (FormationNumber each = 0; each < shape.formations; ++each) {
        const double log =
            shape.capacityLog + shape.capacitySpread * normal(drawn(shape, Draw::Capacity, each));
        const double capacity = std::max(2.0, std::round(std::exp(log)));
        Formation& formation = formations[each];
        formation.capacity = static_cast<std::uint16_t>(capacity);
        formation.target =
            static_cast<std::uint16_t>(std::lround(capacity * shape.calledOver / 1000.0));
        if (oneIn(drawn(shape, Draw::Track, each), shape.workStudyShare))
            formation.track = Track::WorkStudy;
    }
    return formations;
}

struct Wished {
    FormationNumber formation = 0;
    int taste = 0; // how much the candidate wants it
};

// One list after the other, from what candidates wish one after the other.
class Applications {
public:
    explicit Applications(const NationShape& shape) : m_shape(shape), m_counts(shape.formations) {}

    // `wished` in any order; no formation twice.
    void add(CandidateNumber candidate, std::vector<Wished>& wished)
    {
        std::sort(wished.begin(), wished.end(), [](const Wished& one, const Wished& other) {
            return std::pair(-one.taste, one.formation) < std::pair(-other.taste, other.formation);
        });
        std::uint32_t preference = 0;
        for (const Wished& each : wished) {
            m_formations.push_back(each.formation);
            m_candidates.push_back(candidate << 8U | ++preference);
            ++m_counts[each.formation];
        }
    }
    void reserve(std::size_t count)
    {
        m_formations.reserve(count);
        m_candidates.reserve(count);
    }
    [[nodiscard]] std::uint32_t count() const
    {
        return static_cast<std::uint32_t>(m_formations.size());
    }
    // Best mark first; of each formation as many as `ranks` says of its number of applications.
    template <class Ranks>
    [[nodiscard]] Lists ranked(Ranks ranks)
    {
        std::vector<std::uint32_t> starts(m_counts.size() + 1);
        for (std::size_t each = 0; each < m_counts.size(); ++each)
            starts[each + 1] = starts[each] + m_counts[each];
        std::vector<std::uint64_t> marked(m_formations.size());
        auto next = starts;
        for (std::size_t each = 0; each < m_formations.size(); ++each)
            marked[next[m_formations[each]]++] = markOf(m_formations[each], m_candidates[each]);
        m_formations = {};
        m_candidates = {};
        Lists lists;
        lists.offsets.push_back(0);
        for (FormationNumber each = 0; each < m_counts.size(); ++each) {
            const auto first = marked.begin() + starts[each];
            std::sort(first, marked.begin() + starts[each + 1]);
            const std::uint32_t kept = std::min(m_counts[each], ranks(each, m_counts[each]));
            for (auto at = first; at != first + kept; ++at) {
                lists.candidates.push_back(static_cast<std::uint32_t>(*at) >> 8U);
                lists.preferences.push_back(static_cast<std::uint8_t>(*at & 0xFFU));
            }
            lists.offsets.push_back(static_cast<std::uint32_t>(lists.candidates.size()));
        }
        return lists;
    }

private:
    // Sorts best first, and by number where marks are equal.
    [[nodiscard]] std::uint64_t markOf(FormationNumber formation, std::uint32_t candidate) const
    {
        const CandidateNumber who = candidate >> 8U;
        const int noise = bell(drawn(m_shape, Draw::Mark, who, formation)) / 1000 *
                          static_cast<int>(m_shape.noise);
        const int mark = worthOf(m_shape, who) + noise;
        const auto behind = static_cast<std::uint32_t>(1'000'000 - mark);
        return std::uint64_t{behind} << 32U | candidate;
    }

    const NationShape& m_shape;
    std::vector<std::uint32_t> m_counts;
    std::vector<FormationNumber> m_formations; // in the order of candidates
    std::vector<std::uint32_t> m_candidates;   // shifted by eight, and the preference
};

std::uint32_t geometric(std::uint64_t hash, double mean, std::uint32_t most)
{
    const double stop = 1.0 / mean;
    const double count = 1.0 + std::floor(std::log(share(hash)) / std::log(1.0 - stop));
    return static_cast<std::uint32_t>(std::min(count, static_cast<double>(most)));
}

// Some distinct formations, fewer where chance finds no other.
void drawWishes(const NationShape& shape, const Choice& choice, CandidateNumber candidate,
                Draw what, std::uint32_t count, std::vector<Wished>& wished)
{
    const int worth = worthOf(shape, candidate);
    const int modesty = static_cast<int>(shape.modesty);
    std::uint32_t tries = 0;
    while (wished.size() < count && tries < 8 * count) {
        const std::uint64_t hash = drawn(shape, what, candidate, tries++);
        const FormationNumber next = choice.of(candidate, hash);
        const int demand = demandOf(shape, next);
        // Who is worth little leaves out what everybody wants, and the other way round.
        const int distance = std::abs(demand - worth);
        if (modesty != 0 && static_cast<int>(mix64(hash) % 1000U) < modesty &&
            distance > bellSpread)
            continue;
        const bool there = std::any_of(wished.begin(), wished.end(),
                                       [&](const Wished& each) { return each.formation == next; });
        if (!there)
            wished.push_back({next, demand + bell(drawn(shape, Draw::Taste, candidate, next))});
    }
}

} // namespace

Nation drawNation(const NationShape& shape)
{
    Nation nation;
    nation.formations = drawFormations(shape);
    nation.candidates = shape.candidates;
    const Choice choice(shape, nation.formations, std::vector<bool>(shape.formations, true));
    Applications applications(shape);
    applications.reserve(static_cast<std::size_t>(shape.candidates * (shape.meanWishes + 0.1)));
    std::vector<Wished> wished;
    for (CandidateNumber each = 0; each + shape.newcomers < shape.candidates; ++each) {
        wished.clear();
        const std::uint32_t count =
            geometric(drawn(shape, Draw::Wishes, each), shape.meanWishes, shape.mostWishes);
        drawWishes(shape, choice, each, Draw::Wish, count, wished);
        applications.add(each, wished);
    }
    nation.applications = applications.count();
    nation.main = applications.ranked([&](FormationNumber each, std::uint32_t count) {
        const double part =
            std::clamp(shape.meanRankedShare +
                           shape.rankedShareSpread * normal(drawn(shape, Draw::Ranked, each)),
                       0.05, 1.0);
        return std::max<std::uint32_t>(nation.formations[each].capacity,
                                       static_cast<std::uint32_t>(part * count));
    });
    return nation;
}

bool wishesAgain(const NationShape& shape, CandidateNumber candidate)
{
    return candidate + shape.newcomers >= shape.candidates ||
           oneIn(drawn(shape, Draw::Again, candidate), shape.complementaryShare);
}

Lists drawComplementary(const NationShape& shape, const Board& board)
{
    const RankedLists& lists = board.lists();
    std::vector<bool> open(lists.formationCount());
    for (FormationNumber each = 0; each < lists.formationCount(); ++each)
        open[each] = board.seatsTaken(each) +
                         static_cast<std::uint32_t>(board.switches().complementaryVacancies) <=
                     lists.formations()[each].capacity;
    const Choice choice(shape, lists.formations(), open);
    Applications applications(shape);
    std::vector<Wished> wished;
    for (CandidateNumber each = 0; each < lists.candidateCount() && !choice.none(); ++each) {
        if (board.isPlaced(each) || !wishesAgain(shape, each))
            continue;
        wished.clear();
        const std::uint32_t count =
            geometric(drawn(shape, Draw::NewWishes, each), shape.meanNewWishes, 20);
        drawWishes(shape, choice, each, Draw::NewWish, count, wished);
        std::erase_if(wished, [&](const Wished& next) {
            bool there = false;
            lists.forEachSlot(each, [&](std::uint32_t, ApplicationNumber application) {
                there = there || lists.formationOf(application) == next.formation;
            });
            return there;
        });
        applications.add(each, wished);
    }
    return applications.ranked([&](FormationNumber each, std::uint32_t count) {
        const double part =
            std::clamp(shape.newRankedShare +
                           shape.rankedShareSpread * normal(drawn(shape, Draw::NewRanked, each)),
                       0.0, 1.0);
        return static_cast<std::uint32_t>(part * count);
    });
}

} // namespace delibere::campaign
