// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session_place.h"

#include "app/volume.h"
#include "wording/volume_text.h"

namespace delibere::cli {

Exit checkPlace(Console& console, const std::string& session)
{
    const VolumeKind kind = app::volumeOf(session);
    if (kind == VolumeKind::Ordinary)
        return Exit::Success;
    console.complain(wording::volumeRefusal(kind, session));
    return Exit::Problem;
}

} // namespace delibere::cli
