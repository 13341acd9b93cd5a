// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture_statistics.h"

namespace delibere::pictures {

namespace {

// Some fail, some are rescued, some did not present every bloc; the same at every run.
CandidateOutcome outcome(const Framework& framework, int number)
{
    CandidateOutcome made;
    int at = 0;
    for (const Block& block : framework.blocks) {
        ++at;
        const bool presented = at != 3 || number % 3 == 0;
        const bool validated = (number + at) % 5 != 0;
        const int spread = (number * 7 + at * 5) % 29;
        BlockOutcome each{block.id, BlockState::NotPresented, false, std::nullopt, false};
        if (presented)
            each = {block.id, validated ? BlockState::Validated : BlockState::NotValidated,
                    validated && (number + at) % 7 == 0, spread, spread > 20};
        made.blocks.push_back(each);
    }
    made.proposal = number % 4 == 0   ? ProposalKind::Total
                    : number % 9 == 0 ? ProposalKind::None
                                      : ProposalKind::Partial;
    return made;
}

void add(StatisticsTally& tally, const Framework& framework, int year, int candidates)
{
    YearTally& in = openSession(tally, framework, year);
    for (int number = 1; number <= candidates; ++number)
        count(in, outcome(framework, number));
}

} // namespace

app::SessionStatistics statistics(const Framework& framework)
{
    StatisticsTally tally;
    add(tally, framework, 2024, 3);
    add(tally, framework, 2025, 14);
    add(tally, framework, 2025, 9);
    add(tally, framework, 2026, 17);
    openSession(tally, framework, 2026).leftOut = 4;
    app::SessionStatistics shown;
    shown.frameworks = statisticsOf(tally);
    shown.findings.push_back({"/srv/jurys/2025/jury-mars (copie).jury",
                              StatisticsFindingCode::CountedAlready,
                              "/srv/jurys/2025/jury-mars.jury"});
    shown.files = 6;
    shown.sessions = 5;
    return shown;
}

} // namespace delibere::pictures
