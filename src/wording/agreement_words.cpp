// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/agreement_words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::wording {

namespace {

constexpr const char* minus = "−";

// "1,5 point", "2,0 points": singular under two. tenths >= 0.
std::string pointsText(int tenths)
{
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + "\u00a0point" +
           (tenths >= 20 ? "s" : "");
}

// Two decimals: with so few candidates, a third would pretend.
std::string coefficientText(double value)
{
    std::array<char, 32> buffer{};
    const auto written =
        std::to_chars(buffer.begin(), buffer.end(), std::abs(value), std::chars_format::fixed, 2);
    std::string digits(buffer.begin(), written.ptr);
    digits.replace(digits.find('.'), 1, ",");
    return value < 0 && digits != "0,00" ? minus + digits : digits;
}

// A fraction only rounds from zero up.
int tenthsOf(const Fraction& points)
{
    return Fraction(std::abs(points.num()), points.den()).tenths();
}

} // namespace

std::string meanSpreadWords(const BlockAgreement& agreement)
{
    return agreement.meanSpread ? pointsText(agreement.meanSpread->tenths()) : dash;
}

std::string greatestSpreadWords(const BlockAgreement& agreement)
{
    return agreement.greatestSpread ? formatCount(*agreement.greatestSpread, "point", "points")
                                    : dash;
}

std::string leniencyPoints(const Leniency& leniency)
{
    if (!leniency.points)
        return dash;
    const int tenths = tenthsOf(*leniency.points);
    const std::string points = pointsText(tenths);
    return tenths == 0 ? points : (leniency.points->num() > 0 ? "+" : minus) + points;
}

std::string leniencySide(const Leniency& leniency)
{
    if (!leniency.points)
        return {};
    if (tenthsOf(*leniency.points) == 0)
        return "comme la moyenne des autres";
    return std::string(leniency.points->num() > 0 ? "au-dessus" : "au-dessous") +
           " de la moyenne des autres";
}

std::string coefficientWords(const std::optional<double>& value)
{
    return value ? coefficientText(*value) : dash;
}

std::string intervalWords(const std::optional<ConfidenceInterval>& interval)
{
    if (!interval)
        return dash;
    return "de " + coefficientText(interval->low) + " à " + coefficientText(interval->high);
}

std::string words(AgreementReading reading)
{
    switch (reading) {
    case AgreementReading::TooFew:
        return withNoBreakSpaces("Moins de dix candidats comparés : ces chiffres ne permettent "
                                 "aucune conclusion.");
    case AgreementReading::FiguresOnly:
        return withNoBreakSpaces("S’accorder n’est pas avoir raison : ces chiffres soutiennent la "
                                 "discussion et ne changent aucune note.");
    }
    return {};
}

std::string words(AgreementScope scope)
{
    switch (scope) {
    case AgreementScope::Computed:
        return {};
    case AgreementScope::LevelsOnly:
        return withNoBreakSpaces("Rien n’est calculé : ce référentiel s’apprécie par niveaux, et "
                                 "ces chiffres ne se calculent que sur des pourcentages.");
    case AgreementScope::MarksOnly:
        return withNoBreakSpaces("Rien n’est calculé : ce référentiel s’apprécie par notes, et "
                                 "ces chiffres ne se calculent que sur des pourcentages.");
    case AgreementScope::PanelTooLarge:
        return withNoBreakSpaces(
            "Rien n’est calculé : ces chiffres ne se calculent que pour un jury de " +
            std::to_string(widestPanelToCompare) + " membres au plus.");
    }
    return {};
}

} // namespace delibere::wording
