// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into a campaign is told apart line by line, and nothing of it is there when one line
// does not hold.
#include <catch2/catch.hpp>

#include "support/scratch_folder.h"
#include "unit/app/small_campaign.h"

using namespace delibere;
using app::CampaignIntake;

namespace {

constexpr auto main = AdmissionPhase::Main;

struct Found {
    std::size_t line;
    CampaignFault fault;
    std::vector<std::string> details;

    friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> foundBy(const CampaignIntake& intake)
{
    std::vector<Found> found;
    for (const CampaignFinding& each : intake.findings())
        found.push_back({each.line, each.fault, each.details});
    return found;
}

class Intake {
public:
    Intake() : m_campaign(sample::smallCampaign(m_folder.path() / "c.campagne")) {}
    [[nodiscard]] CampaignIntake begin() const
    {
        CampaignIntake intake(m_campaign.state());
        intake.read("lignes.csv");
        return intake;
    }

private:
    sample::ScratchFolder m_folder;
    app::OpenCampaign m_campaign;
};

} // namespace

TEST_CASE("ranks of a list follow each other, each of them once")
{
    const Intake campaign;
    CampaignIntake intake = campaign.begin();
    SECTION("a gap")
    {
        intake.add(2, main, {"e", "F1", 5, 0}); // 4 is missing
        intake.finish();
        CHECK(foundBy(intake) == std::vector<Found>{{2, CampaignFault::RankMissing, {"F1", "4"}}});
    }
    SECTION("a tie with what was there")
    {
        intake.add(2, main, {"e", "F1", 3, 0});
        intake.finish();
        CHECK(foundBy(intake) == std::vector<Found>{{2, CampaignFault::RankTwice, {"F1", "3"}}});
    }
    SECTION("in any order of lines")
    {
        intake.add(2, main, {"f", "F1", 5, 0});
        intake.add(3, main, {"e", "F1", 4, 0});
        intake.finish();
        CHECK(intake.findingCount() == 0);
    }
}

TEST_CASE("nobody applies twice, and names are those of the campaign")
{
    const Intake campaign;
    CampaignIntake intake = campaign.begin();
    intake.add(2, main, {"a", "F1", 4, 0});
    intake.add(3, main, {"a", "F9", 1, 0});
    intake.add(4, main, {"é", "F1", 0, 0});
    intake.add(5, {"F1", "0750001A", "", "Droit", "", Track::Classic, 1, 1, 0});
    intake.finish();
    CHECK(foundBy(intake) == std::vector<Found>{
                                 {3, CampaignFault::UnknownFormation, {"F9"}},
                                 {4, CampaignFault::NotIdentifier, {"é"}},
                                 {5, CampaignFault::FormationTwice, {"F1"}},
                                 {2, CampaignFault::ApplicationTwice, {"a", "F1"}},
                             });
}

// G10: three parcours of one mention and establishment are one wish; the sixteenth wish is one too
// many while alternance still has room.
TEST_CASE("wishes are counted by mention and establishment, in each track")
{
    const Intake campaign;
    CampaignIntake intake = campaign.begin();
    const auto formation = [&](std::size_t line, const std::string& id, const std::string& mention,
                               Track track) {
        intake.add(line, {id, "0750003C", "11", mention, "", track, 1, 1, 0});
        intake.add(line, main, {"w", id, 1, 0});
    };
    for (std::size_t each = 1; each <= 15; ++each)
        formation(each, "W" + std::to_string(each), "M" + std::to_string(each), Track::Classic);
    formation(16, "W1bis", "M1", Track::Classic);
    formation(17, "W1ter", "M1", Track::Classic);
    formation(18, "A1", "M1", Track::WorkStudy);
    SECTION("as many as may be")
    {
        intake.finish();
        CHECK(intake.findingCount() == 0);
    }
    SECTION("one more")
    {
        formation(19, "W16", "M16", Track::Classic);
        intake.finish();
        CHECK(foundBy(intake) ==
              std::vector<Found>{{19, CampaignFault::TooManyWishes, {"w", "15"}}});
    }
}

TEST_CASE("answers are of days that come, about applications that are ranked")
{
    const Intake campaign;
    CampaignIntake intake = campaign.begin();
    const auto said = [&](std::size_t line, const Date& day, std::string_view candidate,
                          std::string_view formation) {
        intake.add(line, {day, 0, store::Saying::Refusal, candidate, formation});
    };
    said(2, {2025, 6, 1}, "a", "F1");  // before the main phase
    said(3, {2025, 9, 1}, "a", "F1");  // after the campaign
    said(4, {2025, 6, 3}, "d", "F2");  // refused by the commission
    said(5, {2025, 6, 3}, "zz", "F2"); // nobody
    said(6, {2025, 8, 31}, "a", "F1");
    intake.add(7, main, {"a", "F2", 0, 0, Date{2025, 5, 12}}); // a contract, in a classic one
    intake.finish();
    CHECK(foundBy(intake) == std::vector<Found>{
                                 {2, CampaignFault::DayOutside, {"2025-06-01"}},
                                 {3, CampaignFault::DayOutside, {"2025-09-01"}},
                                 {5, CampaignFault::UnknownApplication, {"zz", "F2"}},
                                 {7, CampaignFault::ContractClassic, {"F2"}},
                                 {7, CampaignFault::ApplicationTwice, {"a", "F2"}},
                                 {4, CampaignFault::UnknownApplication, {"d", "F2"}},
                             });
}

TEST_CASE("an order has every place from the first one on, once")
{
    const Intake campaign;
    CampaignIntake intake = campaign.begin();
    const auto placed = [&](std::size_t line, std::string_view candidate,
                            std::string_view formation, std::uint8_t order) {
        intake.add(line, {{}, 0, store::Saying::Ordered, candidate, formation, order});
    };
    placed(2, "a", "F2", 2);
    placed(3, "a", "F1", 1);
    placed(4, "b", "F1", 2);
    placed(5, "b", "F2", 2);
    intake.finish();
    CHECK(foundBy(intake) == std::vector<Found>{
                                 {4, CampaignFault::OrderMissing, {"b", "1"}},
                                 {5, CampaignFault::OrderTwice, {"b", "2"}},
                             });
}

TEST_CASE("a signed list gives the ranks of the applications that have none")
{
    const Intake campaign;
    CampaignIntake intake = campaign.begin();
    intake.add(2, {"F3", "0750003C", "11", "Droit", "", Track::Classic, 1, 1, 0});
    for (const char* candidate : {"e", "f", "g"})
        intake.add(3, main, {candidate, "F3", 0, 1});
    intake.addRank(2, "F3", "g", 1);
    intake.addRank(3, "F3", "e", 2);
    SECTION("as it was signed")
    {
        intake.finish();
        REQUIRE(intake.findingCount() == 0);
        std::vector<std::uint16_t> ranks;
        for (const auto& row : intake.takeRows().main) {
            if (row.formation == 2)
                ranks.push_back(row.rank);
        }
        CHECK(ranks == std::vector<std::uint16_t>{2, 0, 1}); // e, f, g
    }
    SECTION("of who does not apply there, or is ranked otherwise")
    {
        intake.addRank(4, "F3", "a", 3);
        intake.addRank(5, "F9", "a", 3);
        intake.addRank(6, "F3", "zz", 3);
        intake.add(4, main, {"h", "F3", 4, 1});
        intake.addRank(7, "F3", "h", 3);
        intake.finish();
        CHECK(foundBy(intake) == std::vector<Found>{{5, CampaignFault::UnknownFormation, {"F9"}},
                                                    {6, CampaignFault::NotApplied, {"zz", "F3"}},
                                                    {7, CampaignFault::OtherRank, {"h", "F3", "4"}},
                                                    {4, CampaignFault::NotApplied, {"a", "F3"}}});
    }
}

TEST_CASE("a file that is read again says nothing new")
{
    const sample::ScratchFolder folder;
    app::OpenCampaign campaign = sample::smallCampaign(folder.path() / "c.campagne");
    for (int time = 0; time < 2; ++time) {
        CampaignIntake intake(campaign.state());
        intake.read("reponses.csv");
        intake.add(2, {Date{2025, 6, 2}, 36'000, store::Saying::Refusal, "a", "F1"});
        intake.add(3, {{}, 0, store::Saying::Ordered, "a", "F2", 1});
        intake.finish();
        REQUIRE(intake.findingCount() == 0);
        CHECK(intake.sayingsAdded() == (time == 0 ? 2 : 0));
        REQUIRE(campaign.add(intake.takeRows()));
    }
    CHECK(campaign.state().base().rows.said.size() == 2);
}
