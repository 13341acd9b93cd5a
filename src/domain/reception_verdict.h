// SPDX-License-Identifier: GPL-3.0-or-later
// How what is received from another laptop stands to what is here.
#pragma once

namespace delibere {

enum class ReceptionVerdict {
    New,       // nothing of it was here
    Identical, // all of it is here already
    Older,     // something that follows it is here
    Newer,     // follows what is here
    Diverging, // says something else than what is here, and neither follows the other
    Refused,   // a problem says why
};

} // namespace delibere
