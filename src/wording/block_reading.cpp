// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/block_reading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "domain/blanks.h"
#include "domain/code_points.h"
#include "domain/folding.h"

namespace delibere::wording {

namespace {

std::u32string blockLetters(std::string_view text)
{
    std::u32string all;
    for (const std::u32string& word : foldedWords(text))
        all += word;
    return all;
}

// "BC3" and "Bloc de compétences n° 3" end with the same figures.
std::u32string lastFigures(const std::u32string& letters)
{
    const auto end = std::ranges::find_if_not(letters.rbegin(), letters.rend(),
                                              [](char32_t c) { return c >= U'0' && c <= U'9'; });
    return {end.base(), letters.end()};
}

bool isBlockWord(std::u32string letters)
{
    letters.resize(letters.size() - lastFigures(letters).size());
    constexpr std::array<std::u32string_view, 8> words{
        U"", U"b", U"bc", U"bloc", U"blocs", U"blocn", U"blocdecompetences", U"blocdecompetencesn"};
    return std::ranges::find(words, letters) != words.end();
}

bool isEverything(std::string_view text)
{
    const std::u32string letters = blockLetters(text);
    return letters == U"tous" || letters == U"touslesblocs" || letters == U"toutes";
}

// One text being read.
class BlockReader {
public:
    explicit BlockReader(const BlockNames& names) : m_names(names) {}

    // Parentheses keep together what they hold. « / » alone says nothing that is understood.
    void cut(std::string_view text)
    {
        std::string item;
        int depth = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            const bool parts = std::string_view(",;/\n+&").find(c) != std::string_view::npos;
            const bool joins = text.substr(at).starts_with(" et ");
            if (depth == 0 && (parts || joins)) {
                takeItem(std::exchange(item, {}));
                at += joins ? 3 : 0;
            } else {
                item += c;
            }
        }
        takeItem(item);
        if (!m_took)
            m_read.unknown.push_back(trimmed(text));
    }
    void take(const std::string& item, const BlockRead& said)
    {
        if (item.empty())
            return;
        m_took = true;
        if (isEverything(item)) {
            m_read.everything = true;
            return add(0, m_names.ids().size(), said);
        }
        if (const auto at = m_names.find(item))
            return add(*at, *at + 1, said);
        for (const std::string_view to : {" à ", " a ", " au ", "-", "–", "→"}) {
            if (takeRange(item, to, said))
                return;
        }
        if (!takeWords(item, said))
            m_read.unknown.push_back(item);
    }
    BlocksRead done()
    {
        std::ranges::sort(m_read.blocks, {}, [this](const BlockRead& read) {
            return std::ranges::find(m_names.ids(), read.block) - m_names.ids().begin();
        });
        return std::move(m_read);
    }

private:
    void takeItem(const std::string& item)
    {
        const auto open = item.find('(');
        if (open == std::string::npos)
            return take(trimmed(item), {});
        // What stands before no bloc, is left open or has words behind it belongs to nobody.
        const auto close = item.rfind(')');
        const std::string before = trimmed(item.substr(0, open));
        if (before.empty() || close == std::string::npos || close < open ||
            !trimmed(item.substr(close + 1)).empty()) {
            m_took = true;
            m_read.unknown.push_back(trimmed(item));
            return;
        }
        const std::string inside = item.substr(open + 1, close - open - 1);
        const auto comma = inside.find_first_of(",;");
        BlockRead said;
        said.on = trimmed(std::string_view(inside).substr(0, comma));
        if (comma != std::string::npos)
            said.reference = trimmed(std::string_view(inside).substr(comma + 1));
        take(before, said);
    }
    bool takeRange(const std::string& item, std::string_view to, const BlockRead& said)
    {
        const auto at = item.find(to);
        if (at == std::string::npos)
            return false;
        const auto first = m_names.find(item.substr(0, at));
        const auto last = m_names.find(item.substr(at + to.size()));
        if (!first || !last || *first > *last)
            return false;
        add(*first, *last + 1, said);
        return true;
    }
    // « BC1 BC2 »: all of them, or none is taken.
    bool takeWords(std::string_view item, const BlockRead& said)
    {
        std::vector<std::size_t> places;
        while (!item.empty()) {
            const auto end = std::min(item.find(' '), item.size());
            const auto at = m_names.find(item.substr(0, end));
            if (!at)
                return false;
            places.push_back(*at);
            item.remove_prefix(std::min(end + 1, item.size()));
        }
        for (const std::size_t at : places)
            add(at, at + 1, said);
        return true;
    }
    void add(std::size_t first, std::size_t last, const BlockRead& said)
    {
        for (std::size_t at = first; at < last; ++at) {
            const BlockId& block = m_names.ids()[at];
            if (std::ranges::find(m_read.written, block) != m_read.written.end())
                continue;
            m_read.written.push_back(block);
            m_read.blocks.push_back({block, said.on, said.reference});
        }
    }

    const BlockNames& m_names;
    BlocksRead m_read;
    bool m_took = false; // something was there to be read
};

// A no-break space, as a word processor puts one in « 1 à 3 », parts words as any other.
std::string withPlainSpaces(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, length] = codePointAt(text, at);
        if (kindOf(point) == CodePointKind::Space)
            plain += ' ';
        else
            plain += text.substr(at, length);
        at += length;
    }
    return plain;
}

} // namespace

BlockNames::BlockNames(const Framework& framework)
{
    for (const Block& block : framework.blocks) {
        m_ids.push_back(block.id);
        Name name;
        for (const std::string* spelt : {&block.id.text(), &block.code, &block.title})
            name.letters.push_back(blockLetters(*spelt));
        name.figures = lastFigures(name.letters.front());
        m_names.push_back(std::move(name));
    }
}

// By its number when only one bloc has it.
std::optional<std::size_t> BlockNames::find(std::string_view name) const
{
    const std::u32string letters = blockLetters(name);
    if (letters.empty())
        return std::nullopt;
    const std::u32string figures = isBlockWord(letters) ? lastFigures(letters) : U"";
    std::optional<std::size_t> numbered;
    int sameNumber = 0;
    for (std::size_t at = 0; at < m_names.size(); ++at) {
        if (std::ranges::find(m_names[at].letters, letters) != m_names[at].letters.end())
            return at;
        if (!figures.empty() && m_names[at].figures == figures) {
            numbered = at;
            ++sameNumber;
        }
    }
    return sameNumber == 1 ? numbered : std::nullopt;
}

BlocksRead BlockNames::read(std::string_view text) const
{
    const std::u32string all = blockLetters(text);
    for (const std::u32string_view none : {U"aucun", U"neant", U"aucunbloc"}) {
        if (all == none)
            return {};
    }
    if (trimmed(text).empty())
        return {};
    BlockReader reader(*this);
    const std::string plain = withPlainSpaces(text);
    if (find(plain)) // a title may have a comma in it
        reader.take(trimmed(plain), {});
    else
        reader.cut(plain);
    return reader.done();
}

std::string trimmed(std::string_view text)
{
    return std::string(withoutBlanksAround(text));
}

std::vector<std::string> itemsOf(std::string_view text)
{
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(";\n"), text.size());
        if (std::string item = trimmed(text.substr(0, end)); !item.empty())
            items.push_back(std::move(item));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return items;
}

} // namespace delibere::wording
