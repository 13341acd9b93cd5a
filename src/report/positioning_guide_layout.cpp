// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/help_text.h"
#include "report/layout_parts.h"
#include "report/positioning_parts.h"
#include "report/positioning_tables.h"
#include "wording/french_format.h"
#include "wording/positioning_words.h"

namespace delibere::report {

namespace {

// Sections of Framework::help with a place of their own in the guide.
constexpr const char* titleSection = "guide";
constexpr const char* closingSection = "bilan"; // printed at the end of each competence
constexpr const char* usualTitle = "GUIDE DE REPÉRAGE DES COMPÉTENCES DU CANDIDAT";
constexpr int linesForAnAnswer = 4;

// "- " in the source; the printed guide has a hand.
std::vector<std::string> withHands(std::vector<std::string> paragraphs)
{
    for (std::string& paragraph : paragraphs) {
        if (paragraph.starts_with("- "))
            paragraph.replace(0, 2, "☞ ");
    }
    return paragraphs;
}

void addPresentation(Document& form, const PositioningRecord& record)
{
    for (const HelpText& section : record.framework.help) {
        if (section.id == closingSection)
            continue;
        if (section.id != titleSection)
            form.elements.emplace_back(Heading{section.title, HeadingLevel::Section});
        addHelp(form, withHands(section.paragraphs));
    }
}

std::string interviewerWords(const Interviewer& person)
{
    std::string text = person.fullName();
    for (const std::string& part : {person.function, person.company})
        text += part.empty() ? "" : ", " + part;
    return text + (person.accredited ? ", évaluateur habilité" : "");
}

void addPeople(Document& form, const PositioningRecord& record)
{
    if (record.blank()) {
        form.elements.emplace_back(WritingSpace{{"Candidat, nom", "Prénom", "Entreprise"}, 2});
        form.elements.emplace_back(
            WritingSpace{{"Date du repérage", "Intervenant 1", "Intervenant 2"}, 2});
        form.elements.emplace_back(positioningFacts(record));
    } else {
        Facts facts = positioningFacts(record);
        const auto& roles = record.framework.positioning->signatories;
        for (std::size_t place = 0; place < record.positioning.info.interviewers.size(); ++place) {
            const std::string role =
                place + 1 < roles.size() ? roles[place + 1] : std::string("Intervenant");
            facts.items.emplace_back(
                role, interviewerWords(record.positioning.info.interviewers.at(place)));
        }
        form.elements.emplace_back(std::move(facts));
    }
    for (const std::string& sentence : record.framework.positioning->custody)
        form.elements.emplace_back(Paragraph{{}, sentence, Tone::Strong});
}

// The candidate's path, before the first question (004:78).
void addOpening(Document& form, const PositioningRecord& record)
{
    const PositioningOpening& opening = record.positioning.opening;
    form.elements.emplace_back(Heading{"Parcours, souhaits et motivation du candidat"});
    if (record.blank()) {
        for (const char* label : {"Parcours professionnel", "Souhaits", "Motivation pour le CQP"})
            form.elements.emplace_back(WritingSpace{{label}, linesForAnAnswer});
        return;
    }
    const auto add = [&](const char* label, const std::string& value) {
        form.elements.emplace_back(Paragraph{label + std::string("\u00a0: "),
                                             value.empty() ? "non renseigné" : value,
                                             Tone::Normal});
    };
    add("Parcours professionnel", opening.career);
    add("Souhaits", opening.wishes);
    add("Motivation", opening.motivation);
}

void addCompetence(Document& form, const PositioningRecord& record, const Block& block,
                   Remarks& remarks)
{
    form.elements.emplace_back(Heading{
        wording::blockName(record.framework, block) + " – " + block.title, HeadingLevel::Section});
    if (!block.instruction.empty())
        form.elements.emplace_back(
            Paragraph{{}, block.instruction, Tone::Normal, Break::KeepWithNext});
    for (const Competency& table : block.competencies) {
        if (table.positioning)
            addGuideTable(form, record, table, remarks);
    }
    const HelpText* closing = helpOf(record.framework, closingSection);
    if (closing == nullptr)
        return;
    std::string text;
    for (const std::string& sentence : closing->paragraphs)
        text += (text.empty() ? "" : " ") + sentence;
    form.elements.emplace_back(Paragraph{{}, text, Tone::Strong});
}

} // namespace

Document layOutPositioningGuide(const PositioningRecord& record)
{
    const HelpText* introduction = helpOf(record.framework, titleSection);
    Document form = beginPositioning(record, introduction ? introduction->title : usualTitle);
    Remarks remarks(record.framework,
                    record.withoutRemarks ? Remarks::Kind::LeftOut : Remarks::Kind::Printed);
    addPeople(form, record);
    addPresentation(form, record);
    addOpening(form, record);
    for (const Block& block : record.framework.blocks)
        addCompetence(form, record, block, remarks);
    form.elements.emplace_back(Heading{record.framework.positioning->title, HeadingLevel::Section});
    addSummaryTable(form, record, remarks, Break::KeepWithNext);
    addPositioningSignatures(form, record);
    form.elements.emplace_back(purposeAndCustody(record));
    endPositioning(form, record, remarks);
    return form;
}

} // namespace delibere::report
