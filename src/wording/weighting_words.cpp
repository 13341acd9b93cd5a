// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/weighting_words.h"

#include <vector>

#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::wording {

std::string sourceName(const WeightedSource& source)
{
    return source.label + " (" + formatPercent(source.weight) + ")";
}

std::string sourceMarkWords(const EvaluationRules& rules, const SourcePart& part)
{
    return part.mark ? formatMark(rules.marks, part.mark->mark.value) : dash;
}

std::string weightedWords(const EvaluationRules& rules, const BlockRow& row)
{
    return row.weighted ? formatMarkMean(rules.marks, *row.weighted, rules.limitOf(row.block))
                        : dash;
}

std::string missingSourcesWords(const EvaluationRules& rules, const BlockRow& row)
{
    std::vector<std::string> labels;
    for (const SourceId& id : row.missingSources()) {
        const WeightedSource* source = rules.weightedSource(id);
        labels.push_back("«\u00a0" + (source == nullptr ? id.text() : source->label) + "\u00a0»");
    }
    if (labels.empty())
        return {};
    return (labels.size() == 1 ? "la note " : "les notes ") + enumerate(labels);
}

std::string weightingWords(const Framework& framework)
{
    if (!framework.evaluation || framework.evaluation->sources.empty())
        return {};
    std::string text;
    for (const WeightedSource& source : framework.evaluation->sources)
        text += (text.empty() ? "Moyenne pondérée\u00a0: " : ", ") + source.label + " " +
                formatPercent(source.weight) + " (" + source.source + ")";
    return text;
}

} // namespace delibere::wording
