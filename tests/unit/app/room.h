// SPDX-License-Identifier: GPL-3.0-or-later
// A session on a framework as it is shipped, with the panel of three and the candidates c1 and c2
// of support/sample.h, who present every bloc. What a test does in it must be accepted.
#pragma once

#include <optional>

#include "app/framework_library.h"
#include "app/session.h"
#include "support/scratch_folder.h"
#include "support/shipped_files.h"

namespace delibere::sample {

[[nodiscard]] app::FrameworkFile shippedFramework(const char* file);
void presentEverything(JurySession& jury, const Framework& framework);

class Room {
public:
    app::Session& session() { return *m_session; }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path() / "salle.jury"; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }

    void apply(const Edit& edit, const char* actor = "");
    [[nodiscard]] ProblemCode refusal(const Edit& edit);

    // The file is no longer held: someone else may change it.
    void close() { m_session.reset(); }
    void reopen();

protected:
    Room(JurySession jury, const app::FrameworkFile& framework);

private:
    ScratchFolder m_folder;
    std::optional<app::Session> m_session;
};

} // namespace delibere::sample
