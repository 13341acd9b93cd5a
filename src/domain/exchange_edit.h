// SPDX-License-Identifier: GPL-3.0-or-later
// What goes from one laptop to another, and is kept by both: missions out, sheets in, receipts; and
// what a member signed that is no record. A packet is kept once and never changed; what it brings
// into the session are edits of their own.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere {

enum class PacketKind {
    MissionSent,        // by the presidency, to a member
    MissionHeld,        // that this file was opened from, or that joined it
    SheetsSent,         // by the member
    SheetsReceived,     // by the presidency
    ReceiptHeld,        // by the member: what was received of their sheets
    GridsSent,          // by the presidency: what waits for the signature of a member who is afar
    SignaturesSent,     // by the member
    SignaturesReceived, // by the presidency
    DeclarationSigned,  // by a member, at the presidency's laptop: déclaration sur l’honneur
};

struct KeptPacket {
    PacketKind kind = PacketKind::SheetsReceived;
    JurorId juror;  // the member at the other end, or whose laptop this is
    int number = 1; // 1, 2…: of the missions to a member, or of what they handed over
    std::chrono::sys_seconds at{};
    std::string digest;   // SHA-256 of the file, 32 bytes
    std::string manifest; // what the file says of itself, as it was signed; no mark is in it
    std::string file{};   // its bytes, where they may be needed again; else empty

    friend bool operator==(const KeptPacket&, const KeptPacket&) = default;
};

// By kind, then by member, then by number.
using KeptPackets = std::vector<KeptPacket>;

struct KeepPacket {
    KeptPacket packet;
    friend bool operator==(const KeepPacket&, const KeepPacket&) = default;
};

// UnknownJuror; DuplicateId for a packet that is there. `kept`: the packets of that kind and
// member.
[[nodiscard]] Problems refusals(const JurySession& session, const KeptPackets& kept,
                                const KeepPacket& edit);

// Of that kind for that member, by number; the last one is the newest.
[[nodiscard]] KeptPackets packetsOf(const KeptPackets& all, PacketKind kind, const JurorId& juror);

} // namespace delibere
