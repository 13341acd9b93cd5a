// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/exchange_edit.h"

#include <algorithm>
#include <iterator>

namespace delibere {

Problems refusals(const JurySession& session, const KeptPackets& kept, const KeepPacket& edit)
{
    const KeptPacket& packet = edit.packet;
    if (session.juror(packet.juror) == nullptr)
        return {{ProblemCode::UnknownJuror, packet.juror.text(), {}}};
    if (std::ranges::any_of(packetsOf(kept, packet.kind, packet.juror),
                            [&](const KeptPacket& each) { return each.digest == packet.digest; }))
        return {{ProblemCode::DuplicateId, packet.juror.text(), {}}};
    return {};
}

KeptPackets packetsOf(const KeptPackets& all, PacketKind kind, const JurorId& juror)
{
    KeptPackets found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const KeptPacket& each) {
        return each.kind == kind && each.juror == juror;
    });
    std::ranges::stable_sort(found, {}, &KeptPacket::number);
    return found;
}

} // namespace delibere
