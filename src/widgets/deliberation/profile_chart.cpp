// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/profile_chart.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "widgets/session/synthesis_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

std::optional<int> shownMark(const JurorCell& cell)
{
    if (cell.status != CellStatus::Counted || !cell.grade)
        return std::nullopt;
    if (const auto* percent = std::get_if<Percent>(&*cell.grade))
        return percent->value;
    return std::get<LevelMark>(*cell.grade).rank;
}

// « BC2 : moyenne 70,0 de 2 membres sur 3, de 56 à 82, retenu 72 »
QString blockWords(const Framework& framework, const BlockRow& row, const ProfileColumn& column)
{
    QStringList words;
    const auto bare = [&](int steps) { return toQt(wording::bareMark(framework.marks(), steps)); };
    const auto count = std::ranges::count_if(column.marks, [](auto mark) { return !!mark; });
    if (row.mean) {
        QString mean = QStringLiteral("moyenne %1").arg(meanText(*framework.evaluation, row));
        if (count < static_cast<std::ptrdiff_t>(column.marks.size()))
            mean += QStringLiteral(" de %1 membre%2 sur %3")
                        .arg(count)
                        .arg(count > 1 ? QStringLiteral("s") : QString())
                        .arg(column.marks.size());
        words << mean;
    }
    if (row.weighted)
        words << QStringLiteral("pondérée %1")
                     .arg(figureText(*framework.evaluation, row, *row.weighted));
    if (row.lowest && *row.lowest != *row.highest)
        words << QStringLiteral("de %1 à %2").arg(bare(*row.lowest), bare(*row.highest));
    if (column.retained)
        words << QStringLiteral("retenu %1").arg(bare(*column.retained));
    return column.code + QStringLiteral("\u00a0: ") +
           (words.isEmpty() ? QStringLiteral("aucune note") : words.join(QStringLiteral(", ")));
}

} // namespace

ProfileChart::ProfileChart(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(theme::scaled(27 * theme::unit));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("Profil par bloc"));
}

QSize ProfileChart::sizeHint() const
{
    return {theme::scaled(64 * theme::unit), height()};
}

QSize ProfileChart::minimumSizeHint() const
{
    return {theme::scaled(20 * theme::unit), height()};
}

QString ProfileChart::caption(const Framework& framework)
{
    QString text =
        QStringLiteral("barre moyenne · petits traits des membres, reliés du plus bas au plus "
                       "haut · point retenu");
    const EvaluationRules& rules = *framework.evaluation;
    if (!rules.blockThresholds.empty())
        text += QStringLiteral(" · tirets\u00a0: le seuil du bloc");
    else if (rules.threshold)
        text += QStringLiteral(" · tirets %1")
                    .arg(toQt(wording::bareMark(rules.marks, rules.threshold->percent)));
    return text;
}

ProfilePicture ProfileChart::picture(const Framework& framework, const Synthesis& synthesis)
{
    ProfilePicture picture;
    const EvaluationRules& rules = *framework.evaluation;
    if (rules.notation == Notation::Percent) {
        picture.marks = rules.marks;
        picture.top = rules.marks.top();
        picture.ticks = {0, picture.top};
        if (rules.threshold && rules.blockThresholds.empty())
            picture.needed = rules.threshold->percent;
    } else {
        if (const Scale* scale = framework.scale(ScaleUse::Interview))
            picture.top = static_cast<int>(scale->levels.size());
        for (int rank = 1; rank <= picture.top; ++rank)
            picture.ticks.push_back(rank);
        if (rules.requiredLevel)
            picture.needed = rules.requiredLevel->rank;
    }
    if (picture.needed && std::ranges::count(picture.ticks, *picture.needed) == 0)
        picture.ticks.push_back(*picture.needed);
    for (const BlockRow& row : synthesis.blocks) {
        ProfileColumn column;
        column.code = toQt(framework.block(row.block)->code);
        if (row.mean)
            column.mean = double(row.mean->num()) / double(row.mean->den());
        std::ranges::transform(row.cells, std::back_inserter(column.marks), shownMark);
        if (!rules.blockThresholds.empty())
            column.needed = rules.limitOf(row.block);
        if (row.retained && row.retained->percent)
            column.retained = row.retained->percent->value;
        picture.columns.push_back(std::move(column));
    }
    return picture;
}

void ProfileChart::display(const Framework& framework, const Synthesis& synthesis)
{
    m_picture = picture(framework, synthesis);
    QStringList words; // a picture says nothing to a screen reader
    for (std::size_t at = 0; at < synthesis.blocks.size(); ++at)
        words << blockWords(framework, synthesis.blocks[at], m_picture.columns[at]);
    setAccessibleDescription(words.join(QStringLiteral("\u202f; ")));
    update();
}

void ProfileChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintProfile(painter, QRectF(rect()), m_picture, theme::colours());
}

} // namespace delibere::widgets
