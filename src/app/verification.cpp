// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verification.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/described_file.h"
#include "app/frozen_positioning.h"
#include "app/frozen_view.h"
#include "app/key_bytes.h"
#include "app/problem_text.h"
#include "app/signing.h"
#include "app/time_text.h"
#include "codec/framework_reader.h"
#include "codec/hex.h"
#include "codec/journal_fold.h"
#include "crypto/digest.h"
#include "crypto/signing.h"
#include "store/journal_body.h"

namespace delibere::app {

namespace {

using Code = VerificationCode;
using Weight = VerificationWeight;

// What every check looks at, read once.
struct Content {
    JurySession session;
    std::vector<MemberKey> keys;
    std::vector<store::JournalEntry> journal;
    std::vector<std::string> hashes; // of the journal's lines, 32 bytes each
};

std::string digestOf(const std::string& body)
{
    const crypto::Digest digest = crypto::sha256(body);
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// What could not be read is not said to be altered.
VerificationFinding unread(const Problem& problem, std::string where = {})
{
    const bool damaged =
        problem.code == ProblemCode::SessionCorrupt || problem.code == ProblemCode::NotStorable;
    std::string text = problem.code == ProblemCode::StorageFailed
                           ? fmt::format("«\u00a0{}\u00a0» n’a pas pu être lu jusqu’au bout ({}). "
                                         "Recommencez, au besoin sur une copie.",
                                         problem.where, problem.detail)
                           : problemText(problem);
    return {VerifiedAspect::Integrity, damaged ? Weight::Error : Weight::Unverified,
            damaged ? Code::FileRefused : Code::FileUnread, std::move(where), std::move(text)};
}

class Verifier {
public:
    Verifier(const store::SessionFile& file, const Framework& framework)
        : m_file(file), m_framework(framework)
    {}

    Verification run()
    {
        noteCopy();
        if (auto sound = m_file.verifyContent(); !sound)
            refuse(sound.error(), Code::FileDamaged);
        if (auto chained = m_file.verifyJournal(); !chained)
            refuse(chained.error(), Code::JournalBroken);
        if (auto content = read(); !content) {
            m_result.findings.push_back(unread(content.error()));
        } else {
            m_content = std::move(*content);
            m_result.read = true;
            playJournal();
            checkFramework();
            checkKeys();
            for (const Candidate& candidate : m_content.session.candidates)
                checkCandidate(candidate);
            checkKeysUsed();
            checkPositionings();
            checkJournal();
            noteForPaper();
        }
        m_result.session = m_content.session;
        std::ranges::stable_sort(m_result.findings, {}, &VerificationFinding::aspect);
        return std::move(m_result);
    }

private:
    void add(VerifiedAspect aspect, Code code, std::string where, std::string detail = {},
             Weight weight = Weight::Error)
    {
        m_result.findings.push_back(
            {aspect, weight, code, std::move(where), std::move(detail), m_positioning, {}});
    }
    // The engine found the content to be wrong, or could not look.
    void refuse(const Problem& problem, Code code)
    {
        if (problem.code == ProblemCode::SessionCorrupt)
            add(VerifiedAspect::Integrity, code, {}, problem.detail);
        else
            m_result.findings.push_back(unread(problem));
    }
    Result<Content> read() const;
    void playJournal();
    void noteCopy();
    void noteForPaper();
    void checkFramework();
    void checkKeysUsed();
    void checkJurors(const Candidate& candidate, const JurySession& signedPanel);
    void checkOrigin();
    void compareOrders(const codec::JournalFold& said, const codec::JournalFold& held);
    [[nodiscard]] std::vector<std::string> byDay(std::vector<std::string> ids) const;
    void checkKeys();
    void checkCandidate(const Candidate& candidate);
    void checkPositionings();
    void checkPositioning(const Positioning& positioning);
    void checkStage(const std::string& id, bool expected, const RecordHistory& history,
                    int& locked);
    void checkVersion(const RecordVersion& version);
    void checkPositioningVersion(const RecordVersion& version);
    void checkOrigin(const RecordVersion& version, const SessionId& session,
                     const std::string& frameworkDigest);
    [[nodiscard]] bool ownsKey(const Signature& signature) const;
    void checkSignature(const RecordVersion& version, const Signature& signature);
    void checkAgainstFile(const Candidate& candidate, const codec::FrozenRecord& record);
    void checkJournal();
    void compareWithJournal(const codec::JournalFold& said);

    const store::SessionFile& m_file;
    const Framework& m_framework;
    Content m_content;
    std::vector<std::pair<CandidateId, Signature>> m_signatures; // of grids, all versions
    codec::JournalFold m_said;   // by the journal, from its first line to its last
    PositioningId m_positioning; // the one that is being looked at
    Verification m_result;
};

Result<Content> Verifier::read() const
{
    Content content;
    auto session = m_file.session();
    auto keys = m_file.keys();
    auto journal = m_file.journal();
    if (!session || !keys || !journal)
        return tl::unexpected(!session ? session.error() : !keys ? keys.error() : journal.error());
    content.session = std::move(*session);
    content.keys = std::move(*keys);
    content.journal = std::move(*journal);
    content.hashes = journalHashes(content.journal);
    return content;
}

void Verifier::noteCopy()
{
    const store::ReadThrough through = m_file.readThrough();
    if (through.rolledBack)
        add(VerifiedAspect::Evidence, Code::RolledBack, {}, {}, Weight::Note);
    if (through.olderVersion != 0)
        add(VerifiedAspect::Evidence, Code::OlderVersion, {}, std::to_string(through.olderVersion),
            Weight::Note);
}

void Verifier::noteForPaper()
{
    if (!m_content.hashes.empty())
        m_result.journalHead = codec::hexOf(m_content.hashes.back());
    for (const Juror& juror : m_content.session.jurors) {
        const MemberKey* last = nullptr; // keys come by number
        for (const MemberKey& key : m_content.keys)
            last = key.juror == juror.id ? &key : last;
        if (last != nullptr)
            m_result.keys.push_back({juror.id, fingerprintOf(*last)});
    }
}

// What lists show of the framework is written beside its bytes.
void Verifier::checkFramework()
{
    const auto name = m_file.frameworkName();
    if (!name)
        m_result.findings.push_back(unread(name.error()));
    else if (name->id != m_framework.id || name->version != m_framework.version)
        add(VerifiedAspect::Consistency, Code::FrameworkMisnamed, {});
}

void Verifier::checkKeys()
{
    for (const Juror& juror : m_content.session.jurors) {
        const auto count = std::ranges::count(m_content.keys, juror.id, &MemberKey::juror);
        if (count > 1)
            add(VerifiedAspect::Evidence, Code::KeyRenewed, juror.id.text(), std::to_string(count),
                Weight::Warning);
    }
    for (const MemberKey& key : m_content.keys) {
        if (!publicKeyOf(key.publicKey) || !lockedKeyOf(key.secret))
            add(VerifiedAspect::Integrity, Code::KeyMalformed, key.juror.text());
    }
}

// Whoever holds the file can give a member a new key and sign with it: when earlier signatures were
// made with another one, only the member and the paper can say whether that was the member.
void Verifier::checkKeysUsed()
{
    std::map<JurorId, int> first; // the key with which each member began
    const auto keyOf = [&](const Signature& signature) {
        return std::ranges::find_if(m_content.keys, [&](const MemberKey& key) {
            return key.juror == signature.signer && key.publicKey == signature.publicKey;
        });
    };
    for (const auto& [candidate, signature] : m_signatures) {
        if (const auto key = keyOf(signature); key != m_content.keys.end()) {
            int& number = first.try_emplace(key->juror, key->number).first->second;
            number = std::min(number, key->number);
        }
    }
    for (const auto& [candidate, signature] : m_signatures) {
        const auto key = keyOf(signature);
        if (key == m_content.keys.end() || key->number == first.at(key->juror))
            continue;
        add(VerifiedAspect::Authenticity, Code::KeyReplaced, candidate.text(), key->juror.text(),
            Weight::Unverified);
        const auto entered = m_said.keyEntered(key->juror.text(), key->number);
        m_result.findings.back().more =
            timeText(entered ? store::Instant(std::chrono::seconds(*entered)) : signature.at);
    }
}

void Verifier::checkCandidate(const Candidate& candidate)
{
    const auto history = m_file.history(candidate.id);
    if (!history) {
        m_result.findings.push_back(unread(history.error(), candidate.id.text()));
        return;
    }
    // Without a jury, a session of repérages only, no grid is waited for.
    const bool expected = candidate.heard() && !m_content.session.jurors.empty();
    checkStage(candidate.id.text(), expected, *history, m_result.locked);
    for (const RecordVersion& version : *history) {
        checkVersion(version);
        for (const Signature& signature : version.signatures)
            m_signatures.emplace_back(candidate.id, signature);
    }
    if (const RecordVersion* held = holding(*history)) {
        if (const auto record = codec::readFrozenRecord(held->body, m_framework))
            checkAgainstFile(candidate, *record);
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
        m_positioning = positioning.id;
        checkPositioning(positioning);
    }
    m_positioning = {};
}

void Verifier::checkPositioning(const Positioning& positioning)
{
    const std::string& id = positioning.info.candidate.text();
    const auto history = m_file.history(positioning.id);
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
    for (const SignerId& signer : held->signatures.empty() ? held->signatories : held->missing())
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
    const std::string& id = version.candidate.text();
    const std::string number = std::to_string(version.number);
    const auto record = codec::readFrozenRecord(version.body, m_framework);
    if (version.digest != digestOf(version.body) || !record) {
        add(VerifiedAspect::Integrity, Code::RecordAltered, id, number);
    } else {
        if (record->candidate().id != version.candidate || record->number != version.number ||
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
    const std::string& id = version.candidate.text();
    const std::string number = std::to_string(version.number);
    const auto record = codec::readFrozenPositioning(version.body);
    if (version.digest != digestOf(version.body) || !record) {
        add(VerifiedAspect::Integrity, Code::RecordAltered, id, number);
    } else {
        if (record->content.positioning.id != version.positioning ||
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
    const std::string& id = version.candidate.text();
    if (session != m_content.session.id)
        add(VerifiedAspect::Authenticity, Code::OtherSession, id, session.text());
    const auto bytes = m_file.frameworkBytes();
    if (bytes && frameworkDigest != crypto::hex(crypto::sha256(*bytes)))
        add(VerifiedAspect::Integrity, Code::OtherFramework, id, std::to_string(version.number));
}

// In a repérage each signature has a key of its own, that nobody keeps (ADR 11).
bool Verifier::ownsKey(const Signature& signature) const
{
    return !m_positioning.empty() || std::ranges::any_of(m_content.keys, [&](const MemberKey& key) {
        return key.juror == signature.signer && key.publicKey == signature.publicKey;
    });
}

void Verifier::checkSignature(const RecordVersion& version, const Signature& signature)
{
    const std::string& id = version.candidate.text();
    const std::string& signer = signature.signer.text();
    if (std::ranges::find(version.signatories, signature.signer) == version.signatories.end())
        add(VerifiedAspect::Authenticity, Code::NotASignatory, id, signer);
    if (!ownsKey(signature))
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
    for (const JurorId& juror : record.signatories) {
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
        ofCandidate(m_content.session.actingPresidents) == record.session.actingPresidents;
    Candidate signedOne = record.candidate();
    signedOne.interviewers = candidate.interviewers; // a repérage may have been added since
    signedOne.fileNumber = candidate.fileNumber;     // or a namesake
    if (signedOne != candidate || !recusals || !seating)
        add(VerifiedAspect::Consistency, Code::CandidateDiffers, id);
    checkJurors(candidate, record.session);
}

// A name may be corrected after the signatures, through the journal, and may be forged with a line
// that looks like it: the file cannot tell, who was there can.
void Verifier::checkJurors(const Candidate& candidate, const JurySession& signedPanel)
{
    const std::string& id = candidate.id.text();
    for (const Juror& before : signedPanel.jurors) {
        const Juror* now = m_content.session.juror(before.id);
        if (now == nullptr || now->name != before.name) {
            add(VerifiedAspect::Consistency, Code::JurorRenamed, id, before.id.text(),
                Weight::Unverified);
            m_result.findings.back().more = before.name;
        } else if (now->function != before.function || now->college != before.college ||
                   now->employer != before.employer || now->role != before.role ||
                   now->qualified != before.qualified) {
            add(VerifiedAspect::Consistency, Code::JurorChanged, id, before.id.text(),
                Weight::Warning);
        }
    }
}

// The session and the framework of the file are those that line 1 was written for.
void Verifier::checkOrigin()
{
    const auto bytes = m_file.frameworkBytes();
    if (!bytes || m_content.journal.empty())
        return; // said already
    const crypto::Digest digest = crypto::sha256(*bytes);
    const store::JournalEntry& first = m_content.journal.front();
    const bool names =
        first.body.find('"' + m_content.session.id.text() + '"') != std::string::npos;
    const bool frames = first.body.find(crypto::hex(digest)) != std::string::npos;
    if (!names)
        add(VerifiedAspect::Consistency, Code::OriginDiffers, "session");
    if (!frames)
        add(VerifiedAspect::Consistency, Code::OriginDiffers, "référentiel");
    if (names && frames &&
        (first.kind != store::creationKind ||
         first.body != store::creationBody(digest, m_content.session.id)))
        add(VerifiedAspect::Consistency, Code::OriginDiffers, "contenu de la ligne");
    for (const store::JournalEntry& entry : m_content.journal) {
        if (entry.sequence > 1 && entry.kind == store::creationKind)
            add(VerifiedAspect::Consistency, Code::OriginRepeated, std::to_string(entry.sequence));
    }
}

void Verifier::playJournal()
{
    for (const store::JournalEntry& entry : m_content.journal) {
        if (!m_said.add(entry.kind, entry.body, entry.at.time_since_epoch().count()))
            add(VerifiedAspect::Evidence, Code::JournalUnknown, {}, std::to_string(entry.sequence));
    }
}

void Verifier::checkJournal()
{
    checkOrigin();
    m_result.journalLines = static_cast<int>(m_content.journal.size());
    store::Instant last{};
    for (const store::JournalEntry& entry : m_content.journal) {
        if (entry.at < last)
            add(VerifiedAspect::Evidence, Code::TimeWentBack, std::to_string(entry.sequence), {},
                Weight::Warning);
        last = entry.at;
    }
    compareWithJournal(m_said);
}

void Verifier::compareWithJournal(const codec::JournalFold& said)
{
    const auto held = describedFile(m_file);
    if (!held) {
        m_result.findings.push_back(unread(held.error()));
        return;
    }
    for (const auto& [slot, value] : said.slots()) {
        const auto found = held->slots().find(slot);
        if (found == held->slots().end() || found->second != value)
            add(VerifiedAspect::Consistency, Code::BesideJournal, slot);
    }
    for (const auto& [slot, value] : held->slots()) {
        if (said.slots().contains(slot))
            continue;
        if (slot.starts_with("coffre "))
            add(VerifiedAspect::Integrity, Code::KeyUnsealed, slot.substr(7, slot.find(' ', 7) - 7),
                {}, Weight::Note);
        else
            add(VerifiedAspect::Consistency, Code::BesideJournal, slot);
    }
    compareOrders(said, *held);
}

// The file lists repérages by day; those of a day stay as they were entered.
std::vector<std::string> Verifier::byDay(std::vector<std::string> ids) const
{
    std::map<std::string, Date> days;
    if (const auto all = m_file.positionings()) {
        for (const Positioning& each : *all)
            days.emplace(each.id.text(), each.info.date);
    }
    std::ranges::stable_sort(ids, {}, [&](const std::string& id) { return days[id].iso(); });
    return ids;
}

void Verifier::compareOrders(const codec::JournalFold& said, const codec::JournalFold& held)
{
    for (const auto& [list, ids] : held.orders()) {
        const auto entered = said.orders().find(list);
        if (entered == said.orders().end())
            continue; // named already, line by line
        const auto expected = list == "reperage" ? byDay(entered->second) : entered->second;
        if (ids != expected &&
            std::set(ids.begin(), ids.end()) == std::set(expected.begin(), expected.end()))
            add(VerifiedAspect::Consistency, Code::OrderDiffers, list);
    }
}

} // namespace

bool Verification::has(VerifiedAspect aspect, VerificationWeight weight) const
{
    return std::ranges::any_of(findings, [&](const VerificationFinding& finding) {
        return finding.aspect == aspect && finding.weight == weight;
    });
}

Verdict Verification::verdict() const
{
    const auto any = [&](Weight weight) {
        return std::ranges::find(findings, weight, &VerificationFinding::weight) != findings.end();
    };
    if (any(Weight::Error))
        return Verdict::Altered;
    return any(Weight::Unverified) ? Verdict::NotVerified : Verdict::Unaltered;
}

Verification verify(const store::SessionFile& file, const Framework& framework)
{
    return Verifier(file, framework).run();
}

Verification verifyFile(const std::filesystem::path& path)
{
    Verification result;
    const auto file = store::SessionFile::open(path, store::Access::ReadOnly);
    const auto bytes = file.and_then([](const auto& each) { return each.frameworkBytes(); });
    if (!bytes) {
        result.findings.push_back(unread(bytes.error()));
        return result;
    }
    if (file->version() > store::schemaVersion) {
        result.findings.push_back({VerifiedAspect::Integrity,
                                   Weight::Unverified,
                                   Code::NewerVersion,
                                   {},
                                   std::to_string(file->version())});
        return result;
    }
    const auto loaded = codec::readFramework(*bytes);
    if (!loaded || !loaded->framework.evaluation) {
        result.findings.push_back(
            unread({ProblemCode::SessionCorrupt, path.string(), "référentiel"}));
        return result;
    }
    return verify(*file, loaded->framework);
}

} // namespace delibere::app
