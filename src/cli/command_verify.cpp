// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli verifier S.jury [--code TEXTE | --recu FICHIER] [--json]
// delibere-cli verifier CLASSEMENT.csv --session S.jury|FICHIER.pdf [--json]
// delibere-cli verifier FICHIER.pdf [--session S.jury] [--referentiel FICHIER] [--json]
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/verification.h"
#include "cli/code_verification.h"
#include "cli/command.h"
#include "cli/handover_verification.h"
#include "cli/print_verification.h"
#include "cli/receipt_verification.h"
#include "cli/verdict_words.h"
#include "wording/verification_text.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

struct VerificationOptions {
    std::string file; // a session or a PDF
    std::string session;
    std::string framework;
    std::string code;
    std::string receipt;
    std::string wordsFile; // what opens a session that is encrypted
    bool json = false;
};

const char* weightWord(VerificationWeight weight)
{
    switch (weight) {
    case VerificationWeight::Note:
        return "note";
    case VerificationWeight::Warning:
        return "avertissement";
    case VerificationWeight::Unverified:
        return "non-verifie";
    case VerificationWeight::Error:
        return "erreur";
    }
    return "";
}

constexpr std::array aspects{VerifiedAspect::Completeness, VerifiedAspect::Authenticity,
                             VerifiedAspect::Integrity, VerifiedAspect::Consistency,
                             VerifiedAspect::Evidence};

void printCounts(Console& console, const Verification& result)
{
    const std::string positionings =
        result.positionings == 0
            ? std::string()
            : fmt::format(", repérages verrouillés\u00a0: {}", result.positionings);
    const std::string declarations =
        result.declarations == 0
            ? std::string()
            : fmt::format(", déclarations signées\u00a0: {}", result.declarations);
    const std::string records =
        result.session.applications.empty()
            ? fmt::format("Grilles verrouillées\u00a0: {}", result.locked)
            : fmt::format("Classements verrouillés\u00a0: {}", result.rankings);
    console.print(fmt::format("{}{}{}, signatures valables\u00a0: {}, lignes du journal\u00a0: {}",
                              records, positionings, declarations, result.signatures,
                              result.journalLines));
}

void print(Console& console, const Verification& result)
{
    for (const VerifiedAspect aspect : aspects) {
        std::size_t count = 0;
        for (const VerificationFinding& finding : result.findings) {
            if (finding.aspect != aspect)
                continue;
            if (count++ == 0)
                console.print(wording::aspectText(aspect));
            console.print(fmt::format("  {}\u00a0: {}", wording::weightText(finding.weight),
                                      wording::findingText(finding, result.session)));
        }
        if (count == 0)
            console.print(wording::aspectText(aspect) +
                          (result.read ? "\u00a0: rien à signaler" : "\u00a0: non vérifié"));
    }
    if (result.read)
        printCounts(console, result);
    console.print(wording::verdictText(result.verdict()));
    for (const std::string& line : wording::paperLines(result))
        console.print(line);
}

Json toJson(const Verification& result)
{
    Json findings = Json::array();
    for (const VerificationFinding& finding : result.findings) {
        findings.push_back({{"aspect", wording::aspectText(finding.aspect)},
                            {"gravite", weightWord(finding.weight)},
                            {"ou", wording::placeText(finding)},
                            {"constat", wording::findingText(finding, result.session)}});
        if (!finding.subject)
            continue;
        if (const PositioningId* positioning = positioningOf(*finding.subject))
            findings.back()["reperage"] = positioning->text();
        if (const RankingList* list = rankingOf(*finding.subject))
            findings.back()["classement"] = listKey(*list);
    }
    Json keys = Json::array();
    for (const KeyOnPaper& key : result.keys)
        keys.push_back({{"membre", key.juror.text()}, {"empreinte", key.fingerprint}});
    return {{"conforme", result.passes()},
            {"verdict", verdictWord(result.verdict())},
            {"grilles_verrouillees", result.locked},
            {"reperages_verrouilles", result.positionings},
            {"declarations_signees", result.declarations},
            {"signatures_valables", result.signatures},
            {"lignes_du_journal", result.journalLines},
            {"empreinte_du_journal", result.journalHead},
            {"cles", std::move(keys)},
            {"constats", std::move(findings)}};
}

// "Grille.PDF" too: that is how some systems and scanners write it.
bool hasEnding(const std::filesystem::path& file, std::string_view wanted)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending == wanted;
}

Exit verify(Console& console, const VerificationOptions& options)
{
    if (hasEnding(options.file, ".pdf"))
        return verifyPrint(console,
                           {options.file, options.session, options.framework, options.json});
    if (hasEnding(options.file, ".csv"))
        return verifyHandover(console, {options.file, options.session, options.json});
    const auto key = openingKey(options.file, options.wordsFile);
    if (!key) {
        static_cast<void>(console.report(key.error()));
        return Exit::NotVerified;
    }
    if (!options.code.empty())
        return verifyCode(console, options.file, *key, options.code, options.json);
    if (!options.receipt.empty())
        return verifyReceipt(console, options.file, *key, options.receipt, options.json);
    const Verification result = app::verifyFile(options.file, *key);
    if (options.json)
        console.printJson(toJson(result));
    else
        print(console, result);
    return exitOf(result.verdict());
}

} // namespace

void addVerifyCommand(CLI::App& program, Action& chosen)
{
    const auto [verifier, options] = addCommand(
        program, chosen, "verifier", "Vérifie qu’une session n’a pas été altérée", verify);
    verifier
        .add_option("session", options.file,
                    "Fichier .jury, PDF d’un formulaire signé, ou CSV d’un classement")
        ->required();
    addOpeningWords(verifier, options.wordsFile);
    auto* receipt = verifier.add_option("--recu", options.receipt,
                                        "Reçu gardé par un membre, à comparer à la session");
    auto* session = verifier.add_option("--session", options.session,
                                        "Pour un PDF ou un CSV\u00a0: la session dont il vient");
    verifier.add_option("--referentiel", options.framework,
                        "Pour un PDF\u00a0: le référentiel avec lequel il a été signé");
    verifier
        .add_option("--code", options.code, "Code lu sur le papier, à chercher dans la session")
        ->excludes(session)
        ->excludes(receipt);
    verifier.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
