// SPDX-License-Identifier: GPL-3.0-or-later
// The outlines and measures of a TrueType font (OpenType 1.9, "glyf", "hmtx" …), read once from the
// font file and shared by all threads, and fonts cut down to the glyphs of one document. Hinting
// programs are left out: paper and PDF viewers do without.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QByteArray>
#include <QRawFont>

namespace delibere::report {

class TrueType {
public:
    // nullptr when the font has no such outlines (PostScript outlines, pictures).
    [[nodiscard]] static std::shared_ptr<const TrueType> of(const QRawFont& font);

    [[nodiscard]] const QByteArray& name() const { return m_name; } // "LiberationSans-Bold"
    // In thousandths of the size of the font, as PDF counts.
    [[nodiscard]] int advance(quint32 glyph) const;
    [[nodiscard]] int ascent() const { return scaled(m_ascent); }
    [[nodiscard]] int descent() const { return scaled(m_descent); }
    [[nodiscard]] std::vector<int> box() const; // left, bottom, right, top
    [[nodiscard]] bool bold() const { return m_bold; }

    struct Subset {
        QByteArray file;
        std::vector<quint32> glyphs; // those asked for, in that order, then parts of theirs
    };
    // A font file in which glyph number i is glyphs[i] of this one; the first must be 0.
    [[nodiscard]] Subset subset(std::span<const quint32> glyphs) const;

private:
    explicit TrueType(const QRawFont& font);
    [[nodiscard]] int scaled(int units) const { return qRound(units * 1000.0 / m_unitsPerEm); }
    [[nodiscard]] QByteArrayView outline(quint32 glyph) const;

    QByteArray m_name;
    QByteArray m_head, m_hhea, m_hmtx, m_maxp, m_loca, m_glyf;
    int m_unitsPerEm = 1000;
    int m_ascent = 0;
    int m_descent = 0;
    int m_longMetrics = 0; // glyphs with an advance of their own
    bool m_longOffsets = false;
    bool m_bold = false;
};

} // namespace delibere::report
