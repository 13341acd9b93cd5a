// SPDX-License-Identifier: GPL-3.0-or-later
// What was signed: each version, its signatures, and the file against the version that holds.
#include "app/verifier.h"

#include <algorithm>

#include "app/frozen_view.h"
#include "app/honour_declaration.h"
#include "app/key_bytes.h"
#include "app/signing.h"
#include "crypto/digest.h"
#include "crypto/signing.h"

namespace delibere::app {

namespace {

using Code = VerificationCode;
using Weight = VerificationWeight;

std::string digestOf(const std::string& body)
{
    const crypto::Digest digest = crypto::sha256(body);
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

} // namespace

void Verifier::checkCandidate(const Candidate& candidate)
{
    const auto history = m_file.history(candidate.id);
    if (!history) {
        m_result.findings.push_back(unread(history.error(), candidate.id.text()));
        return;
    }
    // Without a jury, a session of repérages only, no grid is waited for; nor of an applicant.
    const bool expected = candidate.heard() && !m_content.session.jurors.empty() &&
                          m_content.session.application(candidate.id) == nullptr;
    checkStage(candidate.id.text(), expected, *history, m_result.locked);
    for (const RecordVersion& version : *history) {
        checkVersion(version);
        for (const Signature& signature : version.signatures)
            m_signatures.emplace_back(candidate.id.text(), signature);
    }
    if (const RecordVersion* held = holding(*history)) {
        if (const auto record = codec::readFrozenRecord(held->body, m_framework))
            checkAgainstFile(candidate, *record);
    }
}

void Verifier::checkDeclarations()
{
    const auto packets = m_file.packets();
    if (!packets) {
        m_result.findings.push_back(unread(packets.error()));
        return;
    }
    for (const KeptPacket& packet : *packets) {
        if (packet.kind != PacketKind::DeclarationSigned)
            continue;
        if (readKept(packet, m_content.session.id, m_content.keys))
            ++m_result.declarations;
        else
            add(VerifiedAspect::Authenticity, Code::DeclarationInvalid, packet.juror.text(),
                std::to_string(packet.number));
    }
}

void Verifier::checkPositionings()
{
    const auto all = m_file.positionings();
    if (!all) {
        m_result.findings.push_back(unread(all.error()));
        return;
    }
    for (const Positioning& positioning : *all) {
        m_subject = positioning.subject();
        checkPositioning(positioning);
    }
    m_subject.reset();
}

void Verifier::checkPositioning(const Positioning& positioning)
{
    const std::string& id = positioning.info.candidate.text();
    const auto history = m_file.history(positioning.subject());
    if (!history) {
        m_result.findings.push_back(unread(history.error(), id));
        return;
    }
    checkStage(id, true, *history, m_result.positionings);
    for (const RecordVersion& version : *history)
        checkPositioningVersion(version);
    if (const RecordVersion* held = holding(*history)) {
        const auto record = codec::readFrozenPositioning(held->body);
        if (record && record->content.positioning != positioning)
            add(VerifiedAspect::Consistency, Code::PositioningDiffers, id);
        // The person may marry or be misspelt; who reads the paper must know.
        const Candidate* candidate = m_content.session.candidate(positioning.info.candidate);
        if (record && candidate != nullptr &&
            candidate->fullName() != record->content.candidate.fullName())
            add(VerifiedAspect::Consistency, Code::CandidateDiffers, id, {}, Weight::Warning);
    }
}

void Verifier::checkStage(const std::string& id, bool expected, const RecordHistory& history,
                          int& locked)
{
    const RecordVersion* held = holding(history);
    if (held == nullptr) {
        const bool corrected = !history.empty() && history.back().stage == RecordStage::Replaced;
        if (corrected)
            add(VerifiedAspect::Completeness, Code::CorrectionOpen, id, {}, Weight::Warning);
        else if (expected)
            add(VerifiedAspect::Completeness, Code::NotSigned, id, {}, Weight::Note);
        return;
    }
    std::string missing;
    for (const SignerId& signer : held->waitedFor())
        missing += (missing.empty() ? "" : ", ") + signer.text();
    for (const NotSigning& said : held->mentions())
        add(VerifiedAspect::Completeness,
            said.kind == NotSigningKind::Refuses ? Code::SignatureRefused
                                                 : Code::SignaturePrevented,
            id, said.signer.text(), Weight::Note);
    if (held->locked() && missing.empty())
        ++locked;
    else if (!missing.empty())
        add(VerifiedAspect::Completeness,
            held->locked() ? Code::LockedIncomplete : Code::SignaturesMissing, id, missing,
            held->locked() ? Weight::Error : Weight::Warning);
}

void Verifier::checkVersion(const RecordVersion& version)
{
    const std::string& id = version.candidate().text();
    const std::string number = std::to_string(version.number);
    const auto record = codec::readFrozenRecord(version.body, m_framework);
    if (version.digest != digestOf(version.body) || !record) {
        add(VerifiedAspect::Integrity, Code::RecordAltered, id, number);
    } else {
        if (record->candidate().id != version.candidate() || record->number != version.number ||
            !readFrozen(version, m_framework))
            add(VerifiedAspect::Consistency, Code::RecordIncoherent, id, number);
        if (record->signatories != version.signatories)
            add(VerifiedAspect::Consistency, Code::SignatoriesDiffer, id, number);
        checkOrigin(version, record->session.id, record->frameworkDigest);
    }
    for (const Signature& signature : version.signatures)
        checkSignature(version, signature);
}

void Verifier::checkPositioningVersion(const RecordVersion& version)
{
    const std::string& id = version.candidate().text();
    const std::string number = std::to_string(version.number);
    const auto record = codec::readFrozenPositioning(version.body);
    if (version.digest != digestOf(version.body) || !record) {
        add(VerifiedAspect::Integrity, Code::RecordAltered, id, number);
    } else {
        if (record->content.positioning.id != *version.positioning() ||
            record->number != version.number || !readFrozenPositioning(version, m_framework))
            add(VerifiedAspect::Consistency, Code::RecordIncoherent, id, number);
        checkOrigin(version, record->session, record->content.frameworkDigest);
    }
    for (const Signature& signature : version.signatures)
        checkSignature(version, signature);
}

// Of this session, under this framework.
void Verifier::checkOrigin(const RecordVersion& version, const SessionId& session,
                           const std::string& frameworkDigest)
{
    const std::string id = subjectText(version.subject);
    if (session != m_content.session.id)
        add(VerifiedAspect::Authenticity, Code::OtherSession, id, session.text());
    const auto bytes = m_file.frameworkBytes();
    if (bytes && frameworkDigest != crypto::hex(crypto::sha256(*bytes)))
        add(VerifiedAspect::Integrity, Code::OtherFramework, id, std::to_string(version.number));
}

// In a repérage each signature has a key of its own, that nobody keeps (ADR 11).
bool Verifier::ownsKey(const RecordVersion& version, const Signature& signature) const
{
    return version.positioning() != nullptr ||
           std::ranges::any_of(m_content.keys, [&](const JurorKey& key) {
               return signerOf(key.juror) == signature.signer &&
                      key.publicKey == signature.publicKey;
           });
}

void Verifier::checkSignature(const RecordVersion& version, const Signature& signature)
{
    const std::string id = subjectText(version.subject);
    const std::string& signer = signature.signer.text();
    if (std::ranges::find(version.signatories, signature.signer) == version.signatories.end())
        add(VerifiedAspect::Authenticity, Code::NotASignatory, id, signer);
    if (!ownsKey(version, signature))
        add(VerifiedAspect::Authenticity, Code::KeyUnknown, id, signer);
    const auto key = publicKeyOf(signature.publicKey);
    const auto value = signatureOf(signature.value);
    if (key && value &&
        crypto::verify(*key, statementOf(m_content.session.id, version, signature), *value))
        ++m_result.signatures;
    else
        add(VerifiedAspect::Authenticity, Code::SignatureInvalid, id, signer);
    const auto at = static_cast<std::size_t>(signature.journal.sequence) - 1;
    if (signature.journal.sequence < 1 || at >= m_content.hashes.size() ||
        m_content.hashes[at] != signature.journal.hash)
        add(VerifiedAspect::Evidence, Code::AnchorLost, id, signer);
}

void Verifier::checkAgainstFile(const Candidate& candidate, const codec::FrozenRecord& record)
{
    const std::string& id = candidate.id.text();
    for (const SignerId& signer : record.signatories) {
        const JurorId juror = memberOf(signer);
        if (!record.session.assigned(juror, candidate.id))
            continue; // sits and signs; a sheet of theirs counts for nothing
        const auto stored = m_file.sheet({candidate.id, juror});
        const auto frozen = std::ranges::find_if(
            record.sheets, [&](const ScoreSheet& sheet) { return sheet.key.juror == juror; });
        if (!stored || frozen == record.sheets.end() || *stored != *frozen)
            add(VerifiedAspect::Consistency, Code::SheetDiffers, id, juror.text());
    }
    auto held = m_file.deliberation(candidate.id);
    if (held)
        held->bases = {}; // the journal has them, the record does not
    if (!held || *held != record.deliberation)
        add(VerifiedAspect::Consistency, Code::DeliberationDiffers, id);
    const bool recusals = std::ranges::all_of(m_content.session.jurors, [&](const Juror& juror) {
        return (m_content.session.recusal(candidate.id, juror.id) != nullptr) ==
               (record.session.recusal(candidate.id, juror.id) != nullptr);
    });
    const auto ofCandidate = [&](const auto& all) {
        std::decay_t<decltype(all)> part;
        std::ranges::copy_if(all, std::back_inserter(part),
                             [&](const auto& each) { return each.candidate == candidate.id; });
        return part;
    };
    const bool seating =
        ofCandidate(m_content.session.seats) == record.session.seats &&
        ofCandidate(m_content.session.assignments) == record.session.assignments &&
        ofCandidate(m_content.session.actingPresidents) == record.session.actingPresidents;
    auto outside = m_content.session.outsideMarks;
    std::erase_if(outside, [&](const auto& each) { return each.first.candidate != candidate.id; });
    const bool sources = outside == record.session.outsideMarks;
    Candidate signedOne = record.candidate();
    signedOne.interviewers = candidate.interviewers; // a repérage may have been added since
    signedOne.fileNumber = candidate.fileNumber;     // or a namesake
    if (signedOne != candidate || !recusals || !seating || !sources)
        add(VerifiedAspect::Consistency, Code::CandidateDiffers, id);
    checkJurors(id, record.session);
}

// A name may be corrected after the signatures, through the journal, and may be forged with a line
// that looks like it: the file cannot tell, who was there can.
void Verifier::checkJurors(const std::string& where, const JurySession& signedPanel)
{
    for (const Juror& before : signedPanel.jurors) {
        const Juror* now = m_content.session.juror(before.id);
        if (now == nullptr || now->name != before.name) {
            add(VerifiedAspect::Consistency, Code::JurorRenamed, where, before.id.text(),
                Weight::Unverified);
            m_result.findings.back().more = before.name;
        } else if (now->function != before.function || now->college != before.college ||
                   now->employer != before.employer || now->role != before.role ||
                   now->qualified != before.qualified) {
            add(VerifiedAspect::Consistency, Code::JurorChanged, where, before.id.text(),
                Weight::Warning);
        }
    }
}

} // namespace delibere::app
