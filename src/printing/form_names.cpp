// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_names.h"

#include <algorithm>

#include "app/anonymous_document.h"
#include "domain/folding.h"
#include "printing/form_table.h"

namespace delibere::printing {

namespace {

constexpr std::size_t enoughToTellApart = 8; // characters of the id of a repérage

// "D’Été-Müller" -> "d-ete-muller"; a name in another script gives nothing.
std::string asciiWord(const std::string& name)
{
    std::string word;
    for (const std::u32string& part : foldedWords(name)) {
        std::string letters;
        for (const char32_t letter : part) {
            if ((letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9'))
                letters += static_cast<char>(letter);
        }
        word += (word.empty() || letters.empty() ? "" : "-") + letters;
    }
    return word;
}

// "classique/principale" -> "classique-principale"
std::string joined(std::string key)
{
    std::ranges::replace(key, '/', '-');
    return key;
}

void append(std::string& stem, const std::string& part)
{
    if (!part.empty())
        stem += "-" + part;
}

} // namespace

std::string formWord(FormKind kind)
{
    return std::string(formRow(kind).word);
}

std::string fileStem(const app::Session& session, const Form& form, Naming naming)
{
    const CandidateId about = form.candidate();
    std::string stem = formWord(form.kind);
    if (const PositioningId* id = form.subject ? positioningOf(*form.subject) : nullptr)
        stem.insert(stem.find('-'), "-" + id->text().substr(0, enoughToTellApart));
    else if (const RankingList* list = form.subject ? rankingOf(*form.subject) : nullptr)
        append(stem, joined(listKey(*list)));
    else if (form.kind == FormKind::Anonymous) // an id may be the number of a dossier
        return stem + "-" + app::anonymousCode(session, about).value_or("");
    else
        append(stem, about.text());
    append(stem, form.juror.text());
    const Candidate* candidate =
        naming == Naming::People ? session.jury().candidate(about) : nullptr;
    if (candidate != nullptr) {
        append(stem, asciiWord(candidate->lastName));
        append(stem, asciiWord(candidate->firstName));
    }
    const Juror* juror =
        naming == Naming::People && about.empty() ? session.jury().juror(form.juror) : nullptr;
    if (juror != nullptr)
        append(stem, asciiWord(juror->name));
    if (form.version > 0)
        append(stem, "v" + std::to_string(form.version));
    return stem;
}

} // namespace delibere::printing
