// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_fonts.h"

#include <algorithm>

namespace delibere::report {

namespace {

QByteArray hexWord(uint value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QByteArray numbers(const std::vector<int>& values)
{
    QByteArray out;
    for (const int value : values)
        out += (out.isEmpty() ? "" : " ") + QByteArray::number(value);
    return "[" + out + "]";
}

// Six capitals that tell two subsets of one font apart (PDF Reference §5.5.3).
QByteArray subsetTag(const QByteArray& file)
{
    const QByteArray digest = contentTag(file);
    QByteArray tag;
    for (int at = 0; at < 6; ++at)
        tag += static_cast<char>('A' + static_cast<uchar>(digest[at]) % 26);
    return tag + "+";
}

// Which glyphs the font has: all of them, from 0 (PDF/A-1, ISO 19005-1 §6.3.5).
QByteArray glyphSet(std::size_t count)
{
    QByteArray bits(static_cast<qsizetype>((count + 7) / 8), '\0');
    for (std::size_t glyph = 0; glyph < count; ++glyph) {
        char& byte = bits.data()[glyph / 8];
        byte = static_cast<char>(static_cast<uchar>(byte) | (0x80U >> (glyph % 8)));
    }
    return bits;
}

} // namespace

PdfFace::PdfFace(const QRawFont& font, std::shared_ptr<const TrueType> outlines, int index)
    : m_font(font), m_outlines(std::move(outlines)), m_resource("F" + std::to_string(index))
{}

quint16 PdfFace::code(quint32 glyph)
{
    if (glyph >= m_codes.size())
        m_codes.resize(glyph + 1);
    quint16& code = m_codes[glyph];
    if (code == 0 && glyph != 0) {
        code = static_cast<quint16>(m_glyphs.size());
        m_glyphs.push_back(glyph);
    }
    return code;
}

bool PdfFace::readable(quint32 glyph) const
{
    const bool drawnBefore = glyph < m_codes.size() && m_codes[glyph] != 0; // then it was asked
    return drawnBefore || m_letters.contains(glyph);
}

// The lowest letter of a glyph counts: a space is a space, not one that does not break.
void PdfFace::learn(const std::set<char32_t>& letters)
{
    for (const char32_t letter : letters) {
        if (!m_learned.insert(letter).second)
            continue;
        const QList<quint32> glyphs = m_font.glyphIndexesForString(QString::fromUcs4(&letter, 1));
        if (glyphs.size() != 1 || glyphs.front() == 0)
            continue;
        const QString text = QString::fromUcs4(&letter, 1);
        const auto found = m_letters.try_emplace(glyphs.front(), text).first;
        found->second = std::min(found->second, text);
    }
}

void PdfFace::learn(quint32 glyph, const QString& letters)
{
    if (m_letters.try_emplace(glyph, letters).second)
        m_shapes.insert(glyph);
}

void PdfFace::join(quint32 glyph, QChar letter)
{
    constexpr qsizetype longest = 4; // "ffi" and its like; a mark more, no sentence
    QString& letters = m_letters[glyph];
    if (m_shapes.contains(glyph) && letters.size() < longest && !letters.contains(letter))
        letters += letter;
}

QByteArray PdfFace::letterMap() const
{
    QByteArray lines;
    std::size_t count = 0;
    for (std::size_t code = 1; code < m_glyphs.size(); ++code) {
        const auto letter = m_letters.find(m_glyphs[code]);
        if (letter == m_letters.end())
            continue;
        if (count++ % 100 == 0) // as many as one list may hold (Adobe Technical Note 5411)
            lines += (count == 1 ? "" : "endbfchar\n") + QByteArray("%COUNT% beginbfchar\n");
        QByteArray units;
        for (const QChar unit : letter->second)
            units += hexWord(unit.unicode());
        lines += "<" + hexWord(static_cast<uint>(code)) + "> <" + units + ">\n";
    }
    for (std::size_t left = count; left > 0; left -= std::min<std::size_t>(left, 100))
        lines.replace(lines.indexOf("%COUNT%"), 7,
                      QByteArray::number(std::min<std::size_t>(left, 100)));
    if (count > 0)
        lines += "endbfchar\n";
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo "
           "<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS "
           "def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" +
           lines + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

int PdfFace::write(PdfObjects& objects) const
{
    const TrueType::Subset subset = m_outlines->subset(m_glyphs);
    std::vector<int> advances;
    for (const quint32 glyph : subset.glyphs)
        advances.push_back(m_outlines->advance(glyph));
    const QByteArray name = "/" + subsetTag(subset.file) + m_outlines->name();
    const int file =
        objects.addStream("/Length1 " + QByteArray::number(subset.file.size()), subset.file);
    const int set = objects.addStream({}, glyphSet(subset.glyphs.size()));
    const int descriptor =
        objects.add("<</Type/FontDescriptor/FontName" + name + "/Flags 4/FontBBox" +
                    numbers(m_outlines->box()) + "/ItalicAngle 0/Ascent " +
                    QByteArray::number(m_outlines->ascent()) + "/Descent " +
                    QByteArray::number(m_outlines->descent()) + "/CapHeight " +
                    QByteArray::number(m_outlines->ascent()) + "/StemV " +
                    (m_outlines->bold() ? "140" : "80") + "/FontFile2 " +
                    PdfObjects::reference(file) + "/CIDSet " + PdfObjects::reference(set) + ">>");
    const int descendant = objects.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont" + name +
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
        PdfObjects::reference(descriptor) + "/CIDToGIDMap/Identity/W[0 " + numbers(advances) +
        "]>>");
    const int letters = objects.addStream({}, letterMap());
    return objects.add("<</Type/Font/Subtype/Type0/BaseFont" + name +
                       "/Encoding/Identity-H/DescendantFonts[" + PdfObjects::reference(descendant) +
                       "]/ToUnicode " + PdfObjects::reference(letters) + ">>");
}

void PdfFonts::learn(const std::set<char32_t>& letters)
{
    m_letters.insert(letters.begin(), letters.end());
    for (PdfFace* face : m_order)
        face->learn(letters);
}

PdfFace* PdfFonts::face(const QRawFont& font)
{
    const auto known = std::ranges::find(m_known, font, &std::pair<QRawFont, PdfFace*>::first);
    if (known != m_known.end())
        return known->second;
    PdfFace* face = nullptr;
    if (std::shared_ptr<const TrueType> outlines = TrueType::of(font)) {
        auto& made = m_faces[outlines.get()];
        if (!made) {
            made = std::make_unique<PdfFace>(font, outlines, static_cast<int>(m_order.size()));
            made->learn(m_letters);
            m_order.push_back(made.get());
        }
        face = made.get();
    }
    m_known.emplace_back(font, face);
    return face;
}

QByteArray PdfFonts::write(PdfObjects& objects) const
{
    QByteArray entries;
    for (const PdfFace* face : m_order)
        entries += "/" + QByteArray::fromStdString(face->resource()) + " " +
                   PdfObjects::reference(face->write(objects));
    return entries;
}

} // namespace delibere::report
