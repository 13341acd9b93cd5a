// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/help_text.h"
#include "report/layout_parts.h"
#include "report/ranking_parts.h"
#include "report/sheet_blocks.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

// Sections of Framework::help with a place of their own.
constexpr const char* titleSection = "guide";
constexpr const char* gridSection = "synthese"; // about another form
constexpr const char* usualTitle = "Guide individuel";
constexpr int linesForRemarks = 5;

// The help of a framework with a repérage is the guide of that interview, which is no jury.
bool helpsTheJury(const Framework& framework)
{
    return !framework.positioning;
}

std::string titleOf(const Framework& framework)
{
    const HelpText* section = helpsTheJury(framework) ? helpOf(framework, titleSection) : nullptr;
    return section ? section->title : usualTitle;
}

void addHeader(Document& form, const FormSubject& subject, const BlankGuideRecord& record)
{
    WritingSpace toWrite;
    toWrite.lines = 2;
    if (record.juror == nullptr)
        toWrite.labels.emplace_back("Nom et fonction du membre du jury");
    if (record.candidate == nullptr)
        toWrite.labels.insert(toWrite.labels.end(),
                              {"Nom et prénom du candidat", "Entreprise du candidat"});
    toWrite.labels.emplace_back("Dossier déclaratif lu le");
    Facts facts;
    if (record.juror != nullptr)
        facts.items.emplace_back("Membre du jury", wording::nameAndFunction(*record.juror));
    const Facts about = subjectFacts(subject);
    facts.items.insert(facts.items.end(), about.items.begin(), about.items.end());
    form.elements.emplace_back(std::move(facts));
    form.elements.emplace_back(std::move(toWrite));
}

void addAdvice(Document& form, const Framework& framework)
{
    for (const HelpText& section : framework.help) {
        if (!helpsTheJury(framework) || section.id == gridSection)
            continue;
        if (section.id != titleSection)
            form.elements.emplace_back(Heading{section.title});
        addHelp(form, section.paragraphs);
    }
}

std::string keyToMarks(const Framework& framework)
{
    return wording::withNoBreakSpaces(
        std::string("« Dossier » et « Entretien » : ") + wording::criterionMarkWords(framework) +
        " ; « n.\u00a0a. » : critère non abordé. Une case laissée vide n’est pas un 0.");
}

void addSignature(Document& form, const Juror* juror)
{
    form.elements.emplace_back(WritingSpace{{"Remarques"}, linesForRemarks, Break::KeepWithNext});
    form.elements.emplace_back(SignatureBoxes{
        "Date et signature du membre du jury",
        {{"Date", {}, {}},
         {juror ? wording::nameAndFunction(*juror) : "Nom et signature", {}, {}, {}, 2}}});
}

} // namespace

Document layOutRecord(const BlankGuideRecord& record)
{
    if (record.framework.admission)
        return blankReadingSheet(record);
    const FormSubject subject{record.framework, record.session, record.candidate, record.stamp};
    Document form = beginFormByHand(subject, titleOf(record.framework), "formulaire à remplir");
    if (record.juror != nullptr)
        form.runningTitle += " – " + record.juror->name;
    addHeader(form, subject, record);
    addAdvice(form, record.framework);
    form.elements.emplace_back(Heading{"Échelles d’appréciation"});
    for (Table& table : scaleTables(record.framework, Room::Always))
        form.elements.emplace_back(std::move(table));
    form.elements.emplace_back(Heading{"Grille d’évaluation"});
    form.elements.emplace_back(Paragraph{wording::withNoBreakSpaces("Lecture des appréciations : "),
                                         keyToMarks(record.framework), Tone::Normal});
    addSheetBlocks(form, {record.framework, record.candidate, ScoreSheet{}, true});
    addSignature(form, record.juror);
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
