// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF file that renderPdf made carries beside its pages, read back. Only the layout of our
// own files is understood: what another program saved again has lost it, and that is worth saying.
#pragma once

#include <optional>
#include <string>

#include <QByteArray>

namespace delibere::report {

// Nothing was added after the file was made: one revision, which ends where the file ends. An
// incremental update, with which a viewer shows other pages than those that were signed (Mainka et
// al., Shadow Attacks, NDSS 2021), makes a second one.
[[nodiscard]] bool hasOneRevision(const QByteArray& pdf);

// Absent: none, or more than maximumProofBytes of it; no more than that is ever unpacked.
[[nodiscard]] std::optional<std::string> proofIn(const QByteArray& pdf);

} // namespace delibere::report
