// SPDX-License-Identifier: GPL-3.0-or-later
// Why a passphrase is too easy to guess; which ones are is asked of app/passphrase_strength.
#pragma once

namespace delibere {

enum class PassphraseFlaw {
    Empty,
    NotText,  // broken UTF-8, or control characters
    TooShort, // fewer than 12 characters
    Repeated, // the same again and again
    Keyboard, // keys or characters in a row
    Names,    // of this session
    Dated,    // a day or a year
    Common,   // words that are tried first
    FewWords, // nothing known, but too little of it
};

} // namespace delibere
