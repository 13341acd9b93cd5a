// SPDX-License-Identifier: GPL-3.0-or-later
// A command: its word and its options on the parser, and what runs when it is chosen. One about a
// session is handed the file open, and never runs when it cannot be opened.
#pragma once

#include <type_traits>

#include "app/session.h"
#include "cli/commands.h"
#include "cli/encrypted_opening.h"
#include "cli/instrument_check.h"
#include "cli/session_place.h"

namespace delibere::cli {

// As the parser fills them in; both live as long as the parser.
template <class Options>
struct Command {
    CLI::App& parser;
    Options& options;
};

// Of a command that is told nothing.
struct NoOptions {};

template <class Options, class Run>
Command<Options> addRunning(CLI::App& group, Action& chosen, const char* word, const char* what,
                            Run run)
{
    auto options = std::make_shared<Options>();
    CLI::App* parser = group.add_subcommand(word, what);
    parser->callback([options, run, &chosen] {
        chosen = [options, run](Console& console) { return run(console, *options); };
    });
    return {*parser, *options};
}

template <class Options>
Command<Options> addCommand(CLI::App& group, Action& chosen, const char* word, const char* what,
                            Exit (*run)(Console&, const Options&))
{
    return addRunning<Options>(group, chosen, word, what, run);
}

template <class Options>
struct OnSession {
    std::string session;
    std::string wordsFile; // what opens it, when it is encrypted
    Options options;
};

// What --ouvrir-avec names; else the passphrase that the command is told anyway: on a member's
// laptop the same one opens the file and signs.
template <class Options>
const std::string& wordsFileOf(const OnSession<Options>& asked)
{
    if constexpr (requires { asked.options.passphraseFile; }) {
        if (asked.wordsFile.empty())
            return asked.options.passphraseFile;
    }
    return asked.wordsFile;
}

// Session: app::Session, or const for who only looks.
template <class Session, class Options>
Command<Options> addCommand(CLI::App& group, Action& chosen, const char* word, const char* what,
                            Exit (*run)(Console&, Session&, const Options&))
{
    const std::string words =
        group.get_parent() == nullptr ? std::string(word) : group.get_name() + " " + word;
    const auto opened = [run, words](Console& console, const OnSession<Options>& asked) {
        if (!std::is_const_v<Session> && checkPlace(console, asked.session) != Exit::Success)
            return Exit::Problem;
        auto session = openSession(asked.session, wordsFileOf(asked));
        if (!session)
            return console.report(session.error());
        if (const auto suits = checkInstrument(session->framework(), words); !suits)
            return console.report(suits.error());
        return run(console, *session, asked.options);
    };
    const auto command = addRunning<OnSession<Options>>(group, chosen, word, what, opened);
    command.parser.add_option("session", command.options.session, "Fichier .jury")->required();
    addOpeningWords(command.parser, command.options.wordsFile);
    return {command.parser, command.options.options};
}

} // namespace delibere::cli
