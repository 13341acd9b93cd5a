// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli documents S.jury… --forme FORME [--candidat ID] [--membre ID] [--ensemble NOM]
// [--noms] [--texte] --vers DOSSIER
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/document_output.h"
#include "cli/session_folder.h"
#include "printing/file_names.h"
#include "printing/form_table.h"

namespace delibere::cli {

namespace {

using printing::FormKind;

struct DocumentOptions {
    std::vector<std::string> sessions;
    std::string wordsFile; // what opens those that are encrypted
    std::string form;
    std::string candidate;
    std::string juror;
    std::string folder;
    std::string together;
    bool names = false;
    bool text = false;
    bool json = false;
};

printing::Destination destinationOf(const DocumentOptions& options,
                                    const std::filesystem::path& folder)
{
    return {folder, options.text ? printing::FileKind::Text : printing::FileKind::Pdf,
            options.names ? printing::Naming::People : printing::Naming::Ids, options.together};
}

Result<void> checkPeople(const JurySession& jury, FormKind kind, const DocumentOptions& options)
{
    const CandidateId candidate(options.candidate);
    const JurorId juror(options.juror);
    if (!candidate.empty() && jury.candidate(candidate) == nullptr)
        return fail(ProblemCode::UnknownCandidate, options.candidate);
    if (!juror.empty() && jury.juror(juror) == nullptr)
        return fail(ProblemCode::UnknownJuror, options.juror);
    if (kind == FormKind::Sheet && jury.recusal(candidate, juror) != nullptr)
        return fail(ProblemCode::JurorRecused, options.juror, options.candidate);
    return {};
}

Result<std::vector<printing::Form>> formsOf(const app::Session& session,
                                            const DocumentOptions& options)
{
    const FormKind kind = printing::formsByWord().at(options.form);
    if (const auto known = checkPeople(session.jury(), kind, options); !known)
        return tl::unexpected(known.error());
    return printing::forms(session, Viewer::staff(), kind).map([&](auto forms) {
        std::erase_if(forms, [&](const printing::Form& form) {
            const CandidateId about = form.candidate();
            return (!options.candidate.empty() && !about.empty() &&
                    about.text() != options.candidate) ||
                   (!options.juror.empty() && !form.juror.empty() &&
                    form.juror.text() != options.juror);
        });
        return forms;
    });
}

Result<printing::Written> printOne(const DocumentOptions& options, const std::string& path,
                                   const std::filesystem::path& folder)
{
    const auto session = openSession(path, options.wordsFile);
    if (!session)
        return tl::unexpected(session.error());
    const auto forms = formsOf(*session, options);
    if (!forms)
        return tl::unexpected(forms.error());
    return writeForms(*session, *forms, destinationOf(options, folder));
}

// A session that cannot be read is said, and the others are printed.
Exit print(Console& console, const DocumentOptions& options)
{
    if (!options.together.empty() && !printing::isPlainName(options.together))
        return console.report(Problem{ProblemCode::BadRequest, "--ensemble",
                                      "un simple nom de fichier, sans dossier, qui ne commence "
                                      "pas par un point"});
    const auto folders = sessionFolders(options.folder, options.sessions);
    printing::Written all;
    bool readable = true;
    for (std::size_t index = 0; index < options.sessions.size(); ++index) {
        auto written = printOne(options, options.sessions[index], folders[index]);
        if (!written) {
            console.report(written.error());
            readable = false;
            continue;
        }
        std::ranges::move(written->files, std::back_inserter(all.files));
        std::ranges::move(written->failures, std::back_inserter(all.failures));
    }
    if (all.files.empty() && all.failures.empty() && !readable)
        return Exit::Problem;
    const Exit listed = listDocuments(console, all, options.json);
    return readable ? listed : Exit::Problem;
}

} // namespace

void addDocumentsCommand(CLI::App& program, Action& chosen)
{
    const auto [documents, options] =
        addCommand(program, chosen, "documents", "Formulaires en PDF", print);
    documents.add_option("session", options.sessions, "Fichiers .jury")->required();
    addOpeningWords(documents, options.wordsFile);
    documents
        .add_option("--forme", options.form,
                    fmt::format("Formulaire\u00a0: {}",
                                fmt::join(printing::formsByWord() | std::views::keys, ", ")))
        ->required()
        ->check(CLI::IsMember(printing::formsByWord()));
    documents.add_option("--candidat", options.candidate, "Un seul candidat");
    documents.add_option("--membre", options.juror, "Un seul membre (fiches)");
    documents.add_option("--vers", options.folder, "Dossier où écrire")->required();
    auto* together = documents.add_option("--ensemble", options.together, "Un seul PDF de ce nom");
    documents.add_flag("--noms", options.names, "Noms des candidats dans les noms de fichiers");
    documents.add_flag("--texte", options.text, "Texte brut au lieu de PDF")->excludes(together);
    documents.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
