// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the icons of the program as PNG, when it is built: `draw_icons FOLDER`. Shapes are painter
// paths on the grid of their size at 100 %; each is drawn anew for every size, so that it is as
// sharp at 125 % as at 100 %. One grey serves both modes: it stands out on a light and a dark
// sheet.
#include <array>
#include <cstdlib>
#include <vector>

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace {

using Draw = void (*)(QPainter&);

struct Icon {
    const char* name;
    int side; // of its grid, in pixels at 100 %
    Draw draw;
};

// "@2x" is what style sheets find by themselves; widgets/kit/icons names the others.
struct Size {
    const char* ending;
    double scale;
};
constexpr std::array<Size, 5> sizes{
    {{"", 1}, {"-125", 1.25}, {"-150", 1.5}, {"-200", 2}, {"@2x", 2}}};
constexpr std::array programSides{16, 24, 32, 48, 64, 128, 256};
constexpr int programGrid = 64;

const QColor line(0x6f, 0x7c, 0x90);
const QColor arrow(0x7b, 0x87, 0x98);

void stroke(QPainter& painter, const QPainterPath& path, const QColor& colour, double width)
{
    painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

QPainterPath broken(const std::vector<QPointF>& points)
{
    QPainterPath path(points.front());
    for (const QPointF& point : points)
        path.lineTo(point);
    return path;
}

void drawCheck(QPainter& painter)
{
    stroke(painter, broken({{2.6, 6.3}, {5, 8.7}, {9.4, 3.7}}), Qt::white, 1.8);
}

void drawChevron(QPainter& painter)
{
    stroke(painter, broken({{1.5, 3.2}, {5, 6.8}, {8.5, 3.2}}), arrow, 1.5);
}

void drawDot(QPainter& painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(6, 6), 2.6, 2.6);
}

// An arrow that turns back to the left.
void drawUndo(QPainter& painter)
{
    QPainterPath path = broken({{6.2, 3}, {3, 6.2}, {6.2, 9.4}});
    path.moveTo(3.2, 6.2);
    path.lineTo(9.3, 6.2);
    path.arcTo(QRectF(5.7, 6.2, 7.2, 7.2), 90, -180);
    path.lineTo(6, 13.4);
    stroke(painter, path, line, 1.6);
}

void drawRedo(QPainter& painter)
{
    painter.translate(16, 0);
    painter.scale(-1, 1);
    drawUndo(painter);
}

// Three lines of a sheet, and the tick of a decision.
void drawProgram(QPainter& painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x1d, 0x4f, 0x91));
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 13, 13);
    painter.setBrush(QColor(0xb9, 0xcb, 0xe8));
    for (const int top : {15, 29, 43})
        painter.drawRoundedRect(QRectF(11, top, 18, 6), 3, 3);
    stroke(painter, broken({{35, 34}, {42, 42}, {54, 21}}), Qt::white, 7);
}

constexpr std::array<Icon, 5> icons{{{"check", 12, drawCheck},
                                     {"chevron", 10, drawChevron},
                                     {"dot", 12, drawDot},
                                     {"redo", 16, drawRedo},
                                     {"undo", 16, drawUndo}}};

bool write(const QString& file, int grid, int side, Draw draw)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(side) / grid, double(side) / grid);
    draw(painter);
    painter.end();
    return image.save(file, "PNG");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return EXIT_FAILURE;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    bool written = true;
    for (const Icon& icon : icons) {
        for (const Size& size : sizes) {
            const QString name = QString::fromLatin1(icon.name) + QLatin1String(size.ending);
            written = write(folder.filePath(name + QStringLiteral(".png")), icon.side,
                            qRound(icon.side * size.scale), icon.draw) &&
                      written;
        }
    }
    for (const int side : programSides)
        written = write(folder.filePath(QStringLiteral("delibere-%1.png").arg(side)), programGrid,
                        side, drawProgram) &&
                  written;
    return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
