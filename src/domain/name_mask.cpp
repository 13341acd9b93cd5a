// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/name_mask.h"

#include <algorithm>
#include <array>
#include <optional>

#include "domain/code_points.h"
#include "domain/folding.h"

namespace delibere {

namespace {

constexpr std::size_t shortestName = 2; // letters: "Li" is a name, an initial is not
// Letters and digits of the number of an application; a shorter one is a mark, a year or four
// digits of a fingerprint.
constexpr std::size_t shortestNumber = 5;

// Last names that a remark uses as words, without a capital.
constexpr std::array<std::u32string_view, 34> everydayWords{
    U"petit", U"grand",  U"gros",   U"long",   U"court", U"fort",   U"bon",  U"beau",  U"bel",
    U"blanc", U"noir",   U"roux",   U"brun",   U"gris",  U"vert",   U"vif",  U"doux",  U"dur",
    U"jeune", U"vieux",  U"neuf",   U"simple", U"juste", U"sage",   U"seul", U"clair", U"pas",
    U"main",  U"pierre", U"marche", U"poste",  U"page",  U"moulin", U"four"};

// Between two words of one name: nothing that ends a sentence or opens another thought.
bool partsOneName(char32_t point)
{
    return kindOf(point) == CodePointKind::Space || point == U'\n' || point == U'-' ||
           point == U'\'' || point == 0x2019 || point == 0x2018 || point == 0x02BC ||
           point == 0x00B4 || point == U'`' || (point >= 0x2010 && point <= 0x2013) ||
           point == U'.' || point == U',' || point == 0x00B7;
}

} // namespace

// A text as its folded letters, each with where it came from.
class NameMask::Spelt {
public:
    explicit Spelt(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint read = codePointAt(text, at);
            take(read.point, at, at + read.length);
            at += read.length;
        }
    }

    [[nodiscard]] std::size_t size() const { return m_letters.size(); }
    [[nodiscard]] std::size_t firstByte(std::size_t letter) const { return m_letters[letter].from; }
    [[nodiscard]] std::size_t endByte(std::size_t letter) const { return m_letters[letter].to; }

    // Is that name written here, from this letter on?
    [[nodiscard]] bool has(const Name& name, std::size_t first) const
    {
        const std::size_t end = first + name.letters.size();
        if (end > size() || !m_letters[first].startsWord ||
            (end < size() && !m_letters[end].startsWord))
            return false;
        if (name.everyday && !m_letters[first].capital)
            return false;
        for (std::size_t at = first; at < end; ++at) {
            const Letter& letter = m_letters[at];
            if (letter.folded != name.letters[at - first] ||
                (at > first && letter.startsWord && !parted(letter, name, at - first)))
                return false;
        }
        return true;
    }

    [[nodiscard]] Name asName(bool full) const
    {
        Name name;
        name.full = full;
        for (const Letter& letter : m_letters) {
            name.letters += letter.folded;
            name.startsWord.push_back(letter.startsWord);
        }
        name.everyday = std::ranges::find(everydayWords, name.letters) != everydayWords.end();
        return name;
    }

private:
    struct Letter {
        char32_t folded = 0;
        std::size_t from = 0; // bytes of the text
        std::size_t to = 0;
        bool capital = false;
        bool startsWord = false;
        bool lightGap = false; // before it stands only what may part one name
    };

    // "Le Brun" may be the name "Lebrun"; "le brun" is not.
    static bool parted(const Letter& letter, const Name& name, std::size_t at)
    {
        return letter.lightGap && (name.startsWord[at] || letter.capital);
    }

    void take(char32_t point, std::size_t from, std::size_t to)
    {
        const CodePointKind kind = kindOf(point);
        if (kind == CodePointKind::Invisible)
            return;
        if (kind != CodePointKind::Letter) {
            m_lightGap = (m_lightGap || !m_gap) && partsOneName(point);
            m_gap = true;
            return;
        }
        const std::u32string folded = foldedLetter(point);
        if (folded.empty() && !m_letters.empty() && !m_gap)
            m_letters.back().to = to; // an accent
        for (const char32_t letter : folded) {
            m_letters.push_back({letter, from, to, isCapital(point), m_gap, m_lightGap});
            m_gap = false;
            m_lightGap = false;
        }
    }

    std::vector<Letter> m_letters;
    bool m_gap = true;
    bool m_lightGap = false;
};

NameMask::NameMask(const JurySession& session, const CandidateId& candidate)
{
    for (const Juror& juror : session.jurors)
        m_known.push_back(juror.name);
    if (const Candidate* own = session.candidate(candidate)) {
        m_known.push_back(own->fullName());
        m_known.push_back(own->lastName + " " + own->firstName);
        for (const std::string& interviewer : own->interviewers)
            m_known.push_back(interviewer);
    }
    for (const Candidate& other : session.candidates) {
        if (other.id == candidate)
            continue;
        const Application* application = session.application(other.id);
        if (application != nullptr) {
            addNumber(application->facts.number);
            if (other.fullName() == application->facts.number)
                continue; // known by it alone
        }
        if (!other.firstName.empty()) {
            add(other.fullName(), true);
            add(other.lastName + " " + other.firstName, true);
        }
        add(other.lastName, false);
    }
    std::ranges::stable_sort(m_names, std::ranges::greater(),
                             [](const Name& name) { return name.letters.size(); });
}

// It stands for one person alone, like a first and a last name together.
void NameMask::addNumber(std::string_view number)
{
    if (Spelt(number).size() >= shortestNumber)
        add(number, true);
}

void NameMask::add(std::string_view text, bool full)
{
    const Name name = Spelt(text).asName(full);
    const bool known = std::ranges::any_of(m_known, [&](const std::string& each) {
        const Spelt spelt(each);
        for (std::size_t at = 0; at < spelt.size(); ++at) {
            if (spelt.has(name, at))
                return true;
        }
        return false;
    });
    if (name.letters.size() >= shortestName && !known)
        m_names.push_back(name);
}

std::string NameMask::masked(const std::string& text, bool fullOnly) const
{
    const Spelt spelt(text);
    std::string clean;
    std::size_t kept = 0; // bytes of the text that are in `clean`, or masked
    for (std::size_t at = 0; at < spelt.size();) {
        const auto name = std::ranges::find_if(m_names, [&](const Name& each) {
            return (each.full || !fullOnly) && spelt.has(each, at);
        });
        if (name == m_names.end()) {
            ++at;
            continue;
        }
        clean += text.substr(kept, spelt.firstByte(at) - kept);
        clean += maskedName;
        at += name->letters.size();
        kept = spelt.endByte(at - 1);
    }
    return clean + text.substr(kept);
}

std::string NameMask::operator()(const std::string& text) const
{
    return masked(text, false);
}

std::string NameMask::fullNames(const std::string& text) const
{
    return masked(text, true);
}

} // namespace delibere
