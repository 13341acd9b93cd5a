// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reception.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "app/apply_step.h"
#include "app/handover.h"
#include "app/key_bytes.h"
#include "app/mission.h"
#include "app/signed_packet.h"
#include "app/stored_draft.h"
#include "codec/hex.h"
#include "codec/sheet_codec.h"
#include "domain/edit_texts.h"
#include "domain/sheet_order.h"
#include "domain/sheet_rules.h"
#include "wording/exchange_words.h"

namespace delibere::app {

namespace {

// What was received of one member so far, in this session and before in the same plan.
struct Said {
    int number = 1;
    std::string file;
    std::vector<codec::SheetDigest> sheets;
};
using SaidByJuror = std::map<JurorId, std::vector<Said>>;

const codec::SheetDigest* sheetIn(const Said& said, const CandidateId& candidate)
{
    const auto found = std::ranges::find(said.sheets, candidate, &codec::SheetDigest::candidate);
    return found == said.sheets.end() ? nullptr : &*found;
}

// --- one opened file, held against the session

class Holding {
public:
    Holding(const Session& session, std::string receiver, const KeptPackets& kept)
        : m_session(session), m_receiver(std::move(receiver)), m_kept(kept)
    {}

    ReceivedPacket hold(OpenedPacket opened) const
    {
        ReceivedPacket packet;
        packet.path = std::move(opened.path);
        packet.problem = std::move(opened.problem);
        if (packet.problem)
            return packet;
        packet.digest = std::move(opened.digest);
        packet.bytes = std::move(opened.bytes);
        packet.manifestBytes = std::move(opened.manifestBytes);
        if (const auto author = publicKeyOf(opened.author))
            packet.fingerprint = crypto::keyFingerprint(*author);
        packet.manifest = std::move(opened.manifest);
        const auto held = checkManifest(packet, opened.author).and_then([&] {
            return takeSheets(packet, opened.parts);
        });
        if (!held) {
            packet.problem = held.error();
            packet.sheets.clear();
        }
        return packet;
    }

private:
    // For us, of this session, by somebody of its panel.
    Result<void> checkManifest(ReceivedPacket& packet, const std::string& author) const
    {
        const codec::HandoverManifest& manifest = *packet.manifest;
        const std::string& path = packet.path.string();
        if (manifest.session != m_session.jury().id)
            return fail(ProblemCode::OtherSession, path, manifest.session.text());
        if (codec::hexOf(manifest.framework) != m_session.frameworkDigest())
            return fail(ProblemCode::OtherFramework, path,
                        "empreinte " + codec::hexOf(manifest.framework).substr(0, 16));
        // Signed with it: nobody sealed it again for somebody to whom it was not given.
        if (std::ranges::find(manifest.recipients, m_receiver) == manifest.recipients.end())
            return fail(ProblemCode::PacketNotForUs, path);
        if (m_session.jury().juror(manifest.juror) == nullptr)
            return fail(ProblemCode::UnknownJuror, manifest.juror.text());
        const auto received = packetsOf(m_kept, PacketKind::SheetsReceived, manifest.juror);
        packet.known =
            std::ranges::find(received, packet.digest, &KeptPacket::digest) != received.end();
        return checkAuthor(packet, author);
    }

    // A key that the session knows as this member's, or one for which a mission to them vouches.
    Result<void> checkAuthor(ReceivedPacket& packet, const std::string& author) const
    {
        const codec::HandoverManifest& manifest = *packet.manifest;
        const auto keys = m_session.keys();
        if (!keys)
            return tl::unexpected(keys.error());
        int held = 0;
        for (const JurorKey& key : *keys) {
            if (key.juror != manifest.juror)
                continue;
            ++held;
            if (key.publicKey == author)
                return {};
        }
        if (!isVouchedFor(manifest, author))
            return fail(ProblemCode::PacketAuthorUnknown, packet.path.string(),
                        manifest.juror.text());
        packet.newKey = PutKey{{manifest.juror, held + 1, author, manifest.secret}};
        return {};
    }

    [[nodiscard]] bool isVouchedFor(const codec::HandoverManifest& manifest,
                                    const std::string& author) const
    {
        const auto voucher = signatureOf(manifest.enrolled);
        if (!voucher || !lockedKeyOf(manifest.secret))
            return false;
        const std::string bytes = codec::enrolmentBytes(manifest.session, manifest.juror, author);
        const auto sent = packetsOf(m_kept, PacketKind::MissionSent, manifest.juror);
        return std::ranges::any_of(sent, [&](const KeptPacket& packet) {
            const auto mission = codec::readMission(packet.manifest);
            const auto key = mission ? publicKeyOf(mission->enrolment) : std::nullopt;
            return key && crypto::verify(*key, bytes, *voucher);
        });
    }

