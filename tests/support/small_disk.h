// SPDX-License-Identifier: GPL-3.0-or-later
// A small file system of its own that can be really full. Mounting needs rights: where they are
// missing, mounted() says no and a test says why it does not go on.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <sys/mount.h>

namespace delibere::sample {

class SmallDisk {
public:
    explicit SmallDisk(std::filesystem::path folder) : m_folder(std::move(folder))
    {
        std::filesystem::create_directories(m_folder);
        m_mounted = ::mount("none", m_folder.c_str(), "tmpfs", 0, "size=2m,mode=0777") == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.c_str(), MNT_DETACH);
    }

    [[nodiscard]] bool mounted() const { return m_mounted; }
    [[nodiscard]] std::filesystem::path operator/(const char* name) const
    {
        return m_folder / name;
    }

    void fill() const
    {
        std::ofstream filler(m_folder / fillerName, std::ios::binary);
        while (filler << std::string(4096, 'x') << std::flush) {
        }
    }
    void makeRoom() const { std::filesystem::remove(m_folder / fillerName); }

private:
    static constexpr auto fillerName = "remplissage";

    std::filesystem::path m_folder;
    bool m_mounted = false;
};

} // namespace delibere::sample
