// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/person_forms.h"

#include <algorithm>
#include <array>

#include "cli/document_output.h"
#include "domain/name_mask.h"
#include "printing/printed_form.h"
#include "report/plain_text.h"

namespace delibere::cli {

namespace {

using printing::Form;
using printing::FormKind;

constexpr std::array personKinds{FormKind::Grid,
                                 FormKind::Sheet,
                                 FormKind::Statement,
                                 FormKind::Certificate,
                                 FormKind::PositioningSummary,
                                 FormKind::PositioningPlan,
                                 FormKind::PositioningGuide};

bool isAbout(const app::Session& session, const Form& form, const CandidateId& candidate)
{
    if (scopeOf(form.kind) != printing::FormScope::Positioning)
        return form.key.candidate == candidate;
    const auto positioning = session.positioning(form.positioning, Viewer::staff());
    return positioning && positioning->info.candidate == candidate;
}

// A draft is its author's alone.
bool isDraft(const app::Session& session, const Form& form)
{
    if (form.kind != FormKind::Sheet)
        return false;
    const auto sheet = session.sheet(form.key, Viewer::staff());
    return sheet && sheet->state != SheetState::Submitted;
}

bool nothingToAttest(const Form& form, const Problem& problem)
{
    return form.kind == FormKind::Certificate && (problem.code == ProblemCode::CandidateNotHeard ||
                                                  problem.code == ProblemCode::NotSigned ||
                                                  problem.code == ProblemCode::NoBlockValidated);
}

// What the file carries is JSON in JSON: an escaped line feed would hide the word after it.
std::string withoutEscapes(const std::string& json)
{
    std::string text;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const bool escaped = at > 0 && json[at - 1] == '\\' && json[at] != '\\';
        text += json[at] == '\\' || escaped ? ' ' : json[at];
    }
    return text;
}

bool names(const NameMask& mask, const std::string& text)
{
    return mask(text) != text;
}

} // namespace

Result<PersonForms> personForms(const app::Session& session, const CandidateId& candidate)
{
    if (session.jury().candidate(candidate) == nullptr)
        return fail(ProblemCode::UnknownCandidate, candidate.text());
    startDrawing();
    const NameMask mask(session.jury(), candidate);
    PersonForms made;
    for (const FormKind kind : personKinds) {
        const auto forms = printing::forms(session, Viewer::staff(), kind);
        if (!forms)
            return tl::unexpected(forms.error());
        for (const Form& form : *forms) {
            if (!isAbout(session, form, candidate) || isDraft(session, form))
                continue;
            const auto printed = printing::layOut(session, Viewer::staff(), form);
            if (!printed && nothingToAttest(form, printed.error()))
                continue;
            const bool others = printed && (names(mask, report::plainText(printed->document)) ||
                                            names(mask, withoutEscapes(printed->document.proof)));
            // One that cannot be laid out is asked for all the same: its failure is to be said.
            (others ? made.namingOthers : made.forms).push_back(form);
        }
    }
    return made;
}

} // namespace delibere::cli
