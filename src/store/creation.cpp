// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/creation.h"

#include <system_error>

#include "store/engine_error.h"
#include "store/temporary_file.h"

namespace delibere::store {

Result<void> createDatabase(const std::filesystem::path& path, const FileKind& kind,
                            const std::function<void(Connection&)>& filled, const FileKeyPtr& key,
                            const std::function<void(const std::filesystem::path&)>& prepared)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored)))
        return fail(ProblemCode::FileExists, path.string());
    return guarded(path, [&] {
        TemporaryFile temporary = valueOrThrow(TemporaryFile::beside(path));
        {
            if (prepared)
                prepared(temporary.path());
            Connection connection(temporary.path(), Access::ReadWrite, key);
            connection.applySettingsOfFile();
            connection.keepJournalInMemory();
            connection.script("PRAGMA application_id = " + std::to_string(kind.application));
            migrate(connection, 0, kind.steps);
            filled(connection);
        }
        valueOrThrow(temporary.syncAndClose());
        valueOrThrow(temporary.publish(IfExists::Refuse));
    });
}

} // namespace delibere::store
