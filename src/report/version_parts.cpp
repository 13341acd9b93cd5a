// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/version_parts.h"

#include <algorithm>

#include "report/layout_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr std::size_t fingerprintGroup = 8;
constexpr const char* missingSignature = "signature manquante";

std::string nameOf(const JurySession& session, const JurorId& id)
{
    const Juror* juror = session.juror(id);
    return juror ? juror->name : id.text();
}

std::string numberWords(int number)
{
    return "version\u00a0" + std::to_string(number);
}

// Who signs a repérage is no panel.
std::string stageOf(const RecordVersion& version)
{
    if (const auto said = static_cast<int>(version.mentions().size()); version.locked() && said > 0)
        return "signée par les membres qui ont siégé, sauf " + std::to_string(said) +
               " qui ne signe" + (said > 1 ? "nt" : "") + " pas";
    if (version.locked() && version.positioning() != nullptr)
        return "signée par le candidat et les deux intervenants";
    return wording::words(version.stage);
}

std::string quoted(const std::string& typed)
{
    return "«\u00a0" + typed + "\u00a0»";
}

// What came of a version that no longer holds; a version that was given up replaces nothing.
const RecordVersion* replacementOf(const RecordHistory& history, const RecordVersion& version)
{
    const auto found = std::ranges::find_if(history, [&](const RecordVersion& later) {
        return later.number > version.number && later.stage != RecordStage::Withdrawn;
    });
    return found == history.end() ? nullptr : &*found;
}

std::string stageWords(const RecordHistory& history, const RecordVersion& version)
{
    std::string text =
        "figée le " + wording::formatInstant(version.frozenAt, version.zoneMinutes) + ", ";
    if (version.stage != RecordStage::Replaced)
        text += stageOf(version);
    else if (const RecordVersion* later = replacementOf(history, version))
        text += wording::words(version.stage) + " par la " + numberWords(later->number);
    else
        text += "annulée\u00a0; la version qui la remplace n’est pas encore figée";
    if (!version.reason.empty())
        text += std::string("\nMotif") + colon + version.reason;
    return text;
}

std::string signatureLines(const JurySession& session, const RecordVersion& version)
{
    std::string text;
    for (const SignerId& signer : version.signatories) {
        const Signature* signature = version.signatureOf(signer);
        text += (text.empty() ? "" : "\n") + nameOf(session, memberOf(signer)) + colon;
        if (const NotSigning* said = version.notSigningOf(signer)) {
            text += notSigningWords(*said);
            continue;
        }
        if (signature == nullptr) {
            text += missingSignature;
            continue;
        }
        text += signedWords(version, *signature);
        if (!signature->reservation.empty())
            text += std::string("\nréserve") + colon + quoted(signature->reservation);
    }
    return text;
}

std::string replacedWords(int number)
{
    // The second version can only replace the first; later ones may follow a version given up.
    return number == 2 ? "la " + numberWords(1) : "la version signée précédente";
}

} // namespace

std::string sealNotice()
{
    return wording::withNoBreakSpaces(
        "Le sceau électronique fait apparaître toute altération de ce qui a été signé ; ce n’est "
        "pas une signature électronique qualifiée au sens du règlement eIDAS.");
}

std::string signedWords(const RecordVersion& version, const Signature& signature)
{
    return "signé le " + wording::formatInstant(signature.at, version.zoneMinutes);
}

std::string notSigningWords(const NotSigning& said)
{
    return wording::words(said.kind) + " — motif" + colon + said.reason;
}

std::string versionSummary(const RecordVersion& version)
{
    std::string text = numberWords(version.number) + ", " +
                       (version.locked() ? "signée" : wording::words(version.stage));
    if (const auto said = static_cast<int>(version.mentions().size()); version.locked() && said > 0)
        text += " sauf par " + wording::formatCount(said, "membre", "membres");
    if (const std::size_t missing = version.missing().size(); version.open() && missing > 0)
        text += colon + wording::formatCount(static_cast<int>(missing), missingSignature,
                                             "signatures manquantes");
    return text;
}

Paragraph versionParagraph(const RecordVersion& version, const std::string& correction)
{
    std::string text = "figée le " + wording::formatInstant(version.frozenAt, version.zoneMinutes) +
                       ", " + stageOf(version);
    const int missing = static_cast<int>(version.missing().size());
    if (version.open() && missing > 0)
        text +=
            " (" + wording::formatCount(missing, missingSignature, "signatures manquantes") + ")";
    text += ".";
    if (!correction.empty())
        text +=
            " Annule et remplace " + replacedWords(version.number) + ". Motif" + colon + correction;
    if (!version.reason.empty())
        text += std::string(version.stage == RecordStage::Withdrawn ? " Motif de l’abandon"
                                                                    : " Motif du remplacement") +
                colon + version.reason;
    return {"Version\u00a0" + std::to_string(version.number) + colon, text, Tone::Normal};
}

Table versionTable(const JurySession& session, const RecordHistory& history)
{
    Table table;
    table.columns = {8, 27, 45, 20};
    table.header = {headerRow({"Version", "État", "Signatures", "Empreinte SHA-256"})};
    for (const RecordVersion& version : history) {
        Row row;
        row.cells = {
            leftCell(std::to_string(version.number), Tone::Strong),
            leftCell(stageWords(history, version)), leftCell(signatureLines(session, version)),
            leftCell(wording::inGroups(wording::hexDigits(version.digest), fingerprintGroup))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table reservationTable(const JurySession& session, const RecordVersion& version)
{
    Table table;
    table.columns = {28, 72};
    table.header = {headerRow({"Membre du jury", "Réserve"})};
    for (const Signature& signature : version.signatures) {
        if (signature.reservation.empty())
            continue;
        Row row;
        row.cells = {leftCell(nameOf(session, memberOf(signature.signer))),
                     leftCell(quoted(signature.reservation))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table notSigningTable(const JurySession& session, const RecordVersion& version)
{
    Table table;
    table.columns = {28, 72};
    table.header = {headerRow({"Membre du jury", "Ne signe pas"})};
    for (const NotSigning& said : version.mentions()) {
        Row row;
        row.cells = {leftCell(nameOf(session, memberOf(said.signer))),
                     leftCell(notSigningWords(said))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

SignatureBoxes signatureBoxes(const JurySession& session, const CandidateId& candidate,
                              const RecordVersion* version)
{
    SignatureBoxes made;
    made.title = "Signatures des membres du jury d’évaluation";
    for (const Juror& juror : session.jurors) {
        if (version == nullptr && session.sitsFor(juror.id, candidate))
            made.boxes.push_back({wording::nameAndFunction(juror), {}, {}});
    }
    if (version == nullptr)
        return made;
    for (const SignerId& id : version->signatories) {
        const Juror* juror = session.juror(memberOf(id));
        SignatureBox box{
            juror ? wording::nameAndFunction(*juror) : id.text(), missingSignature, {}};
        if (const Signature* signature = version->signatureOf(id)) {
            box.statement = signedWords(*version, *signature);
            if (!signature->reservation.empty())
                box.statement += ", avec réserve";
            box.image = signature->image;
        } else if (const NotSigning* said = version->notSigningOf(id)) {
            box.statement = wording::words(said->kind);
        }
        made.boxes.push_back(std::move(box));
    }
    return made;
}

} // namespace delibere::report
