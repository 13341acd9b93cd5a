// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folding.h"

#include <algorithm>
#include <array>

#include "domain/code_points.h"

namespace delibere {

namespace {

constexpr std::array<std::u32string_view, 9> titles{
    U"m", U"mr", U"mme", U"mlle", U"monsieur", U"madame", U"mademoiselle", U"dr", U"docteur"};

constexpr std::array<std::u32string_view, 20> companyWords{
    U"sas", U"sasu", U"sarl",           U"eurl", U"sa",      U"snc",    U"sci", U"scop", U"scic",
    U"gie", U"ets",  U"etablissements", U"ste",  U"societe", U"groupe", U"le",  U"la",   U"les",
    U"du",  U"de"};

template <class List>
bool contains(const List& words, const std::u32string& word)
{
    return std::ranges::find(words, word) != words.end();
}

using Words = std::vector<std::u32string>;

Words nameWords(std::string_view name)
{
    Words words = foldedWords(name);
    std::erase_if(words, [](const std::u32string& word) { return contains(titles, word); });
    return words;
}

Words sorted(Words words)
{
    std::ranges::sort(words);
    return words;
}

std::u32string joined(const Words& words, std::size_t first = 0)
{
    std::u32string letters;
    for (std::size_t at = 0; at < words.size(); ++at)
        letters += words[(first + at) % words.size()];
    return letters;
}

// "Sean O’Brien" and "OBRIEN Sean": the same letters once one starts at another of its words.
bool sameLetters(const Words& words, const Words& others)
{
    const std::u32string letters = joined(others);
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (joined(words, first) == letters)
            return true;
    }
    return false;
}

// "S.A.S." is three words of one letter: put together again.
std::u32string companyKey(std::string_view name)
{
    std::vector<std::u32string> words;
    bool initials = false;
    for (std::u32string& word : foldedWords(name)) {
        const bool initial = word.size() == 1;
        if (initial && initials)
            words.back() += word;
        else
            words.push_back(std::move(word));
        initials = initial;
    }
    std::u32string key;
    for (const std::u32string& word : words) {
        if (!contains(companyWords, word))
            key += word;
    }
    return key;
}

} // namespace

std::vector<std::u32string> foldedWords(std::string_view text)
{
    std::vector<std::u32string> words;
    bool inWord = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint read = codePointAt(text, at);
        at += read.length;
        const CodePointKind kind = kindOf(read.point);
        if (kind == CodePointKind::Invisible)
            continue; // it parts nothing that a reader sees
        if (kind != CodePointKind::Letter) {
            inWord = false;
            continue;
        }
        const std::u32string letter = foldedLetter(read.point);
        if (letter.empty())
            continue; // an accent of the letter before
        if (!inWord)
            words.emplace_back();
        words.back() += letter;
        inWord = true;
    }
    return words;
}

bool samePerson(std::string_view name, std::string_view other)
{
    const Words words = nameWords(name);
    const Words others = nameWords(other);
    return !words.empty() && !others.empty() &&
           (sorted(words) == sorted(others) || sameLetters(words, others) ||
            sameLetters(others, words));
}

std::u32string personKey(std::string_view name)
{
    std::u32string letters = joined(nameWords(name));
    std::ranges::sort(letters);
    return letters;
}

std::string withoutTitles(std::string_view name)
{
    std::string_view left = name;
    while (!left.empty()) {
        std::size_t end = 0; // of the first word
        std::size_t next = 0;
        while (next < left.size()) {
            const CodePoint read = codePointAt(left, next);
            next += read.length;
            if (kindOf(read.point) == CodePointKind::Space)
                break;
            end = next;
        }
        const std::string_view word = left.substr(0, end);
        if (next == end ||
            (!word.empty() && (foldedWords(word).empty() || !nameWords(word).empty())))
            break;
        left.remove_prefix(next);
    }
    return std::string(nameWords(left).empty() ? name : left);
}

bool namesSomebody(std::string_view name)
{
    return std::ranges::any_of(nameWords(name), [](const std::u32string& word) {
        return std::ranges::any_of(word, [](char32_t c) { return c < U'0' || c > U'9'; });
    });
}

bool sameCollege(std::string_view name, std::string_view other)
{
    const auto singular = [](std::string_view text) {
        Words words = foldedWords(text);
        for (std::u32string& word : words) {
            if (word.size() > 1 && word.ends_with(U's'))
                word.pop_back();
        }
        return words;
    };
    return singular(name) == singular(other);
}

bool sameCompany(std::string_view name, std::string_view other)
{
    const auto key = companyKey(name);
    return !key.empty() && key == companyKey(other);
}

} // namespace delibere
