// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/strips.h"

#include <algorithm>

namespace delibere::report {

namespace {

constexpr std::size_t fewSignatories = 9;
constexpr qreal factLabelWidth = millimetres(41);

// One strip a line; the first two and the last two lines stay together.
std::vector<Strip> lineStrips(const SharedText& text, qreal x)
{
    std::vector<Strip> strips;
    const int lines = text->lineCount();
    for (int line = 0; line < lines; ++line) {
        Strip strip;
        strip.height = text->lineHeight();
        strip.texts.push_back({text, QPointF(x, 0), line, 1});
        strip.keepWithNext = line + 1 < lines && (line == 0 || line + 2 == lines);
        strips.push_back(std::move(strip));
    }
    return strips;
}

StripGroup make(const Heading& heading)
{
    const bool section = heading.level == HeadingLevel::Section;
    StripGroup group;
    const TextStyle style{section ? TextSize::Section : TextSize::Subsection, Tone::Strong,
                          Qt::AlignLeft};
    group.strips = lineStrips(textBlock({}, heading.text, style, page::textWidth), page::left);
    for (Strip& strip : group.strips)
        strip.keepWithNext = true;
    group.strips.front().spaceBefore = spaceBetweenElements * (section ? 2 : 1);
    return group;
}

StripGroup make(const Paragraph& paragraph)
{
    StripGroup group;
    const TextSize size = paragraph.tone == Tone::Muted ? TextSize::Small : TextSize::Body;
    group.strips = lineStrips(textBlock(paragraph.lead, paragraph.text,
                                        {size, paragraph.tone, Qt::AlignLeft}, page::textWidth),
                              page::left);
    if (!group.strips.empty())
        group.strips.front().spaceBefore = spaceBetweenElements / 2;
    return group;
}

void addFact(Strip& strip, const std::pair<std::string, std::string>& fact, qreal x, qreal width)
{
    const SharedText label =
        textBlock({}, fact.first, {TextSize::Body, Tone::Muted, Qt::AlignLeft}, factLabelWidth);
    const SharedText value = textBlock({}, fact.second, {}, width - factLabelWidth);
    strip.texts.push_back({label, QPointF(x, cellPaddingY), 0, label->lineCount()});
    strip.texts.push_back(
        {value, QPointF(x + factLabelWidth, cellPaddingY), 0, value->lineCount()});
    strip.height = std::max(
        {strip.height, label->height() + 2 * cellPaddingY, value->height() + 2 * cellPaddingY});
}

StripGroup make(const Facts& facts)
{
    StripGroup group;
    const qreal half = page::textWidth / 2;
    for (std::size_t index = 0; index < facts.items.size(); index += 2) {
        Strip strip;
        addFact(strip, facts.items[index], page::left, half - millimetres(3));
        if (index + 1 < facts.items.size())
            addFact(strip, facts.items[index + 1], page::left + half, half);
        strip.rules.emplace_back(page::left, strip.height, page::right, strip.height);
        group.strips.push_back(std::move(strip));
    }
    if (!group.strips.empty()) {
        group.strips.front().rules.emplace_back(page::left, 0, page::right, 0);
        group.strips.front().spaceBefore = spaceBetweenElements;
    }
    return group;
}

StripGroup make(const Table& table)
{
    return tableStrips(table);
}

// Frames side by side with a small label at the top of each.
Strip frames(const std::vector<std::string>& labels, std::size_t places, qreal room)
{
    Strip strip;
    const qreal width = page::textWidth / static_cast<qreal>(places);
    const auto side = [&](std::size_t place) {
        return page::left + width * static_cast<qreal>(place);
    };
    for (std::size_t place = 0; place < labels.size(); ++place) {
        const SharedText text =
            textBlock({}, labels[place], {TextSize::Small, Tone::Normal, Qt::AlignLeft},
                      width - 2 * cellPaddingX);
        strip.texts.push_back(
            {text, QPointF(side(place) + cellPaddingX, cellPaddingY), 0, text->lineCount()});
        strip.height = std::max(strip.height, text->height() + cellPaddingY + room);
    }
    const qreal end = side(labels.size());
    for (std::size_t place = 0; place <= labels.size(); ++place)
        strip.rules.emplace_back(side(place), 0, side(place), strip.height);
    strip.rules.emplace_back(page::left, 0, end, 0);
    strip.rules.emplace_back(page::left, strip.height, end, strip.height);
    return strip;
}

StripGroup make(const SignatureBoxes& boxes)
{
    const bool few = boxes.signatories.size() <= fewSignatories;
    const std::size_t across = few ? 3 : 5;
    StripGroup group = make(Heading{boxes.title, HeadingLevel::Subsection});
    for (std::size_t from = 0; from < boxes.signatories.size(); from += across) {
        const auto begin = boxes.signatories.begin() + static_cast<std::ptrdiff_t>(from);
        const auto count = std::min(across, boxes.signatories.size() - from);
        Strip strip = frames({begin, begin + static_cast<std::ptrdiff_t>(count)}, across,
                             millimetres(few ? 12 : 9));
        strip.keepWithNext = true;
        if (from == 0)
            strip.spaceBefore = millimetres(0.8);
        group.strips.push_back(std::move(strip));
    }
    group.strips.back().keepWithNext = false;
    return group;
}

StripGroup make(const WritingSpace& space)
{
    StripGroup group;
    if (space.labels.empty())
        return group;
    Strip strip = frames(space.labels, space.labels.size(), space.lines * millimetres(4.5));
    strip.spaceBefore = spaceBetweenElements;
    group.strips.push_back(std::move(strip));
    return group;
}

} // namespace

StripGroup titleStrips(const Document& document)
{
    StripGroup group;
    for (const auto& [text, size] : {std::pair{document.title, TextSize::Title},
                                     std::pair{document.subject, TextSize::Subject}}) {
        for (Strip& strip :
             lineStrips(textBlock({}, text, {size, Tone::Strong, Qt::AlignLeft}, page::textWidth),
                        page::left)) {
            strip.keepWithNext = true;
            group.strips.push_back(std::move(strip));
        }
    }
    return group;
}

StripGroup strips(const Element& element)
{
    return std::visit([](const auto& value) { return make(value); }, element);
}

} // namespace delibere::report
