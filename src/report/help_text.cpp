// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/help_text.h"

#include <algorithm>
#include <array>

namespace delibere::report {

namespace {

bool isItem(const std::string& paragraph)
{
    constexpr std::array<const char*, 3> bullets{"- ", "· ", "☞ "};
    return std::ranges::any_of(bullets,
                               [&](const char* bullet) { return paragraph.starts_with(bullet); });
}

bool isAddress(const std::string& paragraph)
{
    return paragraph.starts_with("http");
}

// "Accueil du candidat": a line of its own, without a final stop.
bool isSubtitle(const std::string& paragraph)
{
    constexpr const char* stops = ".:;,!?»";
    return !isItem(paragraph) && !isAddress(paragraph) && !paragraph.empty() &&
           std::string(stops).find(paragraph.back()) == std::string::npos;
}

Paragraph helpParagraph(const std::string& printed)
{
    if (isSubtitle(printed))
        return {{}, printed, Tone::Strong, Break::KeepWithNext};
    return {
        {}, printed, Tone::Normal, printed.back() == ':' ? Break::KeepWithNext : Break::Allowed};
}

} // namespace

const HelpText* helpOf(const Framework& framework, const std::string& id)
{
    const auto found = std::ranges::find(framework.help, id, &HelpText::id);
    return found == framework.help.end() ? nullptr : &*found;
}

void addHelp(Document& form, const std::vector<std::string>& printed)
{
    for (std::size_t index = 0; index < printed.size(); ++index) {
        if (printed[index].empty())
            continue;
        Paragraph paragraph = helpParagraph(printed[index]);
        if (index + 1 < printed.size() && isAddress(printed[index + 1]))
            paragraph.after = Break::KeepWithNext;
        form.elements.emplace_back(std::move(paragraph));
    }
}

} // namespace delibere::report
