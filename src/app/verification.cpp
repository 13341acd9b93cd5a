// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verifier.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/described_file.h"
#include "app/key_bytes.h"
#include "app/signing.h"
#include "codec/framework_reader.h"
#include "codec/hex.h"
#include "crypto/digest.h"
#include "store/journal_body.h"

namespace delibere::app {

namespace {

using Code = VerificationCode;
using Weight = VerificationWeight;

} // namespace

// What could not be read is not said to be altered.
VerificationFinding unread(const Problem& problem, std::string where)
{
    const bool damaged =
        problem.code == ProblemCode::SessionCorrupt || problem.code == ProblemCode::NotStorable;
    VerificationFinding finding{VerifiedAspect::Integrity,
                                damaged ? Weight::Error : Weight::Unverified,
                                damaged ? Code::FileRefused : Code::FileUnread,
                                std::move(where),
                                {}};
    finding.problem = problem;
    return finding;
}

Verification Verifier::run()
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
        checkDeclarations();
        for (const Candidate& candidate : m_content.session.candidates)
            checkCandidate(candidate);
        checkRankings();
        checkKeysUsed();
        checkPositionings();
        checkJournal();
        noteForPaper();
    }
    m_result.session = m_content.session;
    std::ranges::stable_sort(m_result.findings, {}, &VerificationFinding::aspect);
    return std::move(m_result);
}

Result<VerifiedContent> Verifier::read() const
{
    VerifiedContent content;
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
        const JurorKey* last = nullptr; // keys come by number
        for (const JurorKey& key : m_content.keys)
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
        const auto count = std::ranges::count(m_content.keys, juror.id, &JurorKey::juror);
        if (count > 1)
            add(VerifiedAspect::Evidence, Code::KeyRenewed, juror.id.text(), std::to_string(count),
                Weight::Warning);
    }
    for (const JurorKey& key : m_content.keys) {
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
        return std::ranges::find_if(m_content.keys, [&](const JurorKey& key) {
            return signerOf(key.juror) == signature.signer && key.publicKey == signature.publicKey;
        });
    };
    for (const auto& [where, signature] : m_signatures) {
        if (const auto key = keyOf(signature); key != m_content.keys.end()) {
            int& number = first.try_emplace(key->juror, key->number).first->second;
            number = std::min(number, key->number);
        }
    }
    for (const auto& [where, signature] : m_signatures) {
        const auto key = keyOf(signature);
        if (key == m_content.keys.end() || key->number == first.at(key->juror))
            continue;
        add(VerifiedAspect::Authenticity, Code::KeyReplaced, where, key->juror.text(),
            Weight::Unverified);
        const auto entered = m_said.keyEntered(key->juror.text(), key->number);
        m_result.findings.back().since =
            entered ? store::Instant(std::chrono::seconds(*entered)) : signature.at;
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
        add(VerifiedAspect::Consistency, Code::OriginDiffers, originPart::session);
    if (!frames)
        add(VerifiedAspect::Consistency, Code::OriginDiffers, originPart::framework);
    if (names && frames &&
        (first.kind != store::creationKind ||
         first.body != store::creationBody(digest, m_content.session.id)))
        add(VerifiedAspect::Consistency, Code::OriginDiffers, originPart::line);
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

Verification verify(const store::SessionFile& file, const Framework& framework)
{
    return Verifier(file, framework).run();
}

Verification verifyFile(const std::filesystem::path& path, const store::FileKeyPtr& key)
{
    Verification result;
    const auto file =
        store::SessionFile::open(path, store::Access::ReadOnly, store::systemNow, key);
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
