// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sheet_board.h"

#include <algorithm>
#include <map>

#include "app/handover.h"
#include "app/signed_packet.h"
#include "app/stored_draft.h"
#include "codec/manifests.h"

namespace delibere::app {

namespace {

// A sheet as one file brought it.
struct Brought {
    int number = 1;
    std::chrono::sys_seconds at{};
    std::string digest; // of the sheet
};
using BroughtByKey = std::map<SheetKey, std::vector<Brought>>;

// By number, as the packets come.
BroughtByKey broughtBy(const KeptPackets& packets)
{
    BroughtByKey brought;
    for (const KeptPacket& packet : packets) {
        if (packet.kind != PacketKind::SheetsReceived)
            continue;
        const auto manifest = codec::readHandover(packet.manifest);
        if (!manifest)
            continue; // verify() says so
        for (const codec::SheetDigest& sheet : manifest->sheets)
            brought[{sheet.candidate, packet.juror}].push_back(
                {packet.number, packet.at, sheet.digest});
    }
    return brought;
}

class Boarding {
public:
    Boarding(const Session& session, const KeptPackets& packets)
        : m_session(session), m_brought(broughtBy(packets))
    {}

    Result<BoardCell> cell(const Candidate& candidate, const Juror& juror) const
    {
        const JurySession& jury = m_session.jury();
        const SheetKey key{candidate.id, juror.id};
        if (!candidate.heard() || !jury.presentFor(juror, candidate) ||
            jury.recusal(candidate.id, juror.id) != nullptr ||
            !jury.assigned(juror.id, candidate.id))
            return BoardCell();
        const auto sheet = m_session.sheet(key, Viewer::staff());
        if (!sheet)
            return tl::unexpected(sheet.error());
        BoardCell cell;
        cell.handedIn = sheet->state == SheetState::Submitted;
        cell.standing = cell.handedIn          ? SheetStanding::HandedIn
                        : isEmptyDraft(*sheet) ? SheetStanding::Expected
                                               : SheetStanding::Begun;
        const auto brought = m_brought.find(key);
        if (brought == m_brought.end())
            return cell;
        return compared(cell, *sheet, brought->second);
    }

private:
    // What the files say beside what is here. One that was taken once, and followed or reopened
    // since, diverges from nothing; nor does one that is older than what was taken.
    Result<BoardCell> compared(BoardCell cell, const ScoreSheet& sheet,
                               const std::vector<Brought>& brought) const
    {
        const auto taken = digestsOnceHere(sheet.key);
        if (!taken)
            return tl::unexpected(taken.error());
        const std::string here =
            cell.handedIn ? digestOf(sheetPart(m_session, sheet)) : std::string();
        int newest = 0; // of those that were taken
        for (const Brought& each : brought) {
            const bool stands = each.digest == here;
            if (!stands && std::ranges::find(*taken, each.digest) == taken->end())
                continue;
            newest = std::max(newest, each.number);
            if (stands)
                say(cell, SheetStanding::Received, each);
        }
        for (const Brought& each : brought) {
            const bool known =
                each.digest == here || std::ranges::find(*taken, each.digest) != taken->end();
            if (!known && each.number >= newest)
                say(cell, SheetStanding::Diverging, each);
        }
        return cell;
    }

    static void say(BoardCell& cell, SheetStanding standing, const Brought& brought)
    {
        cell.standing = standing;
        cell.number = brought.number;
        cell.at = brought.at;
    }

    // Of the sheet as it was each time it was reopened.
    [[nodiscard]] Result<std::vector<std::string>> digestsOnceHere(const SheetKey& key) const
    {
        return m_session.revisions(key.candidate, Viewer::staff())
            .map([&](const std::vector<SheetRevision>& kept) {
                std::vector<std::string> digests;
                for (const SheetRevision& revision : kept) {
                    if (revision.before.key == key)
                        digests.push_back(digestOf(sheetPart(m_session, revision.before)));
                }
                return digests;
            });
    }

    const Session& m_session;
    BroughtByKey m_brought;
};

} // namespace

Result<SheetBoard> sheetBoard(const Session& session)
{
    const auto packets = session.packets();
    if (!packets)
        return tl::unexpected(packets.error());
    const Boarding boarding(session, *packets);
    const JurySession& jury = session.jury();
    SheetBoard board;
    for (const Candidate& candidate : jury.candidates)
        board.candidates.push_back(candidate.id);
    for (const Juror& juror : jury.jurors) {
        BoardRow& row = board.rows.emplace_back();
        row.juror = juror.id;
        for (const Candidate& candidate : jury.candidates) {
            const auto cell = boarding.cell(candidate, juror);
            if (!cell)
                return tl::unexpected(cell.error());
            row.cells.push_back(*cell);
        }
    }
    return board;
}

} // namespace delibere::app
