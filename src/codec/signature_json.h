// SPDX-License-Identifier: GPL-3.0-or-later
// One signature, and what it is over, as JSON: in the journal and in what a print carries. Bytes in
// hexadecimal.
#pragma once

#include "codec/json_writing.h"
#include "codec/object_reader.h"
#include "domain/signed_record.h"

namespace delibere::codec {

// "candidat", also "reperage" of a repérage; of a ranking "classement" alone.
void addSubject(Json& json, const RecordSubject& subject);
[[nodiscard]] RecordSubject readSubject(ObjectReader& object);

[[nodiscard]] Json toJson(const Signature& signature);
[[nodiscard]] Signature readSignature(const Place& place);
[[nodiscard]] Json toJson(const NotSigning& said);
[[nodiscard]] NotSigning readNotSigning(const Place& place);

// Bytes written as hexadecimal; empty when they are not that, which is reported.
[[nodiscard]] std::string readHex(ObjectReader& object, std::string_view key);
// Seconds since 1970 in universal time.
[[nodiscard]] std::chrono::sys_seconds readSeconds(ObjectReader& object, std::string_view key);

} // namespace delibere::codec
