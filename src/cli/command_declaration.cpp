// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli declaration signer|afficher: the declaration that a member signs with their key.
#include <fmt/format.h>

#include "app/honour_declaration.h"
#include "app/signing.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/passphrase_file.h"
#include "wording/declaration_words.h"

namespace delibere::cli {

namespace {

struct DeclareOptions {
    std::string juror;
    std::string passphraseFile;
    bool newKey = false;
};

Exit declare(Console& console, app::Session& session, const DeclareOptions& options)
{
    const JurorId juror(options.juror);
    const auto declaration = app::declarationOf(session, juror);
    if (!declaration)
        return console.report(declaration.error(), session.jury());
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return console.report(passphrase.error());
    if (options.newKey) {
        const auto made = app::makeKey(session, juror, *passphrase);
        const auto given =
            made.and_then([&](const PutKey& key) { return session.apply(key, juror); });
        if (!given)
            return console.report(given.error(), session.jury());
        console.print(fmt::format("Clé {} de {}\u00a0: {}", made->key.number,
                                  nameAndId(session.jury(), juror), app::fingerprintOf(made->key)));
    }
    const auto key = app::openKey(session, juror, *passphrase);
    app::forget(*passphrase);
    if (!key)
        return console.report(key.error(), session.jury());
    const auto done = app::signDeclaration(session, *key, *declaration, app::doorOf(session));
    if (!done)
        return console.report(done.error(), session.jury());
    console.print(fmt::format("{}\u00a0: déclaration sur l’honneur n°\u00a0{} signée, {} candidats",
                              nameAndId(session.jury(), juror), done->declaration.number,
                              done->declaration.candidates.size()));
    return Exit::Success;
}

Exit show(Console& console, const app::Session& session, const NoOptions& /*options*/)
{
    Exit exit = Exit::Success;
    for (const Juror& juror : session.jury().jurors) {
        const std::string name = nameAndId(session.jury(), juror.id);
        const auto held = app::declarationHeld(session, juror.id);
        if (!held) {
            exit = console.report(held.error(), session.jury());
            continue;
        }
        if (!*held) {
            console.print(name + "\u00a0: aucune signée avec sa clé");
            continue;
        }
        const HonourDeclaration& declaration = (*held)->declaration;
        console.print(fmt::format("{}\u00a0: n°\u00a0{}, {} candidats. {}", name,
                                  declaration.number, declaration.candidates.size(),
                                  wording::declarationSigned(declaration)));
        if (const auto open = notCovered(declaration, session.jury()); !open.empty())
            console.print("  " + wording::declarationLacks(open));
    }
    return exit;
}

} // namespace

void addDeclarationCommand(CLI::App& program, Action& chosen)
{
    CLI::App* group =
        program.add_subcommand("declaration", "Déclarations sur l’honneur des membres");
    group->require_subcommand(1);
    const auto [signer, toSign] = addCommand(
        *group, chosen, "signer", "Signe la déclaration d’un membre avec sa clé", declare);
    signer.add_option("--membre", toSign.juror, "Membre qui déclare")->required();
    signer.add_option("--phrase", toSign.passphraseFile, "Fichier de la phrase secrète")
        ->required();
    signer.add_flag("--creer-cle", toSign.newKey, "Crée d’abord une clé pour ce membre");
    addCommand(*group, chosen, "afficher", "Dit qui a signé la sienne, et ce qu’elle ne dit pas",
               show);
}

} // namespace delibere::cli
