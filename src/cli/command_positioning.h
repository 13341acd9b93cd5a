// SPDX-License-Identifier: GPL-3.0-or-later
// The words under delibere-cli reperage, each in its file.
#pragma once

#include "cli/commands.h"

namespace delibere::cli {

void addPositioningCreation(CLI::App& group, Action& chosen);  // creer
void addPositioningExchange(CLI::App& group, Action& chosen);  // importer, exporter
void addPositioningSummary(CLI::App& group, Action& chosen);   // bilan
void addPositioningSigning(CLI::App& group, Action& chosen);   // signer, corriger
void addPositioningDocuments(CLI::App& group, Action& chosen); // documents

} // namespace delibere::cli
