// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anomaly_places.h"

#include <algorithm>

namespace delibere {

namespace {

// The place itself or anything in it: "/blocs/3" is under no "/blocs/31".
bool isUnder(const std::string& where, const std::string& place)
{
    return where.starts_with(place) && (where.size() == place.size() || where[place.size()] == '/');
}

std::vector<const Anomaly*> anomaliesUnder(const Framework& framework, const std::string& place)
{
    std::vector<const Anomaly*> found;
    for (const Anomaly& anomaly : framework.anomalies) {
        if (std::ranges::any_of(anomaly.where,
                                [&](const std::string& where) { return isUnder(where, place); }))
            found.push_back(&anomaly);
    }
    return found;
}

std::string placeOf(std::size_t block, const char* list, std::size_t index)
{
    return "/blocs/" + std::to_string(block) + "/" + list + "/" + std::to_string(index);
}

} // namespace

std::vector<const Anomaly*> anomaliesOf(const Framework& framework, const CompetencyId& competency)
{
    for (std::size_t block = 0; block < framework.blocks.size(); ++block) {
        const auto& competencies = framework.blocks[block].competencies;
        const auto found = std::ranges::find(competencies, competency, &Competency::id);
        if (found != competencies.end())
            return anomaliesUnder(framework,
                                  placeOf(block, "competences",
                                          static_cast<std::size_t>(found - competencies.begin())));
    }
    return {};
}

std::vector<const Anomaly*> anomaliesOfLine(const Framework& framework,
                                            const std::string& summaryLine)
{
    for (std::size_t block = 0; block < framework.blocks.size(); ++block) {
        const auto& lines = framework.blocks[block].summaryLines;
        const auto found = std::ranges::find(lines, summaryLine, &SummaryLine::id);
        if (found != lines.end())
            return anomaliesUnder(
                framework,
                placeOf(block, "bilan", static_cast<std::size_t>(found - lines.begin())));
    }
    return {};
}

bool bites(const Anomaly& anomaly)
{
    return anomaly.kind != AnomalyKind::Misprint;
}

} // namespace delibere
