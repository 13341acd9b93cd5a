// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/positioning_remarks.h"

#include <algorithm>
#include <set>

#include "domain/anomaly_places.h"
#include "wording/french_format.h"

namespace delibere::report {

namespace {

Paragraph remark(int number, const Anomaly& anomaly)
{
    return {"Remarque\u00a0" + std::to_string(number) + "\u00a0: ", anomaly.statement, Tone::Muted};
}

std::vector<std::string> inWords(const std::set<int>& numbers)
{
    std::vector<std::string> words;
    for (const int number : numbers)
        words.push_back(std::to_string(number));
    return words;
}

int positionOf(const std::vector<const Anomaly*>& list, const Anomaly* anomaly)
{
    return static_cast<int>(std::ranges::find(list, anomaly) - list.begin()) + 1;
}

} // namespace

Remarks::Number Remarks::numberOf(const Anomaly* anomaly)
{
    const bool isNew = std::ranges::find(m_met, anomaly) == m_met.end();
    if (isNew)
        m_met.push_back(anomaly);
    return {positionOf(m_met, anomaly), isNew};
}

std::vector<Paragraph> Remarks::under(const CompetencyId& table)
{
    std::vector<Paragraph> said;
    if (m_kind == Kind::LeftOut)
        return said;
    std::set<int> again;
    for (const Anomaly* anomaly : anomaliesOf(m_framework, table)) {
        if (!bites(*anomaly))
            continue;
        const Number number = numberOf(anomaly);
        if (number.isNew)
            said.push_back(remark(number.value, *anomaly));
        else
            again.insert(number.value);
    }
    if (!again.empty())
        said.push_back({{},
                        (again.size() == 1 ? "Voir aussi la remarque\u00a0"
                                           : "Voir aussi les remarques\u00a0") +
                            wording::enumerate(inWords(again)) + ", plus haut.",
                        Tone::Muted});
    return said;
}

std::string Remarks::call(const std::string& summaryLine)
{
    std::string text;
    if (m_kind == Kind::LeftOut)
        return text;
    for (const Anomaly* anomaly : anomaliesOfLine(m_framework, summaryLine)) {
        if (!bites(*anomaly))
            continue;
        text += "\u00a0[" + std::to_string(numberOf(anomaly).value) + "]";
        if (std::ranges::find(m_called, anomaly) == m_called.end())
            m_called.push_back(anomaly);
    }
    return text;
}

std::vector<Paragraph> Remarks::called() const
{
    std::vector<Paragraph> said;
    for (const Anomaly* anomaly : m_called)
        said.push_back(remark(positionOf(m_met, anomaly), *anomaly));
    return said;
}

} // namespace delibere::report
