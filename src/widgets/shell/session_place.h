// SPDX-License-Identifier: GPL-3.0-or-later
// Before the window works on a session: where it lies, and on which copy instead.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include <QString>

#include "app/encrypted_session.h"
#include "domain/problem.h"
#include "domain/volume_kind.h"

namespace delibere::widgets {

class Prompts;

using VolumeRule = std::function<VolumeKind(const std::filesystem::path&)>;

struct PlaceToOpen {
    QString path;
    bool toRead = false; // where it lies, and nothing is written there
};
// The file to open: itself, the copy that was agreed to and made in an ordinary place, or itself to
// be looked at only. `key`: of an encrypted session. nullopt: given up. The text of what went
// wrong.
[[nodiscard]] Result<std::optional<PlaceToOpen>, QString> placeToOpen(const QString& path,
                                                                      const VolumeRule& rule,
                                                                      Prompts& prompts,
                                                                      const store::FileKeyPtr& key);

// Why no session is made there; empty: it may be.
[[nodiscard]] QString refusedPlace(const QString& path, const VolumeRule& rule);

} // namespace delibere::widgets
