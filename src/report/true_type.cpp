// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/true_type.h"

#include <algorithm>
#include <map>
#include <mutex>

#include <QtEndian>

namespace delibere::report {

namespace {

quint16 word(QByteArrayView bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.data() + at) : quint16{0};
}

int signedWord(QByteArrayView bytes, qsizetype at)
{
    return static_cast<qint16>(word(bytes, at));
}

quint32 longWord(QByteArrayView bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.data() + at) : 0U;
}

void putWord(QByteArray& bytes, qsizetype at, quint16 value)
{
    qToBigEndian(value, bytes.data() + at);
}

void appendWord(QByteArray& bytes, quint16 value)
{
    bytes.append(2, '\0');
    putWord(bytes, bytes.size() - 2, value);
}

void appendLong(QByteArray& bytes, quint32 value)
{
    bytes.append(4, '\0');
    qToBigEndian(value, bytes.data() + bytes.size() - 4);
}

void pad(QByteArray& bytes)
{
    bytes.append((4 - bytes.size() % 4) % 4, '\0');
}

quint32 checksum(const QByteArray& padded)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at < padded.size(); at += 4)
        sum += longWord(padded, at);
    return sum;
}

// Flags of a part of a composite glyph ("glyf" table).
constexpr quint16 wordArguments = 0x0001;
constexpr quint16 oneScale = 0x0008;
constexpr quint16 moreParts = 0x0020;
constexpr quint16 twoScales = 0x0040;
constexpr quint16 matrix = 0x0080;
constexpr quint16 instructions = 0x0100;
constexpr qsizetype glyphHeader = 10;

bool isComposite(QByteArrayView outline)
{
    return outline.size() > glyphHeader && signedWord(outline, 0) < 0;
}

qsizetype partLength(quint16 flags)
{
    qsizetype length = 4 + ((flags & wordArguments) != 0 ? 4 : 2);
    if ((flags & oneScale) != 0)
        length += 2;
    else if ((flags & twoScales) != 0)
        length += 4;
    else if ((flags & matrix) != 0)
        length += 8;
    return length;
}

// With its parts renumbered by `number`, and without instructions.
template <class Number>
QByteArray composite(QByteArrayView outline, Number number)
{
    QByteArray out = outline.toByteArray();
    qsizetype at = glyphHeader;
    for (bool more = true; more && at + 4 <= out.size();) {
        const quint16 flags = word(out, at);
        putWord(out, at, flags & static_cast<quint16>(~instructions));
        putWord(out, at + 2, number(word(out, at + 2)));
        at += partLength(flags);
        more = (flags & moreParts) != 0;
    }
    out.truncate(at);
    return out;
}

QByteArray simple(QByteArrayView outline)
{
    const qsizetype lengthAt = glyphHeader + 2 * qsizetype{word(outline, 0)};
    const qsizetype rest = lengthAt + 2 + word(outline, lengthAt);
    if (outline.isEmpty() || rest > outline.size())
        return outline.toByteArray();
    return outline.first(lengthAt).toByteArray() + QByteArray(2, '\0') +
           outline.sliced(rest).toByteArray();
}

// The "loca" table: where each glyph begins, halved when it is short.
constexpr qsizetype largestShortOffset = 2 * 0xFFFF;

QByteArray locations(const std::vector<quint32>& offsets, bool longOffsets)
{
    QByteArray loca;
    for (const quint32 offset : offsets) {
        if (longOffsets)
            appendLong(loca, offset);
        else
            appendWord(loca, static_cast<quint16>(offset / 2));
    }
    return loca;
}

QByteArray fontFile(const std::map<QByteArray, QByteArray>& tables)
{
    QByteArray out;
    const auto count = static_cast<quint16>(tables.size());
    quint16 power = 1;
    quint16 exponent = 0;
    for (; power * 2 <= count; power = static_cast<quint16>(power * 2))
        ++exponent;
    appendLong(out, 0x00010000);
    appendWord(out, count);
    appendWord(out, static_cast<quint16>(power * 16));
    appendWord(out, exponent);
    appendWord(out, static_cast<quint16>((count - power) * 16));
    auto offset = static_cast<quint32>(out.size() + 16 * count);
    QByteArray contents;
    for (const auto& [tag, table] : tables) {
        QByteArray padded = table;
        pad(padded);
        out += tag;
        appendLong(out, checksum(padded));
        appendLong(out, offset + static_cast<quint32>(contents.size()));
        appendLong(out, static_cast<quint32>(table.size()));
        contents += padded;
    }
    return out + contents;
}

} // namespace

