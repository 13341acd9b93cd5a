// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/list_text.h"

#include <fmt/format.h>

#include "cli/register_text.h"
#include "wording/application_words.h"
#include "wording/french_format.h"
#include "wording/list_words.h"
#include "wording/problem_text.h"
#include "wording/ranking_words.h"

namespace delibere::cli {

namespace {

using ListJson = nlohmann::ordered_json;

std::string nameOf(const Candidate& candidate)
{
    return candidate.lastName.empty() ? candidate.firstName : candidate.fullName();
}

std::string nameOf(const Juror& juror)
{
    return juror.name;
}

std::string nameOf(const Applicant& applicant)
{
    return applicant.named() ? nameOf(applicant.candidate) : applicant.application.facts.number;
}

const Candidate* heldPerson(const JurySession& jury, const CandidateId& id)
{
    return jury.candidate(id);
}

const Juror* heldPerson(const JurySession& jury, const JurorId& id)
{
    return jury.juror(id);
}

// What else is said of a person, in the order of the columns.
std::vector<std::string> saidOf(const Framework& framework, const Candidate& candidate)
{
    std::vector<std::string> said;
    for (const ListColumn column : {ListColumn::Company, ListColumn::Time, ListColumn::Presented}) {
        if (std::string text = wording::listText(framework, candidate, column); !text.empty())
            said.push_back(std::move(text));
    }
    std::string acquired;
    for (const AcquiredBlock& block : candidate.acquired) {
        Candidate one;
        one.acquired = {block};
        acquired += (acquired.empty() ? "acquis\u00a0: " : ", ") +
                    wording::listText(framework, one, ListColumn::Acquired);
        const std::string on = wording::listText(framework, one, ListColumn::AcquiredOn);
        if (!on.empty())
            acquired += " (" + on + (block.reference.empty() ? "" : ", " + block.reference) + ")";
    }
    if (!acquired.empty())
        said.push_back(std::move(acquired));
    return said;
}

std::vector<std::string> saidOf(const Framework& /*framework*/, const Juror& juror)
{
    std::vector<std::string> said;
    for (const ListColumn column : {ListColumn::Role, ListColumn::Function, ListColumn::College,
                                    ListColumn::Company, ListColumn::Gender}) {
        if (std::string text = wording::listText(juror, column); !text.empty())
            said.push_back(std::move(text));
    }
    if (juror.qualified)
        said.emplace_back("qualifié(e)");
    return said;
}

std::vector<std::string> saidOf(const Framework& /*framework*/, const Applicant& applicant)
{
    const ApplicationFacts& facts = applicant.application.facts;
    std::vector<std::string> said;
    if (std::string origin = wording::originWords(facts); !origin.empty())
        said.push_back(std::move(origin));
    said.push_back(wording::listWords(listOf(facts)));
    return said;
}

// "Amélie Roussel (2027-114, écrit « 2027/114 »)".
template <class Person>
std::string personText(const app::ListRow<Person>& row)
{
    const std::string given =
        row.numberGiven.empty() ? "" : fmt::format(", écrit «\u00a0{}\u00a0»", row.numberGiven);
    return fmt::format("{} ({}{})", nameOf(row.person), row.person.id.text(), given);
}

// "Camille Exemple (25-0344)", "25-0345".
std::string personText(const app::ListRow<Applicant>& row)
{
    const std::string& number = row.person.application.facts.number;
    return row.person.named() ? fmt::format("{} ({})", nameOf(row.person), number) : number;
}

template <class Person>
std::string rowText(const app::Session& session, const app::ListRow<Person>& row)
{
    std::string text = fmt::format("ligne\u00a0{}\u00a0: {}", row.number,
                                   wording::words(listKindOf<Person>, row.verdict));
    switch (row.verdict) {
    case ListVerdict::Refused:
        return nameOf(row.person).empty() ? text : text + ", " + nameOf(row.person);
    case ListVerdict::Repeated:
        return text + ", " + nameOf(row.person) + ", comme la " + wording::rowNumbers(row.alike);
    case ListVerdict::Identical:
        return text + ", " + personText(row);
    case ListVerdict::Changed:
        text += ", " + personText(row);
        for (const ListChange& change : row.changes)
            text += " — " + wording::words(listKindOf<Person>, change);
        return text;
    case ListVerdict::New:
    case ListVerdict::Namesake:
        break;
    }
    text += ", " + personText(row);
    if (const auto* other = heldPerson(session.jury(), row.compared); other != nullptr)
        text += fmt::format(" — dans la session\u00a0: {} ({})", nameOf(*other), other->id.text());
    if (row.verdict == ListVerdict::Namesake && !row.alike.empty())
        text += " — le même nom, " + wording::rowNumbers(row.alike);
    for (const std::string& said : saidOf(session.framework(), row.person))
        text += " — " + said;
    return text;
}

std::string skippedText(const SkippedRow& row)
{
    return fmt::format("ligne\u00a0{}\u00a0: non prise, «\u00a0{}\u00a0» — {}", row.number,
                       row.text, wording::words(row.reason));
}

const char* skippedKey(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Heading:
        return "titres";
    case SkipReason::AboveHeadings:
        return "au_dessus_des_titres";
    case SkipReason::NothingRead:
        return "rien_de_lu";
    }
    return "";
}

template <class Person>
void printOf(Console& console, const app::Session& session, const WorkbookSheet& sheet,
             const app::ListPlan<Person>& plan)
{
    console.print(plan.layout.headings > 0
                      ? fmt::format("Feuille «\u00a0{}\u00a0», en-têtes à la ligne\u00a0{}",
                                    sheet.name, plan.layout.headings)
                      : fmt::format("Feuille «\u00a0{}\u00a0»", sheet.name));
    std::vector<std::string> read;
    for (std::size_t at = 0; at < plan.layout.columns.size(); ++at) {
        if (const auto& column = plan.layout.columns[at])
            read.push_back(fmt::format("{}\u00a0{}", columnName(at + 1),
                                       wording::listHeading(listKindOf<Person>, *column)));
    }
    if (!read.empty())
        console.print("Colonnes lues\u00a0: " + wording::enumerate(read));
    std::vector<std::string> unread;
    for (const UnreadColumn& column : plan.unread)
        unread.push_back(
            columnName(column.column) +
            (column.heading.empty() ? "" : "\u00a0«\u00a0" + column.heading + "\u00a0»"));
    if (!unread.empty())
        console.print("Colonnes non lues\u00a0: " + wording::enumerate(unread));
    for (const SkippedRow& row : plan.skipped) {
        if (row.reason != SkipReason::Heading)
            console.print(skippedText(row));
    }
    for (const auto& row : plan.rows)
        console.print(rowText(session, row));
}

template <class Person>
void complainOfList(Console& console, const JurySession& jury, const app::ListPlan<Person>& plan)
{
    for (const Problem& problem : plan.problems)
        console.report(problem);
    for (const app::SharedProblem& shared : app::problemsOfRows(plan))
        console.complain(fmt::format("{}\u00a0: {}", wording::rowNumbers(shared.rows),
                                     wording::problemText(shared.problem, jury)));
}

// A word for scripts, as the other imports have it.
const char* verdictKey(ListVerdict verdict)
{
    switch (verdict) {
    case ListVerdict::New:
        return "nouveau";
    case ListVerdict::Identical:
        return "identique";
    case ListVerdict::Changed:
        return "modifie";
    case ListVerdict::Namesake:
        return "homonyme";
    case ListVerdict::Repeated:
        return "repete";
    case ListVerdict::Refused:
        return "refuse";
    }
    return "";
}

std::string textOf(const Framework& framework, const Candidate& candidate, ListColumn column)
{
    return wording::listText(framework, candidate, column);
}

std::string textOf(const Framework& /*framework*/, const Juror& juror, ListColumn column)
{
    return wording::listText(juror, column);
}

std::string textOf(const Framework& /*framework*/, const Applicant& applicant, ListColumn column)
{
    return wording::listText(applicant, column);
}

template <class Person>
ListJson rowJson(const app::Session& session, const app::ListRow<Person>& row,
                 app::Uncertain uncertain)
{
    ListJson entry{{"ligne", row.number}, {"verdict", verdictKey(row.verdict)}};
    ListJson person{{"id", row.person.id.text()}};
    constexpr bool isOfMembers = listKindOf<Person> == ListKind::Members;
    constexpr bool isOfApplications = listKindOf<Person> == ListKind::Applications;
    for (const ListColumn column : wording::listColumns(listKindOf<Person>)) {
        std::string text = textOf(session.framework(), row.person, column);
        const bool twice = (column == ListColumn::FileNumber && !isOfApplications) ||
                           (column == ListColumn::FullName && !isOfMembers);
        if (!twice && !text.empty())
            person[wording::listHeading(listKindOf<Person>, column)] = std::move(text);
    }
    entry["personne"] = std::move(person);
    if (!row.numberGiven.empty())
        entry["numero_ecrit"] = row.numberGiven;
    if (!row.compared.empty())
        entry["comparee_a"] = row.compared.text();
    if (!row.alike.empty())
        entry["lignes_semblables"] = row.alike;
    for (const ListChange& change : row.changes)
        entry["changements"].push_back(
            {{"colonne", wording::listHeading(listKindOf<Person>, change.column)},
             {"avant", change.before},
             {"apres", change.after}});
    if (!row.carried.empty())
        entry["registre"] = carriedJson(row.carried, uncertain);
    for (const Problem& problem : row.problems)
        entry["motifs"].push_back(wording::problemText(problem, session.jury()));
    return entry;
}

template <class Person>
ListJson planJson(const app::Session& session, const WorkbookSheet& sheet,
                  const app::ListPlan<Person>& plan, std::size_t written)
{
    ListJson columns = ListJson::array();
    for (std::size_t at = 0; at < plan.layout.columns.size(); ++at) {
        if (const auto& column = plan.layout.columns[at])
            columns.push_back({{"colonne", columnName(at + 1)},
                               {"lue_comme", wording::listHeading(listKindOf<Person>, *column)}});
    }
    ListJson unread = ListJson::array();
    for (const UnreadColumn& column : plan.unread)
        unread.push_back({{"colonne", columnName(column.column)}, {"en_tete", column.heading}});
    ListJson skipped = ListJson::array();
    for (const SkippedRow& row : plan.skipped) {
        if (row.reason != SkipReason::Heading)
            skipped.push_back(
                {{"ligne", row.number}, {"texte", row.text}, {"raison", skippedKey(row.reason)}});
    }
    ListJson problems = ListJson::array();
    for (const Problem& problem : plan.problems)
        problems.push_back(wording::problemText(problem));
    ListJson rows = ListJson::array();
    for (const auto& row : plan.rows)
        rows.push_back(rowJson(session, row, plan.uncertain));
    return {{"feuille", sheet.name}, {"ligne_des_en_tetes", plan.layout.headings},
            {"colonnes", columns},   {"non_lues", unread},
            {"non_prises", skipped}, {"motifs", problems},
            {"lignes", rows},        {"ecrits", written}};
}

} // namespace

