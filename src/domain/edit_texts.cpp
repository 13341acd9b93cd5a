// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edit_texts.h"

#include "domain/code_points.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Change = std::function<void(std::string_view label, std::string& text)>;

class Texts {
public:
    explicit Texts(const Change& change) : m_change(change) {}

    void operator()(SetRemark& edit) const { m_change("remarque", edit.text); }
    void operator()(SetCompetencyEntry& edit) const { questions(edit.entry); }
    void operator()(ReopenSheet& edit) const { m_change("motif", edit.reason); }
    void operator()(ImportSheet& edit) const
    {
        for (auto& [id, entry] : edit.sheet.criteria)
            m_change("remarque", entry.remark);
        for (auto& [id, entry] : edit.sheet.competencies)
            questions(entry);
    }
    void operator()(SetAppraisal& edit) const
    {
        if (edit.appraisal)
            m_change("motif", edit.appraisal->reason);
    }
    void operator()(SetRecommendation& edit) const { m_change("préconisation", edit.text); }
    void operator()(SetComment& edit) const { m_change("commentaire", edit.text); }
    void operator()(PutSignature& edit) const { m_change("réserve", edit.signature.reservation); }
    void operator()(WithdrawRecord& edit) const { m_change("motif", edit.reason); }
    void operator()(ReplaceRecord& edit) const { m_change("motif", edit.reason); }
    void operator()(PutPositioning& edit) const { people(edit.info); }
    void operator()(SetPositioningOpening& edit) const { opening(edit.opening); }
    void operator()(SetPositioningTable& edit) const { table(edit.entry); }
    void operator()(SetPositioningSummary& edit) const { m_change("détail", edit.entry.detail); }
    void operator()(SetPositioningPlan& edit) const { plan(edit.entry); }
    void operator()(ImportPositioning& edit) const
    {
        Positioning& positioning = edit.positioning;
        people(positioning.info);
        opening(positioning.opening);
        for (auto& [id, entry] : positioning.tables)
            table(entry);
        for (auto& [id, entry] : positioning.summary)
            m_change("détail", entry.detail);
        for (auto& [line, entry] : positioning.plan)
            plan(entry);
    }
    void operator()(SetSessionInfo& edit) const
    {
        m_change("intitulé", edit.info.title);
        m_change("lieu", edit.info.place);
    }
    void operator()(PutJuror& edit) const
    {
        m_change("nom", edit.juror.name);
        m_change("fonction", edit.juror.function);
        m_change("collège", edit.juror.college);
        m_change("employeur", edit.juror.employer);
    }
    void operator()(PutCandidate& edit) const
    {
        Candidate& candidate = edit.candidate;
        m_change("nom", candidate.lastName);
        m_change("prénom", candidate.firstName);
        m_change("entreprise", candidate.company);
        m_change("motif", candidate.statusReason);
        for (AcquiredBlock& acquired : candidate.acquired)
            m_change("référence", acquired.reference);
    }
    void operator()(SetRecusal& edit) const
    {
        if (edit.reason)
            m_change("motif", *edit.reason);
    }
    template <class Other>
    void operator()(Other& /*says nothing in words*/) const
    {}

private:
    void questions(CompetencyEntry& entry) const
    {
        for (Question& question : entry.questions)
            m_change("question", question.text);
    }
    void people(PositioningInfo& info) const
    {
        for (Interviewer& person : info.interviewers) {
            m_change("nom", person.lastName);
            m_change("prénom", person.firstName);
            m_change("entreprise", person.company);
            m_change("fonction", person.function);
        }
    }
    void opening(PositioningOpening& opening) const
    {
        m_change("parcours", opening.career);
        m_change("souhaits", opening.wishes);
        m_change("motivation", opening.motivation);
    }
    void table(TableEntry& entry) const
    {
        m_change("précision du besoin", entry.detail);
        m_change("notes", entry.notes);
    }
    void plan(PlanEntry& entry) const
    {
        m_change("moyens", entry.means);
        m_change("période", entry.period);
        m_change("qui", entry.who);
    }

    const Change& m_change;
};

void change(Edit& edit, const Change& change)
{
    std::visit(Texts(change), edit);
}

} // namespace

void visitTexts(const Edit& edit, const TextVisitor& visit)
{
    Edit copy = edit;
    change(copy, [&](std::string_view label, std::string& text) { visit(label, text); });
}

Edit composedTexts(Edit edit)
{
    change(edit, [](std::string_view, std::string& text) { text = composed(text); });
    return edit;
}

Result<void> checkTexts(const Edit& edit)
{
    Result<void> checked;
    visitTexts(edit, [&](std::string_view label, const std::string& text) {
        if (!checked)
            return;
        if (const auto fault = typedFault(text, LineBreaks::Allowed))
            checked =
                fail(ProblemCode::TextForbidden, std::string(label), faultWords(text, *fault));
    });
    return checked;
}

} // namespace delibere
