// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of delibere-cli. Each add… declares the words and options of one command on the
// parser and stores in `chosen` what to run; nothing runs while arguments are read.
#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "cli/console.h"

namespace delibere::cli {

using Action = std::function<Exit(Console&)>;

void addFrameworkCommand(CLI::App& program, Action& chosen);
void addSessionCommand(CLI::App& program, Action& chosen);
void addMissionCommands(CLI::App& program, Action& chosen);
void addListCommands(CLI::App& program, Action& chosen);            // candidats, membres
void addApplicationCommands(CLI::App& program, Action& chosen);     // candidatures …
void addApplicationAnswerCommands(CLI::App& group, Action& chosen); // of candidatures
void addRankingCommands(CLI::App& program, Action& chosen);         // classement …
void addRankingSigningCommands(CLI::App& group, Action& chosen);    // of classement
void addRankingExportCommand(CLI::App& group, Action& chosen);      // the same
void addCampaignCommands(CLI::App& program, Action& chosen);        // campagne …
void addCampaignActCommands(CLI::App& group, Action& chosen);       // of campagne
void addCampaignViewCommands(CLI::App& group, Action& chosen);      // the same
void addCatalogueCommands(CLI::App& group, Action& chosen);
void addRegisterCommand(CLI::App& program, Action& chosen); // registre …
void addSheetCommand(CLI::App& program, Action& chosen);
void addSynthesisCommand(CLI::App& program, Action& chosen);
void addAgreementCommand(CLI::App& program, Action& chosen);
void addAttendanceCommands(CLI::App& program, Action& chosen); // presence, deport
void addAssignmentCommand(CLI::App& program, Action& chosen);  // affectation …
void addTimetableCommand(CLI::App& program, Action& chosen);   // horaire …
void addHearingCommand(CLI::App& program, Action& chosen);     // passage …
void addDeclarationCommand(CLI::App& program, Action& chosen); // declaration …
void addSourcesCommand(CLI::App& program, Action& chosen);     // sources …
void addCoverageCommand(CLI::App& program, Action& chosen);    // non-abordes
void addAppraiseCommand(CLI::App& program, Action& chosen);    // apprecier
void addRetainCommand(CLI::App& program, Action& chosen);
void addProposeCommand(CLI::App& program, Action& chosen);
void addSigningCommands(CLI::App& program, Action& chosen); // signer, verrouiller, corriger
void addSignatureCommands(CLI::App& program, Action& chosen);
void addVerifyCommand(CLI::App& program, Action& chosen);
void addFollowUpCommand(CLI::App& program, Action& chosen);
void addAfterRoomCommands(CLI::App& program, Action& chosen);  // recours, lot, anonymes
void addParitaryCommand(CLI::App& program, Action& chosen);    // paritaire …
void addPositioningCommand(CLI::App& program, Action& chosen); // reperage …
void addDocumentsCommand(CLI::App& program, Action& chosen);
void addTablesCommand(CLI::App& program, Action& chosen);
void addStatisticsCommand(CLI::App& program, Action& chosen);
void addPersonDataCommand(CLI::App& program, Action& chosen);
void addDemoCommand(CLI::App& program, Action& chosen);

} // namespace delibere::cli
