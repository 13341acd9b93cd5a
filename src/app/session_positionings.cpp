// SPDX-License-Identifier: GPL-3.0-or-later
// The repérages of a session, as who asks may see them.
#include "app/session.h"

namespace delibere::app {

Result<Positioning> Session::storedPositioning(const PositioningId& id) const
{
    if (const auto found = m_positionings.find(id); found != m_positionings.end())
        return found->second;
    auto all = m_file.positionings();
    if (!all)
        return tl::unexpected(all.error());
    for (Positioning& each : *all)
        m_positionings.try_emplace(each.id, std::move(each));
    const auto found = m_positionings.find(id);
    if (found == m_positionings.end())
        return fail(ProblemCode::UnknownPositioning, id.text());
    return found->second;
}

Result<std::vector<Positioning>> Session::positionings(const Viewer& viewer) const
{
    auto all = m_file.positionings();
    if (!all)
        return all;
    std::erase_if(*all, [&](const Positioning& each) {
        return !viewer.isStaff() && m_jury.recusal(each.info.candidate, viewer.juror()) != nullptr;
    });
    for (Positioning& each : *all) { // with what is kept
        if (const auto known = m_positionings.find(each.id); known != m_positionings.end())
            each = known->second;
    }
    return all;
}

Result<Positioning> Session::positioning(const PositioningId& id, const Viewer& viewer) const
{
    auto found = storedPositioning(id);
    if (found && !viewer.isStaff() &&
        m_jury.recusal(found->info.candidate, viewer.juror()) != nullptr)
        return fail(ProblemCode::SightRefused, found->info.candidate.text(), viewer.juror().text());
    return found;
}

} // namespace delibere::app
