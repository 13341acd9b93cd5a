// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/workbook_values.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include "codec/finding_report.h"
#include "domain/blanks.h"
#include "domain/text_rules.h"

namespace delibere::codec {

namespace {

constexpr std::string_view yes = "oui";
constexpr std::string_view no = "non";

std::vector<std::string> partsOf(std::string_view text, std::string_view separators)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (!isBlank(text.substr(0, end)))
            parts.emplace_back(withoutBlanksAround(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

// The file's own word, however the cell spells it; else what stands there.
std::string wordOf(const WorkbookField& field, std::string_view text)
{
    const auto found = std::ranges::find_if(
        field.choices, [&](std::string_view word) { return sameHeading(text, word); });
    return std::string(found == field.choices.end() ? withoutBlanksAround(text) : *found);
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    text = withoutBlanksAround(text);
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc{} || stop != end)
        return std::nullopt;
    return number;
}

// "70 %" as somebody types it: with any space, or none, before the sign.
std::string_view withoutPercentSign(std::string_view text)
{
    text = withoutBlanksAround(text);
    if (!text.ends_with('%'))
        return text;
    text.remove_suffix(1);
    return withoutBlanksAround(text);
}

Json numberOf(const WorkbookField& field, const WorkbookCell& cell)
{
    const bool percents = field.shape == FieldShape::Percent;
    if (cell.kind == CellKind::Percent && !percents)
        return cell.text + " %"; // a rank of 300 %
    const auto number = wholeNumber(percents ? withoutPercentSign(cell.text) : cell.text);
    return number ? Json(*number) : Json(cell.text);
}

Json yesOrNo(const WorkbookCell& cell)
{
    for (const std::string_view word : {yes, std::string_view("vrai"), std::string_view("true")}) {
        if (sameHeading(cell.text, word))
            return true;
    }
    for (const std::string_view word : {no, std::string_view("faux"), std::string_view("false")}) {
        if (sameHeading(cell.text, word))
            return false;
    }
    return cell.text;
}

bool holdsWords(FieldShape shape)
{
    using enum FieldShape;
    return shape == Text || shape == Id || shape == Position || shape == Lines ||
           shape == MaybeLines;
}

// Composed (NFC): a Mac takes accents apart, and a framework does not. What the spreadsheet made a
// percent was typed with its sign.
std::string wordsOf(const WorkbookCell& cell)
{
    std::string text = composed(withoutBlanksAround(cell.text));
    return cell.kind == CellKind::Percent ? text + "\u00a0%" : text;
}

} // namespace

Json valueOf(const WorkbookField& field, const WorkbookCell& cell)
{
    switch (field.shape) {
    case FieldShape::Text:
    case FieldShape::Id:
    case FieldShape::Position:
        return wordsOf(cell);
    case FieldShape::Lines:
    case FieldShape::MaybeLines:
    case FieldShape::Places:
        return partsOf(wordsOf(cell), "\n");
    case FieldShape::Integer:
    case FieldShape::Percent:
        return numberOf(field, cell);
    case FieldShape::YesNo:
        return yesOrNo(cell);
    case FieldShape::Choice:
        return wordOf(field, cell.text);
    case FieldShape::Choices: {
        Json words = Json::array();
        for (const std::string& part : partsOf(cell.text, ",;\n"))
            words.push_back(wordOf(field, part));
        return words;
    }
    case FieldShape::Children:
        break;
    }
    return nullptr;
}

std::optional<Finding> cellFinding(const WorkbookField& field, const WorkbookCell& cell,
                                   const CellPlace& place)
{
    const auto found = [&](Severity severity, FindingCode code) {
        return Finding{severity, code, "", showable(cell.text), place};
    };
    if (cell.kind == CellKind::Fault)
        return found(Severity::Error, FindingCode::CellFault);
    if (cell.kind == CellKind::Date)
        return found(Severity::Error, FindingCode::CellBecameDate);
    const bool typed = cell.kind == CellKind::Text;
    if (!typed && holdsWords(field.shape))
        return found(Severity::Warning, FindingCode::CellBecameNumber);
    return std::nullopt;
}

WorkbookCell cellOf(const WorkbookField& field, const Json& value)
{
    if (value.is_number_integer())
        return {std::to_string(value.get<std::int64_t>()), CellKind::Number};
    if (value.is_boolean())
        return {std::string(value.get<bool>() ? yes : no), CellKind::Text};
    if (value.is_string())
        return {field.shape == FieldShape::Choice ? choiceText(value.get<std::string>())
                                                  : value.get<std::string>(),
                CellKind::Text};
    WorkbookCell cell;
    if (!value.is_array())
        return cell;
    const bool words = field.shape == FieldShape::Choices;
    for (const Json& item : value) {
        const auto text = item.get<std::string>();
        if (!cell.text.empty())
            cell.text += words ? ", " : "\n";
        cell.text += words ? choiceText(text) : text;
    }
    return cell;
}

std::string choiceText(std::string_view word)
{
    std::string text(word);
    std::ranges::replace(text, '_', ' ');
    return text;
}

} // namespace delibere::codec
