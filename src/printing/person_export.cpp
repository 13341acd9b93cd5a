// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/person_export.h"

#include <algorithm>
#include <array>

#include "app/files.h"
#include "app/person_data.h"
#include "domain/name_mask.h"
#include "printing/printed_form.h"
#include "report/plain_text.h"

namespace delibere::printing {

namespace {

constexpr std::array personKinds{FormKind::Grid,
                                 FormKind::Sheet,
                                 FormKind::Statement,
                                 FormKind::Certificate,
                                 FormKind::PositioningSummary,
                                 FormKind::PositioningPlan,
                                 FormKind::PositioningGuide};

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

// Sorts the forms of one kind: about somebody else, or not to be had, they are in neither list.
Result<void> sortForms(const app::Session& session, FormKind kind, const NameMask& mask,
                       PersonExport& person)
{
    const auto all = forms(session, Viewer::staff(), kind);
    if (!all)
        return tl::unexpected(all.error());
    for (const Form& form : *all) {
        if (personOf(session, form) != person.candidate || isDraft(session, form))
            continue;
        const auto printed = layOut(session, Viewer::staff(), form);
        if (!printed && nothingToAttest(form, printed.error()))
            continue;
        const bool others = printed && (names(mask, report::plainText(printed->document)) ||
                                        names(mask, withoutEscapes(printed->document.proof)));
        // One that cannot be laid out is asked for all the same: its failure is to be said.
        (others ? person.namingOthers : person.forms).push_back(form);
    }
    return {};
}

} // namespace

CandidateId personOf(const app::Session& session, const Form& form)
{
    if (scopeOf(form.kind) != FormScope::Positioning)
        return form.key.candidate;
    const auto positioning = session.positioning(form.positioning, Viewer::staff());
    return positioning ? positioning->info.candidate : CandidateId();
}

Result<PersonExport> personExport(const app::Session& session, const Viewer& viewer,
                                  const CandidateId& candidate)
{
    auto data = app::personDataJson(session, viewer, candidate);
    if (!data)
        return tl::unexpected(data.error());
    const NameMask mask(session.jury(), candidate);
    PersonExport person{candidate, std::move(*data), {}, {}};
    for (const FormKind kind : personKinds) {
        if (const auto sorted = sortForms(session, kind, mask, person); !sorted)
            return tl::unexpected(sorted.error());
    }
    return person;
}

Result<PersonPlace> writePersonData(const PersonExport& person, const std::filesystem::path& folder,
                                    FileKind kind)
{
    PersonPlace place{folder / app::personDataFileName(person.candidate), {}};
    place.forms = {folder / place.data.stem(), kind, Naming::Ids, {}};
    std::error_code error;
    const bool made = std::filesystem::create_directories(place.forms.folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, place.forms.folder.string(),
                    std::to_string(error.value()));
    if (const auto written = app::writeFile(place.data, person.data); !written) {
        if (made)
            std::filesystem::remove(place.forms.folder, error);
        return tl::unexpected(written.error());
    }
    return place;
}

} // namespace delibere::printing
