// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/list_rows.h"

#include <algorithm>
#include <array>
#include <functional>

#include "domain/code_points.h"
#include "domain/folding.h"
#include "domain/text_rules.h"
#include "wording/block_reading.h"
#include "wording/list_words.h"

namespace delibere::app {

namespace {

constexpr std::size_t mostPeople = 10'000; // as in the definition of a session
constexpr std::size_t lengthOfDay = 10;    // "2026-03-12"

bool isRead(ListKind kind, ListColumn column)
{
    const auto& known = wording::listColumns(kind);
    return std::ranges::find(known, column) != known.end();
}

std::optional<ListColumn> columnAt(ListKind kind, const ListLayout& layout, std::size_t at)
{
    if (at >= layout.columns.size() || !layout.columns[at] || !isRead(kind, *layout.columns[at]))
        return std::nullopt;
    return layout.columns[at];
}

Problems problemsOf(ListKind kind, const ListLayout& layout)
{
    Problems found;
    std::set<ListColumn> seen;
    for (std::size_t at = 0; at < layout.columns.size(); ++at) {
        const auto column = columnAt(kind, layout, at);
        if (column && !seen.insert(*column).second)
            found.push_back(
                listProblem(ListFault::ColumnTwice, wording::listHeading(kind, *column)));
    }
    if (kind == ListKind::Applications && !seen.contains(ListColumn::FileNumber))
        found.push_back(listProblem(ListFault::NoNumbers));
    if (kind != ListKind::Applications && !seen.contains(ListColumn::LastName) &&
        !seen.contains(ListColumn::FullName) && !seen.contains(ListColumn::FirstThenLast))
        found.push_back(listProblem(ListFault::NoNames));
    return found;
}

// Nothing of it is read, and something stands in it.
std::vector<UnreadColumn> unreadIn(ListKind kind, const WorkbookSheet& sheet,
                                   const ListLayout& layout)
{
    std::vector<bool> used;
    for (const auto& row : sheet.rows) {
        used.resize(std::max(used.size(), row.size()));
        for (std::size_t at = 0; at < row.size(); ++at)
            used[at] = used[at] || !wording::trimmed(row[at].text).empty();
    }
    std::vector<UnreadColumn> unread;
    for (std::size_t at = 0; at < used.size(); ++at) {
        if (!used[at] || columnAt(kind, layout, at))
            continue;
        const bool headed = layout.headings > 0 && at < sheet.rows[layout.headings - 1].size();
        unread.push_back(
            {at + 1, headed ? composed(wording::trimmed(sheet.rows[layout.headings - 1][at].text))
                            : std::string()});
    }
    return unread;
}

// Unless it is blank.
void skip(ListRows& read, const WorkbookSheet& sheet, std::size_t at, SkipReason reason)
{
    for (const WorkbookCell& cell : sheet.rows[at]) {
        std::string text = composed(wording::trimmed(cell.text));
        if (text.empty())
            continue;
        read.skipped.push_back({at + 1, reason, std::move(text)});
        return;
    }
}

bool isCapitals(std::string_view word)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto [point, length] = codePointAt(word, at);
        at += length;
        if (kindOf(point) != CodePointKind::Letter)
            continue;
        ++letters;
        if (!isCapital(point))
            return false;
    }
    return letters > 1;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words{{}};
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, length] = codePointAt(text, at);
        if (kindOf(point) != CodePointKind::Space)
            words.back() += text.substr(at, length);
        else if (!words.back().empty())
            words.emplace_back();
        at += length;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

// « d’ORNANO » is in capitals.
bool isLastName(const std::string& word)
{
    for (const std::string_view mark : {"'", "’"}) {
        if (word.size() > mark.size() + 1 && word.substr(1, mark.size()) == mark &&
            isCapitals(word.substr(1 + mark.size())))
            return true;
    }
    return isCapitals(word);
}

bool isParticle(const std::string& word)
{
    constexpr std::array<std::u32string_view, 16> particles{
        U"de",  U"du",  U"des", U"d",  U"la", U"le", U"les", U"von",
        U"van", U"den", U"der", U"di", U"da", U"do", U"dos", U"del"};
    const auto words = foldedWords(word);
    return words.size() == 1 && std::ranges::find(particles, words.front()) != particles.end();
}

std::string joined(const std::vector<std::string>& words, const std::vector<bool>& ofLast,
                   bool last)
{
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (ofLast[at] == last)
            text += (text.empty() ? "" : " ") + words[at];
    }
    return text;
}

