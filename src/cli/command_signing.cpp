// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli signer, verrouiller, corriger: what the jury signs for a candidate.
#include <fmt/format.h>

#include "app/signing.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "cli/passphrase_file.h"
#include "cli/record_steps.h"
#include "cli/signature_image.h"
#include "domain/record_edit.h"

namespace delibere::cli {

namespace {

struct SignOptions {
    std::string candidate;
    std::string juror;
    std::string passphraseFile;
    std::string reservation;
    std::string imageFile;
    bool newKey = false;
    bool withCodes = false;
};

struct NotSigningOptions {
    std::string candidate;
    std::string juror;
    std::string actor;
    std::string reason;
    bool refuses = false;
    bool prevented = false;
    bool withdrawn = false;
};

struct LockOptions {
    std::string candidate;
};

struct CorrectOptions {
    std::string candidate;
    std::string juror;
    std::string reason;
};

// Locked, or who still has to sign: one signature at least.
void printWaiting(Console& console, const JurySession& jury, const app::Signed& done)
{
    if (done.locked)
        console.print(done.mentions == 0
                          ? "Tous ont signé\u00a0: la grille est verrouillée."
                          : "Plus aucune signature n’est attendue\u00a0: la grille est "
                            "verrouillée, avec les mentions de qui ne signe pas.");
    else if (done.missing.empty())
        console.print("Il faut au moins une signature pour verrouiller la grille.");
    else
        console.print("Signatures attendues\u00a0: " + namesAndIds(jury, done.missing));
}

Exit sign(Console& console, app::Session& session, const SignOptions& options)
{
    const CandidateId candidate(options.candidate);
    const JurorId juror(options.juror);
    if (!options.withCodes) {
        const Exit drawn = checkWhatIsFrozen(console, session, candidate);
        if (drawn != Exit::Success)
            return drawn;
    }
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return console.report(passphrase.error());
    app::SignRequest request{candidate, signerOf(juror), std::move(*passphrase),
                             options.reservation};
    auto image = readSignatureImage(options.imageFile, request.signer);
    if (!image)
        return console.report(image.error(), session.jury());
    request.image = std::move(*image);
    if (options.newKey) {
        auto made = app::makeKey(session, juror, request.passphrase);
        if (!made)
            return console.report(made.error(), session.jury());
        request.newKey = std::move(*made);
    }
    const auto done = app::sign(session, request);
    app::forget(request.passphrase);
    if (!done)
        return console.report(done.error(), session.jury());
    if (request.newKey)
        console.print(fmt::format("Clé {} de {}\u00a0: {}", request.newKey->key.number,
                                  nameAndId(session.jury(), juror),
                                  app::fingerprintOf(request.newKey->key)));
    console.print(fmt::format("{}, version {}\u00a0: signée par {}",
                              nameAndId(session.jury(), candidate), done->number,
                              nameAndId(session.jury(), juror)));
    sayUndrawable(console, SetComment{candidate, request.reservation});
    printWaiting(console, session.jury(), *done);
    return Exit::Success;
}

Exit sayNotSigning(Console& console, app::Session& session, const NotSigningOptions& options)
{
    app::NotSigningRequest request{CandidateId(options.candidate), JurorId(options.juror),
                                   std::nullopt, options.reason, JurorId(options.actor)};
    if (!options.withdrawn)
        request.kind = options.refuses ? NotSigningKind::Refuses : NotSigningKind::Prevented;
    const auto done = app::sayNotSigning(session, request);
    if (!done)
        return console.report(done.error(), session.jury());
    const char* said = options.withdrawn ? "est de nouveau attendu(e) pour signer"
                       : options.refuses ? "refuse de signer"
                                         : "est empêché(e) de signer";
    console.print(fmt::format("{}, version {}\u00a0: {} {}",
                              nameAndId(session.jury(), CandidateId(options.candidate)),
                              done->number, nameAndId(session.jury(), request.juror), said));
    printWaiting(console, session.jury(), *done);
    return Exit::Success;
}

// Locks what everyone signed; says what is still missing.
Exit lockOne(Console& console, app::Session& session, const Candidate& candidate)
{
    const std::string name = nameAndId(session.jury(), candidate.id);
    if (!candidate.heard()) {
        console.print(name + "\u00a0: rien à signer");
        return Exit::Success;
    }
    const auto history = session.history(candidate.id, Viewer::staff());
    if (!history)
        return console.report(history.error(), session.jury());
    const RecordVersion* version = holding(*history);
    if (version == nullptr) {
        console.print(name + "\u00a0: pas encore signée");
        return Exit::Problem;
    }
    const auto missing = version->waitedFor();
    if (!missing.empty()) {
        console.print(fmt::format("{}, version {}\u00a0: signatures attendues\u00a0: {}", name,
                                  version->number, namesAndIds(session.jury(), missing)));
        return Exit::Problem;
    }
    if (version->open()) {
        const auto locked = session.apply(LockRecord{candidate.id, version->number}, {});
        if (!locked)
            return console.report(locked.error(), session.jury());
    }
    console.print(fmt::format("{}, version {}\u00a0: verrouillée, {} signatures, empreinte {}",
                              name, version->number, version->signatures.size(),
                              app::digestText(*version)));
    return Exit::Success;
}

Exit lock(Console& console, app::Session& session, const LockOptions& options)
{
    const CandidateId only(options.candidate);
    if (!only.empty() && session.jury().candidate(only) == nullptr)
        return console.report(Problem{ProblemCode::UnknownCandidate, only.text(), {}});
    Exit exit = Exit::Success;
    for (const Candidate& candidate : session.jury().candidates) {
        if (!only.empty() && candidate.id != only)
            continue;
        if (lockOne(console, session, candidate) != Exit::Success)
            exit = Exit::Problem;
    }
    return exit;
}

Exit correct(Console& console, app::Session& session, const CorrectOptions& options)
{
    const CandidateId candidate(options.candidate);
    const auto correction = correctionOf(session, candidate, options.reason);
    if (!correction)
        return console.report(correction.error(), session.jury());
    const auto done = session.apply(correction->edit, JurorId(options.juror));
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, correction->edit);
    console.print(fmt::format(
        correction->signing
            ? fmt::runtime("{}\u00a0: signature de la version {} abandonnée")
            : fmt::runtime(
                  "{}\u00a0: la version {} reste\u00a0; la suivante l’annule et la remplace"),
        nameAndId(session.jury(), candidate), correction->number));
    return Exit::Success;
}

} // namespace

