// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/person_export.h"

#include <algorithm>

#include "app/files.h"
#include "app/person_data.h"
#include "domain/folding.h"
#include "domain/name_mask.h"
#include "printing/form_table.h"
#include "printing/printed_form.h"
#include "report/plain_text.h"

namespace delibere::printing {

namespace {

std::vector<FormRow> personForms()
{
    std::vector<FormRow> rows(formRows().begin(), formRows().end());
    std::erase_if(rows, [](const FormRow& row) { return row.handedOver == 0; });
    std::ranges::sort(rows, {}, &FormRow::handedOver);
    return rows;
}

// A draft is its author's alone.
bool isDraft(const app::Session& session, const Form& form)
{
    if (form.kind != FormKind::Sheet)
        return false;
    const auto sheet = session.sheet({form.candidate(), form.juror}, Viewer::staff());
    return sheet && sheet->state != SheetState::Submitted;
}

// There is no such form of this candidate: nothing to attest, or no signed ranking to explain.
bool nothingToHandOver(const Form& form, const Problem& problem)
{
    if (form.kind == FormKind::Reasons)
        return problem.code == ProblemCode::RankingUnsigned ||
               problem.code == ProblemCode::UnknownApplication; // it came after the signatures
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

// Its letters only: lines are broken and signs are escaped otherwise from one place to the other.
std::u32string lettersOf(const std::string& text)
{
    std::u32string letters;
    for (const std::u32string& word : foldedWords(text))
        letters += word;
    return letters;
}

// Does a form name another candidate? It does when it holds one of the texts that do, or a first
// and a last name together. A last name alone says nothing: it may be the town where a jury meets.
class OtherNames {
public:
    OtherNames(const app::Session& session, const CandidateId& candidate,
               const std::vector<std::string>& texts)
        : m_mask(session.jury(), candidate)
    {
        for (const std::string& text : texts)
            m_texts.push_back(lettersOf(text));
    }

    [[nodiscard]] bool in(const report::Document& document) const
    {
        return in(report::plainText(document)) || in(withoutEscapes(document.proof));
    }

private:
    [[nodiscard]] bool in(const std::string& text) const
    {
        const std::u32string letters = m_texts.empty() ? std::u32string() : lettersOf(text);
        return m_mask.fullNames(text) != text ||
               std::ranges::any_of(m_texts, [&](const std::u32string& each) {
                   return letters.find(each) != std::u32string::npos;
               });
    }

    NameMask m_mask;
    std::vector<std::u32string> m_texts;
};

// Sorts the forms of one kind: about somebody else, or not to be had, they are in neither list.
Result<void> sortForms(const app::Session& session, FormKind kind, const OtherNames& others,
                       PersonExport& person)
{
    const auto all = forms(session, Viewer::staff(), kind);
    if (!all)
        return tl::unexpected(all.error());
    for (const Form& form : *all) {
        if (form.candidate() != person.candidate || isDraft(session, form))
            continue;
        const auto printed = layOut(session, Viewer::staff(), form);
        if (!printed && nothingToHandOver(form, printed.error()))
            continue;
        // One that cannot be laid out is asked for all the same: its failure is to be said.
        (printed && others.in(printed->document) ? person.namingOthers : person.forms)
            .push_back(form);
    }
    return {};
}

} // namespace

Result<PersonExport> personExport(const app::Session& session, const Viewer& viewer,
                                  const CandidateId& candidate)
{
    auto data = app::personDataJson(session, viewer, candidate);
    if (!data)
        return tl::unexpected(data.error());
    const OtherNames others(session, candidate, data->namingOthers);
    PersonExport person{candidate, std::move(data->json), {}, {}};
    for (const FormRow& row : personForms()) {
        if (const auto sorted = sortForms(session, row.kind, others, person); !sorted)
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
        return fail(ProblemCode::FileUnwritable, place.forms.folder.string(), error.value());
    if (const auto written = app::writeFile(place.data, person.data); !written) {
        if (made)
            std::filesystem::remove(place.forms.folder, error);
        return tl::unexpected(written.error());
    }
    return place;
}

} // namespace delibere::printing
