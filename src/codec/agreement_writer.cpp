// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/agreement_writer.h"

#include <cmath>

#include "codec/json_writing.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

constexpr std::array<Word<AgreementScope>, 4> scopeWords{
    {{AgreementScope::Computed, "fait"},
     {AgreementScope::LevelsOnly, "niveaux"},
     {AgreementScope::MarksOnly, "notes"},
     {AgreementScope::PanelTooLarge, "trop-de-membres"}}};
constexpr std::array<Word<AgreementReading>, 2> readingWords{
    {{AgreementReading::TooFew, "trop-peu-de-candidats"},
     {AgreementReading::FiguresOnly, "chiffres-seuls"}}};

// More digits would be noise, and not the same on every machine.
double sixDecimals(double value)
{
    constexpr double millionths = 1e6;
    return std::round(value * millionths) / millionths + 0.0; // + 0.0: no "-0.0"
}

Json intervalJson(const ConfidenceInterval& interval)
{
    return {{"bas", sixDecimals(interval.low)}, {"haut", sixDecimals(interval.high)}};
}

Json leniencyJson(const Leniency& leniency)
{
    return {{"membre", leniency.juror.text()},
            {"candidats", leniency.candidates},
            {"points", orNull(leniency.points, fractionJson)}};
}

Json blockJson(const BlockAgreement& agreement)
{
    Json leniencies = Json::array();
    for (const Leniency& leniency : agreement.leniencies)
        leniencies.push_back(leniencyJson(leniency));
    const KrippendorffAlpha& alpha = agreement.alpha;
    const IntraclassCorrelation& icc = agreement.icc;
    return {{"id", agreement.block.text()},
            {"candidats", agreement.candidates},
            {"membres", agreement.jurors},
            {"ecart_moyen", orNull(agreement.meanSpread, fractionJson)},
            {"plus_grand_ecart", orNull(agreement.greatestSpread)},
            {"severites", std::move(leniencies)},
            {"alpha",
             {{"candidats", alpha.candidates},
              {"appreciations", alpha.marks},
              {"valeur", orNull(alpha.value, sixDecimals)}}},
            {"icc_2_1",
             {{"candidats", icc.candidates},
              {"membres", icc.jurors},
              {"valeur", orNull(icc.value, sixDecimals)},
              {"intervalle_95", orNull(icc.interval, intervalJson)}}},
            {"lecture", wordOf(readingWords, agreement.reading)}};
}

} // namespace

std::string writeAgreement(const Framework& framework, const JurySession& session,
                           AgreementScope scope, std::span<const BlockAgreement> blocks)
{
    Json written = Json::array();
    for (const BlockAgreement& block : blocks)
        written.push_back(blockJson(block));
    return indented({{"format", "delibere-accord/1"},
                     {"session", session.id.text()},
                     {"referentiel", {{"id", framework.id}, {"version", framework.version}}},
                     {"calcul", wordOf(scopeWords, scope)},
                     {"blocs", std::move(written)}});
}

} // namespace delibere::codec
