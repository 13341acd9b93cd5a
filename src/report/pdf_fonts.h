// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of one PDF file: each is cut to the glyphs that its pages use, in the order of their
// first use, and says which letters they stand for, so that the text can be searched and read
// aloud.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QGlyphRun>

#include "report/pdf_objects.h"
#include "report/true_type.h"

namespace delibere::report {

// One font, whatever sizes it is used in.
class PdfFace {
public:
    PdfFace(const QRawFont& font, std::shared_ptr<const TrueType> outlines, int index);

    [[nodiscard]] const std::string& resource() const { return m_resource; } // "F0"
    // The number of a glyph in the file.
    [[nodiscard]] quint16 code(quint32 glyph);
    // In thousandths of the size.
    [[nodiscard]] int advance(quint32 glyph) const { return m_outlines->advance(glyph); }
    // It is known which letters this glyph stands for: copied text finds them again.
    [[nodiscard]] bool readable(quint32 glyph) const;
    void learn(const std::set<char32_t>& letters);
    // A glyph whose letters only the shaping of a line tells; what is known already stays.
    void learn(quint32 glyph, const QString& letters);
    // One more letter of a ligature that was learnt so.
    void join(quint32 glyph, QChar letter);
    // Writes it; gives back the number of its object.
    [[nodiscard]] int write(PdfObjects& objects) const;

private:
    [[nodiscard]] QByteArray letterMap() const;

    QRawFont m_font;
    std::shared_ptr<const TrueType> m_outlines;
    std::string m_resource;
    std::vector<quint32> m_glyphs{0};     // by code
    std::vector<quint16> m_codes;         // by glyph; 0: not used yet
    std::map<quint32, QString> m_letters; // by glyph
    std::set<quint32> m_shapes;           // that no letter has on its own
    std::set<char32_t> m_learned;
};

class PdfFonts {
public:
    // What is drawn next is made of these letters.
    void learn(const std::set<char32_t>& letters);
    // nullptr when its outlines are not of the kind that can be embedded.
    [[nodiscard]] PdfFace* face(const QRawFont& font);
    // The entries of a resource dictionary: "/F0 12 0 R …".
    [[nodiscard]] QByteArray write(PdfObjects& objects) const;

private:
    std::vector<std::pair<QRawFont, PdfFace*>> m_known; // one entry a size
    std::map<const TrueType*, std::unique_ptr<PdfFace>> m_faces;
    std::vector<PdfFace*> m_order;
    std::set<char32_t> m_letters;
};

} // namespace delibere::report
