// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frozen_positioning.h"

#include "crypto/digest.h"

namespace delibere::app {

Result<codec::FrozenPositioning> readFrozenPositioning(const RecordVersion& version,
                                                       const Framework& framework)
{
    const crypto::Digest digest = crypto::sha256(version.body);
    auto record = codec::readFrozenPositioning(version.body);
    if (version.digest !=
            std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()) ||
        !record || codec::canonical(*record, framework) != version.body ||
        record->content.positioning.id != version.positioning ||
        record->content.candidate.id != version.candidate || record->number != version.number)
        return fail(ProblemCode::SessionCorrupt, version.positioning.text(),
                    "version " + std::to_string(version.number));
    return std::move(*record);
}

} // namespace delibere::app
