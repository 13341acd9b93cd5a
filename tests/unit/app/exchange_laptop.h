// SPDX-License-Identifier: GPL-3.0-or-later
// The laptops of a history, each with a session file that can be closed, opened and put back, and
// the files that every history begins with.
#pragma once

#include <array>
#include <optional>

#include "exchange_home.h"

namespace delibere::sample {

inline const JurorId president("m1");
inline const std::array<JurorId, 2> members{JurorId("m2"), JurorId("m3")};

// In memory where the system has such a place: a history is hundreds of durable transactions.
[[nodiscard]] std::filesystem::path quickPlace();

// Two blocs of one criterion, written there: what is read often, or byte by byte.
[[nodiscard]] app::FrameworkFile smallFramework(const std::filesystem::path& path);

// Made once: the presidency has given a mission to each member, and each has opened theirs.
class Beginning {
public:
    Beginning();
    [[nodiscard]] std::filesystem::path of(const JurorId& juror) const;
    [[nodiscard]] const crypto::SecretKey& key() const { return *m_key; } // of the presidency

private:
    ScratchFolder m_folder{quickPlace()};
    std::optional<crypto::SecretKey> m_key;
};
[[nodiscard]] const Beginning& beginning();

class Laptop {
public:
    // Its file begins as a copy.
    Laptop(const std::filesystem::path& from, std::filesystem::path path);
    app::Session& operator*() { return *m_session; }
    app::Session* operator->() { return &*m_session; }
    void reopen();
    // What a machine that was put back to a backup does.
    void putBack(const std::filesystem::path& copy);
    void apply(const Edit& edit, const JurorId& actor);

private:
    void open();
    std::filesystem::path m_path;
    std::optional<app::Session> m_session;
};

} // namespace delibere::sample
