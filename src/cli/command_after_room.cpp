// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli recours S.jury …, delibere-cli lot S.jury --vers DOSSIER,
// delibere-cli anonymes S.jury [--vers DOSSIER]
#include <algorithm>

#include <fmt/format.h>

#include "app/anonymous_document.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/document_output.h"
#include "cli/entry_notice.h"
#include "printing/bundle.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct AppealOptions {
    std::string candidate;
    int number = 0; // 0: the next one
    std::string received;
    std::string reasons;
    std::string answered;
    std::string answer;
    bool removed = false;
};

struct FolderOptions {
    std::string folder;
};

void printAppeals(Console& console, const JurySession& jury, const Appeals& appeals)
{
    if (appeals.empty())
        console.print("Aucun recours.");
    for (const auto& [candidate, list] : appeals) {
        int number = 0;
        for (const Appeal& appeal : list) {
            console.print(fmt::format(
                "{}, recours n°\u00a0{}\u00a0: reçu le {}, {}", nameAndId(jury, candidate),
                ++number, wording::formatDate(appeal.received),
                appeal.answered ? "répondu le " + wording::formatDate(*appeal.answered)
                                : std::string("attend une réponse")));
            console.print("  motif\u00a0: " + appeal.reasons);
            if (appeal.answered)
                console.print("  réponse\u00a0: " + appeal.answer);
        }
    }
}

Result<std::optional<Date>> dayOf(const std::string& text)
{
    if (text.empty())
        return std::optional<Date>();
    const auto day = Date::fromIso(text);
    if (!day)
        return fail(ProblemCode::BadRequest, text, "écrivez le jour comme 2026-03-12");
    return std::optional(*day);
}

// What is not given stays as it is.
Result<SetAppeal> appealEdit(const Appeals& held, const AppealOptions& options)
{
    const CandidateId candidate(options.candidate);
    const auto own = held.find(candidate);
    const int count = own == held.end() ? 0 : static_cast<int>(own->second.size());
    const bool answers = !options.answered.empty() || !options.answer.empty() || options.removed;
    const int number =
        options.number > 0 ? options.number : std::max(1, answers ? count : count + 1);
    if (options.removed)
        return SetAppeal{candidate, number, std::nullopt};
    Appeal appeal = number <= count ? own->second[static_cast<std::size_t>(number - 1)] : Appeal();
    const auto received = dayOf(options.received);
    const auto answered = dayOf(options.answered);
    if (!received || !answered)
        return tl::unexpected(!received ? received.error() : answered.error());
    if (number > count && !*received)
        return fail(ProblemCode::BadRequest, "--recu", "dites quel jour le recours est reçu");
    appeal.received = received->value_or(appeal.received);
    if (*answered)
        appeal.answered = *answered;
    if (!options.reasons.empty())
        appeal.reasons = options.reasons;
    if (!options.answer.empty())
        appeal.answer = options.answer;
    return SetAppeal{candidate, number, appeal};
}

Exit appeal(Console& console, app::Session& session, const AppealOptions& options)
{
    const auto held = session.appeals();
    if (!held)
        return console.report(held.error());
    if (options.candidate.empty()) {
        printAppeals(console, session.jury(), *held);
        return Exit::Success;
    }
    const auto edit = appealEdit(*held, options);
    if (!edit)
        return console.report(edit.error());
    if (const auto done = session.apply(*edit, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, {*edit});
    const auto now = session.appeals();
    if (!now)
        return console.report(now.error());
    printAppeals(console, session.jury(), *now);
    return Exit::Success;
}

Exit bundle(Console& console, const app::Session& session, const FolderOptions& options)
{
    startDrawing();
    const auto made = printing::writeBundle(session, Viewer::staff(), options.folder);
    if (!made)
        return console.report(made.error(), session.jury());
    for (const ListedFile& file : made->files)
        console.print((made->list.parent_path() / file.name).string());
    console.print(made->list.string());
    return Exit::Success;
}

// What leaves is shown before it is written.
Exit anonymous(Console& console, const app::Session& session, const FolderOptions& options)
{
    std::vector<printing::Form> forms;
    for (const Candidate& candidate : session.jury().candidates) {
        const auto document = app::AnonymousDocument::of(session, candidate.id, Viewer::staff());
        if (!document) {
            console.report(document.error(), session.jury());
            continue;
        }
        forms.push_back({printing::FormKind::Anonymous, candidate.id});
        console.print("Dossier " + document->code());
        for (const app::MaskedText& text : document->texts())
            console.print("  " + (text.block.empty() ? "commentaire" : text.block.text()) +
                          (text.masked == text.written ? "\u00a0: " : ", masqué\u00a0: ") +
                          text.masked);
    }
    if (options.folder.empty()) {
        console.print("Rien n’est écrit. Relisez ces textes\u00a0: un surnom ou un détail peut "
                      "encore dire de qui il s’agit. Puis ajoutez --vers DOSSIER.");
        return forms.empty() ? Exit::Problem : Exit::Success;
    }
    console.print("Quel dossier est à qui\u00a0: documents --forme correspondance-sans-nom. Ce "
                  "tableau reste au secrétariat.");
    const auto written = writeForms(
        session, forms, {options.folder, printing::FileKind::Pdf, printing::Naming::Ids, {}});
    return written ? listDocuments(console, *written, false) : console.report(written.error());
}

} // namespace

void addAfterRoomCommands(CLI::App& program, Action& chosen)
{
    const auto [appeals, asked] =
        addCommand(program, chosen, "recours", "Recours reçus et réponses", appeal);
    auto* candidate = appeals.add_option("--candidat", asked.candidate, "Qui fait le recours");
    appeals.add_option("--numero", asked.number, "Un recours déjà enregistré")->needs(candidate);
    appeals.add_option("--recu", asked.received, "Jour de réception, AAAA-MM-JJ")->needs(candidate);
    appeals.add_option("--motif", asked.reasons, "Ce que dit le recours")->needs(candidate);
    appeals.add_option("--repondu", asked.answered, "Jour de la réponse, AAAA-MM-JJ")
        ->needs(candidate);
    appeals.add_option("--reponse", asked.answer, "Ce qui est répondu")->needs(candidate);
    appeals.add_flag("--retirer", asked.removed, "Le dernier, entré par erreur")->needs(candidate);
    const auto [sent, folder] = addCommand(
        program, chosen, "lot", "Tout ce qui part au jury paritaire, en un dossier", bundle);
    sent.add_option("--vers", folder.folder, "Dossier à créer")->required();
    const auto [nameless, place] = addCommand(program, chosen, "anonymes",
                                              "Dossiers sans nom, relus avant l’envoi", anonymous);
    nameless.add_option("--vers", place.folder, "Dossier où écrire");
}

} // namespace delibere::cli
