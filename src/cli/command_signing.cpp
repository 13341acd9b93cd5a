// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli signer, verrouiller, corriger: what a jury signs for a candidate, and a commission
// of a list; classement signer… are the same, of lists alone.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "app/signing.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "cli/passphrase_file.h"
#include "cli/record_steps.h"
#include "cli/signature_image.h"
#include "domain/ranking.h"
#include "domain/record_edit.h"
#include "domain/record_subject.h"
#include "wording/ranking_words.h"

namespace delibere::cli {

namespace {

// What is signed: one of both.
struct SubjectOptions {
    std::string candidate;
    std::string list; // "classique/principale"

    // BadRequest.
    [[nodiscard]] Result<RecordSubject> subject(const Framework& framework) const
    {
        if (framework.admission && !candidate.empty())
            return fail(ProblemCode::BadRequest, "--candidat",
                        "une commission signe le classement d’une liste\u202f; dites laquelle avec "
                        "--classement");
        if (list.empty())
            return RecordSubject(CandidateId(candidate));
        if (const auto named = listOfKey(list))
            return RecordSubject(*named);
        return fail(ProblemCode::BadRequest, list,
                    "écrivez la voie et la phase, par exemple classique/principale");
    }
};

struct SignOptions : SubjectOptions {
    std::string juror;
    std::string passphraseFile;
    std::string reservation;
    std::string imageFile;
    bool newKey = false;
    bool withCodes = false;
};

struct NotSigningOptions : SubjectOptions {
    std::string juror;
    std::string actor;
    std::string reason;
    bool refuses = false;
    bool prevented = false;
    bool withdrawn = false;
};

struct LockOptions : SubjectOptions {};

struct CorrectOptions : SubjectOptions {
    std::string juror;
    std::string reason;
};

// "Amélie Roussel (c1)", "Classement (voie classique, phase principale)".
std::string subjectName(const JurySession& jury, const RecordSubject& subject)
{
    if (const RankingList* list = rankingOf(subject))
        return "Classement (" + wording::listWords(*list) + ")";
    return nameAndId(jury, *candidateOf(subject));
}

// Locked, or who still has to sign: one signature at least.
void printWaiting(Console& console, const JurySession& jury, const RecordSubject& subject,
                  const app::Signed& done)
{
    const bool ranking = rankingOf(subject) != nullptr;
    const char* locked = ranking ? "le classement est verrouillé" : "la grille est verrouillée";
    if (done.locked && done.mentions == 0)
        console.print(fmt::format("Tous ont signé\u00a0: {}.", locked));
    else if (done.locked)
        console.print(fmt::format("Plus aucune signature n’est attendue\u00a0: {}, avec les "
                                  "mentions de qui ne signe pas.",
                                  locked));
    else if (done.missing.empty())
        console.print(fmt::format("Il faut au moins une signature pour verrouiller {}.",
                                  ranking ? "le classement" : "la grille"));
    else
        console.print("Signatures attendues\u00a0: " + namesAndIds(jury, done.missing));
}

Exit sign(Console& console, app::Session& session, const SignOptions& options)
{
    const auto subject = options.subject(session.framework());
    if (!subject)
        return console.report(subject.error());
    const JurorId juror(options.juror);
    if (!options.withCodes) {
        const Exit drawn = checkWhatIsFrozen(console, session, *subject);
        if (drawn != Exit::Success)
            return drawn;
    }
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return console.report(passphrase.error());
    app::SignRequest request{*subject, signerOf(juror), std::move(*passphrase),
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
                              subjectName(session.jury(), *subject), done->number,
                              nameAndId(session.jury(), juror)));
    sayUndrawable(console, SetComment{CandidateId(), request.reservation});
    printWaiting(console, session.jury(), *subject, *done);
    return Exit::Success;
}

Exit sayNotSigning(Console& console, app::Session& session, const NotSigningOptions& options)
{
    const auto subject = options.subject(session.framework());
    if (!subject)
        return console.report(subject.error());
    app::NotSigningRequest request{*subject, JurorId(options.juror), std::nullopt, options.reason,
                                   JurorId(options.actor)};
    if (!options.withdrawn)
        request.kind = options.refuses ? NotSigningKind::Refuses : NotSigningKind::Prevented;
    const auto done = app::sayNotSigning(session, request);
    if (!done)
        return console.report(done.error(), session.jury());
    const char* said = options.withdrawn ? "est de nouveau attendu(e) pour signer"
                       : options.refuses ? "refuse de signer"
                                         : "est empêché(e) de signer";
    console.print(fmt::format("{}, version {}\u00a0: {} {}", subjectName(session.jury(), *subject),
                              done->number, nameAndId(session.jury(), request.juror), said));
    printWaiting(console, session.jury(), *subject, *done);
    return Exit::Success;
}

// Locks what everyone signed; says what is still missing.
Exit lockOne(Console& console, app::Session& session, const RecordSubject& subject)
{
    const std::string name = subjectName(session.jury(), subject);
    const CandidateId* candidate = candidateOf(subject);
    if (candidate != nullptr && !session.jury().candidate(*candidate)->heard()) {
        console.print(name + "\u00a0: rien à signer");
        return Exit::Success;
    }
    const auto history = session.history(subject, Viewer::staff());
    if (!history)
        return console.report(history.error(), session.jury());
    const RecordVersion* version = holding(*history);
    if (version == nullptr) {
        console.print(name + (candidate == nullptr ? "\u00a0: pas encore signé"
                                                   : "\u00a0: pas encore signée"));
        return Exit::Problem;
    }
    const auto missing = version->waitedFor();
    if (!missing.empty()) {
        console.print(fmt::format("{}, version {}\u00a0: signatures attendues\u00a0: {}", name,
                                  version->number, namesAndIds(session.jury(), missing)));
        return Exit::Problem;
    }
    if (version->open()) {
        const auto locked = session.apply(LockRecord{subject, version->number}, {});
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
    const auto named = options.subject(session.framework());
    if (!named)
        return console.report(named.error());
    std::vector<RecordSubject> subjects;
    if (!only.empty() || !options.list.empty())
        subjects.push_back(*named);
    else if (session.framework().admission)
        std::ranges::copy(rankingLists(session.jury()), std::back_inserter(subjects));
    else {
        for (const Candidate& candidate : session.jury().candidates)
            subjects.emplace_back(candidate.id);
    }
    Exit exit = Exit::Success;
    for (const RecordSubject& subject : subjects) {
        if (lockOne(console, session, subject) != Exit::Success)
            exit = Exit::Problem;
    }
    return exit;
}

Exit correct(Console& console, app::Session& session, const CorrectOptions& options)
{
    const auto subject = options.subject(session.framework());
    if (!subject)
        return console.report(subject.error());
    const auto correction = correctionOf(session, *subject, options.reason);
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
        subjectName(session.jury(), *subject), correction->number));
    return Exit::Success;
}

