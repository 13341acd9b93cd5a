// SPDX-License-Identifier: GPL-3.0-or-later
// Random lists of edits, some batched, the file reopened now and then, against the oracle.
#include <memory>
#include <random>

#include <catch2/catch.hpp>

#include "domain/edit.h"
#include "domain/sheet_edit.h"
#include "store/session_file.h"
#include "unit/store/oracle.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;

namespace {

class Script {
public:
    explicit Script(unsigned seed) : m_random(seed) {}

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }

    Edit edit()
    {
        const SheetKey key = sample::key(pick({"c1", "c2"}), pick({"m1", "m2", "m3"}));
        const CriterionId criterion(pick({"C1.1", "C1.2", "C2.1", "C3.1"}));
        const BlockId block(pick({"B1", "B2"}));
        switch (below(14)) {
        case 0:
            return SetRemark{key, criterion, text()};
        case 1:
            return SetCompetencyEntry{key, CompetencyId(pick({"C1", "C3"})), competencyEntry()};
        case 2:
            return SetBlockEntry{key, block, blockEntry()};
        case 3:
            return SetDossierRead{key, below(2) == 0};
        case 4:
            return SubmitSheet{key};
        case 5:
            return ReopenSheet{key, text()};
        case 6:
            return ImportSheet{sheet(key)};
        case 7:
            return SetComment{key.candidate, text()};
        case 8:
            return SetRecommendation{key.candidate, block, text()};
        case 9:
            return SetAppraisal{key.candidate, block, appraisal()};
        case 11:
            return SetCommonAppraisal{key.candidate, criterion, text()};
        case 10:
            return SetRecusal{key.candidate, key.juror, recusal()};
        default:
            return SetMark{key, criterion, below(2) == 0 ? Evidence::Dossier : Evidence::Interview,
                           mark()};
        }
    }

private:
    const char* pick(std::initializer_list<const char*> words)
    {
        return words.begin()[below(static_cast<int>(words.size()))];
    }
    std::string text() { return pick({"", "", "Précis.", "œuvre\nà revoir", "« 100 % »"}); }
    Mark mark()
    {
        switch (below(4)) {
        case 0:
            return NotEntered{};
        case 1:
            return NotCovered{};
        case 2:
            return LevelMark{1 + below(6)};
        default:
            return Percent{below(101)};
        }
    }
    CompetencyEntry competencyEntry()
    {
        CompetencyEntry entry;
        entry.reading = static_cast<Reading>(below(3));
        for (int left = below(3); left > 0; --left)
            entry.questions.push_back({text(), below(2) == 0});
        if (below(2) == 0)
            entry.final = LevelMark{1 + below(6)};
        return entry;
    }
    BlockEntry blockEntry()
    {
        BlockEntry entry;
        if (below(2) == 0)
            entry.dossier = Percent{below(101)};
        if (below(2) == 0)
            entry.final =
                below(2) == 0 ? Grade(Percent{below(101)}) : Grade(LevelMark{1 + below(6)});
        return entry;
    }
    std::optional<Appraisal> appraisal()
    {
        if (below(3) == 0)
            return std::nullopt;
        return Appraisal{below(2) == 0, std::nullopt, text()};
    }
    std::optional<std::string> recusal()
    {
        if (below(2) == 0)
            return std::nullopt;
        return text();
    }
    ScoreSheet sheet(const SheetKey& key)
    {
        ScoreSheet sheet = sample::submitted("c1", "m1", below(101), below(101));
        sheet.key = key;
        sheet.criteria[CriterionId("C2.1")] = {LevelMark{1}, mark(), "Remarque"};
        return sheet;
    }

    std::mt19937 m_random;
};

void compare(const SessionFile& file, const sample::Oracle& oracle)
{
    CHECK(file.session().value() == oracle.session);
    for (const char* candidate : {"c1", "c2"}) {
        const CandidateId id(candidate);
        CHECK(file.sheets(id).value() == oracle.sheetsOf(id));
        CHECK(file.deliberation(id).value() == oracle.deliberation(id));
        const SheetKey key = sample::key(candidate, "m2");
        CHECK(file.sheet(key).value() == oracle.sheet(key));
    }
}

} // namespace

TEST_CASE("a file always says what the edits said, reopened or not")
{
    const unsigned seed = GENERATE(range(1U, 13U));
    INFO("seed " << seed); // every other one encrypted
    const sample::TemporaryFolder folder;
    Script script(seed);
    sample::Oracle oracle{sample::session(), {}, {}};
    const NewEncryption encryption = sample::encryption();
    auto file = std::make_unique<SessionFile>(
        seed % 2 == 0 ? sample::createdEncrypted(folder / "a.jury", encryption)
                      : sample::created(folder / "a.jury"));
    for (int step = 0; step < 40; ++step) {
        std::vector<Edit> edits(static_cast<std::size_t>(1 + script.below(3)));
        for (Edit& edit : edits) {
            edit = script.edit();
            oracle.apply(edit);
        }
        REQUIRE(file->apply(edits, "m1"));
        if (script.below(10) == 0) {
            file.reset();
            file = std::make_unique<SessionFile>(
                SessionFile::open(folder / "a.jury", Access::ReadWrite, systemNow, encryption.key)
                    .value());
        }
        if (step % 6 == 0)
            compare(*file, oracle);
    }
    compare(*file, oracle);
    CHECK(file->verifyJournal());
}

TEST_CASE("an entry applied to a sheet in memory is what the file gives back")
{
    const unsigned seed = GENERATE(range(1U, 5U));
    INFO("seed " << seed);
    const sample::TemporaryFolder folder;
    Script script(seed);
    SessionFile file = sample::created(folder / "a.jury");
    int entries = 0;
    for (int step = 0; step < 120; ++step) {
        const Edit edit = script.edit();
        const auto key = aboutSheet(edit);
        const ScoreSheet before = key ? file.sheet(*key).value() : ScoreSheet{};
        REQUIRE(file.apply(edit, "m1"));
        const auto* entry = std::get_if<SheetEntry>(&edit);
        if (entry == nullptr)
            continue;
        CHECK(file.sheet(*key).value() == edited(before, *entry));
        ++entries;
    }
    CHECK(entries > 30);
}
