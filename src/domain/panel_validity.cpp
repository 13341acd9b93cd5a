// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/panel_validity.h"

#include <algorithm>
#include <map>

namespace delibere {

namespace {

bool dossierRead(const Juror& juror, const Candidate& candidate, std::span<const ScoreSheet> sheets)
{
    return std::ranges::any_of(sheets, [&](const ScoreSheet& sheet) {
        return sheet.key == SheetKey{candidate.id, juror.id} && sheet.dossierRead;
    });
}

class Findings {
public:
    explicit Findings(const EvaluationRules& rules) : m_rules(rules) {}

    void add(PanelFinding finding)
    {
        finding.blocking = m_rules.blocking.contains(finding.check);
        m_found.push_back(std::move(finding));
    }
    [[nodiscard]] std::vector<PanelFinding> take() { return std::move(m_found); }

private:
    const EvaluationRules& m_rules;
    std::vector<PanelFinding> m_found;
};

void checkColleges(const JurySession& session, const std::vector<const Juror*>& sitting,
                   int required, Findings& findings)
{
    std::map<std::string, int> present;
    for (const Juror& juror : session.jurors) {
        if (!juror.college.empty())
            present.emplace(juror.college, 0);
    }
    for (const Juror* juror : sitting) {
        if (!juror->college.empty())
            ++present[juror->college];
    }
    for (const auto& [college, count] : present) {
        if (count < required)
            findings.add({PanelCheck::PerCollege, false, {}, college, count, required});
    }
}

} // namespace

std::vector<PanelFinding> checkPanel(const Framework& framework, const JurySession& session,
                                     const Candidate& candidate, std::span<const ScoreSheet> sheets)
{
    if (!framework.evaluation || !candidate.heard())
        return {};
    const Quorum& quorum = framework.evaluation->quorum;
    std::vector<const Juror*> sitting;
    for (const Juror& juror : session.jurors) {
        if (session.sitsFor(juror.id, candidate.id))
            sitting.push_back(&juror);
    }

    Findings findings(*framework.evaluation);
    const int count = static_cast<int>(sitting.size());
    if (count < quorum.minimumMembers)
        findings.add({PanelCheck::MinimumMembers, false, {}, {}, count, quorum.minimumMembers});
    const bool president = std::ranges::any_of(
        sitting, [](const Juror* juror) { return juror->role == JurorRole::President; });
    if (quorum.president && !president)
        findings.add({PanelCheck::President, false, {}, {}, 0, 1});
    if (quorum.minimumPerCollege)
        checkColleges(session, sitting, *quorum.minimumPerCollege, findings);
    for (const Juror* juror : sitting) {
        if (!juror->employer.empty() && juror->employer == candidate.company)
            findings.add({PanelCheck::SameEmployer, false, juror->id, {}, 0, 0});
        if (!dossierRead(*juror, candidate, sheets))
            findings.add({PanelCheck::DossierRead, false, juror->id, {}, 0, 0});
    }
    return findings.take();
}

} // namespace delibere
