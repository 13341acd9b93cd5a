// SPDX-License-Identifier: GPL-3.0-or-later
// What a command says of a list of people or of applications: its columns, row by row what each
// would do, and why not.
#pragma once

#include <nlohmann/json.hpp>

#include "app/application_list.h"
#include "cli/console.h"

namespace delibere::cli {

template <class Person>
inline constexpr ListKind listKindOf = ListKind::Candidates;
template <>
inline constexpr ListKind listKindOf<Juror> = ListKind::Members;
template <>
inline constexpr ListKind listKindOf<Applicant> = ListKind::Applications;

void printPlan(Console& console, const app::Session& session, const WorkbookSheet& sheet,
               const app::CandidateList& plan);
void printPlan(Console& console, const app::Session& session, const WorkbookSheet& sheet,
               const app::JurorList& plan);
void printPlan(Console& console, const app::Session& session, const WorkbookSheet& sheet,
               const app::ApplicationList& plan);

// "ligne 4 : …", a line for each problem.
void complainOf(Console& console, const JurySession& jury, const app::CandidateList& plan);
void complainOf(Console& console, const JurySession& jury, const app::JurorList& plan);
void complainOf(Console& console, const JurySession& jury, const app::ApplicationList& plan);

// `written`: how many people were.
[[nodiscard]] nlohmann::ordered_json listJson(const app::Session& session,
                                              const WorkbookSheet& sheet,
                                              const app::CandidateList& plan, std::size_t written);
[[nodiscard]] nlohmann::ordered_json listJson(const app::Session& session,
                                              const WorkbookSheet& sheet,
                                              const app::JurorList& plan, std::size_t written);
[[nodiscard]] nlohmann::ordered_json listJson(const app::Session& session,
                                              const WorkbookSheet& sheet,
                                              const app::ApplicationList& plan,
                                              std::size_t written);

} // namespace delibere::cli
