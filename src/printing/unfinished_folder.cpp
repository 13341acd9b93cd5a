// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/unfinished_folder.h"

#include <system_error>

namespace delibere::printing {

namespace fs = std::filesystem;

UnfinishedFolder::UnfinishedFolder(fs::path wanted) : m_wanted(std::move(wanted)), m_path(m_wanted)
{
    m_path += ".en-cours";
}

UnfinishedFolder::~UnfinishedFolder()
{
    std::error_code ignored;
    if (m_made)
        fs::remove_all(m_path, ignored);
    if (m_finished)
        return;
    for (const fs::path& around : m_around) // none that somebody put something into
        fs::remove(around, ignored);
}

Result<void> UnfinishedFolder::make()
{
    std::error_code error;
    for (fs::path around = m_path.parent_path(); !around.empty() && !fs::exists(around, error);
         around = around.parent_path()) {
        if (error)
            break;
        m_around.push_back(around);
    }
    if (!error && !m_around.empty())
        fs::create_directories(m_around.front(), error);
    m_made = !error && fs::create_directory(m_path, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, m_path.string(), error.value());
    return m_made ? Result<void>() : fail(ProblemCode::FileExists, m_path.string());
}

Result<void> UnfinishedFolder::become()
{
    std::error_code error;
    fs::rename(m_path, m_wanted, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, m_wanted.string(), error.value());
    m_made = false;
    m_finished = true;
    return {};
}

} // namespace delibere::printing