void addSigningCommands(CLI::App& program, Action& chosen)
{
    const auto [signer, toSign] =
        addCommand(program, chosen, "signer", "Signe la grille d’un candidat", sign);
    signer.add_option("--candidat", toSign.candidate, "Identifiant du candidat")->required();
    signer.add_option("--membre", toSign.juror, "Membre qui signe")->required();
    signer.add_option("--phrase", toSign.passphraseFile, "Fichier de la phrase secrète")
        ->required();
    signer.add_option("--reserve", toSign.reservation, "Réserve imprimée avec la signature");
    signer.add_option("--image", toSign.imageFile, "Signature dessinée (PNG)");
    signer.add_flag("--avec-codes", toSign.withCodes,
                    "Fige même les signes qui ne s’impriment que par leur code");
    signer.add_flag("--creer-cle", toSign.newKey, "Crée d’abord une clé pour ce membre");

    const auto [mention, notSigning] =
        addCommand(program, chosen, "sans-signature",
                   "Dit qu’un signataire refuse de signer ou en est empêché", sayNotSigning);
    mention.add_option("--candidat", notSigning.candidate, "Identifiant du candidat")->required();
    mention.add_option("--membre", notSigning.juror, "Membre qui ne signe pas")->required();
    auto* kind = mention.add_option_group("nature");
    kind->add_flag("--refus", notSigning.refuses, "Refuse de signer");
    kind->add_flag("--empechement", notSigning.prevented, "Est empêché de signer");
    kind->add_flag("--retirer", notSigning.withdrawn, "Sa signature est de nouveau attendue");
    kind->require_option(1);
    mention.add_option("--motif", notSigning.reason, "Imprimé avec la mention");
    mention.add_option("--au-nom-de", notSigning.actor, "Membre qui saisit (journal)");

    const auto [locker, toLock] =
        addCommand(program, chosen, "verrouiller", "Verrouille ce que tous ont signé", lock);
    locker.add_option("--candidat", toLock.candidate, "Un seul candidat");

    const auto [corrector, toCorrect] = addCommand(
        program, chosen, "corriger", "Ouvre la correction d’une grille figée ou signée", correct);
    corrector.add_option("--candidat", toCorrect.candidate, "Identifiant du candidat")->required();
    corrector.add_option("--motif", toCorrect.reason, "Pourquoi")->required();
    corrector.add_option("--au-nom-de", toCorrect.juror, "Membre qui saisit (journal)");
}

} // namespace delibere::cli
