// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_floors.h"

#include <algorithm>
#include <utility>

#include "codec/case_values.h"
#include "domain/folding.h"

namespace delibere::codec {

namespace {

struct FloorWords {
    CaseFloor floor;
    std::vector<std::u32string> words;
};

// Asked in this order: a « bloc de compétences » is a bloc, a « critère de compétence » a
// criterion.
const std::vector<FloorWords>& floorWords()
{
    static const std::vector<FloorWords> words{
        {CaseFloor::Block, {U"bloc", U"blocs", U"block", U"blocks"}},
        {CaseFloor::Criterion,
         {U"critere", U"criteres", U"criterion", U"criteria", U"indicateur", U"indicateurs",
          U"indicator", U"indicators"}},
        {CaseFloor::Competency,
         {U"competence", U"competences", U"competency", U"competencies", U"skill", U"skills"}}};
    return words;
}

class Framing {
public:
    Framing(CaseTree& tree, CaseTypes types, FindingReport& report)
        : m_tree(tree), m_report(report), m_floors(tree.items.size()),
          m_overBlocks(tree.items.size())
    {
        if (types == CaseTypes::Ignored)
            return;
        for (std::size_t index = 0; index < tree.items.size(); ++index)
            m_floors[index] = floorOfType(caseTypeOf(tree.items[index]));
        for (auto at = tree.order.rbegin(); at != tree.order.rend(); ++at) {
            const std::size_t index = *at;
            const std::size_t parent = tree.items[index].parent;
            if (parent != noCaseItem &&
                (m_overBlocks[index] || m_floors[index] == CaseFloor::Block))
                m_overBlocks[parent] = true;
        }
    }

    std::vector<FramedBlock> take()
    {
        std::vector<FramedBlock> blocks;
        for (const std::size_t block : blocksBelowHeadings()) {
            check(block, CaseFloor::Block);
            FramedBlock& framed = blocks.emplace_back(FramedBlock{block, {}});
            for (const std::size_t competency : m_tree.items[block].children) {
                check(competency, CaseFloor::Competency);
                framed.competencies.push_back({competency, m_tree.items[competency].children});
                for (const std::size_t criterion : m_tree.items[competency].children) {
                    check(criterion, CaseFloor::Criterion);
                    leaveOut(m_tree.items[criterion].children);
                }
            }
        }
        return blocks;
    }

private:
    std::vector<std::size_t> blocksBelowHeadings()
    {
        std::vector<std::size_t> blocks;
        std::vector<std::size_t> waiting(m_tree.top.rbegin(), m_tree.top.rend());
        while (!waiting.empty()) {
            const std::size_t index = waiting.back();
            waiting.pop_back();
            if (m_floors[index] || !m_overBlocks[index]) {
                blocks.push_back(index);
                continue;
            }
            warn(FindingCode::CaseHeadingSkipped, index);
            const auto& children = m_tree.items[index].children;
            waiting.insert(waiting.end(), children.rbegin(), children.rend());
        }
        return blocks;
    }

    void check(std::size_t index, CaseFloor floor)
    {
        if (m_floors[index] && *m_floors[index] != floor)
            m_report.error(FindingCode::CaseTypeMisplaced, m_tree.items[index].pointer,
                           caseTypeOf(m_tree.items[index]));
    }

    void leaveOut(const std::vector<std::size_t>& tooDeep)
    {
        for (const std::size_t index : tooDeep)
            warn(FindingCode::CaseTooDeep, index);
    }

    void warn(FindingCode code, std::size_t index)
    {
        const CaseItem& item = m_tree.items[index];
        m_tree.warnings.push_back({Severity::Warning, code, item.pointer, caseItemName(item)});
    }

    CaseTree& m_tree;
    FindingReport& m_report;
    std::vector<std::optional<CaseFloor>> m_floors;
    std::vector<bool> m_overBlocks;
};

} // namespace

std::optional<CaseFloor> floorOfType(std::string_view type)
{
    const std::vector<std::u32string> said = foldedWords(type);
    for (const FloorWords& floor : floorWords()) {
        const bool named = std::ranges::any_of(said, [&](const std::u32string& word) {
            return std::ranges::find(floor.words, word) != floor.words.end();
        });
        if (named)
            return floor.floor;
    }
    return std::nullopt;
}

std::string caseTypeOf(const CaseItem& item)
{
    if (auto type = caseText(*item.object, "CFItemType"))
        return std::move(*type);
    const auto* link = caseObject(*item.object, "CFItemTypeURI");
    return link == nullptr ? std::string() : caseText(*link, "title").value_or("");
}

std::vector<FramedBlock> framedBlocks(CaseTree& tree, CaseTypes types, FindingReport& report)
{
    return Framing(tree, types, report).take();
}

} // namespace delibere::codec
