// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_text.h"

#include <cstdlib>

#include <fmt/format.h>

#include "report/french_format.h"
#include "report/words.h"

namespace delibere::cli {

namespace {

constexpr const char* minus = "−";

// "1,5 point", "2,0 points": singular under two. tenths >= 0.
std::string pointsText(int tenths)
{
    return fmt::format("{},{}\u00a0point{}", tenths / 10, tenths % 10, tenths >= 20 ? "s" : "");
}

std::string meanSpreadText(const std::optional<Fraction>& spread)
{
    return spread ? pointsText(spread->tenths()) : report::dash;
}

std::string greatestSpreadText(const std::optional<int>& spread)
{
    return spread ? report::formatCount(*spread, "point", "points") : report::dash;
}

// The sign means nothing by itself: the words say on which side of the others it is.
std::string leniencyText(const Leniency& leniency)
{
    if (!leniency.points)
        return report::dash;
    const Fraction& points = *leniency.points;
    // A fraction only rounds from zero up.
    const int tenths = Fraction(std::abs(points.num()), points.den()).tenths();
    if (tenths == 0)
        return pointsText(0) + ", comme la moyenne des autres";
    const bool above = points.num() > 0;
    return fmt::format("{}{}, {} de la moyenne des autres", above ? "+" : minus, pointsText(tenths),
                       above ? "au-dessus" : "au-dessous");
}

// Two decimals: with so few candidates, a third would pretend.
std::string coefficientText(double value)
{
    std::string digits = fmt::format("{:.2f}", std::abs(value));
    digits.replace(digits.find('.'), 1, ",");
    return value < 0 && digits != "0,00" ? minus + digits : digits;
}

std::string coefficientText(const std::optional<double>& value)
{
    return value ? coefficientText(*value) : report::dash;
}

std::string intervalText(const std::optional<ConfidenceInterval>& interval)
{
    if (!interval)
        return report::dash;
    return fmt::format("de {} à {}", coefficientText(interval->low),
                       coefficientText(interval->high));
}

std::string leniencyLine(const JurySession& session, const Leniency& leniency)
{
    const Juror* juror = session.juror(leniency.juror);
    return fmt::format("  {} {} : {} (n = {})", leniency.juror.text(),
                       juror != nullptr ? juror->name : "", leniencyText(leniency),
                       leniency.candidates);
}

std::string readingSentence(AgreementReading reading)
{
    switch (reading) {
    case AgreementReading::TooFew:
        return "Moins de dix candidats comparés : ces chiffres ne permettent aucune conclusion.";
    case AgreementReading::FiguresOnly:
        return "S’accorder n’est pas avoir raison : ces chiffres soutiennent la discussion et ne "
               "changent aucune note.";
    }
    return {};
}

} // namespace

std::string scopeSentence(AgreementScope scope)
{
    switch (scope) {
    case AgreementScope::Computed:
        return {};
    case AgreementScope::LevelsOnly:
        return report::withNoBreakSpaces(
            "Rien n’est calculé : ce référentiel s’apprécie par niveaux, et ces chiffres ne se "
            "calculent que sur des pourcentages.");
    case AgreementScope::PanelTooLarge:
        return report::withNoBreakSpaces(
            fmt::format("Rien n’est calculé : ces chiffres ne se calculent que pour un jury de {} "
                        "membres au plus.",
                        widestPanelToCompare));
    }
    return {};
}

std::vector<std::string> agreementLines(const JurySession& session, const BlockAgreement& agreement)
{
    std::vector<std::string> lines{
        report::formatCount(agreement.candidates, "candidat comparé", "candidats comparés") + ", " +
            report::formatCount(agreement.jurors, "membre", "membres"),
        fmt::format("écart moyen {}   plus grand écart {}", meanSpreadText(agreement.meanSpread),
                    greatestSpreadText(agreement.greatestSpread)),
        "sévérité, en moyenne sur les mêmes candidats :"};
    for (const Leniency& leniency : agreement.leniencies)
        lines.push_back(leniencyLine(session, leniency));
    lines.push_back(fmt::format("alpha de Krippendorff {} (n = {})",
                                coefficientText(agreement.alpha.value),
                                agreement.alpha.candidates));
    const IntraclassCorrelation& icc = agreement.icc;
    lines.push_back(fmt::format("ICC(2,1) {}   intervalle de confiance à 95 % {} (n = {}, k = {})",
                                coefficientText(icc.value), intervalText(icc.interval),
                                icc.candidates, icc.jurors));
    lines.push_back(readingSentence(agreement.reading));
    for (std::string& line : lines)
        line = report::withNoBreakSpaces(line);
    return lines;
}

} // namespace delibere::cli
