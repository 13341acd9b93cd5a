// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli mission creer|ouvrir|code, recu prendre: what goes to members, and what comes back
// to them.
#include <fmt/format.h>

#include "app/files.h"
#include "app/handover.h"
#include "app/mission.h"
#include "app/secret_words.h"
#include "app/signing.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/passphrase_file.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct IssueOptions {
    std::vector<std::string> jurors;
    std::string author;
    std::string passphraseFile;
    std::string codeFile;
    std::string folder = ".";
    bool newKey = false;
};

struct OpenOptions {
    std::string mission;
    std::string wordsFile; // what opens the work that is there
    std::string codeFile;
    std::string passphraseFile;
    std::string session;
    bool newKey = false;
    bool otherPresidency = false;
};

struct ReceiptOptions {
    std::vector<std::string> files;
};

// Of everybody but who gives the missions out, when nobody is named.
std::vector<JurorId> membersFor(const JurySession& jury, const IssueOptions& options)
{
    std::vector<JurorId> members;
    for (const std::string& id : options.jurors)
        members.emplace_back(id);
    if (!members.empty())
        return members;
    for (const Juror& juror : jury.jurors) {
        if (juror.id != JurorId(options.author))
            members.push_back(juror.id);
    }
    return members;
}

Exit giveKey(Console& console, app::Session& session, const JurorId& juror,
             const std::string& passphrase)
{
    const auto made = app::makeKey(session, juror, passphrase);
    if (!made)
        return console.report(made.error(), session.jury());
    if (const auto given = session.apply(*made, juror); !given)
        return console.report(given.error(), session.jury());
    console.print(fmt::format("Clé {} de {}\u00a0: {}", made->key.number,
                              nameAndId(session.jury(), juror), app::fingerprintOf(made->key)));
    return Exit::Success;
}

Exit issue(Console& console, app::Session& session, const IssueOptions& options)
{
    const JurorId author(options.author);
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return console.report(passphrase.error());
    if (options.newKey) {
        if (const Exit given = giveKey(console, session, author, *passphrase);
            given != Exit::Success)
            return given;
    }
    const auto key = app::openKey(session, author, *passphrase);
    app::forget(*passphrase);
    if (!key)
        return console.report(key.error(), session.jury());
    for (const JurorId& juror : membersFor(session.jury(), options)) {
        std::string code = app::drawnCode();
        if (!options.codeFile.empty()) {
            const auto chosen = readPassphrase(options.codeFile);
            if (!chosen)
                return console.report(chosen.error());
            code = *chosen;
        }
        const auto issued = app::issueMission(session, *key, author, {juror, app::codeDigits(code)},
                                              options.folder, app::doorOf(session));
        if (!issued)
            return console.report(issued.error(), session.jury());
        const std::size_t candidates = app::missionOf(session.jury(), juror).size();
        console.print(fmt::format("Mission de {}\u00a0: {}", nameAndId(session.jury(), juror),
                                  issued->string()));
        console.print(fmt::format("  candidats\u00a0: {}", candidates));
        if (options.codeFile.empty())
            console.print(fmt::format("  code, à remettre sur papier\u00a0: {}", code));
    }
    return Exit::Success;
}

Exit joinHeld(Console& console, const app::Mission& mission, const OpenOptions& options,
              const std::string& passphrase)
{
    // The words that the member has, or the ones that --ouvrir-avec names when they are forgotten.
    auto session = openSession(options.session, options.wordsFile.empty() && !options.newKey
                                                    ? options.passphraseFile
                                                    : options.wordsFile);
    if (!session)
        return console.report(session.error());
    if (options.newKey) {
        if (const auto renewed = app::renewKey(*session, mission, passphrase); !renewed)
            return console.report(renewed.error(), session->jury());
        console.print(fmt::format("Nouvelle clé dans {}", options.session));
        return Exit::Success;
    }
    const auto joined = app::joinMission(*session, mission,
                                         options.otherPresidency ? app::PresidencyKey::MayChange
                                                                 : app::PresidencyKey::Known);
    if (!joined)
        return console.report(joined.error(), session->jury());
    console.print(fmt::format("{} est à jour\u00a0: candidats ajoutés\u00a0: {}, fiches du jury ou "
                              "des candidats changées\u00a0: {}. Aucune note n’a bougé.",
                              options.session, joined->added, joined->changed));
    for (const CandidateId& kept : joined->kept)
        console.print(fmt::format("{} n’est plus à évaluer par vous\u00a0: ce que vous avez noté "
                                  "est gardé.",
                                  nameAndId(session->jury(), kept)));
    return Exit::Success;
}

