// SPDX-License-Identifier: GPL-3.0-or-later
// A session on the shipped technico-commercial framework: a panel of three, the candidates c1 and
// c2, and a repérage of c1 by two intervenants, in which a test enters what it is about.
#pragma once

#include <optional>
#include <string>

#include "app/positioning_signing.h"
#include "app/session.h"
#include "support/scratch_folder.h"

namespace delibere::sample {

class PositioningRoom {
public:
    PositioningRoom();

    app::Session& session() { return *m_session; }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path() / "salle.jury"; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    [[nodiscard]] const PositioningId& id() const { return m_id; }

    // Another one of c1, a year before: the table C1.T1 was « Partiellement », with its need.
    void addEarlier();
    [[nodiscard]] static PositioningId earlierId();

    void apply(const Edit& edit, const char* actor = "");
    [[nodiscard]] ProblemCode refusal(const Edit& edit);
    void enter(const char* table, const TableEntry& entry);
    [[nodiscard]] Positioning stored();
    [[nodiscard]] RecordHistory history();
    [[nodiscard]] Result<app::Signed> sign(const SignerId& signer);
    void signAll();

    // The file is no longer held: someone else may change it.
    void close() { m_session.reset(); }
    void reopen();

private:
    ScratchFolder m_folder;
    std::optional<app::Session> m_session;
    PositioningId m_id;
};

} // namespace delibere::sample
