// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reception_run.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/reception.h"
#include "app/signing.h"
#include "cli/deliberation_text.h"
#include "cli/passphrase_file.h"
#include "wording/exchange_words.h"
#include "wording/problem_names.h"
#include "wording/problem_text.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const app::ReceivedPacket& packet, const JurySession& jury)
{
    Json entry{{"fichier", packet.path.string()},
               {"verdict", wording::receptionWord(packet.verdict, packet.problem)}};
    if (packet.problem)
        entry["motif"] = wording::problemText(*packet.problem, jury);
    if (packet.manifest) {
        entry["membre"] = packet.manifest->juror.text();
        entry["remise"] = packet.manifest->number;
    }
    Json sheets = Json::array();
    for (const app::ReceivedSheet& each : packet.sheets) {
        Json sheet{{"candidat", each.sheet.key.candidate.text()},
                   {"verdict", wording::receptionWord(each.verdict, each.problem)}};
        if (each.problem)
            sheet["motif"] = wording::problemText(*each.problem, jury);
        sheets.push_back(std::move(sheet));
    }
    entry["fiches"] = std::move(sheets);
    return entry;
}

void print(Console& console, const app::ReceivedPacket& packet, const JurySession& jury)
{
    const std::string from =
        packet.manifest ? fmt::format(" (remise n°\u00a0{} de {})", packet.manifest->number,
                                      nameAndId(jury, packet.manifest->juror))
                        : std::string();
    console.print(fmt::format("{}{}\u00a0: {}", packet.path.string(), from,
                              wording::receptionWord(packet.verdict, packet.problem)));
    if (packet.problem)
        console.report(*packet.problem, jury);
    if (packet.newKey)
        console.print(
            fmt::format("  clé nouvelle, à comparer de vive voix\u00a0: {}", packet.fingerprint));
    for (const app::ReceivedSheet& each : packet.sheets) {
        console.print(fmt::format("  {}\u00a0: {}", nameAndId(jury, each.sheet.key.candidate),
                                  wording::receptionWord(each.verdict, each.problem)));
        if (each.problem)
            console.report(*each.problem, jury);
    }
}

// "c1:m2"; each names a sheet that diverges in one of the files, and in no other.
Result<app::ChosenSheets> chosenSheets(const app::ReceptionPlan& plan,
                                       const std::vector<std::string>& words)
{
    app::ChosenSheets chosen;
    for (const std::string& word : words) {
        const std::size_t colon = std::min(word.find(':'), word.size());
        const SheetKey key{CandidateId(word.substr(0, colon)),
                           JurorId(word.substr(std::min(colon + 1, word.size())))};
        const std::size_t before = chosen.size();
        for (const app::ReceivedPacket& packet : plan) {
            for (const app::ReceivedSheet& each : packet.sheets) {
                if (each.sheet.key == key && each.verdict == ReceptionVerdict::Diverging)
                    chosen.insert({packet.digest, key});
            }
        }
        if (chosen.size() != before + 1)
            return fail(ProblemCode::BadRequest, word,
                        std::string("nommez une fiche divergente, «\u00a0candidat:membre\u00a0», "
                                    "qui est dans un seul des fichiers reçus"));
    }
    return chosen;
}

Exit writeReceipts(Console& console, const app::Session& session, const crypto::SecretKey& key,
                   const app::ReceptionPlan& plan, const ReceptionOptions& options)
{
    Exit exit = Exit::Success;
    for (const app::ReceivedPacket& packet : plan) {
        if (packet.problem)
            continue;
        const auto folder = options.receipts.empty() ? packet.path.parent_path()
                                                     : std::filesystem::path(options.receipts);
        const auto path = folder / app::receiptName(session, packet);
        const auto bytes = app::receiptOf(session, key, packet);
        const auto written =
            bytes ? app::writeFile(path, *bytes) : Result<void>(tl::unexpected(bytes.error()));
        if (!written)
            exit = console.report(written.error());
        else if (!options.json)
            console.print(fmt::format("Reçu\u00a0: {}", path.string()));
    }
    return exit;
}

bool hasProblems(const app::ReceptionPlan& plan)
{
    return std::ranges::any_of(plan, [](const app::ReceivedPacket& packet) {
        return packet.problem || packet.count(ReceptionVerdict::Refused) > 0 ||
               packet.count(ReceptionVerdict::Diverging) > 0;
    });
}

} // namespace

bool isSealed(const std::string& file)
{
    constexpr std::string_view magic = "delibere-scelle-";
    std::ifstream stream(file, std::ios::binary);
    std::string start(magic.size(), '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    return start == magic;
}

Exit receive(Console& console, app::Session& session, const ReceptionOptions& options)
{
    if (options.receiver.empty() || options.passphraseFile.empty())
        return console.report(Problem{ProblemCode::BadRequest, "fiche importer",
                                      "des fiches scellées se reçoivent avec --au-nom-de et "
                                      "--phrase, de qui préside"});
    const JurorId receiver(options.receiver);
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return console.report(passphrase.error());
    const auto key = app::openKey(session, receiver, *passphrase);
    app::forget(*passphrase);
    if (!key)
        return console.report(key.error(), session.jury());
    const auto plan =
        app::planReception(session, *key, {options.files.begin(), options.files.end()});
    Json lines = Json::array();
    for (const app::ReceivedPacket& packet : plan) {
        if (options.json)
            lines.push_back(toJson(packet, session.jury()));
        else
            print(console, packet, session.jury());
    }
    const auto chosen = chosenSheets(plan, options.chosen);
    if (!chosen)
        return console.report(chosen.error());
    app::Reception done;
    Exit exit = hasProblems(plan) ? Exit::Problem : Exit::Success;
    if (!options.trial) {
        const auto received = app::commitReception(session, plan, *chosen, receiver);
        if (!received)
            return console.report(received.error(), session.jury());
        done = *received;
        if (const Exit written = writeReceipts(console, session, *key, plan, options);
            written != Exit::Success)
            exit = written;
    }
    if (options.json)
        console.printJson(Json{{"fichiers", lines}, {"ecrites", done.sheets}});
    else if (options.trial)
        console.print("Essai\u00a0: rien n’a été écrit.");
    else
        console.print(fmt::format("Fiches écrites\u00a0: {}", done.sheets));
    return exit;
}

} // namespace delibere::cli