    Result<void> takeSheets(ReceivedPacket& packet, const std::vector<std::string>& parts) const
    {
        const codec::HandoverManifest& manifest = *packet.manifest;
        if (parts.size() != manifest.sheets.size() || parts.empty())
            return damaged(packet.path, PacketFault::Content);
        std::set<CandidateId> seen;
        for (std::size_t at = 0; at < parts.size(); ++at) {
            if (digestOf(parts[at]) != manifest.sheets[at].digest)
                return damaged(packet.path, PacketFault::Part);
            auto read = codec::readSheet(parts[at]);
            const SheetKey key{manifest.sheets[at].candidate, manifest.juror};
            if (!read || read->sheet.key != key || read->session != manifest.session ||
                read->framework != m_session.frameworkDigest() ||
                read->marks != m_session.framework().marks() ||
                read->sheet.state != SheetState::Submitted || !seen.insert(key.candidate).second)
                return damaged(packet.path, PacketFault::Content);
            if (auto texts = checkTexts(ImportSheet{read->sheet}); !texts)
                return texts;
            ReceivedSheet received;
            received.sheet =
                editAs<ImportSheet>(composedTexts(ImportSheet{std::move(read->sheet)}))->sheet;
            packet.sheets.push_back(std::move(received));
        }
        return {};
    }

    const Session& m_session;
    std::string m_receiver; // public key
    const KeptPackets& m_kept;
};

// --- one sheet, told apart

ReceptionVerdict verdictOfOrder(SheetOrder order)
{
    switch (order) {
    case SheetOrder::Same:
    case SheetOrder::Newer:
        return ReceptionVerdict::Newer;
    case SheetOrder::Older:
        return ReceptionVerdict::Older;
    case SheetOrder::Diverging:
        break;
    }
    return ReceptionVerdict::Diverging;
}

class Telling {
public:
    Telling(const Session& session, const SaidByJuror& said) : m_session(session), m_said(said) {}

    void tell(ReceivedPacket& packet) const
    {
        for (std::size_t at = 0; at < packet.sheets.size(); ++at) {
            ReceivedSheet& sheet = packet.sheets[at];
            if (auto checked = check(packet, sheet, packet.manifest->sheets[at].digest); !checked)
                sheet.problem = checked.error();
        }
        packet.verdict = verdictOf(packet);
    }

private:
    // The verdict that its sheets have in common, or the one that asks for most attention.
    static ReceptionVerdict verdictOf(const ReceivedPacket& packet)
    {
        for (const auto verdict :
             {ReceptionVerdict::Diverging, ReceptionVerdict::Refused, ReceptionVerdict::Newer,
              ReceptionVerdict::New, ReceptionVerdict::Older}) {
            if (packet.count(verdict) > 0)
                return verdict;
        }
        return ReceptionVerdict::Identical;
    }

    Result<void> check(const ReceivedPacket& packet, ReceivedSheet& received,
                       const std::string& digest) const
    {
        const SheetKey& key = received.sheet.key;
        if (auto right = checkSheet(m_session.framework(), m_session.jury(), received.sheet);
            !right)
            return right;
        auto stored = m_session.sheet(key, Viewer::staff());
        if (!stored)
            return tl::unexpected(stored.error());
        received.stored = std::move(*stored);
        received.verdict = compared(packet, received, digest);
        if (received.verdict != ReceptionVerdict::New &&
            received.verdict != ReceptionVerdict::Newer)
            return {};
        // What keeps it from being written is asked of the rules: a decision, a signature.
        const Edit edit = received.stored.state == SheetState::Submitted
                              ? Edit(ReopenSheet{key, "x"})
                              : Edit(ImportSheet{received.sheet});
        const Problems refusals = m_session.refusals(edit, Viewer::staff());
        if (refusals.empty())
            return {};
        received.verdict = ReceptionVerdict::Refused;
        return tl::unexpected(refusals.front());
    }