Exit open(Console& console, const OpenOptions& options)
{
    if (const Exit placed = checkPlace(console, options.session); placed != Exit::Success)
        return placed;
    const auto code = readPassphrase(options.codeFile);
    auto passphrase = options.passphraseFile.empty() ? Result<std::string>(std::string())
                                                     : readPassphrase(options.passphraseFile);
    if (!code || !passphrase)
        return console.report(code ? passphrase.error() : code.error());
    const auto mission = app::readMission(options.mission, *code);
    if (!mission)
        return console.report(mission.error());
    console.print(fmt::format("Mission n°\u00a0{} de {}, signée d’une clé à comparer de vive "
                              "voix\u00a0: {}",
                              mission->manifest.number,
                              nameAndId(mission->definition, mission->manifest.juror),
                              mission->presidencyFingerprint()));
    std::error_code ignored;
    if (std::filesystem::exists(options.session, ignored))
        return joinHeld(console, *mission, options, *passphrase);
    auto begun = app::begin(*mission, *passphrase);
    app::forget(*passphrase);
    auto started = begun.and_then([&](const app::Beginning& beginning) {
        return app::startMission(*mission, options.session, beginning);
    });
    if (!started)
        return console.report(started.error(), mission->definition);
    const auto own = app::keyOf(*started, mission->manifest.juror);
    console.print(fmt::format("{}\u00a0: {} candidats à évaluer. Votre clé\u00a0: {}",
                              options.session, started->jury().candidates.size(),
                              own ? app::fingerprintOf(*own) : std::string()));
    console.print(fmt::format("Ce fichier est chiffré\u00a0: votre phrase l’ouvre. Si vous "
                              "l’oubliez, ce code de secours aussi\u00a0; notez-le, il n’est écrit "
                              "nulle part\u00a0: {}",
                              begun->file.recoveryCode));
    return Exit::Success;
}

Exit drawCode(Console& console, const NoOptions& /*options*/)
{
    console.print(app::drawnCode());
    return Exit::Success;
}

Exit takeReceipts(Console& console, app::Session& session, const ReceiptOptions& options)
{
    Exit exit = Exit::Success;
    for (const std::string& file : options.files) {
        const auto taken = app::takeReceipt(session, file, app::doorOf(session));
        if (!taken) {
            exit = console.report(taken.error(), session.jury());
            continue;
        }
        console.print(fmt::format("Remise n°\u00a0{}\u00a0: reçue par la présidence, fiches "
                                  "prises\u00a0: {}",
                                  taken->number, taken->taken.size()));
        for (const CandidateId& left : taken->left)
            console.print(fmt::format("  pas prise\u00a0: {}", nameAndId(session.jury(), left)));
    }
    return exit;
}

void addOpening(CLI::App& group, Action& chosen)
{
    const auto [opener, toOpen] = addCommand(
        group, chosen, "ouvrir", "Ouvre une mission, ou met à jour celle qui est ouverte", open);
    opener.add_option("mission", toOpen.mission, "Fichier .mission")->required();
    opener.add_option("--vers", toOpen.session, "Votre fichier de travail (.jury)")->required();
    opener.add_option("--code", toOpen.codeFile, "Fichier du code remis avec la mission")
        ->required();
    opener.add_option("--phrase", toOpen.passphraseFile,
                      "Fichier de la phrase secrète que vous choisissez");
    addOpeningWords(opener, toOpen.wordsFile);
    opener.add_flag("--creer-cle", toOpen.newKey,
                    "Phrase perdue\u00a0: une nouvelle clé, pour une nouvelle mission");
    opener.add_flag("--autre-presidence", toOpen.otherPresidency,
                    "Accepte une mission signée d’une autre clé, comparée de vive voix");
}

} // namespace

void addMissionCommands(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("mission", "Ce que la présidence remet aux membres");
    group.require_subcommand(1);
    const auto [issuer, toIssue] =
        addCommand(group, chosen, "creer", "Écrit une mission par membre", issue);
    issuer.add_option("--membre", toIssue.jurors, "Pour qui (par défaut, tous les autres)");
    issuer.add_option("--au-nom-de", toIssue.author, "Qui préside et signe")->required();
    issuer.add_option("--phrase", toIssue.passphraseFile, "Fichier de sa phrase secrète")
        ->required();
    issuer.add_option("--code", toIssue.codeFile, "Fichier d’un code déjà tiré");
    issuer.add_option("--dossier", toIssue.folder, "Où les écrire");
    issuer.add_flag("--creer-cle", toIssue.newKey, "Crée d’abord une clé pour qui préside");
    addOpening(group, chosen);
    addCommand(group, chosen, "code", "Tire un code de mission", drawCode);

    CLI::App& receipts = *program.add_subcommand("recu", "Ce que la présidence a reçu de vous");
    receipts.require_subcommand(1);
    const auto [taker, toTake] =
        addCommand(receipts, chosen, "prendre", "Garde un reçu de la présidence", takeReceipts);
    taker.add_option("fichiers", toTake.files, "Fichiers .recu")->required();
}

} // namespace delibere::cli
