// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms that leave the jury's room are made of, for their fingerprints: what is printed
// and nothing else. No member's mark is in it.
#pragma once

#include "codec/json_writing.h"
#include "domain/certificate_record.h"
#include "domain/paritary_record.h"
#include "domain/statement_record.h"
#include "domain/summary_table_record.h"

namespace delibere::codec {

[[nodiscard]] Json recordJson(const SummaryTableRecord& record);
[[nodiscard]] Json recordJson(const StatementRecord& record);
[[nodiscard]] Json recordJson(const CertificateRecord& record);
[[nodiscard]] Json recordJson(const ParitaryRecord& record);
[[nodiscard]] Json recordJson(const LetterRecord& record);
[[nodiscard]] Json recordJson(const AnonymousRecord& record);

} // namespace delibere::codec
