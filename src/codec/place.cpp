// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/place.h"

#include "codec/json_pointer.h"
#include "domain/code_points.h"
#include "domain/sheet_rules.h"

namespace delibere::codec {

namespace {

bool isUuid(std::string_view text)
{
    constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::ranges::equal(text, shape, [](char c, char expected) {
        const bool hexDigit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        return expected == '-' ? c == '-' : hexDigit;
    });
}

std::string outOf(std::int64_t value, Range range)
{
    return std::to_string(value) + " " + std::to_string(range.least) + " " +
           std::to_string(range.most);
}

std::optional<std::string> checkedText(const Place& place, const std::string& text,
                                       std::size_t longest, LineBreaks lineBreaks)
{
    if (const auto character = forbiddenCharacter(text, lineBreaks)) {
        place.refuse(FindingCode::ForbiddenCharacter, characterName(*character));
        return std::nullopt;
    }
    if (codePointCount(text) > longest) {
        place.refuse(FindingCode::TextTooLong, std::to_string(longest));
        return std::nullopt;
    }
    return text;
}

} // namespace

const std::string* readString(const Place& place)
{
    const auto* text = place.value->as<std::string>();
    if (text == nullptr)
        place.refuse(FindingCode::WrongType, "un texte");
    return text;
}

std::optional<std::string> readText(const Place& place, std::size_t longest)
{
    const std::string* text = readString(place);
    if (text == nullptr)
        return std::nullopt;
    if (isBlank(*text)) {
        place.refuse(FindingCode::EmptyText);
        return std::nullopt;
    }
    return checkedText(place, composed(*text), longest, LineBreaks::Refused);
}

std::optional<std::string> readNote(const Place& place)
{
    const std::string* text = readString(place);
    if (text == nullptr)
        return std::nullopt;
    return checkedText(place, *text, maximumNoteLength, LineBreaks::Allowed);
}

std::optional<int> readInteger(const Place& place, Range range)
{
    const auto* value = place.value->as<std::int64_t>();
    if (value == nullptr) {
        place.refuse(FindingCode::WrongType, "un nombre entier");
        return std::nullopt;
    }
    if (*value < range.least || *value > range.most) {
        place.refuse(FindingCode::OutOfRange, outOf(*value, range));
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::optional<bool> readBoolean(const Place& place)
{
    if (const auto* value = place.value->as<bool>())
        return *value;
    place.refuse(FindingCode::WrongType, "vrai ou faux");
    return std::nullopt;
}

std::optional<std::string> readId(const Place& place)
{
    const std::string* text = readString(place);
    if (text == nullptr)
        return std::nullopt;
    if (isIdentifier(*text))
        return *text;
    place.refuse(FindingCode::MalformedId, *text);
    return std::nullopt;
}

std::optional<std::string> readUuid(const Place& place)
{
    const std::string* text = readString(place);
    if (text == nullptr)
        return std::nullopt;
    if (isUuid(*text))
        return *text;
    place.refuse(FindingCode::MalformedId, *text);
    return std::nullopt;
}

std::vector<Place> readItems(const Place& place, Range count)
{
    const auto* items = place.value->as<JsonValue::Array>();
    if (items == nullptr) {
        place.refuse(FindingCode::WrongType, "une liste");
        return {};
    }
    const auto size = static_cast<std::int64_t>(items->size());
    if (size < count.least || size > count.most)
        place.refuse(FindingCode::WrongCount, outOf(size, count));
    std::vector<Place> places;
    places.reserve(items->size());
    for (std::size_t index = 0; index < items->size(); ++index)
        places.push_back({&(*items)[index], childPointer(place.pointer, index), place.report});
    return places;
}

std::vector<std::string> readTexts(const Place& place, Range count)
{
    std::vector<std::string> texts;
    for (const Place& item : readItems(place, count)) {
        if (auto text = readText(item))
            texts.push_back(std::move(*text));
    }
    return texts;
}

} // namespace delibere::codec
