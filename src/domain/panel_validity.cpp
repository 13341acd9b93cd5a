// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/panel_validity.h"

#include <algorithm>
#include <map>

#include "domain/text_rules.h"

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
        finding.blocking =
            finding.check == PanelCheck::MinimumMembers || m_rules.blocking.contains(finding.check);
        m_found.push_back(std::move(finding));
    }
    [[nodiscard]] std::vector<PanelFinding> take() { return std::move(m_found); }

private:
    const EvaluationRules& m_rules;
    std::vector<PanelFinding> m_found;
};

// Every college of the panel, with how many of its members sit.
std::map<std::string, int> countByCollege(const JurySession& session,
                                          const std::vector<const Juror*>& sitting)
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
    return present;
}

int countOf(const std::vector<const Juror*>& sitting, Gender gender)
{
    return static_cast<int>(std::ranges::count_if(
        sitting, [&](const Juror* juror) { return juror->gender == gender; }));
}

// D. 6412-6: both represented, at least one qualified; as declared by the members.
void checkComposition(const Quorum& quorum, const std::vector<const Juror*>& sitting,
                      Findings& findings)
{
    const auto qualified = static_cast<int>(std::ranges::count_if(sitting, &Juror::qualified));
    if (quorum.minimumQualified && qualified < *quorum.minimumQualified)
        findings.add({PanelCheck::Qualified, false, {}, {}, qualified, *quorum.minimumQualified});
    if (quorum.womenAndMen &&
        (countOf(sitting, Gender::Woman) == 0 || countOf(sitting, Gender::Man) == 0))
        findings.add({PanelCheck::WomenAndMen, false, {}, {}, 0, 0});
}

// As many members of each college that the panel has; those without a college count for none.
void checkParity(const JurySession& session, const std::vector<const Juror*>& sitting,
                 Findings& findings)
{
    const auto present = countByCollege(session, sitting);
    if (present.empty())
        return;
    const auto [fewest, most] =
        std::ranges::minmax_element(present, {}, [](const auto& each) { return each.second; });
    if (fewest->second != most->second)
        findings.add({PanelCheck::Parity, false, {}, fewest->first, fewest->second, most->second});
}

void checkColleges(const JurySession& session, const std::vector<const Juror*>& sitting,
                   int required, Findings& findings)
{
    for (const auto& [college, count] : countByCollege(session, sitting)) {
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
    if (quorum.parity)
        checkParity(session, sitting, findings);
    checkComposition(quorum, sitting, findings);
    for (const Juror* juror : sitting) {
        if (!juror->employer.empty() && juror->employer == candidate.company)
            findings.add({PanelCheck::SameEmployer, false, juror->id, {}, 0, 0});
        if (std::ranges::any_of(candidate.interviewers, [&](const std::string& name) {
                return samePerson(juror->name, name);
            }))
            findings.add({PanelCheck::Interviewer, false, juror->id, {}, 0, 0});
        if (!dossierRead(*juror, candidate, sheets))
            findings.add({PanelCheck::DossierRead, false, juror->id, {}, 0, 0});
    }
    return findings.take();
}

} // namespace delibere
