// SPDX-License-Identifier: GPL-3.0-or-later
// Entries under their ids, as sheets and repérages keep them: a blank one is erased, so that equal
// content always means equal values.
#pragma once

#include <utility>

namespace delibere {

template <class Map>
void putEntry(Map& map, const typename Map::key_type& id, typename Map::mapped_type entry)
{
    if (entry == typename Map::mapped_type{})
        map.erase(id);
    else
        map.insert_or_assign(id, std::move(entry));
}

} // namespace delibere
