// SPDX-License-Identifier: GPL-3.0-or-later
// What is not right with a file from another laptop, for the sentence that says so.
#pragma once

namespace delibere {

enum class PacketFault {
    Form,      // no frame of ours
    Seal,      // the envelope is not as it was sealed
    Signature, // not of the key that it names
    Manifest,  // what it says of itself cannot be read
    Part,      // a part is not the one that was signed
    Content,   // a part does not say what the manifest says
    Cost,      // asks for more memory or time than is allowed
};

enum class MissionDivergence { Session, Juror, Framework, Presidency };

} // namespace delibere