    // What this member said of that candidate in other files.
    struct Heard {
        bool later = false;        // under a greater number
        bool contradicted = false; // under the same number, and it is something else
        bool stored = false;       // it is what is stored
    };
    [[nodiscard]] Heard heard(const ReceivedPacket& packet, const ReceivedSheet& received,
                              const std::string& digest) const
    {
        Heard heard;
        const auto of = m_said.find(received.sheet.key.juror);
        if (of == m_said.end())
            return heard;
        const std::string storedDigest = digestOf(sheetPart(m_session, received.stored));
        for (const Said& each : of->second) {
            const codec::SheetDigest* sheet = sheetIn(each, received.sheet.key.candidate);
            if (sheet == nullptr || each.file == packet.digest)
                continue;
            const bool sameNumber = each.number == packet.manifest->number;
            heard.later |= each.number > packet.manifest->number;
            heard.contradicted |= sameNumber && sheet->digest != digest;
            heard.stored |= sheet->digest == storedDigest;
        }
        return heard;
    }

    [[nodiscard]] ReceptionVerdict compared(const ReceivedPacket& packet,
                                            const ReceivedSheet& received,
                                            const std::string& digest) const
    {
        const ScoreSheet& stored = received.stored;
        if (stored == received.sheet)
            return ReceptionVerdict::Identical;
        const Heard said = heard(packet, received, digest);
        if (said.later)
            return ReceptionVerdict::Older;
        if (said.contradicted)
            return ReceptionVerdict::Diverging;
        if (isEmptyDraft(stored))
            return ReceptionVerdict::New;
        const bool reopened = isReopenedAsItWas(m_session, stored).value_or(false);
        // A file that came before does not close it again; what was not taken then still waits.
        if (reopened && packet.known)
            return wasStored(m_session, received.sheet) ? ReceptionVerdict::Older
                                                        : ReceptionVerdict::Diverging;
        if (reopened || said.stored)
            return ReceptionVerdict::Newer;
        return stored.state == SheetState::Draft
                   ? verdictOfOrder(orderOf(stored, received.sheet, true))
                   : ReceptionVerdict::Diverging;
    }

    const Session& m_session;
    const SaidByJuror& m_said;
};

SaidByJuror saidBefore(const KeptPackets& kept)
{
    SaidByJuror said;
    for (const KeptPacket& packet : kept) {
        if (packet.kind != PacketKind::SheetsReceived)
            continue;
        if (auto manifest = codec::readHandover(packet.manifest))
            said[packet.juror].push_back(
                {packet.number, packet.digest, std::move(manifest->sheets)});
    }
    return said;
}

// --- written

class Writing {
public:
    Writing(const Session& session, const ChosenSheets& chosen, const JurorId& actor,
            const ApplyStep& apply)
        : m_session(session), m_chosen(chosen), m_actor(actor), m_apply(apply)
    {}

    Result<void> write(const ReceivedPacket& packet)
    {
        if (packet.problem)
            return {};
        const auto keys = m_session.keys();
        if (!keys)
            return tl::unexpected(keys.error());
        Result<void> done;
        if (packet.newKey && // not when an earlier packet of this plan brought it
            std::ranges::find(*keys, packet.newKey->key.publicKey, &JurorKey::publicKey) ==
                keys->end())
            done = m_apply(numbered(*packet.newKey, *keys), m_actor);
        if (!packet.known)
            done = done.and_then([&] { return keep(packet); });
        for (const ReceivedSheet& each : packet.sheets)
            done = done.and_then([&] { return take(packet, each); });
        return done;
    }
    [[nodiscard]] const Reception& written() const { return m_written; }

private:
    // After those that are there by now: a mission opened on two laptops brings two new keys.
    static PutKey numbered(PutKey put, const std::vector<JurorKey>& keys)
    {
        put.key.number =
            static_cast<int>(std::ranges::count(keys, put.key.juror, &JurorKey::juror)) + 1;
        return put;
    }
    Result<void> keep(const ReceivedPacket& packet)
    {
        const codec::HandoverManifest& manifest = *packet.manifest;
        ++m_written.packets;
        return m_apply(
            KeepPacket{{PacketKind::SheetsReceived, manifest.juror, manifest.number,
                        m_session.now(), packet.digest, packet.manifestBytes, packet.bytes}},
            m_actor);
    }
    [[nodiscard]] bool isTaken(const ReceivedPacket& packet, const ReceivedSheet& each) const
    {
        return each.verdict == ReceptionVerdict::New || each.verdict == ReceptionVerdict::Newer ||
               (each.verdict == ReceptionVerdict::Diverging &&
                m_chosen.contains({packet.digest, each.sheet.key}));
    }
    // What is there is kept as a reopened sheet is.
    Result<void> take(const ReceivedPacket& packet, const ReceivedSheet& each)
    {
        if (!isTaken(packet, each))
            return {};
        const SheetKey& key = each.sheet.key;
        const auto stored = m_session.sheet(key, Viewer::staff());
        if (!stored)
            return tl::unexpected(stored.error());
        Result<void> done;
        if (stored->state == SheetState::Submitted)
            done = m_apply(ReopenSheet{key, wording::handedAgainReason(packet.manifest->number)},
                           m_actor);
        else if (each.verdict == ReceptionVerdict::Diverging && !isEmptyDraft(*stored))
            done = m_apply(SetSheetAside{key, wording::handedAgainReason(packet.manifest->number)},
                           m_actor);
        done = done.and_then([&] { return m_apply(ImportSheet{each.sheet}, m_actor); });
        m_written.sheets += done ? 1U : 0U;
        return done;
    }

