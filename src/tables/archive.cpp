// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/archive.h"

#include <array>
#include <utility>

#include <zip.h>

namespace delibere::tables {

struct Archive::Handle {
    zip_t* zip;
};

void Archive::Close::operator()(Handle* handle) const
{
    zip_discard(handle->zip); // nothing was changed
    delete handle;
}

Archive::Archive(std::unique_ptr<Handle, Close> handle) : m_handle(std::move(handle)) {}

Result<Archive, WorkbookFault> Archive::open(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (zip == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        return tl::unexpected(WorkbookFault::Damaged);
    }
    return Archive(std::unique_ptr<Handle, Close>(new Handle{zip}));
}

bool Archive::has(const std::string& name) const
{
    return zip_name_locate(m_handle->zip, name.c_str(), 0) >= 0;
}

Result<std::string, WorkbookFault> Archive::part(const std::string& name)
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat(m_handle->zip, name.c_str(), 0, &status) != 0)
        return tl::unexpected(WorkbookFault::Damaged);
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
        return tl::unexpected(WorkbookFault::Encrypted);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen(m_handle->zip, name.c_str(), 0), &zip_fclose);
    if (file == nullptr)
        return tl::unexpected(WorkbookFault::Damaged);
    // The size that the archive claims is not believed: a bomb claims little.
    std::string bytes;
    std::array<char, std::size_t{64} * 1024> chunk{};
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), chunk.data(), chunk.size());
        if (count < 0)
            return tl::unexpected(WorkbookFault::Damaged);
        if (count == 0)
            return bytes;
        const auto size = static_cast<std::size_t>(count);
        if (size > m_left)
            return tl::unexpected(WorkbookFault::TooLarge);
        m_left -= size;
        bytes.append(chunk.data(), size);
    }
}

} // namespace delibere::tables
