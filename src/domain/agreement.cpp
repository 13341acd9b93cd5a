// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>

#include "domain/rating_table.h"

namespace delibere {

namespace {

struct RowSummary {
    std::int64_t count = 0;
    std::int64_t sum = 0;
    int lowest = 0;
    int highest = 0;
};

RowSummary summaryOf(const RatingRow& row)
{
    RowSummary summary;
    for (const std::optional<int>& mark : row) {
        if (!mark)
            continue;
        summary.lowest = summary.count == 0 ? *mark : std::min(summary.lowest, *mark);
        summary.highest = summary.count == 0 ? *mark : std::max(summary.highest, *mark);
        summary.sum += *mark;
        ++summary.count;
    }
    return summary;
}

void measureSpreads(const RatingTable& table, BlockAgreement& agreement)
{
    std::int64_t sum = 0;
    for (const RatingRow& row : table.rows) {
        const RowSummary summary = summaryOf(row);
        const int spread = summary.highest - summary.lowest;
        sum += spread;
        agreement.greatestSpread = std::max(agreement.greatestSpread.value_or(0), spread);
    }
    if (!table.rows.empty())
        agreement.meanSpread = Fraction(sum, static_cast<std::int64_t>(table.rows.size()));
}

Leniency leniencyOf(const RatingTable& table, std::size_t column)
{
    Leniency leniency{table.jurors[column], 0, std::nullopt};
    // mark - (sum - mark) / others = (mark (others + 1) - sum) / others: numerators, by others.
    std::map<std::int64_t, std::int64_t> numeratorByOthers;
    for (const RatingRow& row : table.rows) {
        if (!row[column])
            continue;
        const RowSummary summary = summaryOf(row);
        ++leniency.candidates;
        numeratorByOthers[summary.count - 1] += *row[column] * summary.count - summary.sum;
    }
    if (leniency.candidates == 0)
        return leniency;
    std::int64_t common = 1;
    for (const auto& [others, numerator] : numeratorByOthers)
        common = std::lcm(common, others);
    std::int64_t total = 0;
    for (const auto& [others, numerator] : numeratorByOthers)
        total += numerator * (common / others);
    leniency.points = Fraction(total, common * leniency.candidates);
    return leniency;
}

BlockAgreement blockAgreement(const BlockId& block, std::span<const Synthesis> syntheses)
{
    const RatingTable table = ratingTable(block, syntheses);
    BlockAgreement agreement;
    agreement.block = block;
    agreement.candidates = static_cast<int>(table.rows.size());
    measureSpreads(table, agreement);
    for (std::size_t column = 0; column < table.jurors.size(); ++column) {
        agreement.leniencies.push_back(leniencyOf(table, column));
        agreement.jurors += agreement.leniencies.back().candidates > 0 ? 1 : 0;
    }
    agreement.alpha = krippendorffAlpha(table.rows);
    agreement.icc = intraclassCorrelation(table.rows);
    agreement.reading = agreement.candidates < fewestCandidatesToRead
                            ? AgreementReading::TooFew
                            : AgreementReading::FiguresOnly;
    return agreement;
}

} // namespace

AgreementScope agreementScope(const Framework& framework, std::size_t panel)
{
    if (framework.evaluation->notation != Notation::Percent)
        return AgreementScope::LevelsOnly;
    if (!framework.marks().inPercents())
        return AgreementScope::MarksOnly;
    return panel > widestPanelToCompare ? AgreementScope::PanelTooLarge : AgreementScope::Computed;
}

std::vector<BlockAgreement> agreementOf(const Framework& framework,
                                        std::span<const Synthesis> syntheses)
{
    std::vector<BlockAgreement> agreements;
    if (framework.evaluation->notation != Notation::Percent || !framework.marks().inPercents())
        return agreements;
    for (const Block& block : framework.blocks)
        agreements.push_back(blockAgreement(block.id, syntheses));
    return agreements;
}

} // namespace delibere
