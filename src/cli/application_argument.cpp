// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application_argument.h"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "domain/record_subject.h"

namespace delibere::cli {

Result<CandidateId> applicationCalled(const JurySession& jury, const std::string& number)
{
    return applicationsCalled(jury, {number}).map([](const std::vector<CandidateId>& ids) {
        return ids.front();
    });
}

Result<std::vector<CandidateId>> applicationsCalled(const JurySession& jury,
                                                    const std::vector<std::string>& numbers)
{
    std::map<std::string, CandidateId> known;
    for (const auto& [id, application] : jury.applications)
        known.emplace(application.facts.number, id);
    std::vector<CandidateId> ids;
    for (const std::string& number : numbers) {
        const auto found = known.find(number);
        if (found == known.end())
            return fail(ProblemCode::UnknownApplication, number);
        if (std::ranges::find(ids, found->second) != ids.end())
            return fail(ProblemCode::BadRequest, number, "cette candidature est nommée deux fois");
        ids.push_back(found->second);
    }
    return ids;
}

bool ListsArgument::covers(const RankingList& list) const
{
    const std::string key = listKey(list);
    return (track.empty() || key.starts_with(track + "/")) &&
           (phase.empty() || key.ends_with("/" + phase));
}

void addListsOptions(CLI::App& parser, ListsArgument& lists)
{
    parser.add_option("--voie", lists.track, "Une seule voie\u00a0: classique ou alternance")
        ->check(CLI::IsMember({"classique", "alternance"}));
    parser
        .add_option("--phase", lists.phase, "Une seule phase\u00a0: principale ou complementaire")
        ->check(CLI::IsMember({"principale", "complementaire"}));
}

Result<Fraction> resultFrom(const std::string& text, const MarkScale& marks)
{
    constexpr std::size_t mostDecimals = 6;
    const auto refused = [&] {
        return fail(
            ProblemCode::BadRequest, text,
            marks.inPercents()
                ? "écrivez un pourcentage de 0 à 100, par exemple 60 ou 62,5"
                : fmt::format("écrivez une note de 0 à {}, par exemple 12 ou 12,25", marks.points));
    };
    const std::size_t comma = text.find_first_of(",.");
    std::string digits = text.substr(0, comma);
    std::int64_t denominator = 1;
    if (comma != std::string::npos) {
        const std::string decimals = text.substr(comma + 1);
        if (digits.empty() || decimals.empty() || decimals.size() > mostDecimals)
            return refused();
        for (std::size_t at = 0; at < decimals.size(); ++at)
            denominator *= 10;
        digits += decimals;
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    if (!whole || digits.front() == '-' || digits.size() > 3 + mostDecimals ||
        value > marks.points * denominator)
        return refused();
    return Fraction(value * marks.stepsPerPoint, denominator);
}

} // namespace delibere::cli
