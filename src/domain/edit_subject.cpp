// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edit_subject.h"

#include <type_traits>

namespace delibere {

namespace {

template <class T, class... Others>
inline constexpr bool isOneOf = (std::is_same_v<T, Others> || ...);

} // namespace

EditSubject subjectOf(const Edit& edit)
{
    return std::visit(
        [](const auto& change) -> EditSubject {
            using Change = std::decay_t<decltype(change)>;
            EditSubject subject;
            if constexpr (std::is_same_v<Change, ImportPositioning>) {
                subject.positioning = change.positioning.id;
            } else if constexpr (requires { change.positioning; }) {
                subject.positioning = change.positioning;
            } else if constexpr (requires { change.subject; }) {
                if (const PositioningId* positioning = positioningOf(change.subject))
                    subject.positioning = *positioning;
                else
                    subject.candidate = candidateOf(change.subject);
            } else if constexpr (std::is_same_v<Change, ImportSheet>) {
                subject.sheet = change.sheet.key;
                subject.candidate = change.sheet.key.candidate;
            } else if constexpr (requires { change.sheet; }) {
                subject.sheet = change.sheet;
                subject.candidate = change.sheet.candidate;
                subject.marksOnly = !isOneOf<Change, SubmitSheet, ReopenSheet>;
            } else if constexpr (std::is_same_v<Change, PutCandidate>) {
                subject.candidate = change.candidate.id;
            } else if constexpr (requires { change.candidate; }) {
                subject.candidate = change.candidate;
            } else if constexpr (std::is_same_v<Change, PutKey>) {
                subject.juror = change.key.juror;
            } else if constexpr (std::is_same_v<Change, PutJuror>) {
                subject.juror = change.juror.id;
            } else if constexpr (requires { change.juror; }) {
                subject.juror = change.juror;
            }
            subject.removal = isOneOf<Change, RemoveJuror, RemoveCandidate>;
            return subject;
        },
        edit);
}

bool changesSession(const Edit& edit)
{
    return std::visit(
        [](const auto& change) {
            return isOneOf<std::decay_t<decltype(change)>, SetSessionInfo, PutJuror, RemoveJuror,
                           PutCandidate, RemoveCandidate, SetRecusal, PutPositioning,
                           RemovePositioning, ImportPositioning, SetSeat, SetActingPresident,
                           SetHearingOrder>;
        },
        edit);
}

} // namespace delibere
