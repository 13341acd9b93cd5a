// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vote_argument.h"

#include <array>
#include <charconv>

namespace delibere::cli {

Result<Vote> voteOf(const std::string& counts, const std::string& casting)
{
    std::array<int, 3> numbers{};
    const char* at = counts.data();
    const char* const end = at + counts.size();
    for (std::size_t index = 0; index < numbers.size(); ++index) {
        const auto [next, error] = std::from_chars(at, end, numbers.at(index));
        const bool last = index + 1 == numbers.size();
        const bool separated = last ? next == end : next != end && *next == '/';
        if (error != std::errc{} || !separated)
            return fail(ProblemCode::BadRequest, counts,
                        "écrivez pour/contre/abstentions, comme 2/1/0");
        at = last ? end : next + 1;
    }
    Vote vote{numbers[0], numbers[1], numbers[2], CastingVote::NotUsed};
    if (!casting.empty())
        vote.casting = casting == "pour" ? CastingVote::InFavour : CastingVote::Against;
    return vote;
}

} // namespace delibere::cli
