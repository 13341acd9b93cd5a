// SPDX-License-Identifier: GPL-3.0-or-later
// Is a PDF file the print of what was signed? It carries the signed version; that version is laid
// out and drawn again here and must give the same file, byte for byte: a page that was changed, put
// over another or added later cannot. What it shows is an alteration; it is no qualified signature.
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

#include "app/framework_library.h"
#include "app/sealed_print.h"

namespace delibere::printing {

enum class PrintFault {
    NotSigned,         // no signed version inside: a draft, or saved again by another program
    Extended,          // something was added after it was made
    ProofUnreadable,   // the version inside is malformed, or of a form that is not known
    FrameworkUnknown,  // none of those at hand is the one it was signed with
    ContentAltered,    // the version inside is not what was frozen
    SignatureInvalid,  // who: whose
    SignaturesMissing, // who: whose
    PagesDiffer,       // drawn again, the version gives another file
};

struct PrintFinding {
    PrintFault fault = PrintFault::NotSigned;
    SignerId who{};

    friend bool operator==(const PrintFinding&, const PrintFinding&) = default;
};

struct PrintCheck {
    std::vector<PrintFinding> findings;
    std::optional<app::PrintProof> proof;
    JurySession session; // of the version inside; empty when it could not be read
    std::optional<PositioningInfo> positioning{}; // of a repérage: when, and who led it

    [[nodiscard]] bool passes() const { return findings.empty(); }
};

// `frameworks`: where the one it was signed with is looked for. Needs a QGuiApplication, and the
// fonts it was printed with.
[[nodiscard]] PrintCheck checkPrint(const QByteArray& pdf,
                                    const std::vector<app::FrameworkFile>& frameworks);

// Against the session it is said to come from.
enum class SessionMatch {
    Same,     // this version, with these signatures, holds
    Replaced, // it was this version; it no longer holds
    Unknown,  // the session has no such version
};
[[nodiscard]] Result<SessionMatch> compare(const app::PrintProof& proof,
                                           const app::Session& session);

} // namespace delibere::printing
