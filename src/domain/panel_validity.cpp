// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/panel_validity.h"

#include <algorithm>
#include <map>

#include "domain/folding.h"
#include "domain/time_of_day.h"

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

// The number that ends right before this place; 0: none, or a long one.
int numberBefore(std::string_view text, std::size_t end)
{
    std::size_t from = end;
    while (from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9')
        --from;
    const std::string digits(text.substr(from, end - from));
    return digits.empty() || digits.size() > 3 ? 0 : std::stoi(digits);
}

// Where the hours say of a member what cannot be: only as long as the president says nothing.
void checkHours(const JurySession& session, const Candidate& candidate, const Juror& juror,
                int minutes, Findings& findings)
{
    if (session.seat(candidate.id, juror.id) != nullptr)
        return;
    if (candidate.time.empty()) {
        if (!juror.arrival.empty() || !juror.departure.empty())
            findings.add({PanelCheck::HoursUnknown, false, juror.id, {}, 0, 0});
        return;
    }
    if (!juror.departure.empty() &&
        minutesOfDay(juror.departure) < minutesOfDay(candidate.time) + minutes)
        findings.add({PanelCheck::LeavesEarly, false, juror.id, {}, 0, 0});
}

// Both are at the table, and the president did not say so of each.
void checkSubstitute(const JurySession& session, const Candidate& candidate, const Juror& juror,
                     Findings& findings)
{
    if (juror.replaces.empty() || !session.sitsFor(juror.replaces, candidate.id))
        return;
    const bool stated = session.seat(candidate.id, juror.id) != nullptr &&
                        session.seat(candidate.id, juror.replaces) != nullptr;
    if (!stated)
        findings.add({PanelCheck::Substitute, false, juror.id, {}, 0, 0});
}

void checkSecondEdition(const Framework& framework, const JurySession& session,
                        const Candidate& candidate, const std::vector<const Juror*>& sitting,
                        Findings& findings)
{
    const int minutes = passageMinutes(framework);
    for (const Juror* juror : sitting) {
        checkSubstitute(session, candidate, *juror, findings);
        checkHours(session, candidate, *juror, minutes, findings);
        if (samePerson(juror->name, candidate.fullName()))
            findings.add({PanelCheck::SameName, false, juror->id, {}, 0, 0});
    }
}

} // namespace

bool aboutSeats(PanelCheck check)
{
    return check == PanelCheck::Substitute || check == PanelCheck::LeavesEarly ||
           check == PanelCheck::HoursUnknown || check == PanelCheck::SameName;
}

int passageMinutes(const Framework& framework)
{
    constexpr std::string_view limit = " minutes maxi";
    int minutes = 0;
    for (const ProcedureStep& step : framework.procedure) {
        for (const std::string& detail : step.details) {
            for (std::size_t at = detail.find(limit); at != std::string::npos;
                 at = detail.find(limit, at + limit.size()))
                minutes += numberBefore(detail, at);
        }
    }
    return minutes;
}

std::vector<PanelFinding> checkPanel(const Framework& framework, const JurySession& session,
                                     const Candidate& candidate, std::span<const ScoreSheet> sheets,
                                     PanelEdition edition)
{
    if (!framework.evaluation || !candidate.heard())
        return {};
    const Quorum& quorum = framework.evaluation->quorum;
    std::vector<const Juror*> sitting;
    for (const Juror& juror : session.jurors) {
        if (session.presentFor(juror, candidate) &&
            session.recusal(candidate.id, juror.id) == nullptr)
            sitting.push_back(&juror);
    }

    Findings findings(*framework.evaluation);
    const int count = static_cast<int>(sitting.size());
    if (count < quorum.minimumMembers)
        findings.add({PanelCheck::MinimumMembers, false, {}, {}, count, quorum.minimumMembers});
    if (quorum.president && session.presidentFor(candidate.id) == nullptr)
        findings.add({PanelCheck::President, false, {}, {}, 0, 1});
    if (quorum.minimumPerCollege)
        checkColleges(session, sitting, *quorum.minimumPerCollege, findings);
    if (quorum.parity)
        checkParity(session, sitting, findings);
    checkComposition(quorum, sitting, findings);
    for (const Juror* juror : sitting) {
        const bool same = edition == PanelEdition::First
                              ? !juror->employer.empty() && juror->employer == candidate.company
                              : sameCompany(juror->employer, candidate.company);
        if (same)
            findings.add({PanelCheck::SameEmployer, false, juror->id, {}, 0, 0});
        if (std::ranges::any_of(candidate.interviewers, [&](const std::string& name) {
                return samePerson(juror->name, name);
            }))
            findings.add({PanelCheck::Interviewer, false, juror->id, {}, 0, 0});
        // Who evaluates other candidates has no sheet on which to say so.
        if (session.assigned(juror->id, candidate.id) && !dossierRead(*juror, candidate, sheets))
            findings.add({PanelCheck::DossierRead, false, juror->id, {}, 0, 0});
    }
    if (edition != PanelEdition::First)
        checkSecondEdition(framework, session, candidate, sitting, findings);
    return findings.take();
}

} // namespace delibere