void printPlan(Console& console, const app::Session& session, const WorkbookSheet& sheet,
               const app::CandidateList& plan)
{
    printOf(console, session, sheet, plan);
}

void printPlan(Console& console, const app::Session& session, const WorkbookSheet& sheet,
               const app::JurorList& plan)
{
    printOf(console, session, sheet, plan);
}

void complainOf(Console& console, const JurySession& jury, const app::CandidateList& plan)
{
    complainOfList(console, jury, plan);
}

void complainOf(Console& console, const JurySession& jury, const app::JurorList& plan)
{
    complainOfList(console, jury, plan);
}

nlohmann::ordered_json listJson(const app::Session& session, const WorkbookSheet& sheet,
                                const app::CandidateList& plan, std::size_t written)
{
    return planJson(session, sheet, plan, written);
}

nlohmann::ordered_json listJson(const app::Session& session, const WorkbookSheet& sheet,
                                const app::JurorList& plan, std::size_t written)
{
    return planJson(session, sheet, plan, written);
}

void printPlan(Console& console, const app::Session& session, const WorkbookSheet& sheet,
               const app::ApplicationList& plan)
{
    printOf(console, session, sheet, plan);
}

void complainOf(Console& console, const JurySession& jury, const app::ApplicationList& plan)
{
    complainOfList(console, jury, plan);
}

nlohmann::ordered_json listJson(const app::Session& session, const WorkbookSheet& sheet,
                                const app::ApplicationList& plan, std::size_t written)
{
    return planJson(session, sheet, plan, written);
}

} // namespace delibere::cli
