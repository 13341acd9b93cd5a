// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/follow_up_table.h"
#include "report/grid_table.h"
#include "report/layout_parts.h"
#include "report/minutes_parts.h"
#include "report/version_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* minutesTitle = "Procès-verbal du jury d’évaluation";
constexpr int linesForIncidents = 4;

// On one page: the place to write is for the steps above it.
void addFollowUp(Document& form, const MinutesRecord& record)
{
    form.elements.emplace_back(Heading{"Suites"});
    if (!record.followUps.empty())
        form.elements.emplace_back(followUpTable(record.followUps));
    form.elements.emplace_back(Paragraph{
        {},
        wording::withNoBreakSpaces(
            "Échéances : notification dans les 15 jours du passage devant le jury, "
            "accrochage dans les 3 mois de la délivrance. Ce sont des rappels ; la décision "
            "appartient au jury paritaire et la délivrance à l’organisme certificateur."),
        Tone::Muted,
        Break::KeepWithNext});
    form.elements.emplace_back(
        WritingSpace{{"Décision du jury paritaire (date, décision)", "Avis de la CPNE (date)",
                      "Notification aux candidats (date)"},
                     3});
}

SignatureBoxes handwritten(const JurySession& session)
{
    SignatureBoxes made;
    made.title = "Signatures manuscrites des membres présents";
    for (const Juror& juror : session.jurors) {
        if (juror.attendance == Attendance::Present)
            made.boxes.push_back({wording::nameAndFunction(juror), {}, {}});
    }
    return made;
}

} // namespace

Document layOutRecord(const MinutesRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginForm(subject, minutesTitle);
    auto& elements = form.elements;
    elements.emplace_back(subjectFacts(subject));
    addPanel(form, record);
    addValidity(form, record);
    elements.emplace_back(Heading{"Récapitulatif"});
    elements.emplace_back(summaryTable(record));
    elements.emplace_back(
        Paragraph{{},
                  "Le jury d’évaluation propose\u00a0; le jury paritaire décide. " +
                      ruleNote(record.framework),
                  Tone::Muted});
    int number = 0;
    for (const MinutesEntry& entry : record.entries)
        addCandidate(form, record, entry, ++number);
    elements.emplace_back(Heading{"Clôture de la séance"});
    // Signatures never stand alone on a page: what they close comes before them.
    elements.emplace_back(WritingSpace{
        {"Incidents de séance et observations"}, linesForIncidents, Break::KeepWithNext});
    elements.emplace_back(handwritten(record.session));
    elements.emplace_back(Paragraph{{}, sealNotice(), Tone::Muted});
    addFollowUp(form, record);
    elements.emplace_back(ownPresentation());
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
