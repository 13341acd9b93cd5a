// SPDX-License-Identifier: GPL-3.0-or-later
// What every benchmark measures with: one span, and what a row of spans says. Units are the
// caller's.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <vector>

namespace delibere::bench {

template <class Work>
double microseconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> spent =
        std::chrono::steady_clock::now() - start;
    return spent.count();
}

// Of this process, whatever else the machine does meanwhile.
template <class Work>
double processorMicroseconds(Work work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1e6 / CLOCKS_PER_SEC;
}

// `share` 0.5 is the median; the value that this share of the spans does not exceed.
inline double quantile(std::vector<double> values, double share)
{
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    const auto wanted = values.begin() + rank;
    std::nth_element(values.begin(), wanted, values.end());
    return *wanted;
}

inline double median(const std::vector<double>& values)
{
    return quantile(values, 0.5);
}

} // namespace delibere::bench
