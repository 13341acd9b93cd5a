// SPDX-License-Identifier: GPL-3.0-or-later
// One step of several that are written together (Session::inOneTransaction).
#pragma once

#include "app/session.h"

namespace delibere::app {

[[nodiscard]] inline Result<void> applyStep(Session& session, const Edit& edit,
                                            const JurorId& actor)
{
    return session.apply(edit, actor).map([](const Applied&) {});
}

} // namespace delibere::app
