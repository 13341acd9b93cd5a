// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli documents S.jury --forme grille|fiche|pv [--candidat ID] [--membre ID] --vers
// DOSSIER
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/document_output.h"

namespace delibere::cli {

namespace {

struct Options {
    std::string session;
    std::string form;
    std::string candidate;
    std::string juror;
    std::string folder;
    bool text = false;
    bool json = false;
};

Destination destinationOf(const Options& options)
{
    return {options.folder, options.text ? FileKind::Text : FileKind::Pdf};
}

// The ids asked for, or all; the unknown one is a problem.
Result<DocumentRequest> requestOf(const app::Session& session, const Options& options)
{
    const JurySession& jury = session.jury();
    DocumentRequest request;
    if (options.form == "pv")
        request.form = Form::Minutes;
    else
        request.form = options.form == "grille" ? Form::Grid : Form::Sheet;
    for (const Candidate& candidate : jury.candidates) {
        if (options.candidate.empty() || options.candidate == candidate.id.text())
            request.candidates.push_back(candidate.id);
    }
    if (request.candidates.empty() && !options.candidate.empty())
        return fail(ProblemCode::UnknownCandidate, options.candidate);
    for (const Juror& juror : jury.jurors) {
        if (options.juror.empty() || options.juror == juror.id.text())
            request.jurors.push_back(juror.id);
    }
    if (request.jurors.empty() && !options.juror.empty())
        return fail(ProblemCode::UnknownJuror, options.juror);
    const bool onePair = !options.candidate.empty() && !options.juror.empty();
    if (onePair && request.form == Form::Sheet &&
        jury.recusal(request.candidates.front(), request.jurors.front()) != nullptr)
        return fail(ProblemCode::JurorRecused, options.juror, options.candidate);
    return request;
}

Exit print(Console& console, const Options& options)
{
    const auto session = app::Session::open(options.session);
    if (!session)
        return console.report(session.error());
    const auto request = requestOf(*session, options);
    if (!request)
        return console.report(request.error());
    const auto written = writeDocuments(*session, *request, destinationOf(options));
    if (!written)
        return console.report(written.error());
    return listDocuments(console, *written, options.json);
}

} // namespace

void addDocumentsCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App* documents = program.add_subcommand("documents", "Formulaires en PDF");
    documents->add_option("session", options->session, "Fichier .jury")->required();
    documents->add_option("--forme", options->form, "grille, fiche ou pv")
        ->required()
        ->check(CLI::IsMember({"grille", "fiche", "pv"}));
    documents->add_option("--candidat", options->candidate, "Un seul candidat");
    documents->add_option("--membre", options->juror, "Un seul membre (fiches)");
    documents->add_option("--vers", options->folder, "Dossier où écrire")->required();
    documents->add_flag("--texte", options->text, "Texte brut au lieu de PDF");
    documents->add_flag("--json", options->json, "Sortie en JSON");
    documents->callback([options, &chosen] {
        chosen = [options](Console& console) { return print(console, *options); };
    });
}

} // namespace delibere::cli
