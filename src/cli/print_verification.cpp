// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print_verification.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/data_folder.h"
#include "app/files.h"
#include "cli/document_output.h"
#include "cli/verdict_words.h"
#include "domain/record_edit.h"
#include "printing/print_check.h"
#include "printing/printed_form.h"
#include "wording/french_format.h"
#include "wording/problem_names.h"
#include "wording/ranking_words.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;
using printing::PrintFault;

constexpr std::size_t largestPdf = 2 * maximumProofBytes; // the pages weigh less than the proof
constexpr const char* caution = "Ce contrôle montre une altération\u00a0; il n’est pas une "
                                "signature électronique qualifiée.";

// "Claire Martin", "l’intervenant 1 (Hélène Vasseur)".
std::string signerOf(const SignerId& signer, const printing::PrintCheck& check)
{
    const std::string party = wording::signerName(signer.text(), check.session);
    if (!check.positioning)
        return party;
    std::string name;
    if (signer == candidateSigner() && !check.session.candidates.empty())
        name = check.session.candidates.front().fullName();
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}}) {
        if (signer == interviewerSigner(at))
            name = check.positioning->interviewers.at(at).fullName();
    }
    return name.empty() ? party : party + " (" + name + ")";
}

std::string faultText(const printing::PrintFinding& finding, const printing::PrintCheck& check)
{
    const std::string who = signerOf(finding.who, check);
    switch (finding.fault) {
    case PrintFault::NotSigned:
        return "ce PDF ne porte pas de version signée\u00a0: c’est un brouillon, un document que "
               "personne ne signe, ou un fichier réenregistré par un autre programme. Vérifiez le "
               "PDF d’origine.";
    case PrintFault::Extended:
        return "le fichier a été modifié après son émission\u00a0: quelque chose y a été ajouté.";
    case PrintFault::ProofUnreadable:
        return "la version signée que porte le fichier est illisible, ou vient d’un programme plus "
               "récent.";
    case PrintFault::FrameworkUnknown:
        return "le référentiel avec lequel il a été signé n’est pas sur cet ordinateur\u00a0: "
               "donnez-le avec --referentiel FICHIER. Ni les signatures ni les pages n’ont été "
               "contrôlées.";
    case PrintFault::ContentAltered:
        return "le contenu que porte le fichier n’est pas ce qui a été figé.";
    case PrintFault::SignatureInvalid:
        return fmt::format("la signature donnée par {} n’est pas valable.", who);
    case PrintFault::SignaturesMissing:
        return fmt::format("signature manquante\u00a0: {}.", who);
    case PrintFault::PagesDiffer:
        return "les pages ne sont pas celles que donne la version signée\u00a0: elles ont été "
               "changées, ou imprimées avec d’autres polices ou une autre version du programme.";
    }
    return {};
}

std::string matchText(printing::SessionMatch match)
{
    switch (match) {
    case printing::SessionMatch::Same:
        return "C’est la version en vigueur dans la session.";
    case printing::SessionMatch::Replaced:
        return "Cette version n’est plus en vigueur\u00a0: la session l’a annulée et remplacée.";
    case printing::SessionMatch::Unknown:
        return "La session ne connaît pas cette version, ou pas avec ces signatures.";
    }
    return {};
}

std::vector<app::FrameworkFile> frameworksFor(const PrintVerification& request)
{
    if (request.framework.empty())
        return app::listFrameworks(app::frameworkFolder()).usable;
    auto loaded = app::loadFramework(request.framework);
    return loaded ? std::vector{std::move(*loaded)} : std::vector<app::FrameworkFile>();
}

// The answer of the session, when one is given.
Result<std::optional<printing::SessionMatch>> matchOf(const PrintVerification& request,
                                                      const printing::PrintCheck& check)
{
    if (request.session.empty() || !check.proof)
        return std::nullopt;
    return app::Session::open(request.session).and_then([&](const app::Session& session) {
        return printing::compare(*check.proof, session).map([](printing::SessionMatch match) {
            return std::optional(match);
        });
    });
}

void printSignatures(Console& console, const printing::PrintCheck& check)
{
    for (const Signature& signature : check.proof->version.signatures)
        console.print(fmt::format("  {}\u00a0: clé {}", signerOf(signature.signer, check),
                                  app::keyFingerprintOf(signature)));
    // No signature covers these: they are compared with the session.
    for (const NotSigning& said : check.proof->version.mentions())
        console.print(
            fmt::format("  {}\u00a0: {}, motif\u00a0: {} (mention à comparer à la session)",
                        signerOf(said.signer, check), wording::words(said.kind), said.reason));
}

