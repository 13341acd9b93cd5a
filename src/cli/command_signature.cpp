// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli signature envoyer|donner|importer: signing from afar (app/remote_signing).
#include <algorithm>

#include <fmt/format.h>

#include "app/mission.h"
#include "app/remote_signing.h"
#include "app/signed_packet.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/passphrase_file.h"
#include "report/code_reading.h"
#include "wording/decision_words.h"
#include "wording/exchange_words.h"
#include "wording/instrument_words.h"

namespace delibere::cli {

namespace {

struct SendOptions {
    std::vector<std::string> jurors;
    std::string author;
    std::string passphraseFile;
    std::string folder = ".";
};

struct GiveOptions {
    std::string grids;
    std::string passphraseFile;
    std::string folder = ".";
    std::vector<std::string> candidates;
    std::string reservation;
    bool code = false;
};

struct TakeOptions {
    std::vector<std::string> files;
    std::string receiver;
    std::string passphraseFile;
};

Result<crypto::SecretKey> keyFrom(const app::Session& session, const JurorId& juror,
                                  const std::string& file)
{
    auto passphrase = readPassphrase(file);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    auto key = app::openKey(session, juror, *passphrase);
    app::forget(*passphrase);
    return key;
}

// Who is named, or everybody whose signature is waited for and who has a key.
Result<std::vector<JurorId>> membersFor(const app::Session& session, const SendOptions& options)
{
    std::vector<JurorId> members;
    for (const std::string& id : options.jurors)
        members.emplace_back(id);
    for (const Juror& juror : session.jury().jurors) {
        if (!options.jurors.empty() || juror.id == JurorId(options.author) ||
            !app::keyOf(session, juror.id))
            continue;
        const auto awaiting = app::gridsAwaiting(session, juror.id);
        if (!awaiting)
            return tl::unexpected(awaiting.error());
        if (!awaiting->empty())
            members.push_back(juror.id);
    }
    return members;
}

Exit send(Console& console, app::Session& session, const SendOptions& options)
{
    const JurorId author(options.author);
    const auto key = keyFrom(session, author, options.passphraseFile);
    const auto members = membersFor(session, options);
    if (!key || !members)
        return console.report(key ? members.error() : key.error(), session.jury());
    if (members->empty())
        console.print(std::string(wording::inWordsOf(
            session.framework(),
            "Aucune grille n’attend la signature d’un membre qui a rendu ses fiches.")));
    for (const JurorId& juror : *members) {
        const auto awaiting = app::gridsAwaiting(session, juror);
        const auto sent =
            app::sendGrids(session, *key, author, juror, options.folder, app::doorOf(session));
        if (!awaiting || !sent)
            return console.report(sent ? awaiting.error() : sent.error(), session.jury());
        console.print(fmt::format("Grilles à signer par {}\u00a0: {}",
                                  nameAndId(session.jury(), juror), sent->string()));
        for (const CandidateId& candidate : *awaiting)
            console.print("  " + nameAndId(session.jury(), candidate));
    }
    return Exit::Success;
}

void print(Console& console, const app::GridToSign& grid)
{
    const codec::FrozenRecord& record = grid.view.record;
    const auto& proposal = record.deliberation.proposal;
    console.print(fmt::format("{} ({}), version {}, empreinte {}", record.candidate().fullName(),
                              record.candidate().id.text(), grid.version.number,
                              app::digestText(grid.version)));
    console.print(fmt::format("  proposition\u00a0: {}", wording::proposalWord(proposal)));
    console.print(fmt::format("  votre fiche\u00a0: {}", wording::words(grid.own)));
}

Exit give(Console& console, app::Session& session, const GiveOptions& options)
{
    const auto held = app::heldMission(session);
    if (!held || !*held)
        return console.report(
            held ? Problem{ProblemCode::MissionMissing, session.path().string(), {}}
                 : held.error());
    const auto key = keyFrom(session, (*held)->manifest.juror, options.passphraseFile);
    if (!key)
        return console.report(key.error(), session.jury());
    const auto grids = app::readGrids(session, *key, options.grids);
    if (!grids)
        return console.report(grids.error(), session.jury());
    for (const app::GridToSign& grid : grids->grids)
        print(console, grid);
    std::vector<app::GivenSignature> given;
    for (const std::string& id : options.candidates) {
        given.push_back({CandidateId(id), options.reservation, {}});
        const bool there = std::ranges::any_of(grids->grids, [&](const app::GridToSign& grid) {
            return grid.version.candidate() == given.back().candidate;
        });
        if (!there)
            return console.report(Problem{ProblemCode::UnknownCandidate, id, {}});
    }
    if (given.empty()) {
        console.print(
            "Rien n’est signé\u00a0: nommez avec --candidat les grilles que vous signez.");
        return Exit::Success;
    }
    const auto done =
        app::giveSignatures(session, *key, *grids, given, options.folder, app::doorOf(session));
    if (!done)
        return console.report(done.error(), session.jury());
    console.print(fmt::format("Signatures\u00a0: {}", done->path.string()));
    for (const auto& code : done->codes) {
        if (options.code)
            console.print(code.text.empty() ? "trop long pour un code" : code.text);
    }
    return Exit::Success;
}

// A file of signatures, or pictures of their codes; each text of a code counts once.
Result<std::vector<std::string>> signaturesIn(const std::string& file)
{
    auto bytes = app::readPacketFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->starts_with("delibere-"))
        return std::vector{std::move(*bytes)};
    const auto codes = report::readCodes(*bytes);
    if (!codes)
        return fail(ProblemCode::PacketUnknown, file);
    std::vector<std::string> found;
    for (const std::string& text : *codes) {
        if (auto signatures = app::signaturesOfCode(text))
            found.push_back(std::move(*signatures));
    }
    if (found.empty())
        return fail(ProblemCode::CodeUnreadable, file);
    return found;
}

void print(Console& console, const JurySession& jury, const app::TakenSignatures& taken)
{
    for (const app::TakenSignature& each : taken.signatures) {
        const std::string what =
            fmt::format("{}, version {}", nameAndId(jury, each.candidate), each.version);
        const std::string who = nameAndId(jury, taken.manifest.juror);
        if (each.problem)
            console.report(*each.problem, jury);
        else if (each.known)
            console.print(fmt::format("{}\u00a0: signature de {} déjà là", what, who));
        else if (each.done->locked)
            console.print(fmt::format("{}\u00a0: signée par {}, verrouillée", what, who));
        else
            console.print(fmt::format("{}\u00a0: signée par {}", what, who));
    }
}

Exit take(Console& console, app::Session& session, const TakeOptions& options)
{
    const JurorId receiver(options.receiver);
    const auto key = keyFrom(session, receiver, options.passphraseFile);
    if (!key)
        return console.report(key.error(), session.jury());
    Exit exit = Exit::Success;
    for (const std::string& file : options.files) {
        const auto found = signaturesIn(file);
        if (!found) {
            exit = console.report(found.error(), session.jury());
            continue;
        }
        for (const std::string& bytes : *found) {
            app::TakenSignatures taken;
            const auto done = session.inOneTransaction([&] {
                return app::takeSignatures(session, *key, file, bytes, receiver,
                                           app::doorOf(session))
                    .map([&](app::TakenSignatures all) { taken = std::move(all); });
            });
            if (!done) {
                exit = console.report(done.error(), session.jury());
                continue;
            }
            print(console, session.jury(), taken);
            if (std::ranges::any_of(taken.signatures, [](const app::TakenSignature& each) {
                    return each.problem.has_value();
                }))
                exit = Exit::Problem;
        }
    }
    return exit;
}

} // namespace

