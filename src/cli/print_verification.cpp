// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print_verification.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/data_folder.h"
#include "app/files.h"
#include "app/problem_names.h"
#include "app/seal_code.h"
#include "cli/document_output.h"
#include "printing/print_check.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;
using printing::PrintFault;

constexpr std::size_t largestPdf = std::size_t{16} * 1024 * 1024;
constexpr const char* caution = "Ce contrôle montre une altération\u00a0; il n’est pas une "
                                "signature électronique qualifiée.";

std::string faultText(const printing::PrintFinding& finding, const JurySession& jury)
{
    const std::string who = app::signerName(finding.who.text(), jury);
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
        return fmt::format("il manque la signature de {}.", who);
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
        console.print(fmt::format("  {}\u00a0: clé {}",
                                  app::signerName(signature.signer.text(), check.session),
                                  app::keyFingerprintOf(signature)));
}

void print(Console& console, const printing::PrintCheck& check,
           const std::optional<printing::SessionMatch>& match)
{
    if (!check.session.candidates.empty()) {
        console.print(fmt::format("{}, {}, version {}", check.session.candidates.front().fullName(),
                                  check.session.info.title, check.proof->version.number));
        printSignatures(console, check);
    }
    for (const printing::PrintFinding& finding : check.findings)
        console.print("erreur\u00a0: " + faultText(finding, check.session));
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
        findings.push_back(faultText(finding, check.session));
    Json json{{"conforme", check.passes()}, {"constats", std::move(findings)}};
    if (check.proof) {
        json["candidat"] = check.proof->version.candidate.text();
        json["version"] = check.proof->version.number;
        json["signatures"] = check.proof->version.signatures.size();
    }
    if (match)
        json["session"] = matchText(*match);
    return json;
}

} // namespace

Exit verifyPrint(Console& console, const PrintVerification& request)
{
    const auto bytes = app::readFile(request.pdf, largestPdf);
    if (!bytes)
        return console.report(bytes.error());
    startDrawing();
    const printing::PrintCheck check =
        printing::checkPrint(QByteArray::fromStdString(*bytes), frameworksFor(request));
    const auto match = matchOf(request, check);
    if (!match)
        return console.report(match.error());
    if (request.json)
        console.print(toJson(check, *match).dump(2));
    else
        print(console, check, *match);
    const bool known = !*match || **match != printing::SessionMatch::Unknown;
    return check.passes() && known ? Exit::Success : Exit::Problem;
}

Exit verifyCode(Console& console, const std::filesystem::path& path, const std::string& text,
                bool json)
{
    const auto code = app::readSealCode(text);
    if (!code)
        return console.report({ProblemCode::BadRequest, "--code",
                               "ce n’est pas le code d’un formulaire signé\u202f; il commence par "
                               "DELIBERE1:"});
    const auto session = app::Session::open(path);
    if (!session)
        return console.report(session.error());
    for (const Candidate& candidate : session->jury().candidates) {
        const auto history = session->history(candidate.id, Viewer::staff());
        if (!history)
            return console.report(history.error());
        for (const RecordVersion& version : *history) {
            if (!app::matches(*code, version))
                continue;
            if (json)
                console.print(Json{{"candidat", candidate.id.text()},
                                   {"version", version.number},
                                   {"en_vigueur", version.locked()}}
                                  .dump(2));
            else
                console.print(fmt::format("{} ({}), version {}\u00a0: {}", candidate.fullName(),
                                          candidate.id.text(), version.number,
                                          version.locked() ? "en vigueur" : "annulée"));
            return Exit::Success;
        }
    }
    console.complain("Aucune version signée de cette session ne porte ce code.");
    return Exit::Problem;
}

} // namespace delibere::cli
