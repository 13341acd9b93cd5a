// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/strips.h"

#include <algorithm>
#include <span>

#include "report/code_image.h"
#include "report/drawing_image.h"

namespace delibere::report {

namespace {

constexpr std::size_t fewSignatories = 9;
constexpr qreal drawingHeight = millimetres(9);
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

StripGroup make(const Heading& heading, TextBlocks& blocks)
{
    const bool section = heading.level == HeadingLevel::Section;
    StripGroup group;
    const TextStyle style{section ? TextSize::Section : TextSize::Subsection, Tone::Strong,
                          Qt::AlignLeft};
    group.strips = lineStrips(blocks.get({}, heading.text, style, page::textWidth), page::left);
    for (Strip& strip : group.strips)
        strip.keepWithNext = true;
    group.strips.front().spaceBefore = spaceBetweenElements * (section ? 2 : 1);
    return group;
}

StripGroup make(const Paragraph& paragraph, TextBlocks& blocks)
{
    StripGroup group;
    const TextSize size = paragraph.tone == Tone::Muted ? TextSize::Small : TextSize::Body;
    group.strips = lineStrips(blocks.get(paragraph.lead, paragraph.text,
                                         {size, paragraph.tone, Qt::AlignLeft}, page::textWidth),
                              page::left);
    if (group.strips.empty())
        return group;
    group.strips.front().spaceBefore = spaceBetweenElements / 2;
    group.strips.back().keepWithNext = paragraph.after == Break::KeepWithNext;
    return group;
}

void addFact(Strip& strip, const std::pair<std::string, std::string>& fact, qreal x, qreal width,
             TextBlocks& blocks)
{
    const SharedText label =
        blocks.get({}, fact.first, {TextSize::Body, Tone::Muted, Qt::AlignLeft}, factLabelWidth);
    const SharedText value = blocks.get({}, fact.second, {}, width - factLabelWidth);
    strip.texts.push_back({label, QPointF(x, cellPaddingY), 0, label->lineCount()});
    strip.texts.push_back(
        {value, QPointF(x + factLabelWidth, cellPaddingY), 0, value->lineCount()});
    strip.height = std::max(
        {strip.height, label->height() + 2 * cellPaddingY, value->height() + 2 * cellPaddingY});
}

StripGroup make(const Facts& facts, TextBlocks& blocks)
{
    StripGroup group;
    const qreal half = page::textWidth / 2;
    for (std::size_t index = 0; index < facts.items.size(); index += 2) {
        Strip strip;
        addFact(strip, facts.items[index], page::left, half - millimetres(3), blocks);
        if (index + 1 < facts.items.size())
            addFact(strip, facts.items[index + 1], page::left + half, half, blocks);
        strip.rules.emplace_back(page::left, strip.height, page::right, strip.height);
        group.strips.push_back(std::move(strip));
    }
    if (!group.strips.empty()) {
        group.strips.front().rules.emplace_back(page::left, 0, page::right, 0);
        group.strips.front().spaceBefore = spaceBetweenElements;
    }
    return group;
}

StripGroup make(const Table& table, TextBlocks& blocks)
{
    return tableStrips(table, blocks);
}

// Text at the top of a frame; gives back where it ends.
qreal addText(Strip& strip, const std::string& words, TextStyle style, const QRectF& inside,
              TextBlocks& blocks)
{
    if (words.empty())
        return inside.top();
    const SharedText text = blocks.get({}, words, style, inside.width());
    strip.texts.push_back({text, inside.topLeft(), 0, text->lineCount()});
    return inside.top() + text->height();
}

// A drawn signature in the left half of its frame: the right half is for the pen. Gives back where
// it ends; a picture that cannot be read is said to be so.
qreal addDrawing(Strip& strip, const std::string& png, const QRectF& inside, TextBlocks& blocks)
{
    constexpr TextStyle small{TextSize::Small, Tone::Muted, Qt::AlignLeft};
    const std::optional<QImage> image = readDrawing(png);
    if (!image)
        return addText(strip, brokenImageLabel, small, inside, blocks);
    const QSizeF room(inside.width() / 2, drawingHeight);
    const QSizeF size = QSizeF(image->size()).scaled(room, Qt::KeepAspectRatio);
    strip.images.push_back({*image, QRectF(inside.topLeft(), size)});
    return addText(strip, imageLabel, small, inside.adjusted(0, drawingHeight, 0, 0), blocks);
}

// Where each frame begins, and where the last one ends; a place without a box is left white.
std::vector<qreal> sidesOf(std::span<const SignatureBox> boxes, std::size_t places)
{
    int total = static_cast<int>(places - boxes.size());
    for (const SignatureBox& box : boxes)
        total += box.share;
    std::vector<qreal> sides{page::left};
    int before = 0;
    for (const SignatureBox& box : boxes) {
        before += box.share;
        sides.push_back(page::left + page::textWidth * before / total);
    }
    return sides;
}

// Frames side by side, with a small label at the top of each and room under it.
Strip frames(std::span<const SignatureBox> boxes, std::size_t places, qreal room,
             TextBlocks& blocks)
{
    constexpr TextStyle small{TextSize::Small, Tone::Normal, Qt::AlignLeft};
    Strip strip;
    const std::vector<qreal> sides = sidesOf(boxes, places);
    for (std::size_t place = 0; place < boxes.size(); ++place) {
        const qreal width = sides[place + 1] - sides[place];
        QRectF inside(sides[place] + cellPaddingX, cellPaddingY, width - 2 * cellPaddingX, 0);
        inside.setTop(addText(strip, boxes[place].role,
                              {TextSize::Small, Tone::Strong, Qt::AlignLeft}, inside, blocks));
        inside.setTop(addText(strip, boxes[place].signatory, small, inside, blocks));
        inside.setTop(addText(strip, boxes[place].statement, small, inside, blocks));
        const qreal drawingEnd =
            boxes[place].image.empty() ? 0 : addDrawing(strip, boxes[place].image, inside, blocks);
        strip.height = std::max({strip.height, inside.top() + room, drawingEnd + cellPaddingY});
    }
    for (const qreal side : sides)
        strip.rules.emplace_back(side, 0, side, strip.height);
    strip.rules.emplace_back(page::left, 0, sides.back(), 0);
    strip.rules.emplace_back(page::left, strip.height, sides.back(), strip.height);
    return strip;
}

StripGroup make(const SignatureBoxes& signatures, TextBlocks& blocks)
{
    const std::span<const SignatureBox> boxes = signatures.boxes;
    const bool few = boxes.size() <= fewSignatories;
    const std::size_t across = few ? 3 : 5;
    StripGroup group;
    if (!signatures.title.empty())
        group = make(Heading{signatures.title, HeadingLevel::Subsection}, blocks);
    for (std::size_t from = 0; from < boxes.size(); from += across) {
        const std::size_t count = std::min(across, boxes.size() - from);
        Strip strip = frames(boxes.subspan(from, count), across, millimetres(few ? 12 : 9), blocks);
        strip.keepWithNext = true;
        if (from == 0)
            strip.spaceBefore = signatures.title.empty() ? spaceBetweenElements : millimetres(0.8);
        group.strips.push_back(std::move(strip));
    }
    if (!group.strips.empty())
        group.strips.back().keepWithNext = false;
    return group;
}

StripGroup make(const WritingSpace& space, TextBlocks& blocks)
{
    StripGroup group;
    if (space.labels.empty())
        return group;
    std::vector<SignatureBox> boxes;
    for (const std::string& label : space.labels)
        boxes.push_back({label, {}, {}});
    Strip strip = frames(boxes, boxes.size(), space.lines * millimetres(4.5), blocks);
    strip.spaceBefore = spaceBetweenElements;
    strip.keepWithNext = space.after == Break::KeepWithNext;
    group.strips.push_back(std::move(strip));
    return group;
}

constexpr qreal codeSide = millimetres(20);   // a telephone reads it off paper
constexpr qreal cornerSide = millimetres(18); // 0.44 mm a module: it still does
constexpr qreal codeQuiet = millimetres(2);   // the white that a scanner needs

StripGroup make(const CodeBox& box, TextBlocks& blocks)
{
    Strip strip;
    strip.spaceBefore = spaceBetweenElements;
    const qreal width = page::textWidth - codeSide - 2 * codeQuiet;
    const SharedText text = blocks.get(box.beside.lead, box.beside.text,
                                       {TextSize::Small, box.beside.tone, Qt::AlignLeft}, width);
    strip.texts.push_back({text, {page::left, codeQuiet}, 0, text->lineCount()});
    strip.images.push_back(
        {codeImage(box.code), QRectF(page::right - codeSide, codeQuiet, codeSide, codeSide)});
    strip.height = std::max(text->height(), codeSide) + codeQuiet;
    return {{std::move(strip)}};
}

// In the corner of the page, whose top only notices need: beside a title of two lines it takes no
// height, and a form that fills its page still does. The space before the first element is white.
void addCode(StripGroup& title, const Document& document)
{
    const qreal above = document.notices.empty() ? millimetres(8) : millimetres(0.5);
    Strip& first = title.strips.front();
    first.images.push_back({codeImage(document.code),
                            QRectF(page::right - cornerSide, -above, cornerSide, cornerSide)});
    qreal height = 0;
    for (const Strip& strip : title.strips)
        height += strip.height;
    title.strips.back().height += std::max(0.0, cornerSide - above - height);
}

} // namespace

StripGroup titleStrips(const Document& document, TextBlocks& blocks)
{
    const bool coded = !document.code.empty();
    const qreal width = page::textWidth - (coded ? cornerSide + codeQuiet : 0);
    StripGroup group;
    for (const auto& [text, size] : {std::pair{document.title, TextSize::Title},
                                     std::pair{document.subject, TextSize::Subject}}) {
        for (Strip& strip : lineStrips(
                 blocks.get({}, text, {size, Tone::Strong, Qt::AlignLeft}, width), page::left)) {
            strip.keepWithNext = true;
            group.strips.push_back(std::move(strip));
        }
    }
    if (coded && !group.strips.empty())
        addCode(group, document);
    return group;
}

StripGroup strips(const Element& element, TextBlocks& blocks)
{
    return std::visit([&](const auto& value) { return make(value, blocks); }, element);
}

} // namespace delibere::report
