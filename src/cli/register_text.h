// SPDX-License-Identifier: GPL-3.0-or-later
// What a command says of the register of acquired blocs.
#pragma once

#include <optional>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/acquired_carry_plan.h"
#include "cli/console.h"
#include "domain/acquired_register.h"

namespace delibere::cli {

// Whom `asked` means: the number of their file, or words of their name. Blank: everybody.
[[nodiscard]] std::vector<RegisterEntry> entriesOf(const AcquiredRegister& held,
                                                   const std::string& asked);

// One of each session; with a day, whether it counts on it.
void printEntry(Console& console, const RegisterEntry& entry, const std::optional<Date>& on);
// "Amélie Roussel (D-101) : nouveau — BC1, acquis le …".
void printLine(Console& console, const RegisterLine& line);
[[nodiscard]] nlohmann::ordered_json updateJson(const RegisterUpdate& update, bool written);

// "BC1, acquis le … : reporté", under the name of each.
void printCarried(Console& console, const JurySession& jury, const CarriedPerson& person,
                  app::Uncertain uncertain);
[[nodiscard]] nlohmann::ordered_json carriedJson(const std::vector<CarriedBlock>& blocks,
                                                 app::Uncertain uncertain);

// What to say of whom only the name, or only the number, is the same: the option, and that it is
// missing.
void addUncertainOption(CLI::App& parser, std::string& uncertain);
void sayUncertain(Console& console);

} // namespace delibere::cli
