// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/decision_parts.h"
#include "report/layout_parts.h"
#include "report/minutes_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

Table panelTable(const JurySession& session)
{
    Table table;
    table.columns = {24, 24, 17, 19, 24, 16, 24};
    table.header = {
        headerRow({"Nom", "Fonction", "Collège", "Employeur", "Rôle", "Qualifié(e)", "Présence"})};
    for (const Juror& juror : session.jurors) {
        Row row;
        row.cells = {leftCell(juror.name),
                     leftCell(juror.function),
                     leftCell(juror.college),
                     leftCell(juror.employer),
                     leftCell(wording::roleWords(session, juror)),
                     leftCell(juror.qualified ? "oui" : "non déclaré"),
                     leftCell(wording::attendanceWords(juror))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table keyTable(const MinutesRecord& record)
{
    Table table;
    table.columns = {28, 72};
    table.header = {headerRow({"Membre du jury", "Empreinte de la clé de signature"})};
    for (const Juror& juror : record.session.jurors) {
        const auto found = record.keyFingerprints.find(juror.id);
        const bool known = found != record.keyFingerprints.end();
        Row row;
        row.cells = {leftCell(juror.name),
                     known ? leftCell(found->second) : leftCell("aucune clé", Tone::Muted)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

struct GroupedFinding {
    std::string text;
    std::vector<std::string> candidates;
    const MinutesEntry* last = nullptr; // members of one name give one candidate the same text
};

std::vector<GroupedFinding> groupedFindings(const MinutesRecord& record)
{
    std::vector<GroupedFinding> groups;
    for (const MinutesEntry& entry : record.entries) {
        for (const PanelFinding& finding : entry.panel) {
            const std::string text = wording::words(finding, entry.session);
            auto group = std::ranges::find(groups, text, &GroupedFinding::text);
            if (group == groups.end())
                group = groups.insert(group, {text, {}, nullptr});
            if (group->last != &entry)
                group->candidates.push_back(wording::nameFirst(entry.candidate));
            group->last = &entry;
        }
    }
    return groups;
}

// Their names, or that it is all of those who are heard.
std::string concerned(const MinutesRecord& record, const std::vector<std::string>& names)
{
    const auto heard = static_cast<std::size_t>(std::ranges::count_if(
        record.entries, [](const MinutesEntry& entry) { return entry.candidate.heard(); }));
    const bool all = names.size() == heard && heard > 1;
    return all ? "tous les candidats entendus" : wording::enumerate(names);
}

Table findingTable(const MinutesRecord& record, const std::vector<GroupedFinding>& groups)
{
    Table table;
    table.columns = {60, 40};
    table.header = {headerRow({"Réserve sur la composition, la présence ou l’indépendance du jury",
                               "Candidats concernés"})};
    for (const GroupedFinding& group : groups) {
        Row row;
        row.cells = {leftCell(group.text), leftCell(concerned(record, group.candidates))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addBlocking(Document& form, const MinutesRecord& record)
{
    std::vector<std::string> names;
    for (const MinutesEntry& entry : record.entries) {
        if (blocksConclusion(entry.panel))
            names.push_back(wording::nameFirst(entry.candidate));
    }
    if (!names.empty())
        form.elements.emplace_back(
            Paragraph{{},
                      wording::withNoBreakSpaces("Séance non valable pour conclure pour ") +
                          concerned(record, names) + ".",
                      Tone::Strong});
}

// Who withdrew from whom; why they did is nobody's business (domain: Recusal).
std::string recusalWords(const MinutesRecord& record)
{
    std::string text;
    for (const MinutesEntry& entry : record.entries) {
        std::vector<std::string> names;
        for (const Juror& juror : entry.session.jurors) {
            if (entry.session.recusal(entry.candidate.id, juror.id))
                names.push_back(juror.name);
        }
        if (!names.empty())
            text += (text.empty() ? "" : "\u00a0; ") + wording::enumerate(names) + " pour " +
                    wording::nameFirst(entry.candidate);
    }
    return text.empty() ? "aucun" : text;
}

// As it is now, then each time that it was changed; nothing when it always was as it begins.
std::string turnsText(const MinutesRecord& record)
{
    const bool free = record.session.info.freeTurns;
    if (!free && record.turns.empty())
        return {};
    std::string text = free ? "le jury a choisi que chacun y prenne son tour sans phrase secrète"
                            : "chacun y prend son tour avec sa phrase secrète";
    if (record.turns.empty())
        return text + ", depuis la création de la session.";
    std::vector<std::string> changes;
    for (const TurnsChange& change : record.turns) {
        const Juror* juror = record.session.juror(change.actor);
        changes.push_back((change.free ? "sans phrase à partir du " : "avec phrase à partir du ") +
                          wording::formatInstant(change.at, record.zoneMinutes) + " (" +
                          (juror == nullptr ? "secrétariat" : juror->name) + ")");
    }
    return text + wording::withNoBreakSpaces(". Changé depuis la création de la session : ") +
           wording::enumerate(changes) + ".";
}

} // namespace

void addPanel(Document& form, const MinutesRecord& record)
{
    form.elements.emplace_back(Heading{"Composition et présence du jury"});
    form.elements.emplace_back(panelTable(record.session));
    form.elements.emplace_back(Paragraph{
        {},
        wording::withNoBreakSpaces("« Qualifié(e) » : déclaré(e) comme qualifié(e) pour la "
                                   "certification visée (C. trav. art. D. 6412-6)."),
        Tone::Muted});
    if (const std::string turns = turnsText(record); !turns.empty())
        form.elements.emplace_back(Paragraph{
            wording::withNoBreakSpaces("Tours sur un même ordinateur : "), turns, Tone::Normal});
    if (record.keyFingerprints.empty())
        return;
    form.elements.emplace_back(keyTable(record));
    form.elements.emplace_back(
        Paragraph{{},
                  wording::withNoBreakSpaces(
                      "L’empreinte résume la clé publique d’un membre : en la comparant à celle "
                      "que le programme lui montre, chacun vérifie que la clé est la sienne."),
                  Tone::Muted});
}

void addValidity(Document& form, const MinutesRecord& record)
{
    form.elements.emplace_back(Heading{"Validité de la séance"});
    addBlocking(form, record);
    const std::vector<GroupedFinding> groups = groupedFindings(record);
    if (groups.empty())
        form.elements.emplace_back(
            Paragraph{{},
                      "Aucune réserve sur la composition, la présence et l’indépendance du jury.",
                      Tone::Normal});
    else
        form.elements.emplace_back(findingTable(record, groups));
    form.elements.emplace_back(Paragraph{wording::withNoBreakSpaces("Déports : "),
                                         recusalWords(record) + ".", Tone::Normal});
}

} // namespace delibere::report
