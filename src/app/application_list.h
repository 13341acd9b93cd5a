// SPDX-License-Identifier: GPL-3.0-or-later
// A list of applications, told apart before any is written: who each row is, by the number that the
// platform gave it. The same list again changes nothing.
#pragma once

#include "app/list_plan.h"
#include "domain/applicant.h"

namespace delibere::app {

using ApplicationList = ListPlan<Applicant>;

// Writes nothing. What a cell leaves blank, the session keeps; a new application without a track or
// a phase is classic, of the main phase. Several people may have one name (Namesake): their numbers
// tell them apart. NotAnAdmission, of the list as a whole.
[[nodiscard]] ApplicationList planApplications(const Session& session, const WorkbookSheet& sheet,
                                               const ListLayout& layout);

// The edits of these rows, for Session::applyTogether: the person, then what they apply with.
[[nodiscard]] std::vector<Edit> editsOf(const ApplicationList& plan,
                                        const std::set<std::size_t>& rows);

[[nodiscard]] inline std::optional<Problem> lostPresident(const ApplicationList& /*plan*/,
                                                          const std::set<std::size_t>& /*rows*/)
{
    return std::nullopt;
}

} // namespace delibere::app
