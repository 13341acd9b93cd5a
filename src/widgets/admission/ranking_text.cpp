// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/ranking_text.h"

#include <QRegularExpression>

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr int hundred = 100;

Fraction inPoints(const MarkScale& marks, const Fraction& steps)
{
    return {steps.num(), steps.den() * marks.stepsPerPoint};
}

} // namespace

QString resultText(const MarkScale& marks, const std::optional<Fraction>& result)
{
    if (!result)
        return QStringLiteral("—");
    const Fraction points = inPoints(marks, *result);
    const int hundredths = Fraction(points.num() * hundred, points.den()).rounded();
    return QStringLiteral("%1,%2")
        .arg(hundredths / hundred)
        .arg(hundredths % hundred, 2, 10, QLatin1Char('0'));
}

QString exactText(const MarkScale& marks, const Fraction& result)
{
    const Fraction points = inPoints(marks, result);
    const QString figure = points.den() == 1
                               ? QString::number(points.num())
                               : QStringLiteral("%1/%2").arg(points.num()).arg(points.den());
    return QStringLiteral("%1 sur %2").arg(figure).arg(marks.points);
}

std::optional<Fraction> resultTyped(const MarkScale& marks, const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,3})(?:[,.](\\d{1,4}))?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    std::int64_t figure = match.captured(1).toInt();
    std::int64_t parts = 1;
    for (const QChar digit : match.captured(2)) {
        figure = figure * 10 + digit.digitValue();
        parts *= 10;
    }
    const Fraction steps(figure * marks.stepsPerPoint, parts);
    return steps > Fraction(marks.top(), 1) ? std::nullopt : std::optional(steps);
}

QString listTitle(const RankingList& list)
{
    return QStringLiteral("Voie %1, phase %2")
        .arg(list.track == Track::Classic ? QStringLiteral("classique")
                                          : QStringLiteral("en alternance"),
             list.phase == AdmissionPhase::Main ? QStringLiteral("principale")
                                                : QStringLiteral("complémentaire"));
}

QString applicationsText(int count)
{
    return toQt(wording::formatCount(count, "candidature", "candidatures"));
}

QString answerName(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Ranked:
        return QStringLiteral("classée");
    case AnswerKind::AcademicRefusal:
        return QStringLiteral("refus académique");
    case AnswerKind::AdministrativeRefusal:
        return QStringLiteral("refus administratif");
    case AnswerKind::Awaiting:
        break;
    }
    return QStringLiteral("en attente d’une précision");
}

QString flagText(const MarkScale& marks, ResultFlag flag, std::optional<int> maximumSpread)
{
    switch (flag) {
    case ResultFlag::ReaderMissing:
        return QStringLiteral("lecture attendue");
    case ResultFlag::MarkMissing:
        return QStringLiteral("note manquante");
    case ResultFlag::SpreadAboveLimit:
        return QStringLiteral("écart de plus de %1")
            .arg(toQt(wording::formatPoints(marks, maximumSpread.value_or(0))));
    case ResultFlag::OneReader:
        break;
    }
    return QStringLiteral("une seule lecture");
}

} // namespace delibere::widgets
