// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_scale_reader.h"

#include <utility>

#include "codec/id_namespace.h"
#include "codec/object_reader.h"

namespace delibere::codec {

namespace {

enum class AnchorSource { Team, Certifier };
constexpr std::array<Word<AnchorSource>, 2> anchorSourceWords{
    {{AnchorSource::Team, "equipe"}, {AnchorSource::Certifier, "certificateur"}}};

constexpr Range levelCount{2, 6};

using Levels = std::vector<Level>;

Level readLevel(const Place& place)
{
    ObjectReader object(place);
    Level level;
    level.rank = object.integer("rang", anyInteger).value_or(0);
    level.label = object.optionalText("libelle");
    level.description = object.texts("descriptif", atLeastOne);
    level.anchor = object.optionalInteger("repere", percentRange);
    level.from = object.optionalInteger("de", percentRange);
    level.to = object.optionalInteger("a", percentRange);
    object.refuseOtherKeys();
    return level;
}

// Each check returns what is wrong, or nothing.

std::string faultOfRanks(const Levels& levels)
{
    for (std::size_t index = 0; index < levels.size(); ++index) {
        if (levels[index].rank != static_cast<int>(index) + 1)
            return std::to_string(levels[index].rank);
    }
    return {};
}

bool hasBand(const Level& level)
{
    return level.from || level.to;
}

std::string faultOfBands(const Levels& levels)
{
    if (std::ranges::none_of(levels, hasBand))
        return {};
    int next = 0; // where the next band must begin
    for (const Level& level : levels) {
        if (!level.from || !level.to)
            return "de, a";
        if (*level.from != next || *level.to < *level.from)
            return std::to_string(*level.from) + "-" + std::to_string(*level.to);
        next = *level.to + 1;
    }
    return next == 101 ? "" : std::to_string(next - 1);
}

std::string faultOfAnchors(const Levels& levels)
{
    if (std::ranges::none_of(levels, [](const Level& level) { return level.anchor.has_value(); }))
        return {};
    int previous = -1;
    for (const Level& level : levels) {
        if (!level.anchor)
            return "repere";
        const bool inBand =
            !hasBand(level) || (level.from <= level.anchor && level.anchor <= level.to);
        if (*level.anchor <= previous || !inBand)
            return std::to_string(*level.anchor);
        previous = *level.anchor;
    }
    return {};
}

void checkLevels(const Place& place, const Levels& levels)
{
    const auto refuse = [&](FindingCode code, const std::string& fault) {
        if (!fault.empty())
            place.refuse(code, fault);
    };
    refuse(FindingCode::BadRanks, faultOfRanks(levels));
    refuse(FindingCode::BadBands, faultOfBands(levels));
    refuse(FindingCode::BadAnchors, faultOfAnchors(levels));
}

Levels readLevels(const Place& place)
{
    const std::size_t faults = place.report->count();
    Levels levels;
    for (const Place& item : readItems(place, levelCount))
        levels.push_back(readLevel(item));
    if (place.report->count() == faults)
        checkLevels(place, levels);
    return levels;
}

Scale readScale(const Place& place, IdNamespace& ids)
{
    ObjectReader object(place);
    Scale scale;
    scale.id = object.id();
    ids.add(object, scale.id);
    scale.title = object.text("titre");
    scale.uses = readWords<ScaleUse>(object.required("pour"), scaleUseWords, atLeastOne);
    if (const auto levels = object.required("niveaux"))
        scale.levels = readLevels(*levels);
    const bool marked = std::ranges::any_of(
        scale.levels, [](const Level& level) { return level.anchor || hasBand(level); });
    const auto source =
        marked ? object.required("source_reperes") : object.optional("source_reperes");
    scale.anchorsPublished =
        source && readWord<AnchorSource>(*source, anchorSourceWords) == AnchorSource::Certifier;
    object.refuseOtherKeys();
    return scale;
}

} // namespace

std::vector<Scale> readScales(const Place& place, const std::set<ScaleUse>& needed)
{
    const std::size_t faults = place.report->count();
    IdNamespace ids;
    std::vector<Scale> scales;
    for (const Place& item : readItems(place, atLeastOne))
        scales.push_back(readScale(item, ids));
    if (place.report->count() != faults)
        return scales;
    for (const ScaleUse use : needed) {
        const auto covering = std::ranges::count_if(
            scales, [use](const Scale& scale) { return scale.uses.contains(use); });
        if (covering != 1)
            place.refuse(FindingCode::BadCombination,
                         "usages, pour « " + std::string(wordOf(scaleUseWords, use)) + " »");
    }
    return scales;
}

} // namespace delibere::codec