// What is in capitals, and the particles right before it.
std::vector<bool> lastNameIn(const std::vector<std::string>& words)
{
    std::vector<bool> ofLast(words.size(), false);
    for (std::size_t at = words.size(); at-- > 0;)
        ofLast[at] = isLastName(words[at]) ||
                     (at + 1 < words.size() && ofLast[at + 1] && isParticle(words[at]));
    return ofLast;
}

NameRead splitName(const std::string& cell, bool firstNameFirst)
{
    const std::string text = withoutTitles(cell);
    if (const auto comma = text.find(','); comma != std::string::npos)
        return {wording::trimmed(text.substr(0, comma)), wording::trimmed(text.substr(comma + 1)),
                text};
    const std::vector<std::string> words = wordsOf(text);
    const std::vector<bool> ofLast = lastNameIn(words);
    const auto capitals = std::ranges::count(ofLast, true);
    if (capitals > 0 && capitals < std::ssize(words)) {
        const auto turns = std::ranges::adjacent_find(ofLast, std::ranges::not_equal_to());
        const bool atOneEnd = std::adjacent_find(std::next(turns), ofLast.end(),
                                                 std::not_equal_to<>()) == ofLast.end();
        return atOneEnd ? NameRead{joined(words, ofLast, true), joined(words, ofLast, false), text}
                        : NameRead{text, {}, text, true};
    }
    if (words.size() == 2 && !isParticle(words[0]))
        return firstNameFirst ? NameRead{words[1], words[0], text}
                              : NameRead{words[0], words[1], text};
    // « Zoé de la Tour », where the heading says which comes first.
    if (firstNameFirst && words.size() > 2 && !isParticle(words[0]) &&
        std::all_of(words.begin() + 1, words.end() - 1, isParticle))
        return {text.substr(text.find(words[1], words[0].size())), words[0], text};
    return {text, {}, text, words.size() > 1};
}

std::size_t accentsIn(std::string_view text)
{
    std::size_t accents = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, length] = codePointAt(text, at);
        at += length;
        accents += point >= 0x80 && kindOf(point) == CodePointKind::Letter;
    }
    return accents;
}

} // namespace

const WorkbookCell* CellsOfRow::cell(ListColumn column, Problems& problems) const
{
    const auto found = m_cells.find(column);
    if (found == m_cells.end())
        return nullptr;
    if (found->second.kind != CellKind::Fault)
        return &found->second;
    problems.push_back(problem(ListFault::CellFault, column, found->second.text));
    return nullptr;
}

std::optional<std::string> CellsOfRow::text(ListColumn column, Problems& problems) const
{
    const WorkbookCell* found = cell(column, problems);
    if (found == nullptr)
        return std::nullopt;
    const bool figures = column == ListColumn::FileNumber || column == ListColumn::Presented ||
                         column == ListColumn::Acquired;
    const bool broken = figures && found->text.find('.') != std::string::npos;
    const bool recast = found->kind == CellKind::Date || found->kind == CellKind::Percent ||
                        (found->kind == CellKind::Number && broken) ||
                        (found->kind == CellKind::Boolean && column != ListColumn::Qualified);
    if (!recast)
        return found->text;
    problems.push_back(problem(ListFault::CellRecast, column, found->text));
    return std::nullopt;
}

bool CellsOfRow::saysName() const
{
    return std::ranges::any_of(m_cells, [](const auto& cell) {
        return cell.first == ListColumn::LastName || cell.first == ListColumn::FirstName ||
               cell.first == ListColumn::FullName || cell.first == ListColumn::FirstThenLast;
    });
}

std::optional<std::string> CellsOfRow::time(ListColumn column, Problems& problems) const
{
    const WorkbookCell* found = cell(column, problems);
    if (found == nullptr)
        return std::nullopt;
    if (found->kind != CellKind::Date)
        return found->text;
    const auto from = found->text.find('T');
    return from == std::string::npos ? found->text : found->text.substr(from + 1);
}

std::optional<std::string> CellsOfRow::day(ListColumn column, Problems& problems) const
{
    const WorkbookCell* found = cell(column, problems);
    if (found == nullptr)
        return std::nullopt;
    return found->kind == CellKind::Date ? found->text.substr(0, lengthOfDay) : found->text;
}

Problem CellsOfRow::problem(ListFault fault, ListColumn column, std::string text,
                            std::vector<std::string> ids) const
{
    return listProblem(fault, std::move(text), wording::listHeading(m_kind, column),
                       std::move(ids));
}

