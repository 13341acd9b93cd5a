// SPDX-License-Identifier: GPL-3.0-or-later
// The door that a step of several takes: the session's own for the commands, a window's document,
// which tells its pages.
#pragma once

#include <functional>

#include "app/session.h"

namespace delibere::app {

using ApplyStep = std::function<Result<void>(const Edit&, const JurorId& actor)>;

[[nodiscard]] inline ApplyStep doorOf(Session& session)
{
    return [&session](const Edit& edit, const JurorId& actor) {
        return session.apply(edit, actor).map([](const Applied&) {});
    };
}

} // namespace delibere::app
