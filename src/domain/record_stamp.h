// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of a printed form says of itself: its state, its version and the fingerprints of
// what it shows. Made by app, printed by report, computed by neither.
#pragma once

#include <string>

namespace delibere {

enum class RecordState {
    Draft,
    Submitted, // a sheet that was handed in
    Signing,   // frozen; signatures are missing
    Signed,    // everyone who sat has signed
    Withdrawn, // frozen once and given up
    Replaced,  // signed, and annulled by a later version
};

struct RecordStamp {
    RecordState state = RecordState::Draft;
    std::string fingerprint;     // SHA-256 of the canonical bytes, lowercase hex
    std::string frameworkDigest; // SHA-256 of the framework file, lowercase hex
    int version = 0;             // of a frozen record; 0: not frozen
    std::string correction; // why this version annuls and replaces the one before; may be empty
    // Fingerprint and signature as the text of a code to scan, no personal data; empty: not signed.
    std::string code{};
};

} // namespace delibere
