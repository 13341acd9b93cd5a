// SPDX-License-Identifier: GPL-3.0-or-later
// Every change that a session can undergo, as a value. It belongs to a family; each family is one
// file that holds its edits, what its rules look at (refusals), what the edit makes of the value
// (edited), the edit that undoes it (inverse) and its texts.
#pragma once

#include <optional>
#include <type_traits>
#include <variant>

#include "domain/admission_edit.h"
#include "domain/appeal_edit.h"
#include "domain/deliberation_edit.h"
#include "domain/exchange_edit.h"
#include "domain/follow_up_edit.h"
#include "domain/paritary_edit.h"
#include "domain/positioning_edit.h"
#include "domain/preparation_edit.h"
#include "domain/presence_edit.h"
#include "domain/record_edit.h"
#include "domain/sheet_edit.h"

namespace delibere {

using Edit = std::variant<SheetEntry, SheetAct, DeliberationEdit, PutKey, FreezeRecord, RecordStep,
                          PositioningEntry, PositioningAct, PreparationEdit, SetFollowUp,
                          PresenceEdit, KeepPacket, ParitaryEdit, SetAppeal, AdmissionEdit>;

template <class Family>
inline constexpr bool isVariant = false;
template <class... Changes>
inline constexpr bool isVariant<std::variant<Changes...>> = true;

// The change itself, whatever its family.
template <class Visitor, class AnyEdit>
decltype(auto) visitChange(Visitor&& visitor, AnyEdit&& edit)
{
    return std::visit(
        [&](auto&& family) -> decltype(auto) {
            if constexpr (isVariant<std::remove_cvref_t<decltype(family)>>)
                return std::visit(visitor, family);
            else
                return visitor(family);
        },
        edit);
}

// The edit as that change, or nullptr.
template <class Change>
[[nodiscard]] const Change* editAs(const Edit& edit)
{
    return visitChange(
        [](const auto& each) -> const Change* {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(each)>, Change>)
                return &each;
            else
                return nullptr;
        },
        edit);
}

// What a member or an intervenant types, and who goes on typing: kept in memory while the file
// cannot take it. Everything else is an act, and waits.
[[nodiscard]] bool isEntry(const Edit& edit);

// What it is about: a sheet, a candidate (also whose sheet it is; not whose repérage), a repérage.
[[nodiscard]] std::optional<SheetKey> aboutSheet(const Edit& edit);
[[nodiscard]] std::optional<CandidateId> aboutCandidate(const Edit& edit);
[[nodiscard]] std::optional<PositioningId> aboutPositioning(const Edit& edit);
// Whose record is frozen, signed or ended: of that list.
[[nodiscard]] std::optional<RankingList> aboutRanking(const Edit& edit);

// The session itself changes (panel, candidates and who led their repérages, title), not a sheet or
// a deliberation.
[[nodiscard]] bool changesSession(const Edit& edit);
// What conclusions and grids rest on changes: all of that but applications, on which none rests.
[[nodiscard]] bool movesGround(const Edit& edit);
// What it makes of the jury and its candidates, where it is written before anything is read again;
// false, and nothing changes, when it is of another family (a repérage changes who led it).
bool enterInSession(JurySession& session, const Edit& edit);

} // namespace delibere
