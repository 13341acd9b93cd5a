// SPDX-License-Identifier: GPL-3.0-or-later
// A session on the shipped technico-commercial framework: a panel of three, the candidates c1 and
// c2, and a repérage of c1 by two intervenants, in which a test enters what it is about.
#pragma once

#include <string>

#include "app/signing.h"
#include "room.h"
#include "support/sample.h"

namespace delibere::sample {

class PositioningRoom : public Room {
public:
    PositioningRoom();

    [[nodiscard]] const PositioningId& id() const { return m_id; }
    [[nodiscard]] RecordSubject subject() const { return positioning().subject(); }

    // Another one of c1, a year before: the table C1.T1 was « Partiellement », with its need.
    void addEarlier();
    [[nodiscard]] static PositioningId earlierId();

    void enter(const char* table, const TableEntry& entry);
    [[nodiscard]] Positioning stored();
    [[nodiscard]] RecordHistory history();
    [[nodiscard]] Result<app::Signed> sign(const SignerId& signer);
    void signAll();

private:
    PositioningId m_id;
};

} // namespace delibere::sample
