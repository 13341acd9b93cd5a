// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codec/support/generated_sheet.h"

#include <array>
#include <string>

namespace delibere::sample {

namespace {

class Generator {
public:
    explicit Generator(std::mt19937& random) : m_random(random) {}

    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }
    bool coin() { return upTo(1) == 1; }

    Mark mark()
    {
        switch (upTo(3)) {
        case 0:
            return NotEntered{};
        case 1:
            return NotCovered{};
        case 2:
            return LevelMark{1 + upTo(5)};
        default:
            return Percent{upTo(100)};
        }
    }

    std::string text()
    {
        constexpr std::array<const char*, 10> pieces{"a",  "é",  "œ", " ",      "\n",
                                                     "\"", "\\", "/", "\u00a0", "\U0001F600"};
        std::string made;
        for (int i = upTo(12); i > 0; --i)
            made += pieces.at(static_cast<std::size_t>(upTo(9)));
        return made;
    }

    CompetencyEntry competency()
    {
        CompetencyEntry entry;
        entry.reading = static_cast<Reading>(upTo(2));
        for (int i = upTo(3); i > 0; --i)
            entry.questions.push_back({text(), coin()});
        if (coin())
            entry.final = LevelMark{1 + upTo(5)};
        return entry;
    }

    BlockEntry block()
    {
        BlockEntry entry;
        if (coin())
            entry.dossier = Percent{upTo(100)};
        if (coin())
            entry.final = coin() ? Grade{Percent{upTo(100)}} : Grade{LevelMark{1 + upTo(5)}};
        return entry;
    }

private:
    std::mt19937& m_random;
};

template <class Map, class Entry>
void put(Map& map, const std::string& id, Entry entry)
{
    if (!entry.blank())
        map.emplace(typename Map::key_type(id), std::move(entry));
}

} // namespace

ScoreSheet generatedSheet(std::mt19937& random)
{
    Generator generator(random);
    ScoreSheet sheet;
    sheet.key = {CandidateId("c" + std::to_string(generator.upTo(99))),
                 JurorId("m" + std::to_string(generator.upTo(29)))};
    sheet.state = generator.coin() ? SheetState::Submitted : SheetState::Draft;
    sheet.dossierRead = generator.coin();
    for (int i = generator.upTo(8); i > 0; --i)
        put(sheet.criteria, "C1." + std::to_string(i),
            CriterionEntry{generator.mark(), generator.mark(), generator.text()});
    for (int i = generator.upTo(4); i > 0; --i)
        put(sheet.competencies, "C" + std::to_string(i), generator.competency());
    for (int i = generator.upTo(4); i > 0; --i)
        put(sheet.blocks, "B" + std::to_string(i), generator.block());
    return sheet;
}

} // namespace delibere::sample
