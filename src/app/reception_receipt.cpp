// SPDX-License-Identifier: GPL-3.0-or-later
// What is answered for a packet that was received.
#include "app/packet_name.h"
#include "app/receipt.h"
#include "app/reception.h"

namespace delibere::app {

Result<std::string> receiptOf(const Session& session, const crypto::SecretKey& key,
                              const ReceivedPacket& packet)
{
    codec::ReceiptManifest receipt;
    const codec::HandoverManifest& manifest = *packet.manifest;
    receipt.session = manifest.session;
    receipt.juror = manifest.juror;
    receipt.number = manifest.number;
    receipt.file = packet.digest;
    receipt.at = session.now();
    receipt.journal = session.journalPosition();
    for (std::size_t at = 0; at < packet.sheets.size(); ++at) {
        const auto stored = session.sheet(packet.sheets[at].sheet.key, Viewer::staff());
        if (!stored)
            return tl::unexpected(stored.error());
        // What their own later sheet has followed since was received all the same.
        const ReceptionVerdict verdict = packet.sheets[at].verdict;
        if (*stored == packet.sheets[at].sheet ||
            (verdict != ReceptionVerdict::Diverging && verdict != ReceptionVerdict::Refused))
            receipt.taken.push_back(manifest.sheets[at]);
        else
            receipt.left.push_back(stored->key.candidate);
    }
    return writeReceipt(key, receipt);
}

std::string receiptName(const Session& session, const ReceivedPacket& packet)
{
    return packetName(session.jury(), packet.manifest->juror, "fiches", packet.manifest->number,
                      "recu");
}

} // namespace delibere::app
