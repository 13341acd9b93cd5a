// SPDX-License-Identifier: GPL-3.0-or-later
// Signing a repérage: freezes its exact bytes, signs them for the candidate and both intervenants,
// locks them. Each signature is made with a key of its own that is forgotten at once (ADR 11): its
// fingerprint on everyone's printed copy is what nobody can make again. No qualified electronic
// signature, and no passphrase: people who meet once have nothing to remember.
#pragma once

#include "app/session.h"
#include "app/signing.h"

namespace delibere::app {

// UnknownPositioning; whether it may be frozen is for the rules (Session::apply).
[[nodiscard]] Result<FreezeRecord> makePositioningRecord(const Session& session,
                                                         const PositioningId& id);

struct PositioningSignRequest {
    PositioningId positioning;
    SignerId signer;         // one of positioningSignatories()
    std::string reservation; // may be empty
    std::string image;       // PNG; may be empty
};

// Over the version that waits for signatures. RecordNotOpen, UnknownPositioning.
[[nodiscard]] Result<PutSignature> makePositioningSignature(const Session& session,
                                                            const PositioningSignRequest& request);

// The whole gesture of one person, in one transaction: freezes when nothing is frozen yet, signs,
// and locks when this was the last signature. All of it, or nothing.
[[nodiscard]] Result<Signed>
signPositioning(Session& session, const PositioningSignRequest& request, const JurorId& actor = {});

// Forty digits to compare aloud: the key of one signature, as printed beside it.
[[nodiscard]] std::string fingerprintOf(const Signature& signature);

} // namespace delibere::app
