// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/layout_parts.h"
#include "report/ranking_parts.h"
#include "report/sheet_blocks.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* sheetTitle = "Fiche individuelle — Grille d’évaluation";

Facts sheetFacts(const FormSubject& subject, const SheetRecord& record)
{
    const Juror& juror = record.juror;
    std::string who = wording::nameAndFunction(juror);
    if (!juror.college.empty())
        who += wording::withNoBreakSpaces(", collège : ") + juror.college;
    Facts facts;
    facts.items.emplace_back("Membre du jury", who);
    const Facts about = subjectFacts(subject);
    facts.items.insert(facts.items.end(), about.items.begin(), about.items.end());
    facts.items.emplace_back("Présence du membre",
                             wording::attendanceWords(record.session, juror, record.candidate.id));
    facts.items.emplace_back("Dossier déclaratif", record.sheet.dossierRead
                                                       ? "déclaré lu par le membre du jury"
                                                       : "non déclaré lu");
    facts.items.emplace_back("État de la fiche", wording::words(record.stamp.state));
    return facts;
}

// What was entered for a candidate who is not heard stays in the session and counts for nothing:
// only that the dossier was read is said.
ScoreSheet printedSheet(const Candidate& candidate, const ScoreSheet& sheet)
{
    if (candidate.heard())
        return sheet;
    ScoreSheet blank;
    blank.key = sheet.key;
    blank.state = sheet.state;
    blank.dossierRead = sheet.dossierRead;
    return blank;
}

bool countsItsLevels(const Scale& scale)
{
    const bool serves =
        scale.uses.contains(ScaleUse::Dossier) || scale.uses.contains(ScaleUse::Interview);
    return serves && std::ranges::any_of(scale.levels,
                                         [](const Level& level) { return level.label.empty(); });
}

// What is ours on this form where the certifier publishes none of it.
std::string ownWords(const Framework& framework)
{
    const bool numbers = std::ranges::any_of(framework.scales, countsItsLevels);
    const auto& rules = framework.evaluation;
    const bool reminder =
        rules && rules->unit == Unit::Block && rules->notation == Notation::Percent;
    if (!numbers && !reminder)
        return {};
    const std::string ours = numbers && reminder
                                 ? "Les numéros des niveaux et la ligne « aide-mémoire » sont"
                             : numbers ? "Les numéros des niveaux sont"
                                       : "La ligne « aide-mémoire » est";
    return wording::withNoBreakSpaces(" " + ours + " de l’équipe du programme, non publié" +
                                      (numbers ? "s" : "e") + ".");
}

std::string keyToMarks(const SheetRecord& record)
{
    if (!record.candidate.heard())
        return wording::withNoBreakSpaces(
            "« — » : pas d’appréciation pour ce candidat ; cela ne vaut jamais 0.");
    return wording::withNoBreakSpaces(
               std::string(
                   "« n.\u00a0a. » : critère non abordé ; « non renseigné » : rien n’a été saisi") +
               (record.framework.inPercents()
                    ? " ; " + wording::formatMark(record.framework.marks(), 0) +
                          " est une appréciation."
                    : ".")) +
           ownWords(record.framework);
}

} // namespace

Document layOutRecord(const SheetRecord& held)
{
    if (held.framework.admission)
        return readingSheet(held);
    const ScoreSheet sheet = printedSheet(held.candidate, held.sheet);
    const SheetRecord record{held.framework, held.session, held.candidate,
                             held.juror,     sheet,        held.stamp};
    const FormSubject subject{record.framework, record.session, &record.candidate, record.stamp};
    Document form = beginForm(subject, sheetTitle);
    form.runningTitle += " – " + record.juror.name;
    auto& elements = form.elements;
    elements.emplace_back(sheetFacts(subject, record));
    if (record.sheet.transcription)
        elements.emplace_back(
            transcriptionParagraph(*record.sheet.transcription, record.juror.name));
    elements.emplace_back(Paragraph{wording::withNoBreakSpaces("Lecture des appréciations : "),
                                    keyToMarks(record), Tone::Normal});
    for (Table& table : scaleTables(record.framework, Room::Always))
        elements.emplace_back(std::move(table));
    addSheetBlocks(form, {record.framework, &record.candidate, record.sheet});
    elements.emplace_back(SignatureBoxes{"Signature du membre du jury",
                                         {{wording::nameAndFunction(record.juror), {}, {}}}});
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
