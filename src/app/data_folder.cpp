// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data_folder.h"

#include <cstdlib>

namespace delibere::app {

namespace {

// <prefix>/bin/delibere finds <prefix>/share/delibere; empty when it is not installed.
std::filesystem::path installedFolder()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto folder = program.parent_path().parent_path() / "share" / "delibere";
    return !error && std::filesystem::is_directory(folder, error) ? folder
                                                                  : std::filesystem::path();
}

} // namespace

std::filesystem::path dataFolder()
{
    if (const char* chosen = std::getenv("DELIBERE_DONNEES"); chosen != nullptr && *chosen != '\0')
        return chosen;
    const auto installed = installedFolder();
    return installed.empty() ? std::filesystem::path(DELIBERE_SOURCE_DATA) : installed;
}

std::filesystem::path frameworkFolder()
{
    return dataFolder() / "referentiels";
}

std::filesystem::path ownFrameworkFolder()
{
    const auto said = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
    if (auto chosen = said("DELIBERE_REFERENTIELS"); !chosen.empty())
        return chosen;
    // What is no absolute path is not taken (XDG Base Directory Specification).
    const auto data = said("XDG_DATA_HOME");
    const auto home = data.is_absolute() ? data : said("HOME") / ".local" / "share";
    return home / "delibere" / "referentiels";
}

std::filesystem::path exampleFolder()
{
    return dataFolder() / "resources" / "exemple";
}

} // namespace delibere::app
