// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/name_mask.h"

#include <algorithm>

namespace delibere {

namespace {

constexpr std::size_t shortestName = 2; // bytes: "Li" is a name, an initial is not

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Spaces and punctuation of UTF-8 that French texts have: « » and no-break spaces, ’ – … and so on.
bool endsWithMark(std::string_view before)
{
    const auto byte = [&](std::size_t fromEnd) {
        return static_cast<unsigned char>(before[before.size() - fromEnd]);
    };
    constexpr unsigned char latinLead = 0xc2;
    constexpr unsigned char punctuationLead = 0xe2;
    constexpr unsigned char punctuationNext = 0x80;
    return (before.size() >= 2 && byte(2) == latinLead) ||
           (before.size() >= 3 && byte(3) == punctuationLead && byte(2) == punctuationNext);
}

bool startsWithMark(std::string_view after)
{
    return after.starts_with("\xc2") || after.starts_with("\xe2\x80");
}

bool isAscii(char c)
{
    return (static_cast<unsigned char>(c) & 0x80U) == 0;
}

// No letter touches it, on neither side.
bool isWholeWord(std::string_view text, std::size_t at, std::size_t size)
{
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + size);
    const bool opens = before.empty() || (isAscii(before.back()) ? !isAsciiLetter(before.back())
                                                                 : endsWithMark(before));
    const bool closes = after.empty() || (isAscii(after.front()) ? !isAsciiLetter(after.front())
                                                                 : startsWithMark(after));
    return opens && closes;
}

std::string masked(std::string text, const std::string& name)
{
    std::size_t at = 0;
    while ((at = text.find(name, at)) != std::string::npos) {
        if (isWholeWord(text, at, name.size())) {
            text.replace(at, name.size(), maskedName);
            at += maskedName.size();
        } else {
            at += name.size();
        }
    }
    return text;
}

enum class Capitals { All, First };

constexpr unsigned char latinLead = 0xc3;    // À to ÿ in UTF-8
constexpr unsigned char ligatureLead = 0xc5; // Œ and œ
constexpr unsigned char toSmall = 0x20;      // from a capital to its letter

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

// One letter of a French name, of one byte or two.
std::string withCase(std::string letter, bool capital)
{
    const auto byte = byteAt(letter, letter.size() - 1);
    if (byteAt(letter, 0) == ligatureLead) {
        if (byte == 0x92 || byte == 0x93)
            letter.back() = static_cast<char>(capital ? 0x92 : 0x93);
        return letter;
    }
    const bool latin = letter.size() == 2;
    const int first = latin ? 0x80 : 'A';
    const int last = latin ? 0x9e : 'Z';
    const bool sign = latin && (byte == 0x97 || byte == 0xb7); // × and ÷
    if (!sign && capital && byte >= first + toSmall && byte <= last + toSmall)
        letter.back() = static_cast<char>(byte - toSmall);
    else if (!sign && !capital && byte >= first && byte <= last)
        letter.back() = static_cast<char>(byte + toSmall);
    return letter;
}

// "BENALI" and "D’ÉTIENNE" as a remark writes them, "Benali", "D’Étienne"; or the other way round.
std::string withCapitals(const std::string& name, Capitals capitals)
{
    std::string made;
    bool inWord = false;
    for (std::size_t at = 0; at < name.size();) {
        const bool pair = at + 1 < name.size() &&
                          (byteAt(name, at) == latinLead || byteAt(name, at) == ligatureLead);
        const std::string letter = name.substr(at, pair ? 2 : 1);
        const bool isLetter = pair || isAsciiLetter(letter.front());
        made += isLetter ? withCase(letter, capitals == Capitals::All || !inWord) : letter;
        inWord = isLetter;
        at += letter.size();
    }
    return made;
}

} // namespace

NameMask::NameMask(const JurySession& session, const CandidateId& candidate)
{
    for (const Juror& juror : session.jurors)
        m_known.push_back(juror.name);
    if (const Candidate* own = session.candidate(candidate)) {
        m_known.push_back(own->fullName());
        for (const std::string& interviewer : own->interviewers)
            m_known.push_back(interviewer);
    }
    for (const Candidate& other : session.candidates) {
        if (other.id == candidate)
            continue;
        if (!other.firstName.empty()) {
            add(other.fullName());
            add(other.lastName + " " + other.firstName);
        }
        add(other.lastName);
    }
    std::ranges::stable_sort(m_names, std::ranges::greater(), &std::string::size);
}

void NameMask::add(const std::string& name)
{
    for (const std::string& spelling :
         {name, withCapitals(name, Capitals::All), withCapitals(name, Capitals::First)}) {
        const bool known = std::ranges::any_of(
            m_known, [&](const std::string& text) { return masked(text, spelling) != text; });
        if (spelling.size() >= shortestName && !known &&
            std::ranges::find(m_names, spelling) == m_names.end())
            m_names.push_back(spelling);
    }
}

std::string NameMask::operator()(const std::string& text) const
{
    std::string clean = text;
    for (const std::string& name : m_names)
        clean = masked(std::move(clean), name);
    return clean;
}

} // namespace delibere
