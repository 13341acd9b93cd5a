// SPDX-License-Identifier: GPL-3.0-or-later
// While it lives, no write of this process makes a file longer than that: the medium fails, and
// the engine calls it an error of input and output, not a full disk.
#pragma once

#include <csignal>

#include <sys/resource.h>

namespace delibere::sample {

class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace delibere::sample
