// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "domain/hearing_order.h"

using namespace delibere;

TEST_CASE("candidates are heard by hour, and who has none comes after in the order of entry")
{
    JurySession session;
    std::vector<Candidate>& candidates = session.candidates;
    candidates.resize(6);
    int number = 0;
    for (const char* time : {"15:00", "", "10:45", "09:05", "", "10:45"}) {
        candidates[static_cast<std::size_t>(number)].time = time;
        candidates[static_cast<std::size_t>(number)].id =
            CandidateId("c" + std::to_string(number + 1));
        ++number;
    }
    const std::vector<Candidate> entered = candidates; // as the file gives them
    const auto order = [&] {
        candidates = entered;
        putInHearingOrder(session);
        std::string ids;
        for (const Candidate& candidate : candidates)
            ids += candidate.id.text() + " ";
        return ids;
    };
    CHECK(order() == "c4 c3 c6 c1 c2 c5 ");
    session.hearingOrder = {CandidateId("c5"), CandidateId("c1")}; // whom nobody placed comes after
    CHECK(order() == "c5 c1 c4 c3 c6 c2 ");
    session.hearingOrder.clear();
    CHECK(order() == "c4 c3 c6 c1 c2 c5 ");
}