    const Session& m_session;
    const ChosenSheets& m_chosen;
    JurorId m_actor;
    const ApplyStep& m_apply;
    Reception m_written;
};

// By member and number: what one says is known when the next is told apart.
std::vector<std::size_t> byNumber(const ReceptionPlan& plan)
{
    std::vector<std::size_t> order(plan.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) {
        return plan[at].manifest ? plan[at].manifest->number : 0;
    });
    return order;
}

} // namespace

std::size_t ReceivedPacket::count(ReceptionVerdict asked) const
{
    return static_cast<std::size_t>(std::ranges::count(sheets, asked, &ReceivedSheet::verdict));
}

ReceptionPlan planReception(const Session& session, const crypto::SecretKey& key,
                            const std::vector<std::filesystem::path>& files)
{
    std::vector<OpenedPacket> opened;
    opened.reserve(files.size());
    for (const std::filesystem::path& path : files)
        opened.push_back(openPacket(path, key));
    return planReception(session, key.publicKey(), std::move(opened));
}

ReceptionPlan planReception(const Session& session, const crypto::PublicKey& receiver,
                            std::vector<OpenedPacket> files)
{
    ReceptionPlan plan;
    const auto kept = session.packets();
    const KeptPackets packets = kept ? *kept : KeptPackets();
    const Holding holding(session, bytesOf(receiver), packets);
    for (OpenedPacket& opened : files) {
        plan.push_back(holding.hold(std::move(opened)));
        if (!kept)
            plan.back().problem = kept.error();
    }
    if (!kept)
        return plan;
    SaidByJuror said = saidBefore(packets);
    // Every file of this plan is known to every other: the newest of a sheet is the one taken.
    for (const ReceivedPacket& packet : plan) {
        if (!packet.problem && !packet.known)
            said[packet.manifest->juror].push_back(
                {packet.manifest->number, packet.digest, packet.manifest->sheets});
    }
    std::set<std::string> seen; // the same file twice, under two names
    for (const std::size_t at : byNumber(plan)) {
        ReceivedPacket& packet = plan[at];
        if (packet.problem)
            continue;
        Telling(session, said).tell(packet);
        if (seen.insert(packet.digest).second)
            continue;
        packet.known = true;
        packet.verdict = ReceptionVerdict::Identical;
        for (ReceivedSheet& sheet : packet.sheets)
            sheet.verdict = ReceptionVerdict::Identical;
    }
    return plan;
}

Result<Reception> playReception(const Session& session, const ReceptionPlan& plan,
                                const ChosenSheets& chosen, const JurorId& actor,
                                const ApplyStep& apply, const GoOn& goOn)
{
    Writing writing(session, chosen, actor, apply);
    std::size_t files = 0;
    for (const std::size_t at : byNumber(plan)) {
        if (goOn && !goOn(files++)) {
            Reception stopped = writing.written();
            stopped.stopped = true;
            return stopped;
        }
        if (auto done = writing.write(plan[at]); !done)
            return tl::unexpected(done.error());
    }
    return writing.written();
}

Result<Reception> commitReception(Session& session, const ReceptionPlan& plan,
                                  const ChosenSheets& chosen, const JurorId& actor)
{
    Reception written;
    return session
        .inOneTransaction([&] {
            return playReception(session, plan, chosen, actor, doorOf(session))
                .map([&](const Reception& done) { written = done; });
        })
        .map([&] { return written; });
}

} // namespace delibere::app