TrueType::TrueType(const QRawFont& font)
    : m_head(font.fontTable("head")), m_hhea(font.fontTable("hhea")),
      m_hmtx(font.fontTable("hmtx")), m_maxp(font.fontTable("maxp")),
      m_loca(font.fontTable("loca")), m_glyf(font.fontTable("glyf")),
      m_unitsPerEm(std::max<int>(1, word(m_head, 18))), m_ascent(signedWord(m_hhea, 4)),
      m_descent(signedWord(m_hhea, 6)), m_longMetrics(word(m_hhea, 34)),
      m_longOffsets(word(m_head, 50) != 0), m_bold(font.weight() >= QFont::DemiBold)
{
    for (const QChar character : font.familyName()) {
        if (character.unicode() < 128 && character.isLetterOrNumber())
            m_name += character.toLatin1();
    }
    m_name += m_bold ? "-Bold" : "";
}

std::shared_ptr<const TrueType> TrueType::of(const QRawFont& font)
{
    if (font.fontTable("cmap").isEmpty()) // boxes in place of letters: not even a name to ask for
        return nullptr;
    static std::mutex mutex;
    static std::map<std::pair<QString, QString>, std::shared_ptr<const TrueType>> known;
    const std::lock_guard lock(mutex);
    auto& found = known[{font.familyName(), font.styleName()}];
    if (!found) {
        // Reading a large font again for every document would be most of the work.
        const std::shared_ptr<const TrueType> read(new TrueType(font));
        if (read->m_glyf.isEmpty() || read->m_loca.isEmpty() || read->m_maxp.size() < 32)
            return nullptr;
        found = read;
    }
    return found;
}

int TrueType::advance(quint32 glyph) const
{
    const auto index = std::min<qsizetype>(glyph, std::max(0, m_longMetrics - 1));
    return scaled(word(m_hmtx, index * 4));
}

std::vector<int> TrueType::box() const
{
    std::vector<int> sides;
    for (const qsizetype at : {36, 38, 40, 42})
        sides.push_back(scaled(signedWord(m_head, at)));
    return sides;
}

QByteArrayView TrueType::outline(quint32 glyph) const
{
    const auto offset = [&](quint32 number) -> qsizetype {
        return m_longOffsets ? longWord(m_loca, qsizetype{number} * 4)
                             : 2 * qsizetype{word(m_loca, qsizetype{number} * 2)};
    };
    const qsizetype from = offset(glyph);
    const qsizetype to = offset(glyph + 1);
    if (from >= to || to > m_glyf.size())
        return {}; // a space
    return QByteArrayView(m_glyf).sliced(from, to - from);
}

TrueType::Subset TrueType::subset(std::span<const quint32> glyphs) const
{
    Subset made{{}, {glyphs.begin(), glyphs.end()}};
    const auto number = [&](quint32 glyph) {
        auto found = std::ranges::find(made.glyphs, glyph);
        if (found == made.glyphs.end())
            found = made.glyphs.insert(made.glyphs.end(), glyph);
        return static_cast<quint16>(found - made.glyphs.begin());
    };
    QByteArray glyf;
    std::vector<quint32> offsets;
    QByteArray hmtx;
    for (std::size_t index = 0; index < made.glyphs.size(); ++index) { // grows as it goes
        const quint32 glyph = made.glyphs[index];
        const QByteArrayView outline = this->outline(glyph);
        offsets.push_back(static_cast<quint32>(glyf.size()));
        glyf += isComposite(outline) ? composite(outline, number) : simple(outline);
        pad(glyf);
        const auto metric = std::min<qsizetype>(glyph, std::max(0, m_longMetrics - 1));
        appendWord(hmtx, word(m_hmtx, metric * 4));
        appendWord(hmtx,
                   qsizetype{glyph} < m_longMetrics
                       ? word(m_hmtx, metric * 4 + 2)
                       : word(m_hmtx, m_longMetrics * 4 + (qsizetype{glyph} - m_longMetrics) * 2));
    }
    offsets.push_back(static_cast<quint32>(glyf.size()));
    const bool longOffsets = glyf.size() > largestShortOffset;
    const auto count = static_cast<quint16>(made.glyphs.size());
    QByteArray head = m_head;
    qToBigEndian(quint32{0}, head.data() + 8); // the checksum of a file that is no longer
    putWord(head, 50, longOffsets ? 1 : 0);
    QByteArray hhea = m_hhea;
    putWord(hhea, 34, count);
    QByteArray maxp = m_maxp;
    putWord(maxp, 4, count);
    putWord(maxp, 26, 0); // no instructions
    made.file = fontFile({{"glyf", glyf},
                          {"head", head},
                          {"hhea", hhea},
                          {"hmtx", hmtx},
                          {"loca", locations(offsets, longOffsets)},
                          {"maxp", maxp}});
    return made;
}

} // namespace delibere::report
