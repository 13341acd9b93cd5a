// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/french_usage.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace delibere::cli {

namespace {

const CLI::App* innermost(const CLI::App* command)
{
    const auto named = command->get_subcommands();
    return named.empty() ? command : innermost(named.front());
}

std::string words(const CLI::App* command)
{
    return command->get_parent() == nullptr
               ? command->get_name()
               : words(command->get_parent()) + " " + command->get_name();
}

// The name CLI11 puts first in its messages: "--vers is required", "referentiel: …"; a value that
// could not be converted is told in other words: "Could not convert: --option = value".
std::string subjectOf(const CLI::ParseError& error)
{
    std::string message = error.what();
    if (constexpr std::string_view converting = "Could not convert: ";
        message.starts_with(converting))
        message.erase(0, converting.size());
    return message.substr(0, message.find_first_of(" :"));
}

// Of "Exactly 1 option from [--oui,--non{false},--selon-les-heures]": its options.
std::string choicesIn(const std::string& message)
{
    const std::size_t from = message.find('[') + 1;
    std::string choices = message.substr(from, message.find(']') - from);
    for (std::size_t at = choices.find('{'); at != std::string::npos; at = choices.find('{'))
        choices.erase(at, choices.find('}', at) + 1 - at);
    choices.erase(choices.find_last_not_of(',') + 1); // behind them the help, which has no name
    for (std::size_t at = choices.find(','); at != std::string::npos;
         at = choices.find(',', at + 1))
        choices.insert(at + 1, " ");
    return choices;
}

std::string reason(const CLI::ParseError& error)
{
    const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
    const std::string message = error.what();
    switch (kind) {
    case CLI::ExitCodes::RequiredError:
        if (message.starts_with("A subcommand"))
            return "Il manque une commande.";
        if (message.find(" option from [") != std::string::npos)
            return fmt::format("Il faut une seule de ces options\u00a0: {}.", choicesIn(message));
        return fmt::format("Il manque «\u00a0{}\u00a0».", subjectOf(error));
    case CLI::ExitCodes::ExtrasError:
        return fmt::format("Argument inattendu\u00a0: «\u00a0{}\u00a0».",
                           message.substr(message.rfind(": ") + 2));
    case CLI::ExitCodes::ArgumentMismatch:
        return fmt::format("Il manque une valeur à «\u00a0{}\u00a0».", subjectOf(error));
    case CLI::ExitCodes::ValidationError:
    case CLI::ExitCodes::ConversionError:
        return fmt::format("La valeur de «\u00a0{}\u00a0» ne convient pas.", subjectOf(error));
    case CLI::ExitCodes::ExcludesError: // "--nom excludes --candidat"
        return fmt::format("«\u00a0{}\u00a0» ne va pas avec «\u00a0{}\u00a0».", subjectOf(error),
                           message.substr(message.rfind(' ') + 1));
    case CLI::ExitCodes::RequiresError: // "--serie requires --pause-de"
        return fmt::format("«\u00a0{}\u00a0» ne va qu’avec «\u00a0{}\u00a0».", subjectOf(error),
                           message.substr(message.rfind(' ') + 1));
    default:
        return "La commande n’est pas comprise.";
    }
}

constexpr std::array maybeEmpty{"--motif",  "--commentaire", "--preconisation", "--reserve",
                                "--prenom", "--entreprise",  "--lieu",          "--arrivee",
                                "--depart", "--heure"};

bool isEmpty(const CLI::Option& option)
{
    const auto& given = option.results();
    return std::ranges::find(given, std::string()) != given.end() &&
           std::ranges::find(maybeEmpty, option.get_name()) == maybeEmpty.end();
}

void translate(CLI::App& command)
{
    command.set_help_flag("-h,--aide", "Affiche cette aide");
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", "Utilisation\u00a0");
    formatter->label("OPTIONS", "OPTIONS");
    formatter->label("SUBCOMMAND", "COMMANDE");
    formatter->label("SUBCOMMANDS", "COMMANDES");
    formatter->label("Positionals", "Arguments\u00a0");
    formatter->label("TEXT", "TEXTE");
    formatter->label("REQUIRED", "(obligatoire)");
    formatter->label("Needs", "Avec\u00a0");
    formatter->label("Excludes", "Jamais avec\u00a0");
    for (CLI::Option* option : command.get_options()) {
        option->group("Options\u00a0");
        // With the words that are accepted, « TEXT:{totale,partielle} » is a label of its own.
        if (const std::string type = option->get_type_name(); type.starts_with("TEXT:"))
            formatter->label(type, "TEXTE" + type.substr(4));
    }
    formatter->column_width(34);
    command.formatter(formatter);
    if (command.get_parent() != nullptr)
        command.group("Commandes\u00a0");
    for (CLI::App* inner : command.get_subcommands([](CLI::App*) { return true; }))
        translate(*inner);
}

} // namespace

void speakFrench(CLI::App& program)
{
    program.set_version_flag("--version", "", "Affiche la version");
    translate(program);
}

std::string helpOf(const CLI::App& program)
{
    const CLI::App* command = innermost(&program);
    const std::string parents =
        command->get_parent() == nullptr ? std::string() : words(command->get_parent());
    return command->help(parents);
}

const CLI::Option* emptyOption(const CLI::App& program)
{
    for (const CLI::App* command = &program;;) {
        for (const CLI::Option* option : command->get_options()) {
            if (isEmpty(*option))
                return option;
        }
        const auto named = command->get_subcommands();
        if (named.empty())
            return nullptr;
        command = named.front();
    }
}

std::string emptyText(const CLI::App& program, const CLI::Option& option)
{
    return fmt::format("Il manque une valeur à «\u00a0{}\u00a0».\nAide\u00a0: {} --aide\n",
                       option.get_name(), words(innermost(&program)));
}

std::string usageText(const CLI::App& program, const CLI::ParseError& error)
{
    return fmt::format("{}\nAide\u00a0: {} --aide\n", reason(error), words(innermost(&program)));
}

} // namespace delibere::cli
