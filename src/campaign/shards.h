// SPDX-License-Identifier: GPL-3.0-or-later
// A row of numbers cut in as many parts as there are threads.
#pragma once

#include <cstdint>
#include <thread>
#include <vector>

namespace delibere::campaign {

// work(shard, first, last): one call a thread, the first in this one. Returns when all have.
template <class Work>
void inShards(int threads, std::uint32_t count, Work work)
{
    const auto shards = static_cast<std::uint64_t>(threads);
    const auto bound = [&](std::uint64_t shard) {
        return static_cast<std::uint32_t>(count * shard / shards);
    };
    std::vector<std::jthread> others;
    for (std::uint64_t shard = 1; shard < shards; ++shard)
        others.emplace_back([=] { work(shard, bound(shard), bound(shard + 1)); });
    work(std::uint64_t{0}, bound(0), bound(1));
}

} // namespace delibere::campaign
