// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of volume a session lies on: work goes on only where a mark that was saved stays.
#pragma once

namespace delibere {

enum class VolumeKind {
    Ordinary,  // of this computer, or nothing can be written there
    Removable, // can be pulled out, or is of a format for what is
    Network,   // another computer keeps it
};

} // namespace delibere
