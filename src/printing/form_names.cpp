// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_names.h"

#include "domain/folding.h"

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

void append(std::string& stem, const std::string& part)
{
    if (!part.empty())
        stem += "-" + part;
}

const char* partWord(FormKind kind)
{
    if (kind == FormKind::PositioningGuide)
        return "guide";
    return kind == FormKind::PositioningPlan ? "plan" : "bilan";
}

} // namespace

std::string formWord(FormKind kind)
{
    switch (kind) {
    case FormKind::Attendance:
        return "emargement";
    case FormKind::BlankSheet:
        return "guide-vierge";
    case FormKind::BlankGrid:
        return "grille-vierge";
    case FormKind::Sheet:
        return "fiche";
    case FormKind::Grid:
        return "grille";
    case FormKind::Minutes:
        return "proces-verbal";
    case FormKind::SummaryTable:
        return "tableau-recapitulatif";
    case FormKind::Statement:
        return "releve";
    case FormKind::Certificate:
        return "attestation";
    case FormKind::EntrySlip:
        return "bordereau";
    case FormKind::PositioningGuide:
        return "reperage-guide";
    case FormKind::PositioningSummary:
        return "reperage-bilan";
    case FormKind::PositioningPlan:
        return "reperage-plan";
    case FormKind::BlankPositioningGuide:
        return "reperage-guide-vierge";
    case FormKind::BareGuide:
        return "reperage-guide-sans-remarques";
    }
    return {};
}

std::string fileStem(const app::Session& session, const Form& form, Naming naming)
{
    const CandidateId about = form.candidate();
    std::string stem = formWord(form.kind);
    if (const PositioningId* id = form.subject ? positioningOf(*form.subject) : nullptr)
        stem = "reperage-" + id->text().substr(0, enoughToTellApart) + "-" + partWord(form.kind);
    else
        append(stem, about.text());
    append(stem, form.juror.text());
    const Candidate* candidate =
        naming == Naming::People ? session.jury().candidate(about) : nullptr;
    if (candidate != nullptr) {
        append(stem, asciiWord(candidate->lastName));
        append(stem, asciiWord(candidate->firstName));
    }
    if (form.version > 0)
        append(stem, "v" + std::to_string(form.version));
    return stem;
}

} // namespace delibere::printing
