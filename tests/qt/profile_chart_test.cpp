// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/profile_chart.h"

#include <QBuffer>
#include <QImage>
#include <QPdfWriter>
#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

Synthesis merged(const Framework& framework, const std::vector<ScoreSheet>& sheets,
                 const Deliberation& deliberation = {})
{
    const JurySession session = sample::session();
    return synthesize(framework, session, session.candidates[0], sheets, deliberation);
}

Synthesis merged(const std::vector<ScoreSheet>& sheets)
{
    return merged(sample::percentFramework(), sheets);
}

// In grey: what a black and white print keeps.
QImage drawn(const ProfilePicture& picture, QSize size = {340, 108}, double ratio = 1)
{
    QImage image(size * ratio, QImage::Format_ARGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paintProfile(painter, QRectF(QPointF(), QSizeF(size)), picture, theme::colours());
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

ProfilePicture onePicture()
{
    ProfilePicture picture;
    picture.ticks = {0, 100, 70};
    picture.needed = 70;
    picture.columns = {{QStringLiteral("BC1"), 70.0, {72, 56, 82}, 72}};
    return picture;
}

} // namespace

TEST_CASE("the profile shows the mean, each member's mark and what is retained")
{
    const Framework framework = sample::percentFramework();
    Deliberation deliberation;
    deliberation.appraisals.insert_or_assign(framework.blocks[0].id,
                                             Appraisal{true, Percent{72}, {}});
    const auto picture =
        ProfileChart::picture(framework, merged(framework,
                                                {sample::submitted("c1", "m1", 72, 50),
                                                 sample::submitted("c1", "m2", 56, 50),
                                                 sample::submitted("c1", "m3", 82, 50)},
                                                deliberation));
    REQUIRE(picture.columns.size() == 2);
    CHECK(picture.top == 100);
    CHECK(picture.needed == 70);
    CHECK(picture.columns[0].mean == 70.0);
    CHECK(picture.columns[0].marks == std::vector<std::optional<int>>{72, 56, 82});
    CHECK(picture.columns[0].retained == 72);
    CHECK(picture.columns[1].retained == std::nullopt);
}

TEST_CASE("a member who handed nothing in leaves a gap, not a zero")
{
    const auto picture = ProfileChart::picture(sample::percentFramework(),
                                               merged({sample::submitted("c1", "m1", 0, 50)}));
    CHECK(picture.columns[0].marks ==
          std::vector<std::optional<int>>{0, std::nullopt, std::nullopt});
    CHECK(picture.columns[0].mean == 0.0);
}

TEST_CASE("without a sheet the profile has no bar and no mark")
{
    const auto picture = ProfileChart::picture(sample::percentFramework(), merged({}));
    CHECK(picture.columns[0].mean == std::nullopt);
    CHECK(picture.columns[0].marks == std::vector<std::optional<int>>(3));
}

TEST_CASE("a profile in levels goes up to the highest level of the scale")
{
    const auto picture = ProfileChart::picture(sample::concordanceFramework(),
                                               merged(sample::concordanceFramework(), {}));
    CHECK(picture.top == 4);
    CHECK(picture.needed == 3);
    CHECK(picture.ticks == std::vector{1, 2, 3, 4});
}

TEST_CASE("a screen reader hears the profile in words")
{
    ProfileChart chart;
    chart.display(sample::percentFramework(), merged({sample::submitted("c1", "m1", 72, 50),
                                                      sample::submitted("c1", "m2", 57, 50)}));
    CHECK(chart.accessibleName() == QStringLiteral("Profil par bloc"));
    CHECK(chart.accessibleDescription() ==
          QStringLiteral("B1\u00a0: moyenne 64,5 de 2 membres sur 3, de 57 à 72\u202f; "
                         "B2\u00a0: moyenne 50,0 de 2 membres sur 3"));
    chart.display(sample::percentFramework(), merged({}));
    CHECK(chart.accessibleDescription() ==
          QStringLiteral("B1\u00a0: aucune note\u202f; B2\u00a0: aucune note"));
}

TEST_CASE("the caption names every shape, and the threshold where there is one")
{
    Framework framework = sample::percentFramework();
    CHECK(ProfileChart::caption(framework) ==
          QStringLiteral("barre moyenne · petits traits des membres, reliés du plus bas au plus "
                         "haut · point retenu · tirets 70"));
    framework.evaluation->threshold.reset();
    CHECK_FALSE(ProfileChart::caption(framework).contains(QStringLiteral("tirets")));
}

TEST_CASE("each value of the profile changes its drawing in grey, in both modes and at all sizes")
{
    for (const auto mode : {theme::Mode::Light, theme::Mode::Dark}) {
        theme::apply(mode);
        for (const QSize size : {QSize(340, 108), QSize(280, 108), QSize(510, 162)}) {
            for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
                const QImage all = drawn(onePicture(), size, ratio);
                ProfilePicture other = onePicture();
                other.columns[0].mean = 60;
                CHECK(drawn(other, size, ratio) != all);
                other = onePicture();
                other.columns[0].retained.reset();
                CHECK(drawn(other, size, ratio) != all);
                other = onePicture();
                other.needed.reset();
                CHECK(drawn(other, size, ratio) != all);
                other = onePicture();
                other.columns[0].marks[1].reset();
                CHECK(drawn(other, size, ratio) != all);
                other.columns[0].marks[1] = 0;
                CHECK(drawn(other, size, ratio) != all);
            }
        }
    }
    theme::apply(theme::Mode::Light);
}

TEST_CASE("the retained point hides no member's mark")
{
    ProfilePicture with = onePicture();
    with.columns[0].marks = {{}, {}, 72}; // the last place, at the height of the point
    ProfilePicture without = with;
    without.columns[0].marks = {{}, {}, {}};
    ProfilePicture bare = with;
    bare.columns[0].retained.reset();
    ProfilePicture bareWithout = without;
    bareWithout.columns[0].retained.reset();
    const auto inked = [](const QImage& one, const QImage& other) {
        int differing = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x)
                differing += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
        }
        return differing;
    };
    for (const QSize size : {QSize(340, 108), QSize(80, 108)})
        CHECK(inked(drawn(with, size), drawn(without, size)) ==
              inked(drawn(bare, size), drawn(bareWithout, size)));
}

TEST_CASE("a bloc without a note says so by its code and draws nothing in the plot")
{
    ProfilePicture blank = onePicture();
    blank.columns[0] = {QStringLiteral("BC1"), {}, {{}, {}, {}}, {}};
    ProfilePicture zero = blank;
    zero.columns[0].mean = 0;
    zero.columns[0].marks = {0, 0, 0};
    CHECK(drawn(blank) != drawn(zero));
    // Between the threshold and the axis nothing but the ground.
    const QImage image = drawn(blank);
    for (int y = 45; y < 80; ++y)
        CHECK(image.pixelColor(170, y) == image.pixelColor(60, 55));
}

TEST_CASE("the profile prints: its letters and lines are in the PDF, in the colours of paper")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(600);
    QPainter painter(&writer);
    painter.scale(600 / 96.0, 600 / 96.0);
    paintProfile(painter, QRectF(0, 0, 340, 108), onePicture(),
                 theme::coloursOf(theme::Mode::Light));
    painter.end();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.contains("/Type /Font")); // words, not a picture of them
    CHECK_FALSE(bytes.contains("/Subtype /Image"));
}
