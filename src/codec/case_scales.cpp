// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_scales.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "codec/case_values.h"
#include "codec/finding_report.h"
#include "codec/json_pointer.h"

namespace delibere::codec {

namespace {

Json linesOf(const std::string& text)
{
    Json lines = Json::array();
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

Json levelOf(const JsonValue::Object& level, std::size_t rank, const CaseRubrics& rubrics)
{
    Json written = Json::object();
    const auto found = rubrics.levels.find(caseKey(caseText(level, "identifier").value_or("")));
    if (found != rubrics.levels.end())
        written = found->second;
    written["rang"] = rank;
    if (const auto label = caseText(level, "quality"))
        written["libelle"] = *label;
    if (const auto description = caseText(level, "description"))
        written["descriptif"] = linesOf(*description);
    return inOrder(std::move(written), levelKeys);
}

Json levelsOf(const JsonValue::Object& rubric, const CaseRubrics& rubrics)
{
    Json written = Json::array();
    const auto* lines = caseList(rubric, "CFRubricCriteria");
    const auto* line = lines == nullptr ? nullptr : lines->front().as<JsonValue::Object>();
    const auto* levels = line == nullptr ? nullptr : caseList(*line, "CFRubricCriterionLevels");
    if (levels == nullptr)
        return written;
    std::vector<const JsonValue::Object*> ordered;
    for (const JsonValue& level : *levels) {
        if (const auto* object = level.as<JsonValue::Object>())
            ordered.push_back(object);
    }
    std::ranges::stable_sort(ordered, {}, [](const JsonValue::Object* level) {
        return caseNumber(*level, "position").value_or(maximumJsonValues);
    });
    for (const JsonValue::Object* level : ordered)
        written.push_back(levelOf(*level, written.size() + 1, rubrics));
    return written;
}

} // namespace

void addCaseScales(Json& framework, const CaseRubrics& rubrics, Findings& warnings)
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
        const auto title = caseText(*rubric, "title");
        const auto found = awaited.find(caseKey(caseText(*rubric, "identifier").value_or("")));
        if (found == awaited.end()) {
            if (warnings.size() < maximumFindings)
                warnings.push_back({Severity::Warning, FindingCode::CaseLeftAside,
                                    childPointer(childPointer(rubrics.at, "CFRubrics"), index),
                                    showable(title.value_or("CFRubrics"))});
            continue;
        }
        Json& scale = *found->second;
        if (title)
            scale["titre"] = *title;
        scale["niveaux"] = levelsOf(*rubric, rubrics);
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
