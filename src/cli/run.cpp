// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "cli/commands.h"
#include "cli/french_usage.h"

namespace delibere::cli {

int run(const std::vector<std::string>& arguments, std::ostream& data, std::ostream& problems)
{
    CLI::App program("Délibéré\u00a0: le travail d’un jury de certification, hors ligne.",
                     "delibere-cli");
    Action chosen;
    addFrameworkCommand(program, chosen);
    addSessionCommand(program, chosen);
    addSheetCommand(program, chosen);
    addSynthesisCommand(program, chosen);
    addAgreementCommand(program, chosen);
    addAttendanceCommands(program, chosen);
    addRetainCommand(program, chosen);
    addProposeCommand(program, chosen);
    addSigningCommands(program, chosen);
    addVerifyCommand(program, chosen);
    addFollowUpCommand(program, chosen);
    addPositioningCommand(program, chosen);
    addDocumentsCommand(program, chosen);
    addTablesCommand(program, chosen);
    addStatisticsCommand(program, chosen);
    addPersonDataCommand(program, chosen);
    addDemoCommand(program, chosen);
    program.require_subcommand(1);
    speakFrench(program);

    try {
        // CLI11 takes the arguments from the back of the vector.
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        data << helpOf(program);
        return static_cast<int>(Exit::Success);
    } catch (const CLI::CallForVersion&) {
        data << "delibere-cli " DELIBERE_VERSION "\n";
        return static_cast<int>(Exit::Success);
    } catch (const CLI::ParseError& error) {
        problems << usageText(program, error);
        return static_cast<int>(Exit::Usage);
    }
    Console console(data, problems);
    return static_cast<int>(chosen(console));
}

} // namespace delibere::cli