ListRows rowsOf(ListKind kind, const WorkbookSheet& sheet, const ListLayout& layout)
{
    ListRows read{unreadIn(kind, sheet, layout), {}, problemsOf(kind, layout), {}};
    for (std::size_t at = 0; at < std::min(layout.headings, sheet.rows.size()); ++at)
        skip(read, sheet, at,
             at + 1 == layout.headings ? SkipReason::Heading : SkipReason::AboveHeadings);
    for (std::size_t at = layout.headings; at < sheet.rows.size(); ++at) {
        CellsOfRow row(kind, at + 1);
        for (std::size_t place = 0; place < sheet.rows[at].size(); ++place) {
            const WorkbookCell& cell = sheet.rows[at][place];
            const auto column = columnAt(kind, layout, place);
            std::string text = column ? composed(wording::trimmed(cell.text)) : std::string();
            if (!text.empty())
                row.put(*column, {std::move(text), cell.kind});
        }
        if (!row.empty())
            read.rows.push_back(std::move(row));
        else
            skip(read, sheet, at, SkipReason::NothingRead);
    }
    if (read.rows.size() > mostPeople)
        read.problems.push_back(listProblem(ListFault::TooManyRows, std::to_string(mostPeople)));
    else if (read.rows.empty() && read.problems.empty())
        read.problems.push_back(listProblem(ListFault::NoRows));
    if (!read.problems.empty()) {
        read.rows.clear();
        // No row is looked at for what it says.
        std::erase_if(read.skipped,
                      [](const SkippedRow& row) { return row.reason == SkipReason::NothingRead; });
    }
    return read;
}

NameRead nameOn(const CellsOfRow& row, Problems& problems)
{
    NameRead name;
    name.last = withoutTitles(row.text(ListColumn::LastName, problems).value_or(""));
    name.first = withoutTitles(row.text(ListColumn::FirstName, problems).value_or(""));
    if (name.last.empty() && name.first.empty()) {
        if (const auto whole = row.text(ListColumn::FullName, problems))
            name = splitName(*whole, false);
        else if (const auto turned = row.text(ListColumn::FirstThenLast, problems))
            name = splitName(*turned, true);
    }
    if (!problems.empty())
        return name;
    if (name.last.empty())
        problems.push_back(listProblem(ListFault::NameMissing));
    for (const std::string* part : {&name.last, &name.first}) {
        if (!part->empty() && !namesSomebody(*part))
            problems.push_back(listProblem(ListFault::NameUnusable, *part));
    }
    return name;
}

std::string idOfNumber(std::string_view number)
{
    std::string id;
    bool gap = false;
    for (std::size_t at = 0; at < number.size();) {
        const auto [point, length] = codePointAt(number, at);
        std::string kept;
        for (const char32_t letter : point < 0x80 ? std::u32string(1, point) : foldedLetter(point))
            kept += letter < 0x80 ? static_cast<char>(letter) : ' ';
        at += length;
        if (!isIdentifier("a" + kept) || (id.empty() && !isIdentifier(kept))) {
            gap = !id.empty();
            continue;
        }
        id += (gap ? "-" : "") + kept;
        gap = false;
    }
    return isIdentifier(id) ? id : std::string();
}

bool spellsBetter(std::string_view said, std::string_view held)
{
    if (foldedWords(said) != foldedWords(held))
        return true;
    if (accentsIn(said) < accentsIn(held))
        return false;
    const std::vector<std::string> words = wordsOf(said);
    const std::vector<std::string> known = wordsOf(held);
    return !std::ranges::equal(words, known, [](const auto& word, const auto& as) {
        return word == as || isCapitals(word);
    });
}

void takeSaid(std::string& held, const std::string& said)
{
    if (!said.empty() && (held.empty() || spellsBetter(said, held)))
        held = said;
}

SameName& NameIndex::of(const std::string& name)
{
    const std::u32string key = personKey(name);
    auto& alike = m_names[key];
    const auto found =
        key.empty() ? alike.end() : std::ranges::find_if(alike, [&](const auto& known) {
            return samePerson(known->name, name);
        });
    if (found != alike.end())
        return **found;
    return *alike.emplace_back(std::make_unique<SameName>(SameName{name, {}, {}}));
}

Problem byName(Problem problem, const std::string& id, const std::string& name)
{
    for (std::string* said : {&problem.where, &problem.detail}) {
        if (*said == id && !name.empty())
            *said = name;
    }
    return problem;
}

} // namespace delibere::app