// A grid or a ranking; where only rankings are meant, the list alone.
struct SubjectChoice {
    bool onlyLists = false;
    bool required = true;

    void operator()(CLI::App& parser, SubjectOptions& options) const
    {
        constexpr const char* listHelp = "Voie et phase du classement\u00a0: classique/principale";
        if (onlyLists) {
            auto* list = parser.add_option("--classement", options.list, listHelp);
            list->required(required);
            return;
        }
        auto* about = parser.add_option_group("objet");
        about->add_option("--candidat", options.candidate,
                          required ? "Identifiant du candidat" : "Un seul candidat");
        about->add_option("--classement", options.list, listHelp);
        if (required)
            about->require_option(1);
        else
            about->require_option(0, 1);
    }
};

void addSigner(CLI::App& group, Action& chosen, const char* what, const SubjectChoice& subject)
{
    const auto [signer, toSign] = addCommand(group, chosen, "signer", what, sign);
    subject(signer, toSign);
    signer.add_option("--membre", toSign.juror, "Membre qui signe")->required();
    signer.add_option("--phrase", toSign.passphraseFile, "Fichier de la phrase secrète")
        ->required();
    signer.add_option("--reserve", toSign.reservation, "Réserve imprimée avec la signature");
    signer.add_option("--image", toSign.imageFile, "Signature dessinée (PNG)");
    signer.add_flag("--avec-codes", toSign.withCodes,
                    "Fige même les signes qui ne s’impriment que par leur code");
    signer.add_flag("--creer-cle", toSign.newKey, "Crée d’abord une clé pour ce membre");
}

void addMention(CLI::App& group, Action& chosen, const SubjectChoice& subject)
{
    const auto [mention, notSigning] =
        addCommand(group, chosen, "sans-signature",
                   "Dit qu’un signataire refuse de signer ou en est empêché", sayNotSigning);
    subject(mention, notSigning);
    mention.add_option("--membre", notSigning.juror, "Membre qui ne signe pas")->required();
    auto* kind = mention.add_option_group("nature");
    kind->add_flag("--refus", notSigning.refuses, "Refuse de signer");
    kind->add_flag("--empechement", notSigning.prevented, "Est empêché de signer");
    kind->add_flag("--retirer", notSigning.withdrawn, "Sa signature est de nouveau attendue");
    kind->require_option(1);
    mention.add_option("--motif", notSigning.reason, "Imprimé avec la mention");
    mention.add_option("--au-nom-de", notSigning.actor, "Membre qui saisit (journal)");
}

void addLockerAndCorrector(CLI::App& group, Action& chosen, const char* what, SubjectChoice subject)
{
    const auto [corrector, toCorrect] = addCommand(group, chosen, "corriger", what, correct);
    subject(corrector, toCorrect);
    corrector.add_option("--motif", toCorrect.reason, "Pourquoi")->required();
    corrector.add_option("--au-nom-de", toCorrect.juror, "Membre qui saisit (journal)");

    const auto [locker, toLock] =
        addCommand(group, chosen, "verrouiller", "Verrouille ce que tous ont signé", lock);
    subject.required = false;
    subject(locker, toLock);
}

} // namespace

void addSigningCommands(CLI::App& program, Action& chosen)
{
    addSigner(program, chosen, "Signe la grille d’un candidat, ou un classement", {});
    addMention(program, chosen, {});
    addLockerAndCorrector(program, chosen, "Ouvre la correction de ce qui est figé ou signé", {});
}

void addRankingSigningCommands(CLI::App& group, Action& chosen)
{
    addSigner(group, chosen, "Fige le classement d’une liste, et le signe", {true});
    addMention(group, chosen, {true});
    addLockerAndCorrector(group, chosen, "Ouvre la correction d’un classement figé ou signé",
                          {true});
}

} // namespace delibere::cli
