// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/app/drawn_campaign.h"

#include <algorithm>

namespace delibere::sample {

store::CampaignRows drawnRows(std::mt19937& draw, std::size_t candidates, std::size_t formations)
{
    store::CampaignRows rows;
    for (std::size_t each = 0; each < candidates; ++each)
        rows.candidates.push_back("C" + std::to_string(each));
    for (campaign::FormationNumber each = 0; each < formations; ++each) {
        campaign::Formation rules;
        rules.capacity = rules.target = static_cast<std::uint16_t>(1 + draw() % 4);
        rules.track = each % 3 == 2 ? Track::WorkStudy : Track::Classic;
        const std::string number = std::to_string(each);
        rows.formations.push_back(
            {"F" + number, "075000" + number + "A", "11", "Droit", "", rules});
        for (auto* lists : {&rows.main, &rows.complementary}) {
            std::uint16_t rank = 0;
            std::vector<campaign::CandidateNumber> order(candidates);
            for (campaign::CandidateNumber who = 0; who < candidates; ++who)
                order[who] = who;
            std::shuffle(order.begin(), order.end(), draw);
            order.resize(lists == &rows.main ? candidates / 2 : candidates / 8);
            for (const campaign::CandidateNumber who : order) {
                const bool twice = lists == &rows.complementary &&
                                   std::ranges::any_of(rows.main, [&](const auto& row) {
                                       return row.formation == each && row.candidate == who;
                                   });
                if (!twice)
                    lists->push_back(
                        {each, who, ++rank,
                         static_cast<std::uint8_t>(1 + (each * 5 + who) % formations)});
            }
        }
    }
    return rows;
}

} // namespace delibere::sample
