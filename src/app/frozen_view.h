// SPDX-License-Identifier: GPL-3.0-or-later
// A frozen version as it is shown, printed and verified: read back from its exact bytes, never from
// the rows of the session.
#pragma once

#include "codec/frozen_record.h"
#include "codec/positioning_codec.h"
#include "domain/framework.h"
#include "domain/signed_record.h"

namespace delibere::app {

struct FrozenView {
    codec::FrozenRecord record;
    Synthesis synthesis;
    std::vector<PanelFinding> panel;
};

// The bytes have the digest that was signed.
[[nodiscard]] bool hasItsDigest(const RecordVersion& version);

// What the inputs of a grid make of it.
[[nodiscard]] FrozenView computed(codec::FrozenRecord record, const Framework& framework);

// SessionCorrupt, with the candidate and the version, when the bytes do not have their digest,
// cannot be read, or are not what their own inputs make.
[[nodiscard]] Result<FrozenView> readFrozen(const RecordVersion& version,
                                            const Framework& framework);
// The same of a repérage; also when they are of another one, candidate or version than it says.
[[nodiscard]] Result<codec::FrozenPositioning> readFrozenPositioning(const RecordVersion& version,
                                                                     const Framework& framework);

} // namespace delibere::app
