// SPDX-License-Identifier: GPL-3.0-or-later
#include "positioning_room.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

namespace delibere::sample {

PositioningRoom::PositioningRoom()
    : Room(sample::session(), shippedFramework(tableFile)), m_id(positioning().id)
{
    apply(PutPositioning{m_id, positioning().info});
}

PositioningId PositioningRoom::earlierId()
{
    return PositioningId("00000000-0000-4000-8000-0000000000ee");
}

void PositioningRoom::addEarlier()
{
    PositioningInfo info = positioning().info;
    info.date = Date{info.date.year - 1, info.date.month, info.date.day};
    apply(PutPositioning{earlierId(), info});
    apply(SetPositioningTable{earlierId(), CompetencyId("C1.T1"), sample::partly()});
}

void PositioningRoom::enter(const char* table, const TableEntry& entry)
{
    apply(SetPositioningTable{m_id, CompetencyId(table), entry});
}

Positioning PositioningRoom::stored()
{
    return session().positioning(m_id, Viewer::staff()).value();
}

RecordHistory PositioningRoom::history()
{
    return session().history(subject(), Viewer::staff()).value();
}

Result<app::Signed> PositioningRoom::sign(const SignerId& signer)
{
    return app::sign(session(), {subject(), signer, {}, {}, {}});
}

void PositioningRoom::signAll()
{
    for (const SignerId& signer : positioningSignatories())
        REQUIRE(sign(signer).has_value());
}

} // namespace delibere::sample
