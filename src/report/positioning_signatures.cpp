// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout_parts.h"
#include "report/positioning_parts.h"
#include "report/version_parts.h"
#include "wording/french_format.h"

namespace delibere::report {

namespace {

// An intervenant has more to say than the candidate, and the digits of a key on one line.
constexpr int candidateShare = 28;
constexpr int interviewerShare = 36;

std::string labelled(const char* label, const std::string& value)
{
    return label + std::string(colon) + value;
}

std::string roleOf(const PositioningRecord& record, std::size_t place)
{
    const auto& roles = record.framework.positioning->signatories;
    return place < roles.size() ? roles[place] : "";
}

// The form leaves room for the name after the colon: "Je soussigné(e) : Ana Ruiz déclare …".
std::string declarationOf(const std::string& declaration, const std::string& name)
{
    constexpr const char* space = " :";
    const std::size_t found = declaration.find(space);
    if (found == std::string::npos || name.empty())
        return declaration;
    const std::size_t end = found + std::string(space).size();
    return declaration.substr(0, end) + " " + name + "," + declaration.substr(end);
}

// Side by side once they are known, one under the other to be written.
std::string nameLines(const PositioningRecord& record, const std::string& last,
                      const std::string& first)
{
    return labelled("Nom", last) + (record.blank() ? "\n" : "   ") + labelled("Prénom", first);
}

std::string signedOrMissing(const RecordVersion& version, const SignerId& signer)
{
    const Signature* signature = version.signatureOf(signer);
    if (signature == nullptr)
        return "signature manquante";
    return signedWords(version, *signature) +
           (signature->reservation.empty() ? "" : ", avec réserve");
}

// The digits of the key of a signature; "" for who has not signed.
std::string keyOf(const PositioningRecord& record, const SignerId& signer)
{
    const auto found = record.keyFingerprints.find(signer);
    const bool isSigned = record.version->signatureOf(signer) != nullptr;
    return isSigned && found != record.keyFingerprints.end() ? found->second : "";
}

// They are compared by eye: broken in the middle, or not at all where the box has room.
std::string inHalves(const std::string& digits)
{
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const bool middle = at == digits.size() / 2;
        text += digits[at] == ' ' && !middle ? "\u00a0" : digits.substr(at, 1);
    }
    return text;
}

// When the person signed, and under which key.
std::string signedLines(const PositioningRecord& record, const SignerId& signer)
{
    const std::string key = keyOf(record, signer);
    return signedOrMissing(*record.version, signer) +
           (key.empty() ? "" : ", clé\u00a0:\n" + inHalves(key)) + "\n";
}

// Signed on a screen or not, there is room for the pen.
void addSigning(SignatureBox& box, const PositioningRecord& record, const SignerId& signer,
                const std::string& byHand, const std::string& label)
{
    box.statement = byHand;
    if (record.version != nullptr) {
        box.statement = signedLines(record, signer);
        if (const Signature* signature = record.version->signatureOf(signer))
            box.image = signature->image;
    }
    box.statement += label;
}

SignatureBox candidateBox(const PositioningRecord& record)
{
    SignatureBox box;
    box.role = roleOf(record, 0);
    box.share = candidateShare;
    box.signatory = nameLines(record, record.candidate.lastName, record.candidate.firstName);
    addSigning(box, record, candidateSigner(), {}, "Signature\u00a0:");
    return box;
}

SignatureBox interviewerBox(const PositioningRecord& record, std::size_t place)
{
    const Interviewer& person = record.positioning.info.interviewers.at(place);
    SignatureBox box;
    box.role = roleOf(record, place + 1) + (person.accredited ? " (évaluateur habilité)" : "");
    box.share = interviewerShare;
    box.signatory = nameLines(record, person.lastName, person.firstName) + "\n" +
                    labelled("Entreprise", person.company) + "\n" +
                    labelled("Fonction", person.function) + "\n" +
                    declarationOf(record.framework.positioning->declaration, person.fullName());
    addSigning(box, record, interviewerSigner(place), "Date\u00a0:         /         /\n",
               "Signature et cachet de l’entreprise\u00a0:");
    return box;
}

std::string nameOf(const PositioningRecord& record, const SignerId& signer)
{
    if (signer == candidateSigner())
        return record.candidate.fullName();
    for (std::size_t place = 0; place < record.positioning.info.interviewers.size(); ++place) {
        if (signer == interviewerSigner(place))
            return record.positioning.info.interviewers.at(place).fullName();
    }
    return signer.text();
}

Table reservations(const PositioningRecord& record)
{
    Table table;
    table.columns = {28, 72};
    table.density = Density::Compact;
    table.header = {headerRow({"Signataire", "Réserve"})};
    for (const Signature& signature : record.version->signatures) {
        if (signature.reservation.empty())
            continue;
        Row row;
        row.cells = {leftCell(nameOf(record, signature.signer)),
                     leftCell("«\u00a0" + signature.reservation + "\u00a0»")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void addPositioningSignatures(Document& form, const PositioningRecord& record)
{
    SignatureBoxes boxes;
    boxes.boxes = {candidateBox(record), interviewerBox(record, 0), interviewerBox(record, 1)};
    form.elements.emplace_back(std::move(boxes));
    if (record.version == nullptr)
        return;
    if (Table table = reservations(record); !table.rows.empty())
        form.elements.emplace_back(std::move(table));
}

Paragraph whoSigned(const PositioningRecord& record)
{
    std::string text;
    for (const SignerId& signer : record.version->signatories) {
        text += (text.empty() ? "" : "\u00a0; ") + nameOf(record, signer) + ", " +
                signedOrMissing(*record.version, signer);
        if (const std::string key = keyOf(record, signer); !key.empty())
            text += " (" + labelled("clé", key) + ")";
    }
    return {"Signatures\u00a0: ", text + ".", Tone::Normal};
}

} // namespace delibere::report
