// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/object_reader.h"

#include "codec/json_pointer.h"

namespace delibere::codec {

ObjectReader::ObjectReader(const Place& place)
    : m_place(place), m_object(place.value->as<JsonValue::Object>())
{
    if (m_object == nullptr)
        m_place.refuse(FindingCode::WrongType, "un objet");
}

std::optional<Place> ObjectReader::optional(std::string_view key)
{
    m_known.insert(key);
    const JsonValue* value = m_object == nullptr ? nullptr : findMember(*m_object, key);
    if (value == nullptr)
        return std::nullopt;
    return Place{value, childPointer(m_place.pointer, key), m_place.report};
}

std::optional<Place> ObjectReader::required(std::string_view key)
{
    auto found = optional(key);
    if (!found && m_object != nullptr)
        m_place.refuse(FindingCode::MissingKey, key);
    return found;
}

std::optional<Place> ObjectReader::expected(std::string_view key, Presence presence,
                                            std::string_view because)
{
    if (presence == Presence::Required)
        return required(key);
    auto found = optional(key);
    if (found && presence == Presence::Forbidden) {
        m_place.refuse(FindingCode::BadCombination, std::string(because) + ", " + std::string(key));
        return std::nullopt;
    }
    return found;
}

void ObjectReader::refuseOtherKeys() const
{
    if (m_object == nullptr)
        return;
    for (const JsonMember& member : *m_object) {
        if (!m_known.contains(member.key))
            m_place.report->error(FindingCode::UnknownKey,
                                  childPointer(m_place.pointer, member.key), member.key);
    }
}

std::string ObjectReader::text(std::string_view key, std::size_t longest)
{
    const auto found = required(key);
    return found ? readText(*found, longest).value_or("") : "";
}

std::string ObjectReader::optionalText(std::string_view key, std::size_t longest)
{
    const auto found = optional(key);
    return found ? readText(*found, longest).value_or("") : "";
}

std::string ObjectReader::id(std::string_view key)
{
    const auto found = required(key);
    return found ? readId(*found).value_or("") : "";
}

std::optional<int> ObjectReader::integer(std::string_view key, Range range)
{
    const auto found = required(key);
    return found ? readInteger(*found, range) : std::nullopt;
}

std::optional<int> ObjectReader::optionalInteger(std::string_view key, Range range)
{
    const auto found = optional(key);
    return found ? readInteger(*found, range) : std::nullopt;
}

bool ObjectReader::boolean(std::string_view key)
{
    const auto found = required(key);
    return found && readBoolean(*found).value_or(false);
}

bool ObjectReader::optionalBoolean(std::string_view key)
{
    const auto found = optional(key);
    return found && readBoolean(*found).value_or(false);
}

std::vector<Place> ObjectReader::items(std::string_view key, Range count)
{
    const auto found = required(key);
    return found ? readItems(*found, count) : std::vector<Place>{};
}

std::vector<Place> ObjectReader::optionalItems(std::string_view key, Range count)
{
    const auto found = optional(key);
    return found ? readItems(*found, count) : std::vector<Place>{};
}

std::vector<std::string> ObjectReader::texts(std::string_view key, Range count)
{
    const auto found = required(key);
    return found ? readTexts(*found, count) : std::vector<std::string>{};
}

std::vector<std::string> ObjectReader::optionalTexts(std::string_view key, Range count)
{
    const auto found = optional(key);
    return found ? readTexts(*found, count) : std::vector<std::string>{};
}

} // namespace delibere::codec
