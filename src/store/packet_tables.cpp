// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packet_tables.h"

#include "store/column_words.h"

namespace delibere::store {

KeptPackets readPackets(Connection& connection)
{
    KeptPackets packets;
    Query rows = connection.query("SELECT kind, juror, number, sha256, at_utc, manifest, bytes "
                                  "FROM packet ORDER BY kind, juror, number, rowid");
    while (rows.next())
        packets.push_back({fromWord<PacketKind>(packetWords, rows.text(0)),
                           JurorId(rows.identifier(1)), rows.integer(2),
                           Instant(std::chrono::seconds(rows.integer64(4))), rows.bytes(3),
                           rows.text(5), rows.bytes(6)});
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
