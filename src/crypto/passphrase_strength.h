// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a passphrase may lock a key: 12 characters of 3 kinds, or 5 words of 20 characters in
// all. The kinds are lower case, upper case (French accented letters are letters), digits, and all
// else; a space between words is of the last kind. It counts; it does not know which words are
// common. Spaces around are not part of a passphrase. Its bytes are used as they come, without
// Unicode normalisation: it is typed on the keyboards of the machine that holds the file, and a
// letter that another system spells as letter and accent would not open the key there.
#pragma once

#include <optional>
#include <string_view>

namespace delibere::crypto {

enum class PassphraseFlaw {
    Empty,
    NotText,     // broken UTF-8, or control characters
    TooShort,    // fewer than 12 characters
    TooFewKinds, // long enough, but fewer than 3 kinds and not 5 words of 20 characters
};

// Absent: the passphrase is accepted.
[[nodiscard]] std::optional<PassphraseFlaw> passphraseFlaw(std::string_view passphrase);

// Without the spaces (no-break ones, tabs and line ends too) before and after.
[[nodiscard]] std::string_view trimmedPassphrase(std::string_view passphrase);

} // namespace delibere::crypto
