// SPDX-License-Identifier: GPL-3.0-or-later
// One text broken into lines at a width, with an optional bold beginning. All its lines have the
// same height whatever font a character came from, so that rows of a table stay aligned. A line
// that begins with a box or a bullet goes on under its text.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QGlyphRun>
#include <QTextLayout>

#include "report/canvas.h"
#include "report/document.h"
#include "report/page_style.h"

namespace delibere::report {

struct TextStyle {
    TextSize size = TextSize::Body;
    Tone tone = Tone::Normal;
    Qt::Alignment align = Qt::AlignLeft;

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

class TextBlock {
public:
    TextBlock(const std::string& lead, const std::string& text, TextStyle style, qreal width);

    [[nodiscard]] int lineCount() const { return m_layout.lineCount(); }
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }
    [[nodiscard]] qreal height() const { return m_lineHeight * lineCount(); }
    [[nodiscard]] const QTextLayout& layout() const { return m_layout; }
    // What a line is drawn with; asked of the layout once.
    [[nodiscard]] const QList<QGlyphRun>& glyphRuns(int line) const;
    // Draws some of the lines, the first of them at topLeft.
    void draw(Canvas& canvas, QPointF topLeft, int firstLine, int count) const;

private:
    void lay(const QString& boldPart, const QString& rest, TextStyle style, qreal width);
    void breakLines(qreal width);
    [[nodiscard]] bool hasForeignLetters() const;
    [[nodiscard]] bool hasEveryFont() const;

    QTextLayout m_layout;
    mutable std::vector<std::optional<QList<QGlyphRun>>> m_runs; // by line
    Tone m_tone;
    qreal m_lineHeight;
};

// Handed around by pages that show parts of one text.
using SharedText = std::shared_ptr<const TextBlock>;

} // namespace delibere::report
