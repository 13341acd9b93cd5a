// SPDX-License-Identifier: GPL-3.0-or-later
// What a 1EdTech CASE package must say and a framework does not (ADR 34): whoever exports one says
// it.
#pragma once

#include <string>

#include "domain/date.h"

namespace delibere {

enum class CaseVersion { V1_0, V1_1 };

struct CaseTerms {
    CaseVersion version = CaseVersion::V1_1;
    Date lastChange;     // of the framework
    std::string creator; // who publishes it
};

} // namespace delibere
