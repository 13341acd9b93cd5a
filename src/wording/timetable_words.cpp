// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/timetable_words.h"

#include <fmt/format.h>

#include "wording/french_format.h"

namespace delibere::wording {

namespace {

// Who is not known any more is told by their id.
std::string heardName(const JurySession& session, const CandidateId& id)
{
    const Candidate* candidate = session.candidate(id);
    return fmt::format("«\u00a0{}\u00a0»",
                       candidate == nullptr ? id.text() : candidate->fullName());
}

std::string memberWords(const JurySession& session, const TimetableConflict& conflict)
{
    const Juror* juror = session.juror(conflict.juror);
    const std::string name = juror == nullptr ? conflict.juror.text() : juror->name;
    const std::string heard = heardName(session, conflict.candidate);
    if (conflict.kind == TimetableConflictKind::TwoRooms)
        return fmt::format("{} évalue à la fois {} et {}, dans deux salles", name, heard,
                           heardName(session, conflict.other));
    if (conflict.kind == TimetableConflictKind::MemberArrives)
        return fmt::format("{} n’arrive qu’à {}, après le début du passage de {}", name,
                           formatTime(juror == nullptr ? std::string() : juror->arrival), heard);
    return fmt::format("{} part à {}, avant la fin du passage de {}", name,
                       formatTime(juror == nullptr ? std::string() : juror->departure), heard);
}

} // namespace

std::string words(const TimetableConflict& conflict, const JurySession& session)
{
    const std::string heard = heardName(session, conflict.candidate);
    switch (conflict.kind) {
    case TimetableConflictKind::NoHour:
        return fmt::format("{} n’a pas d’heure de passage", heard);
    case TimetableConflictKind::Together:
        return fmt::format("le passage de {} est en même temps que celui de {}", heard,
                           heardName(session, conflict.other));
    case TimetableConflictKind::NobodyNamed:
        return fmt::format(
            "personne n’est nommé pour {}, pendant que {} passe dans une autre salle", heard,
            heardName(session, conflict.other));
    case TimetableConflictKind::OutOfOrder:
        return fmt::format("{} passe plus tôt que {}, qui vient avant dans l’ordre de passage",
                           heard, heardName(session, conflict.other));
    case TimetableConflictKind::InPause:
        return fmt::format("le passage de {} tombe dans une pause", heard);
    case TimetableConflictKind::TwoRooms:
    case TimetableConflictKind::MemberArrives:
    case TimetableConflictKind::MemberLeaves:
        return memberWords(session, conflict);
    case TimetableConflictKind::BeforeOpening:
        return fmt::format("le passage de {} commence avant l’ouverture de la session, à {}", heard,
                           formatTime(session.info.start));
    case TimetableConflictKind::AfterClosing:
        return fmt::format("le passage de {} finit après la fin de la session, à {}", heard,
                           formatTime(session.info.end));
    }
    return {};
}

} // namespace delibere::wording
