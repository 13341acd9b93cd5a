// SPDX-License-Identifier: GPL-3.0-or-later
// A member signs their declaration with their key, at the laptop of the presidency; on paper it is
// signed by hand (paper_records). It is kept as a packet of its own (ADR 27): never changed, and
// the last one stands. It is evidence of alteration, no qualified electronic signature.
#pragma once

#include "app/apply_step.h"
#include "crypto/signing.h"
#include "domain/honour_declaration.h"

namespace delibere::app {

// What the member would sign as things stand. UnknownJuror; JurorAbsent; DeclarationOnMission.
[[nodiscard]] Result<HonourDeclaration> declarationOf(const Session& session, const JurorId& juror);
// What was shown, signed and kept. Precondition: `key` is the member's in use. `shown` is refused
// (RecordOutOfDate) when it is not what they would sign now, but for the hour and the number.
// ClockBehind and what keeps an edit from being taken.
[[nodiscard]] Result<SignedDeclaration> signDeclaration(const Session& session,
                                                        const crypto::SecretKey& key,
                                                        const HonourDeclaration& shown,
                                                        const ApplyStep& apply);
// The one that stands; absent: none was signed. SessionCorrupt: what is kept is none of theirs, or
// its signature is not that of one of their keys.
[[nodiscard]] Result<std::optional<SignedDeclaration>> declarationHeld(const Session& session,
                                                                       const JurorId& juror);
// Of one that is kept. Absent: it is no declaration of that member in this session under one of
// these keys.
[[nodiscard]] std::optional<SignedDeclaration>
readKept(const KeptPacket& kept, const SessionId& session, const std::vector<JurorKey>& keys);

} // namespace delibere::app
