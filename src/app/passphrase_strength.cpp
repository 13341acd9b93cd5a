// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphrase_strength.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

#include <zxcvbn.h>

#include "app/common_words.h"
#include "crypto/passphrase.h"
#include "domain/code_points.h"
#include "domain/folding.h"

namespace delibere::app {

namespace {

constexpr std::size_t fewestCharacters = 12;
// Guesses, as a power of two: at half a second of Argon2id each, thousands of years of one core.
constexpr double enough = 40;
// A word is worth no more than one drawn by dice from the 7,776 of Diceware.
constexpr double wordWorth = 12.9;
// As many consonants in a row stand in no word: the letters were drawn one by one.
constexpr int consonantsOfNoWord = 5;

// Bytes that are overwritten when they have served.
class Secret {
public:
    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { crypto::wipe(text); }

    std::string text;
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// One byte for what is no ASCII: the library reads bytes and knows other scripts as noise.
char standIn(char32_t point)
{
    constexpr char32_t firstByte = 0x80;
    constexpr char32_t bytes = 0x60;
    return static_cast<char>(firstByte + point % bytes);
}

// Without accents, a space for each kind of space. Absent: it is no text. `count`: characters.
bool readKeys(std::string_view text, std::string& keys, std::size_t& count)
{
    keys.reserve(2 * text.size()); // it never moves: a copy left behind would not be overwritten
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint read = codePointAt(text, at);
        at += read.length;
        const CodePointKind kind = kindOf(read.point);
        if (read.point == notUtf8 || kind == CodePointKind::Control)
            return false;
        if (kind == CodePointKind::Space) {
            keys += ' ';
            ++count;
            continue;
        }
        const std::u32string letters = foldedLetter(read.point);
        count += letters.empty() ? 0U : 1U;
        for (const char32_t letter : letters) {
            const bool ascii = letter < 0x80;
            const char key = ascii ? static_cast<char>(letter) : standIn(letter);
            keys += isCapital(read.point) && key >= 'a' && key <= 'z'
                        ? static_cast<char>(key - 'a' + 'A')
                        : key;
        }
    }
    return true;
}

using Dictionary = std::vector<const char*>;
using Matches = std::unique_ptr<ZxcMatch_t, decltype(&ZxcvbnFreeInfo)>;

double guesses(const std::string& keys, Dictionary& dictionary, Matches* matches = nullptr)
{
    ZxcMatch_t* found = nullptr;
    const double bits = ZxcvbnMatch(keys.c_str(), dictionary.data(), &found);
    Matches owner(found, &ZxcvbnFreeInfo);
    if (matches != nullptr)
        *matches = std::move(owner);
    return bits;
}

// The same fingers on an American keyboard, whose neighbours the library knows.
void moveToQwerty(std::string& keys)
{
    constexpr std::string_view azerty = "aqzwAQZWmM";
    constexpr std::string_view qwerty = "qawzQAWZ;:";
    for (char& key : keys) {
        if (const auto at = azerty.find(key); at != std::string_view::npos)
            key = qwerty[at];
    }
}

bool looksLikeWord(std::string_view letters)
{
    int inRow = 0;
    for (const char letter : letters) {
        const bool vowel = std::string_view("aeiouy").find(lower(letter)) != std::string_view::npos;
        inRow = vowel ? 0 : inRow + 1;
        if (inRow == consonantsOfNoWord)
            return false;
    }
    return true;
}

// Its words and what stands between them one by one, each counted once: the library, which knows
// few French words, would take the others for letters drawn by chance.
double worthOfWords(std::string_view keys, Dictionary& dictionary)
{
    std::vector<std::unique_ptr<Secret>> counted;
    double bits = 0;
    for (std::size_t at = 0; at < keys.size();) {
        const bool letters = isLetter(keys[at]);
        auto run = std::make_unique<Secret>();
        run->text.reserve(keys.size() + 1);
        for (; at < keys.size() && isLetter(keys[at]) == letters; ++at) {
            if (keys[at] != ' ')
                run->text += lower(keys[at]);
        }
        const auto same = [&](const auto& other) { return other->text == run->text; };
        if (run->text.empty() || std::ranges::any_of(counted, same))
            continue;
        const double worth = guesses(run->text, dictionary);
        bits += letters && looksLikeWord(run->text) ? std::min(worth, wordWorth) : worth;
        counted.push_back(std::move(run));
    }
    return bits;
}

PassphraseFlaw flawOf(const ZxcMatch_t& match, const std::string& keys,
                      std::span<const std::string> names)
{
    if ((match.Type & MULTIPLE_MATCH) != 0)
        return PassphraseFlaw::Repeated;
    switch (match.Type) {
    case REPEATS_MATCH:
        return PassphraseFlaw::Repeated;
    case SEQUENCE_MATCH:
    case SPATIAL_MATCH:
        return PassphraseFlaw::Keyboard;
    case DATE_MATCH:
    case YEAR_MATCH:
        return PassphraseFlaw::Dated;
    case USER_MATCH:
    case USER_LEET_MATCH: {
        Secret word;
        word.text = keys.substr(static_cast<std::size_t>(match.Begin),
                                static_cast<std::size_t>(match.Length));
        std::ranges::transform(word.text, word.text.begin(), lower);
        return std::ranges::find(names, word.text) == names.end() ? PassphraseFlaw::Common
                                                                  : PassphraseFlaw::Names;
    }
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH:
        return PassphraseFlaw::Common;
    default:
        return PassphraseFlaw::FewWords;
    }
}

// What most of its characters are.
PassphraseFlaw mainFlaw(const ZxcMatch_t* match, const std::string& keys,
                        std::span<const std::string> names)
{
    std::map<PassphraseFlaw, int> covered;
    for (; match != nullptr; match = match->Next) {
        if (match->Type != LONG_PWD_MATCH) // what is too long to be looked at
            covered[flawOf(*match, keys, names)] += match->Length;
    }
    const auto most =
        std::ranges::max_element(covered, {}, [](const auto& entry) { return entry.second; });
    return most == covered.end() ? PassphraseFlaw::FewWords : most->first;
}

} // namespace

std::optional<PassphraseFlaw> passphraseFlaw(std::string_view passphrase,
                                             std::span<const std::string> names)
{
    const std::string_view trimmed = crypto::trimmedPassphrase(passphrase);
    if (trimmed.empty())
        return PassphraseFlaw::Empty;
    Secret spaced;
    std::size_t count = 0;
    if (!readKeys(trimmed, spaced.text, count))
        return PassphraseFlaw::NotText;
    if (count < fewestCharacters)
        return PassphraseFlaw::TooShort;
    Dictionary dictionary;
    for (const auto& list : {names, std::span<const std::string>(commonWords())})
        std::ranges::transform(list, std::back_inserter(dictionary), &std::string::c_str);
    dictionary.push_back(nullptr);

    Secret keys; // a space between two words is what everybody types
    keys.text.reserve(spaced.text.size() + 1);
    std::ranges::remove_copy(spaced.text, std::back_inserter(keys.text), ' ');
    Matches matches(nullptr, &ZxcvbnFreeInfo);
    const double whole = guesses(keys.text, dictionary, &matches);
    const PassphraseFlaw flaw = mainFlaw(matches.get(), keys.text, names);
    if (whole < enough)
        return flaw;
    if (worthOfWords(spaced.text, dictionary) < enough)
        return flaw == PassphraseFlaw::Names ? flaw : PassphraseFlaw::FewWords;
    moveToQwerty(keys.text);
    if (guesses(keys.text, dictionary) < enough)
        return PassphraseFlaw::Keyboard;
    return std::nullopt;
}

std::vector<std::string> knownNames(const JurySession& jury, const Juror& member)
{
    std::vector<std::string> names;
    std::set<std::string> known;
    const auto add = [&](std::string_view text) {
        for (const std::u32string& word : foldedWords(text)) {
            std::string name;
            for (const char32_t letter : word)
                name += letter < 0x80 ? static_cast<char>(letter) : standIn(letter);
            if (name.size() > 1 && known.insert(name).second)
                names.push_back(std::move(name));
        }
    };
    add(member.name);
    add(member.employer);
    add(jury.info.title);
    add(jury.info.place);
    for (const Juror& juror : jury.jurors) {
        add(juror.name);
        add(juror.employer);
    }
    for (const Candidate& candidate : jury.candidates) {
        add(candidate.fullName());
        add(candidate.company);
    }
    return names;
}

} // namespace delibere::app
