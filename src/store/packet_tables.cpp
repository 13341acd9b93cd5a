// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packet_tables.h"

#include "crypto/digest.h"
#include "store/column_words.h"
#include "store/engine_error.h"

namespace delibere::store {

namespace {

// Of the others the file lies elsewhere, or is no file.
bool keepsFile(PacketKind kind)
{
    return kind == PacketKind::SheetsReceived || kind == PacketKind::ReceiptHeld ||
           kind == PacketKind::SignaturesReceived || kind == PacketKind::DeclarationSigned;
}

} // namespace

KeptPackets readPackets(Connection& connection)
{
    KeptPackets packets;
    Query rows = connection.query("SELECT kind, juror, number, sha256, at_utc, manifest, bytes "
                                  "FROM packet ORDER BY kind, juror, number, rowid");
    while (rows.next()) {
        packets.push_back({fromWord<PacketKind>(packetWords, rows.text(0)),
                           JurorId(rows.identifier(1)), rows.integer(2),
                           Instant(std::chrono::seconds(rows.integer64(4))), rows.bytes(3),
                           rows.text(5), rows.bytes(6)});
        if (keepsFile(packets.back().kind) && crypto::sha256(packets.back().file) != rows.digest(3))
            refuseCorrupt("packet " + rows.text(1) + " " + std::to_string(rows.integer(2)));
    }
    return packets;
}

void write(Connection& connection, const KeepPacket& edit)
{
    const KeptPacket& packet = edit.packet;
    connection.run("INSERT INTO packet VALUES (?, ?, ?, ?, ?, ?, ?)",
                   wordOf(packetWords, packet.kind), packet.juror.text(), packet.number,
                   Blob{packet.digest}, packet.at.time_since_epoch().count(), packet.manifest,
                   Blob{packet.file});
}

} // namespace delibere::store
