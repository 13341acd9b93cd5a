// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli tableaux S.jury… --forme recapitulatif|bordereau --format csv|xlsx --vers DOSSIER
#include <chrono>
#include <map>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/session_folder.h"
#include "printing/form_names.h"
#include "printing/form_table.h"
#include "tables/session_table.h"
#include "tables/table_file.h"
#include "wording/problem_text.h"

namespace delibere::cli {

namespace {

using tables::TableFormat;

struct TableOptions {
    std::vector<std::string> sessions;
    std::string wordsFile; // what opens those that are encrypted
    tables::SessionTable table{};
    TableFormat format = TableFormat::Xlsx;
    std::string folder;
    bool json = false;
};

Result<std::filesystem::path> writeOne(const TableOptions& options, const std::string& path,
                                       const std::filesystem::path& folder)
{
    const auto session = openSession(path, options.wordsFile);
    if (!session)
        return tl::unexpected(session.error());
    if (const auto suits = checkInstrument(session->framework(), "tableaux"); !suits)
        return tl::unexpected(suits.error());
    const auto table = options.table.of(*session, Viewer::staff());
    if (!table)
        return tl::unexpected(table.error());
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, folder.string(), error.value());
    const auto form = printing::formsByWord().at(options.table.form);
    const auto file = folder / (printing::formWord(form) + tables::extensionOf(options.format));
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return tables::writeTable(file, *table, options.format, now).map([&] { return file; });
}

// A session that cannot be read is said, and the tables of the others are written.
Exit write(Console& console, const TableOptions& options)
{
    using Json = nlohmann::ordered_json;
    Json files = Json::array();
    Json failures = Json::array();
    const auto folders = sessionFolders(options.folder, options.sessions);
    for (std::size_t index = 0; index < options.sessions.size(); ++index) {
        const auto path = writeOne(options, options.sessions[index], folders[index]);
        if (!path) {
            console.report(path.error());
            failures.push_back({{"session", options.sessions[index]},
                                {"motif", wording::problemText(path.error())}});
            continue;
        }
        files.push_back(path->string());
        if (!options.json)
            console.print(path->string());
    }
    if (options.json)
        console.printJson(Json{{"tableaux", files}, {"echecs", failures}});
    return failures.empty() ? Exit::Success : Exit::Problem;
}

const std::map<std::string, tables::SessionTable>& tableWords()
{
    static const auto words = [] {
        std::map<std::string, tables::SessionTable> made;
        for (const tables::SessionTable& table : tables::sessionTables)
            made.emplace(table.form, table);
        return made;
    }();
    return words;
}

const std::map<std::string, TableFormat>& formatWords()
{
    static const std::map<std::string, TableFormat> words{{"csv", TableFormat::Csv},
                                                          {"xlsx", TableFormat::Xlsx}};
    return words;
}

// Only words that are checked come here.
template <class Value>
void choose(CLI::App& command, const std::string& option, const std::string& help,
            const std::map<std::string, Value>& words, Value& chosen)
{
    command
        .add_option_function<std::string>(
            option, [&words, &chosen](const std::string& word) { chosen = words.at(word); }, help)
        ->required()
        ->check(CLI::IsMember(words));
}

} // namespace

void addTablesCommand(CLI::App& program, Action& chosen)
{
    const auto [command, options] =
        addCommand(program, chosen, "tableaux",
                   "Tableau récapitulatif et bordereaux de saisie, pour un tableur", write);
    command.add_option("session", options.sessions, "Fichiers .jury")->required();
    addOpeningWords(command, options.wordsFile);
    choose(command, "--forme", "Tableau\u00a0: recapitulatif ou bordereau", tableWords(),
           options.table);
    choose(command, "--format", "csv ou xlsx", formatWords(), options.format);
    command.add_option("--vers", options.folder, "Dossier où écrire")->required();
    command.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