void addSignatureCommands(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("signature", "Signer depuis un autre ordinateur");
    group.require_subcommand(1);
    const auto [sender, toSend] = addCommand(
        group, chosen, "envoyer", "Écrit les grilles à signer, un fichier par membre", send);
    sender.add_option("--membre", toSend.jurors, "Pour qui (par défaut, tous ceux qu’on attend)");
    sender.add_option("--au-nom-de", toSend.author, "Qui préside et envoie")->required();
    sender.add_option("--phrase", toSend.passphraseFile, "Fichier de sa phrase secrète")
        ->required();
    sender.add_option("--dossier", toSend.folder, "Où les écrire");
    const auto [giver, toGive] = addCommand(
        group, chosen, "donner", "Compare des grilles à votre fiche, et les signe", give);
    giver.add_option("grilles", toGive.grids, "Fichier .grille")->required();
    giver.add_option("--phrase", toGive.passphraseFile, "Fichier de votre phrase secrète")
        ->required();
    giver.add_option("--candidat", toGive.candidates, "Grille que vous signez (aucune par défaut)");
    giver.add_option("--reserve", toGive.reservation, "Réserve, imprimée avec la signature");
    giver.add_option("--dossier", toGive.folder, "Où écrire le fichier .signature");
    giver.add_flag("--code", toGive.code, "Donne aussi le texte à montrer en code (QR)");
    const auto [taker, toTake] = addCommand(
        group, chosen, "importer", "Prend des signatures données depuis un autre ordinateur", take);
    taker.add_option("fichiers", toTake.files, "Fichiers .signature, ou photos de leurs codes")
        ->required();
    taker.add_option("--au-nom-de", toTake.receiver, "Qui préside et reçoit")->required();
    taker.add_option("--phrase", toTake.passphraseFile, "Fichier de sa phrase secrète")->required();
}

} // namespace delibere::cli
