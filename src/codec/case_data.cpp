// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_data.h"

#include <utility>

#include "codec/case_names.h"
#include "codec/case_values.h"
#include "codec/json_document.h"

namespace delibere::codec {

namespace {

std::optional<std::map<std::string, Json>> readParts(const JsonValue::Object& data,
                                                     std::string_view key)
{
    const auto* parts = caseObject(data, key);
    if (parts == nullptr)
        return std::nullopt;
    std::map<std::string, Json> read;
    for (const JsonMember& part : *parts) {
        if (part.value.as<JsonValue::Object>() == nullptr)
            return std::nullopt;
        read.emplace(caseKey(part.key), toJson(part.value));
    }
    return read;
}

bool hasId(const JsonValue::Object& framework)
{
    const JsonValue* id = findMember(framework, "id");
    return id != nullptr && id->as<std::string>() != nullptr;
}

FoundCaseData readData(const JsonValue::Object& data)
{
    const auto* framework = caseObject(data, "referentiel");
    auto items = readParts(data, "items");
    auto levels = readParts(data, "niveaux");
    if (caseText(data, "format") != caseDataFormat || framework == nullptr || !items || !levels ||
        !hasId(*framework))
        return {CaseDataState::Unreadable, {}};
    return {CaseDataState::Read,
            {toJson(*findMember(data, "referentiel")), std::move(*items), std::move(*levels)}};
}

} // namespace

bool holdsCaseData(const JsonValue::Object& document)
{
    const auto notes = caseText(document, "notes");
    return notes && notes->starts_with("{\"" + std::string(caseDataKey) + "\"");
}

FoundCaseData findCaseData(const JsonValue::Object& package, const JsonValue::Object& document)
{
    if (const auto* extensions = caseObject(package, "extensions")) {
        if (const auto* data = caseObject(*extensions, caseDataKey))
            return readData(*data);
    }
    if (!holdsCaseData(document))
        return {};
    const auto notes = caseText(document, "notes");
    const auto parsed = parseJson(*notes, maximumExchangeBytes);
    const auto* root = parsed ? parsed->as<JsonValue::Object>() : nullptr;
    const auto* data = root == nullptr ? nullptr : caseObject(*root, caseDataKey);
    return data == nullptr ? FoundCaseData{CaseDataState::Unreadable, {}} : readData(*data);
}

} // namespace delibere::codec
