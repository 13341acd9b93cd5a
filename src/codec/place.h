// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a file, where it stands, and the report to complain to. The read… functions give
// the value, or complain once and give nothing: no caller reports a second time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codec/finding_report.h"
#include "codec/json_document.h"
#include "codec/json_value.h"
#include "codec/words.h"
#include "domain/text_rules.h"
#include "domain/unknown_value.h"

namespace delibere::codec {

struct Place {
    const JsonValue* value = nullptr;
    std::string pointer;
    FindingReport* report = nullptr;

    void refuse(FindingCode code, std::string_view detail = {}) const
    {
        report->error(code, pointer, detail);
    }
};

struct Range {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

inline constexpr Range percentRange{0, 100};
inline constexpr Range rankRange{1, 6}; // the longest scale that a framework may have
inline constexpr Range versionRange{1, 9999};
inline constexpr Range anyCount{0, maximumJsonValues};
inline constexpr Range atLeastOne{1, maximumJsonValues};
inline constexpr Range anyInteger{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};

inline constexpr std::size_t maximumTextLength = 4000; // code points

// A text that says something: not blank. Composed: the name of a person is the same bytes whoever
// wrote the file.
[[nodiscard]] std::optional<std::string> readText(const Place& place,
                                                  std::size_t longest = maximumTextLength);
// What a juror typed, blank or not, on several lines or one.
[[nodiscard]] std::optional<std::string> readNote(const Place& place);
[[nodiscard]] std::optional<int> readInteger(const Place& place, Range range);
[[nodiscard]] std::optional<bool> readBoolean(const Place& place);
// ^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$
[[nodiscard]] std::optional<std::string> readId(const Place& place);
// Lowercase, as crypto::randomUuid makes them.
[[nodiscard]] std::optional<std::string> readUuid(const Place& place);

// Any string at all; the caller judges it.
[[nodiscard]] const std::string* readString(const Place& place);

// The places in a list; none when it is not a list. A wrong count is reported and read all the
// same.
[[nodiscard]] std::vector<Place> readItems(const Place& place, Range count);
[[nodiscard]] std::vector<std::string> readTexts(const Place& place, Range count);

template <class E>
std::optional<E> readWord(const Place& place, std::span<const Word<E>> words)
{
    const std::string* text = readString(place);
    if (text == nullptr)
        return std::nullopt;
    const auto found = std::ranges::find(words, *text, &Word<E>::text);
    if (found != words.end())
        return found->value;
    std::string allowed;
    for (const Word<E>& word : words)
        allowed += (allowed.empty() ? "" : ", ") + std::string(word.text);
    place.refuse(FindingCode::UnknownValue, allowed + std::string(unknownValueSeparator) + *text);
    return std::nullopt;
}

} // namespace delibere::codec
