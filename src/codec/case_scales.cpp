// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_scales.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "codec/case_values.h"
#include "codec/json_document.h"
#include "codec/json_pointer.h"
#include "domain/text_rules.h"

namespace delibere::codec {

namespace {

constexpr std::array<std::string_view, 5> keysOfRubric{"identifier", "uri", "title",
                                                       "CFRubricCriteria", "lastChangeDateTime"};
constexpr std::array<std::string_view, 7> keysOfLine{
    "identifier",        "uri", "category", "position", "rubricId", "CFRubricCriterionLevels",
    "lastChangeDateTime"};
constexpr std::array<std::string_view, 8> keysOfLevel{
    "identifier", "uri",      "description",       "quality",
    "score",      "position", "rubricCriterionId", "lastChangeDateTime"};

// A program of Windows ends lines otherwise, and people leave some blank between paragraphs.
Json linesOf(std::string_view text)
{
    Json lines = Json::array();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (!isBlank(text.substr(0, end)))
            lines.push_back(std::string(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

class ScaleReader {
public:
    ScaleReader(const CaseRubrics& rubrics, CaseLeftAside& leftAside)
        : m_rubrics(rubrics), m_leftAside(leftAside)
    {}

    Json levelsOf(const JsonValue::Object& rubric, const std::string& pointer)
    {
        m_leftAside.sayOthers(rubric, pointer, keysOfRubric);
        Json written = Json::array();
        const std::string at = childPointer(pointer, "CFRubricCriteria");
        const auto* lines = caseList(rubric, "CFRubricCriteria");
        const auto* line = lines == nullptr ? nullptr : lines->front().as<JsonValue::Object>();
        const auto* levels = line == nullptr ? nullptr : caseList(*line, "CFRubricCriterionLevels");
        for (std::size_t index = 1; lines != nullptr && index < lines->size(); ++index)
            m_leftAside.say("CFRubricCriteria", childPointer(at, index));
        if (levels == nullptr)
            return written;
        m_leftAside.sayOthers(*line, childPointer(at, 0), keysOfLine);
        const std::string of = childPointer(childPointer(at, 0), "CFRubricCriterionLevels");
        std::vector<Level> ordered;
        for (std::size_t index = 0; index < levels->size(); ++index) {
            if (const auto* object = (*levels)[index].as<JsonValue::Object>())
                ordered.push_back({object, childPointer(of, index)});
        }
        std::ranges::stable_sort(ordered, {}, [](const Level& level) {
            return caseNumber(*level.object, "position").value_or(maximumJsonValues);
        });
        for (const Level& level : ordered)
            written.push_back(levelOf(level, written.size() + 1));
        return written;
    }

private:
    struct Level {
        const JsonValue::Object* object;
        std::string pointer;
    };

    Json levelOf(const Level& level, std::size_t rank)
    {
        const JsonValue::Object& says = *level.object;
        m_leftAside.sayOthers(says, level.pointer, keysOfLevel);
        Json written = Json::object();
        const auto found =
            m_rubrics.levels.find(caseKey(caseText(says, "identifier").value_or("")));
        if (found != m_rubrics.levels.end())
            written = found->second;
        written["rang"] = rank;
        if (const auto label = caseText(says, "quality"))
            written["libelle"] = *label;
        if (const auto description = caseText(says, "description"))
            written["descriptif"] = linesOf(*description);
        // The lower bound goes out as the score; a scale without bounds has no place for one.
        const auto score = caseNumber(says, "score");
        if (score && written.contains("de"))
            written["de"] = *score;
        else if (caseMember(says, "score") != nullptr)
            m_leftAside.say("score", childPointer(level.pointer, "score"));
        return inOrder(std::move(written), levelKeys);
    }

    const CaseRubrics& m_rubrics;
    CaseLeftAside& m_leftAside;
};

} // namespace

void addCaseScales(Json& framework, const CaseRubrics& rubrics, CaseLeftAside& leftAside)
{
    std::map<std::string, Json*> awaited;
    const auto scales = framework.find("echelles");
    if (scales != framework.end() && scales->is_array()) {
        for (Json& scale : *scales) {
            if (scale.is_object() && scale.contains("id") && scale["id"].is_string())
                awaited[rubrics.names.scale(scale["id"].get<std::string>())] = &scale;
        }
    }
    const auto* list = caseList(rubrics.package, "CFRubrics");
    for (std::size_t index = 0; list != nullptr && index < list->size(); ++index) {
        const auto* rubric = (*list)[index].as<JsonValue::Object>();
        if (rubric == nullptr)
            continue;
        const std::string pointer = childPointer(childPointer(rubrics.at, "CFRubrics"), index);
        const auto title = caseText(*rubric, "title");
        const auto found = awaited.find(caseKey(caseText(*rubric, "identifier").value_or("")));
        if (found == awaited.end()) {
            leftAside.say(title.value_or("CFRubrics"), pointer);
            continue;
        }
        Json& scale = *found->second;
        if (title)
            scale["titre"] = *title;
        scale["niveaux"] = ScaleReader(rubrics, leftAside).levelsOf(*rubric, pointer);
        scale = inOrder(std::move(scale), scaleKeys);
        awaited.erase(found);
    }
}

Json inOrder(Json object, std::span<const std::string_view> keys)
{
    Json ordered = objectOf(object.size());
    for (const std::string_view key : keys) {
        if (const auto found = object.find(key); found != object.end())
            ordered[std::string(key)] = *found;
    }
    for (auto& [key, value] : object.items()) {
        if (std::ranges::find(keys, key) == keys.end())
            ordered.get_ref<Json::object_t&>().push_back({key, std::move(value)});
    }
    return ordered;
}

} // namespace delibere::codec
