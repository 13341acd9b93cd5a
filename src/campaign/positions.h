// SPDX-License-Identifier: GPL-3.0-or-later
// The position that a candidate is shown on a waiting list: how many wait before them, and one. It
// is looked at in the evening.
#pragma once

#include <vector>

#include "campaign/board.h"

namespace delibere::campaign {

class Positions {
public:
    // After the lists changed. On a list without contracts nobody's position ever rises while they
    // wait: who is reinstated before them leaves it as it is.
    void update(Board& board, int threads = 1);

    [[nodiscard]] std::uint16_t of(ApplicationNumber each) const
    {
        return m_shown[each];
    } // 0: none
    [[nodiscard]] std::size_t bytes() const { return m_shown.capacity() * sizeof(m_shown[0]); }

private:
    std::vector<std::uint16_t> m_shown;
};

} // namespace delibere::campaign
