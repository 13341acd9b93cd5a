// SPDX-License-Identifier: GPL-3.0-or-later
// How a command opens a session that may be encrypted: with the words in a file that it is told,
// or that the variable DELIBERE_OUVRIR_AVEC names, for a script of several commands.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "app/session.h"

namespace delibere::cli {

// --ouvrir-avec, on the parser of a command.
void addOpeningWords(CLI::App& parser, std::string& wordsFile);

// None when the session is in clear, or when no file of words is named.
[[nodiscard]] Result<store::FileKeyPtr> openingKey(const std::string& session,
                                                   const std::string& wordsFile);
[[nodiscard]] Result<app::Session> openSession(const std::string& session,
                                               const std::string& wordsFile);

} // namespace delibere::cli
