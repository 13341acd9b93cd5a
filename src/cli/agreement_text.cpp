// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_text.h"

#include <fmt/format.h>

#include "wording/agreement_words.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

std::string leniencyText(const Leniency& leniency)
{
    const std::string side = wording::leniencySide(leniency);
    return wording::leniencyPoints(leniency) + (side.empty() ? "" : ", " + side);
}

std::string leniencyLine(const JurySession& session, const Leniency& leniency)
{
    const Juror* juror = session.juror(leniency.juror);
    return fmt::format("  {} {} : {} (n = {})", leniency.juror.text(),
                       juror != nullptr ? juror->name : "", leniencyText(leniency),
                       leniency.candidates);
}

} // namespace

std::vector<std::string> agreementLines(const JurySession& session, const BlockAgreement& agreement)
{
    std::vector<std::string> lines{
        wording::formatCount(agreement.candidates, "candidat comparé", "candidats comparés") +
            ", " + wording::formatCount(agreement.jurors, "membre", "membres"),
        fmt::format("écart moyen {}   plus grand écart {}", wording::meanSpreadWords(agreement),
                    wording::greatestSpreadWords(agreement)),
        "sévérité, en moyenne sur les mêmes candidats :"};
    for (const Leniency& leniency : agreement.leniencies)
        lines.push_back(leniencyLine(session, leniency));
    lines.push_back(fmt::format("alpha de Krippendorff {} (n = {})",
                                wording::coefficientWords(agreement.alpha.value),
                                agreement.alpha.candidates));
    const IntraclassCorrelation& icc = agreement.icc;
    lines.push_back(fmt::format("ICC(2,1) {}   intervalle de confiance à 95 % {} (n = {}, k = {})",
                                wording::coefficientWords(icc.value),
                                wording::intervalWords(icc.interval), icc.candidates, icc.jurors));
    lines.push_back(wording::words(agreement.reading));
    for (std::string& line : lines)
        line = wording::withNoBreakSpaces(line);
    return lines;
}

} // namespace delibere::cli
