// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_rows.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "store/engine_error.h"

namespace delibere::store {

RecordVersion& versionOf(RecordHistory& history, int number)
{
    const auto found = std::ranges::find(history, number, &RecordVersion::number);
    if (found == history.end())
        refuseCorrupt("record " + std::to_string(number));
    return *found;
}

void addSignatures(Query& rows, RecordHistory& history)
{
    while (rows.next()) {
        Signature signature;
        signature.signer = SignerId(rows.text(1));
        signature.publicKey = rows.bytes(2);
        signature.at = Instant(std::chrono::seconds(rows.integer64(3)));
        signature.reservation = rows.text(4);
        signature.image = rows.bytes(5);
        signature.journal = {rows.integer64(6), rows.bytes(7)};
        signature.value = rows.bytes(8);
        versionOf(history, rows.integer(0)).signatures.push_back(std::move(signature));
    }
}

} // namespace delibere::store
