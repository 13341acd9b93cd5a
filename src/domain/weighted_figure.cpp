// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/weighted_figure.h"

namespace delibere {

namespace {

std::optional<Fraction> markOf(const SourcePart& part, const std::optional<Fraction>& juryMean)
{
    if (part.jury)
        return juryMean;
    return part.mark ? std::optional(Fraction(part.mark->mark.value, 1)) : std::nullopt;
}

} // namespace

std::vector<SourcePart> sourceParts(const EvaluationRules& rules, const JurySession& session,
                                    const CandidateId& candidate, const BlockId& block)
{
    std::vector<SourcePart> parts;
    parts.reserve(rules.sources.size());
    for (const WeightedSource& source : rules.sources) {
        SourcePart& part = parts.emplace_back(SourcePart{source.id, source.jury, source.weight});
        const auto held = session.outsideMarks.find({candidate, block, source.id});
        if (!source.jury && held != session.outsideMarks.end())
            part.mark = held->second;
    }
    return parts;
}

std::optional<Fraction> weightedFigure(std::span<const SourcePart> parts,
                                       const std::optional<Fraction>& juryMean)
{
    if (parts.empty())
        return std::nullopt;
    Fraction sum(0, 1);
    std::int64_t weights = 0;
    for (const SourcePart& part : parts) {
        const auto mark = markOf(part, juryMean);
        if (!mark)
            return std::nullopt;
        sum = sum + Fraction(part.weight * mark->num(), mark->den());
        weights += part.weight;
    }
    return Fraction(sum.num(), sum.den() * weights);
}

} // namespace delibere
