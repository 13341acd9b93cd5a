// SPDX-License-Identifier: GPL-3.0-or-later
// Running an import of a list: everything is said first, row by row; then all of it is written in
// one transaction, or nothing is.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/entry_notice.h"
#include "cli/list_text.h"
#include "cli/register_text.h"
#include "cli/sheet_argument.h"
#include "wording/list_words.h"
#include "wording/register_words.h"

namespace delibere::cli {

struct ImportListOptions {
    SheetArgument source;
    std::vector<std::string> columns; // in the order of the sheet, where it has no headings
    std::string namesakes;            // "ajouter", "laisser"
    std::string registerFile;
    std::string uncertain; // "reporter", "laisser"
    bool trial = false;
    bool json = false;
};

void addListOptions(CLI::App& importer, ImportListOptions& options);
void addNamesakesOption(CLI::App& importer, ImportListOptions& options);

// Named as headings are; « - » is a column that is not read. Of a sheet with headings: none.
[[nodiscard]] Result<std::vector<std::optional<ListColumn>>>
columnsFrom(ListKind kind, const ImportListOptions& options);
[[nodiscard]] app::Uncertain uncertainOf(const ImportListOptions& options);
// "Candidats écrits"
[[nodiscard]] std::string writtenWords(ListKind kind);
// Of these no option takes any: a number does, or a hand in the session.
void sayOtherCompanies(Console& console, const std::vector<std::size_t>& rows);
void askForNamesakes(Console& console, bool anyNamesake);

template <class Person>
std::set<std::size_t> chosenRows(const app::ListPlan<Person>& plan,
                                 const ImportListOptions& options)
{
    std::set<std::size_t> rows = app::rowsToTake(plan);
    for (const auto& row : plan.rows) {
        if (row.verdict == ListVerdict::Namesake && options.namesakes == "ajouter")
            rows.insert(row.number);
    }
    return rows;
}

template <class Person>
std::vector<std::size_t> otherCompanies(const app::ListPlan<Person>& plan)
{
    std::vector<std::size_t> rows;
    for (const auto& row : plan.rows) {
        if (row.otherCompany)
            rows.push_back(row.number);
    }
    return rows;
}

// What a register says of the people on the list; true: somebody has to decide on it first.
template <class Person>
bool sayCarried(Console& console, const app::ListPlan<Person>& plan,
                const ImportListOptions& options)
{
    bool asks = false;
    for (const auto& row : plan.rows) {
        if (row.carried.empty())
            continue;
        asks = asks || std::ranges::any_of(row.carried, isUncertain, &CarriedBlock::finding);
        if (options.json)
            continue;
        console.print(fmt::format("registre, ligne\u00a0{}", row.number));
        for (const CarriedBlock& carried : row.carried)
            console.print("  " + wording::carriedWords(carried, uncertainOf(options) ==
                                                                    app::Uncertain::Carry));
    }
    const bool undecided = asks && options.uncertain.empty();
    if (undecided)
        sayUncertain(console);
    return undecided;
}

// What is said of a plan before it is written; true: it cannot be, as it stands.
template <class Person>
bool sayPlan(Console& console, const app::Session& session, const WorkbookSheet& sheet,
             const app::ListPlan<Person>& plan, const ImportListOptions& options)
{
    if (!options.json)
        printPlan(console, session, sheet, plan);
    complainOf(console, session.jury(), plan);
    const bool uncarried = sayCarried(console, plan, options);
    const auto unsure = otherCompanies(plan);
    const bool undecided =
        (!unsure.empty() || plan.count(ListVerdict::Namesake) > 0) && options.namesakes.empty();
    const auto lost = lostPresident(plan, chosenRows(plan, options));
    if (lost)
        console.report(*lost, session.jury());
    if (!unsure.empty())
        sayOtherCompanies(console, unsure);
    if (undecided)
        askForNamesakes(console, plan.count(ListVerdict::Namesake) > 0);
    return undecided || uncarried || lost.has_value() || !plan.problems.empty() ||
           plan.count(ListVerdict::Refused) > 0;
}

template <class Person, class PlanOf>
Exit importList(Console& console, app::Session& session, const ImportListOptions& options,
                PlanOf planOf)
{
    constexpr ListKind kind = listKindOf<Person>;
    const auto columns = columnsFrom(kind, options);
    if (!columns)
        return console.report(columns.error());
    const auto sheet = readSheet(console, kind, options.source);
    if (!sheet)
        return console.report(sheet.error());
    const app::ListPlan<Person> plan =
        planOf(*sheet, options.source.headed ? app::recognisedLayout(kind, *sheet)
                                             : app::layoutWithoutHeadings(*sheet, *columns));
    const bool refused = sayPlan(console, session, *sheet, plan, options);
    const auto chosen = chosenRows(plan, options);
    const auto edits = editsOf(plan, chosen);
    const bool writes = !options.trial && !refused;
    if (writes && !edits.empty()) {
        if (const auto done = session.applyTogether(edits, {}); !done)
            return console.report(done.error(), session.jury());
        sayUndrawable(console, edits);
    }
    if (options.json)
        console.printJson(listJson(session, *sheet, plan, writes ? chosen.size() : 0));
    else if (options.trial)
        console.print("Essai\u00a0: rien n’a été écrit.");
    else if (refused)
        console.print("Rien n’a été écrit.");
    else
        console.print(fmt::format("{}\u00a0: {}", writtenWords(kind), chosen.size()));
    return refused ? Exit::Problem : Exit::Success;
}

} // namespace delibere::cli
