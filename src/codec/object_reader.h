// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the keys of one object. It remembers what was asked for, so that refuseOtherKeys(), called
// last, can refuse the rest: a misspelt key must not be taken for an absent one.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codec/place.h"

namespace delibere::codec {

// What another key of the file says about a key. Open: that other key was itself refused.
enum class Presence { Required, Forbidden, Open };

class ObjectReader {
public:
    // Complains when the place holds no object; every key is then absent without a word.
    explicit ObjectReader(const Place& place);

    [[nodiscard]] const Place& place() const { return m_place; }

    // required: MissingKey at the object when absent.
    [[nodiscard]] std::optional<Place> required(std::string_view key);
    [[nodiscard]] std::optional<Place> optional(std::string_view key);
    // Forbidden but present: BadCombination at the object with the key `because` of which it is,
    // and nothing to read.
    [[nodiscard]] std::optional<Place> expected(std::string_view key, Presence presence,
                                                std::string_view because);
    void refuseOtherKeys() const;

    // Shorthands: the value, or an empty one when it is absent or was refused.
    [[nodiscard]] std::string text(std::string_view key, std::size_t longest = maximumTextLength);
    [[nodiscard]] std::string optionalText(std::string_view key,
                                           std::size_t longest = maximumTextLength);
    [[nodiscard]] std::string id(std::string_view key = "id");
    [[nodiscard]] std::optional<int> integer(std::string_view key, Range range);
    [[nodiscard]] std::optional<int> optionalInteger(std::string_view key, Range range);
    [[nodiscard]] bool boolean(std::string_view key);
    [[nodiscard]] bool optionalBoolean(std::string_view key); // absent: false
    [[nodiscard]] std::vector<Place> items(std::string_view key, Range count);
    [[nodiscard]] std::vector<Place> optionalItems(std::string_view key, Range count);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key, Range count);
    [[nodiscard]] std::vector<std::string> optionalTexts(std::string_view key, Range count);

    template <class E>
    std::optional<E> word(std::string_view key, std::span<const Word<E>> words)
    {
        const auto found = required(key);
        return found ? readWord(*found, words) : std::nullopt;
    }
    template <class E>
    std::optional<E> optionalWord(std::string_view key, std::span<const Word<E>> words)
    {
        const auto found = optional(key);
        return found ? readWord(*found, words) : std::nullopt;
    }

private:
    Place m_place;
    const JsonValue::Object* m_object = nullptr;
    std::set<std::string_view> m_known;
};

// A list of words without repetition.
template <class E>
std::set<E> readWords(const std::optional<Place>& place, std::span<const Word<E>> words,
                      Range count)
{
    std::set<E> values;
    if (!place)
        return values;
    for (const Place& item : readItems(*place, count)) {
        const auto value = readWord(item, words);
        if (!value || values.insert(*value).second)
            continue;
        if (const auto* text = item.value->as<std::string>())
            item.refuse(FindingCode::DuplicateId, *text);
    }
    return values;
}

} // namespace delibere::codec
