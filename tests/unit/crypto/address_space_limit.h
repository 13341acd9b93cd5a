// SPDX-License-Identifier: GPL-3.0-or-later
// While it lives, this process can map no more than that many bytes beyond what it has now.
#pragma once

#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace delibere::sample {

class AddressSpaceLimit {
public:
    explicit AddressSpaceLimit(rlim_t moreBytes)
    {
        rlim_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        ::getrlimit(RLIMIT_AS, &m_before);
        const rlim_t now = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
        const rlimit limit{now + moreBytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    AddressSpaceLimit(const AddressSpaceLimit&) = delete;
    AddressSpaceLimit& operator=(const AddressSpaceLimit&) = delete;
    ~AddressSpaceLimit() { ::setrlimit(RLIMIT_AS, &m_before); }

private:
    rlimit m_before{};
};

} // namespace delibere::sample
