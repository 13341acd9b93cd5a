// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/store/files.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include <sys/stat.h>
#include <unistd.h>

namespace delibere::sample {

namespace {

constexpr uid_t nobody = 65534;

} // namespace

TemporaryFolder::TemporaryFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "delibere-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("mkdtemp");
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::filesystem::remove_all(m_path);
}

std::size_t TemporaryFolder::count() const
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_path), {}));
}

WithoutPrivileges::WithoutPrivileges() : m_wasRoot(::geteuid() == 0)
{
    if (m_wasRoot && ::seteuid(nobody) != 0)
        throw std::runtime_error("seteuid");
}

WithoutPrivileges::~WithoutPrivileges()
{
    if (m_wasRoot && ::seteuid(0) != 0)
        std::abort();
}

void putBytes(const std::filesystem::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace delibere::sample
