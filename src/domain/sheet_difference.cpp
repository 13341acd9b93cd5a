// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_difference.h"

namespace delibere {

namespace {

class Comparing {
public:
    Comparing(const ScoreSheet& one, const ScoreSheet& other) : m_one(one), m_other(other) {}

    std::vector<SheetDifference> run(const Framework& framework)
    {
        note(m_one.state != m_other.state, {SheetPart::State, {}, {}, {}});
        note(m_one.dossierRead != m_other.dossierRead, {SheetPart::DossierRead, {}, {}, {}});
        for (const Block& block : framework.blocks)
            compare(block);
        return std::move(m_found);
    }

private:
    void note(bool differs, SheetDifference difference)
    {
        if (differs)
            m_found.push_back(std::move(difference));
    }
    void compare(const Block& block)
    {
        const BlockEntry one = m_one.block(block.id);
        const BlockEntry other = m_other.block(block.id);
        note(one.final != other.final, {SheetPart::BlockFinal, block.id, {}, {}});
        note(one.dossier != other.dossier, {SheetPart::BlockDossier, block.id, {}, {}});
        for (const Competency& competency : block.competencies)
            compare(block.id, competency);
    }
    void compare(const BlockId& block, const Competency& competency)
    {
        const CompetencyEntry one = m_one.competency(competency.id);
        const CompetencyEntry other = m_other.competency(competency.id);
        const auto where = [&](SheetPart part) {
            return SheetDifference{part, block, competency.id, {}};
        };
        note(one.final != other.final, where(SheetPart::CompetencyFinal));
        note(one.reading != other.reading, where(SheetPart::Reading));
        note(one.questions != other.questions, where(SheetPart::Questions));
        for (const Criterion& criterion : competency.criteria)
            compare(block, competency.id, criterion.id);
    }
    void compare(const BlockId& block, const CompetencyId& competency, const CriterionId& criterion)
    {
        const CriterionEntry one = m_one.criterion(criterion);
        const CriterionEntry other = m_other.criterion(criterion);
        const auto where = [&](SheetPart part) {
            return SheetDifference{part, block, competency, criterion};
        };
        note(one.dossier != other.dossier, where(SheetPart::DossierMark));
        note(one.interview != other.interview, where(SheetPart::InterviewMark));
        note(one.remark != other.remark, where(SheetPart::Remark));
    }

    const ScoreSheet& m_one;
    const ScoreSheet& m_other;
    std::vector<SheetDifference> m_found;
};

} // namespace

std::vector<SheetDifference> differencesBetween(const Framework& framework, const ScoreSheet& one,
                                                const ScoreSheet& other)
{
    return Comparing(one, other).run(framework);
}

} // namespace delibere
