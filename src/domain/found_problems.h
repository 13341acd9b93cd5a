// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what stands against an edit, in the order in which it is to be said.
#pragma once

#include <utility>

#include "domain/problem.h"

namespace delibere {

// Everything that is wrong with what was typed, and not the first of it alone.
class Found {
public:
    Found& add(const Result<void>& checked)
    {
        if (!checked)
            m_problems.push_back(checked.error());
        return *this;
    }
    Found& addIf(bool wrong, Problem problem)
    {
        if (wrong)
            m_problems.push_back(std::move(problem));
        return *this;
    }
    Problems take() { return std::move(m_problems); }

private:
    Problems m_problems;
};

} // namespace delibere
