// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "cli/commands.h"
#include "cli/french_usage.h"

namespace delibere::cli {

namespace {

void addCommands(CLI::App& program, Action& chosen)
{
    addFrameworkCommand(program, chosen);
    addSessionCommand(program, chosen);
    addListCommands(program, chosen);
    addApplicationCommands(program, chosen);
    addRankingCommands(program, chosen);
    addCampaignCommands(program, chosen);
    addRegisterCommand(program, chosen);
    addSheetCommand(program, chosen);
    addMissionCommands(program, chosen);
    addSynthesisCommand(program, chosen);
    addAgreementCommand(program, chosen);
    addAttendanceCommands(program, chosen);
    addAssignmentCommand(program, chosen);
    addTimetableCommand(program, chosen);
    addHearingCommand(program, chosen);
    addSourcesCommand(program, chosen);
    addCoverageCommand(program, chosen);
    addDeclarationCommand(program, chosen);
    addAppraiseCommand(program, chosen);
    addRetainCommand(program, chosen);
    addProposeCommand(program, chosen);
    addSigningCommands(program, chosen);
    addSignatureCommands(program, chosen);
    addVerifyCommand(program, chosen);
    addFollowUpCommand(program, chosen);
    addParitaryCommand(program, chosen);
    addAfterRoomCommands(program, chosen);
    addPositioningCommand(program, chosen);
    addDocumentsCommand(program, chosen);
    addTablesCommand(program, chosen);
    addStatisticsCommand(program, chosen);
    addPersonDataCommand(program, chosen);
    addDemoCommand(program, chosen);
}

Exit answer(const std::vector<std::string>& arguments, Console& console)
{
    CLI::App program("Délibéré\u00a0: le travail d’un jury de certification, hors ligne.",
                     "delibere-cli");
    Action chosen;
    addCommands(program, chosen);
    program.require_subcommand(1);
    speakFrench(program);

    try {
        // CLI11 takes the arguments from the back of the vector.
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        console.raw(helpOf(program));
        return Exit::Success;
    } catch (const CLI::CallForVersion&) {
        console.print("delibere-cli " DELIBERE_VERSION);
        return Exit::Success;
    } catch (const CLI::ParseError& error) {
        std::string usage = usageText(program, error);
        usage.resize(usage.find_last_not_of('\n') + 1);
        console.complain(usage);
        return Exit::Usage;
    }
    if (const auto* empty = emptyOption(program)) {
        std::string usage = emptyText(program, *empty);
        usage.resize(usage.find_last_not_of('\n') + 1);
        console.complain(usage);
        return Exit::Usage;
    }
    return chosen(console);
}

} // namespace

int run(const std::vector<std::string>& arguments, std::ostream& data, std::ostream& problems,
        bool watched)
{
    Console console(data, problems, watched);
    Exit exit = answer(arguments, console);
    // Only now: what is in a buffer has not been said yet.
    if (const auto said = console.flush(); !said) {
        const Exit lost = console.report(said.error());
        exit = exit == Exit::Success ? lost : exit;
    }
    return static_cast<int>(exit);
}

} // namespace delibere::cli