const char* partName(PositioningPart part)
{
    switch (part) {
    case PositioningPart::Guide:
        return "Guide de repérage";
    case PositioningPart::Summary:
        return "Bilan du repérage";
    case PositioningPart::Plan:
        return "Parcours individuel";
    }
    return "";
}

// "Amélie Roussel, Session de printemps, version 1"; "Bilan du repérage de Zoé Legrand, …".
std::string subjectOf(const printing::PrintCheck& check)
{
    if (const RankingList* list = check.proof->version.ranking())
        return fmt::format("{}, {}, version\u00a0{}", wording::rankingName(*list),
                           check.session.info.title, check.proof->version.number);
    const std::string who = check.session.candidates.front().fullName();
    const int number = check.proof->version.number;
    if (const auto part = printing::positioningPart(check.proof->form); part && check.positioning)
        return fmt::format("{}\u00a0: {}, {}, version\u00a0{}", partName(*part), who,
                           wording::formatDate(check.positioning->date), number);
    return fmt::format("{}, {}, version {}", who, check.session.info.title, number);
}

// A fault of the print, or of what this machine has to look at it with.
Verdict verdictOf(const printing::PrintCheck& check)
{
    const auto unread = [](const printing::PrintFinding& finding) {
        return finding.fault == PrintFault::NotSigned ||
               finding.fault == PrintFault::ProofUnreadable ||
               finding.fault == PrintFault::FrameworkUnknown;
    };
    if (check.passes())
        return Verdict::Unaltered;
    return std::ranges::all_of(check.findings, unread) ? Verdict::NotVerified : Verdict::Altered;
}

void print(Console& console, const printing::PrintCheck& check,
           const std::optional<printing::SessionMatch>& match)
{
    if (!check.session.candidates.empty() || !check.session.jurors.empty()) {
        console.print(subjectOf(check));
        printSignatures(console, check);
    }
    for (const printing::PrintFinding& finding : check.findings)
        console.print((verdictOf(check) == Verdict::NotVerified ? "non vérifié, parce que\u00a0: "
                                                                : "erreur\u00a0: ") +
                      faultText(finding, check));
    if (match)
        console.print(matchText(*match));
    if (check.passes())
        console.print("Les pages sont celles que donne la version signée, au bit près. " +
                      std::string(caution));
}

Json toJson(const printing::PrintCheck& check, const std::optional<printing::SessionMatch>& match)
{
    Json findings = Json::array();
    for (const printing::PrintFinding& finding : check.findings)
        findings.push_back(faultText(finding, check));
    Json json{{"conforme", check.passes()},
              {"verdict", verdictWord(verdictOf(check))},
              {"constats", std::move(findings)}};
    if (check.proof) {
        if (const RankingList* list = check.proof->version.ranking())
            json["classement"] = listKey(*list);
        else
            json["candidat"] = check.proof->version.candidate().text();
        json["forme"] = check.proof->form;
        if (const PositioningId* positioning = check.proof->version.positioning())
            json["reperage"] = positioning->text();
        json["version"] = check.proof->version.number;
        json["signatures"] = check.proof->version.signatures.size();
        for (const NotSigning& said : check.proof->version.mentions())
            json["sans_signature"].push_back(said.signer.text());
    }
    if (match)
        json["session"] = matchText(*match);
    return json;
}

} // namespace

Exit verifyPrint(Console& console, const PrintVerification& request)
{
    const auto bytes = app::readFile(request.pdf, largestPdf);
    if (!bytes) {
        static_cast<void>(console.report(bytes.error()));
        return Exit::NotVerified;
    }
    startDrawing();
    const printing::PrintCheck check =
        printing::checkPrint(QByteArray::fromStdString(*bytes), frameworksFor(request));
    const auto match = matchOf(request, check);
    if (!match)
        return console.report(match.error());
    if (request.json)
        console.printJson(toJson(check, *match));
    else
        print(console, check, *match);
    const bool known = !*match || **match != printing::SessionMatch::Unknown;
    return known ? exitOf(verdictOf(check)) : Exit::Problem;
}

} // namespace delibere::cli
