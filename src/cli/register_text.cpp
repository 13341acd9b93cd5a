// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/register_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "domain/folding.h"
#include "wording/french_format.h"
#include "wording/register_words.h"

namespace delibere::cli {

namespace {

using RegisterJson = nlohmann::ordered_json;

// A word for scripts.
const char* changeKey(RegisterChange change)
{
    switch (change) {
    case RegisterChange::Added:
        return "nouveau";
    case RegisterChange::Same:
        return "inchange";
    case RegisterChange::Changed:
        return "modifie";
    case RegisterChange::Withdrawn:
        return "retire";
    case RegisterChange::Older:
        return "plus_ancien";
    }
    return "";
}

const char* findingKey(CarryFinding finding)
{
    switch (finding) {
    case CarryFinding::Numbered:
        return "meme_numero";
    case CarryFinding::OtherName:
        return "autre_nom";
    case CarryFinding::ByName:
        return "par_le_nom";
    case CarryFinding::Homonym:
        return "homonyme";
    case CarryFinding::Expired:
        return "expire";
    case CarryFinding::Later:
        return "apres_la_session";
    case CarryFinding::Held:
        return "deja_acquis";
    }
    return "";
}

bool isTaken(CarryFinding finding, app::Uncertain uncertain)
{
    return isCertain(finding) || (isUncertain(finding) && uncertain == app::Uncertain::Carry);
}

std::string countsOn(const RegisterEntry& entry, const Date& day)
{
    if (entry.now.blocks.empty())
        return {};
    if (entry.now.on > day)
        return ", pas encore acquis à ce jour";
    const auto last = entry.lastDay();
    return last && *last < day ? ", expiré à ce jour" : "";
}

} // namespace

std::vector<RegisterEntry> entriesOf(const AcquiredRegister& held, const std::string& asked)
{
    const auto words = foldedWords(asked);
    std::vector<RegisterEntry> entries;
    std::ranges::copy_if(held.entries, std::back_inserter(entries), [&](const auto& entry) {
        if (entry.fileNumber == asked)
            return true;
        const auto name = foldedWords(entry.fullName());
        return std::ranges::all_of(
            words, [&](const auto& word) { return std::ranges::find(name, word) != name.end(); });
    });
    return entries;
}

void printEntry(Console& console, const RegisterEntry& entry, const std::optional<Date>& on)
{
    console.print(fmt::format("{}\u00a0: {}, {}{}", wording::registeredName(entry),
                              wording::stateWords(entry.now), wording::lastDayWords(entry),
                              on ? countsOn(entry, *on) : std::string()));
    console.print(fmt::format("  {}, {}\u202f; référentiel {} {}", entry.title,
                              wording::formatDate(entry.held), entry.framework,
                              entry.frameworkVersion));
    for (const RegisteredState& earlier : entry.earlier)
        console.print("  avant\u00a0: " + wording::stateWords(earlier));
}

void printLine(Console& console, const RegisterLine& line)
{
    console.print(fmt::format("{}\u00a0: {} — {}", wording::registeredName(line.entry),
                              wording::words(line.change), wording::stateWords(line.entry.now)));
}

RegisterJson updateJson(const RegisterUpdate& update, bool written)
{
    RegisterJson lines = RegisterJson::array();
    for (const RegisterLine& line : update.lines)
        lines.push_back({{"candidat", line.entry.candidate.text()},
                         {"nom", line.entry.fullName()},
                         {"verdict", changeKey(line.change)},
                         {"blocs", textsOf(line.entry.now.blocks)}});
    return {{"lignes", lines}, {"ecrit", written}};
}

void printCarried(Console& console, const JurySession& jury, const CarriedPerson& person,
                  app::Uncertain uncertain)
{
    console.print(fmt::format("{} ({})", jury.candidate(person.candidate)->fullName(),
                              person.candidate.text()));
    for (const CarriedBlock& carried : person.blocks)
        console.print("  " + wording::carriedWords(carried, uncertain == app::Uncertain::Carry));
}

void addUncertainOption(CLI::App& parser, std::string& uncertain)
{
    parser
        .add_option("--incertains", uncertain,
                    "De qui seul le nom, ou seul le numéro, est le même\u00a0: reporter ou laisser")
        ->check(CLI::IsMember({"reporter", "laisser"}));
}

void sayUncertain(Console& console)
{
    console.complain("Des rapprochements sont à confirmer. Si ce sont les mêmes personnes, ajoutez "
                     "«\u00a0--incertains reporter\u00a0»\u202f; pour ne pas les prendre, "
                     "«\u00a0--incertains laisser\u00a0».");
}

RegisterJson carriedJson(const std::vector<CarriedBlock>& blocks, app::Uncertain uncertain)
{
    RegisterJson all = RegisterJson::array();
    for (const CarriedBlock& carried : blocks) {
        const auto last = carried.entry.lastDay();
        all.push_back({{"bloc", carried.block.text()},
                       {"acquis_le", carried.entry.now.on.iso()},
                       {"expire_le", last ? RegisterJson(last->iso()) : RegisterJson(nullptr)},
                       {"session", carried.entry.session.text()},
                       {"empreinte", carried.entry.now.digest},
                       {"constat", findingKey(carried.finding)},
                       {"reporte", isTaken(carried.finding, uncertain)}});
    }
    return all;
}

} // namespace delibere::cli
