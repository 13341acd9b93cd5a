// SPDX-License-Identifier: GPL-3.0-or-later
// How the plan of a reception is put before a person who reads it.
#include <algorithm>
#include <tuple>

#include "app/reception.h"

namespace delibere::app {

ReceptionUrgency urgencyOf(const ReceivedPacket& packet)
{
    switch (packet.verdict) {
    case ReceptionVerdict::Diverging:
    case ReceptionVerdict::Refused:
        return ReceptionUrgency::AsksSomebody;
    case ReceptionVerdict::New:
    case ReceptionVerdict::Newer:
        return ReceptionUrgency::IsTaken;
    case ReceptionVerdict::Identical:
    case ReceptionVerdict::Older:
        break;
    }
    return ReceptionUrgency::ChangesNothing;
}

void sortByUrgency(ReceptionPlan& plan, const JurySession& jury)
{
    const auto place = [&](const ReceivedPacket& packet) {
        // A file that could not be opened is nobody's: in front, by its name.
        const auto& panel = jury.jurors;
        const auto juror =
            packet.manifest
                ? std::ranges::find(panel, packet.manifest->juror, &Juror::id) - panel.begin() + 1
                : 0;
        return std::tuple(urgencyOf(packet), juror, packet.manifest ? packet.manifest->number : 0,
                          packet.path.native());
    };
    std::ranges::stable_sort(plan, {}, place);
}

bool ReceptionCount::asksSomebody() const
{
    return !refusedFiles.empty() || sheets.contains(ReceptionVerdict::Diverging) ||
           sheets.contains(ReceptionVerdict::Refused);
}

ReceptionCount counted(const ReceptionPlan& plan)
{
    ReceptionCount count;
    for (const ReceivedPacket& packet : plan) {
        if (packet.problem)
            ++count.refusedFiles[packet.problem->code];
        for (const ReceivedSheet& sheet : packet.sheets)
            ++count.sheets[sheet.verdict];
    }
    return count;
}

} // namespace delibere::app
