// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_writing.h"

#include "codec/edit_json.h"
#include "store/after_room_tables.h"
#include "store/application_tables.h"
#include "store/deliberation_tables.h"
#include "store/journal_body.h"
#include "store/packet_tables.h"
#include "store/positioning_tables.h"
#include "store/record_tables.h"
#include "store/session_tables.h"
#include "store/sheet_tables.h"

namespace delibere::store {

namespace {

// The preparation enters a new file as the same edits that will change it later.
std::vector<Edit> preparationOf(const JurySession& session)
{
    std::vector<Edit> edits{SetSessionInfo{session.info}};
    for (const Juror& juror : session.jurors)
        edits.emplace_back(PutJuror{juror});
    for (const Candidate& candidate : session.candidates)
        edits.emplace_back(PutCandidate{candidate});
    if (!session.hearingOrder.empty())
        edits.emplace_back(SetHearingOrder{session.hearingOrder});
    for (const Recusal& recusal : session.recusals)
        edits.emplace_back(SetRecusal{recusal.candidate, recusal.juror, recusal.reason});
    for (const StatedSeat& seat : session.seats)
        edits.emplace_back(SetSeat{seat.candidate, seat.juror, seat.sits});
    for (const Candidate& candidate : session.candidates) {
        if (auto named = session.assignedTo(candidate.id); !named.empty())
            edits.emplace_back(SetAssignment{candidate.id, std::move(named)});
    }
    for (const auto& [candidate, notes] : session.hearingNotes)
        edits.emplace_back(SetHearingNotes{candidate, notes});
    for (const auto& [key, mark] : session.outsideMarks)
        edits.emplace_back(SetOutsideMark{key, mark});
    for (const ActingPresident& president : session.actingPresidents)
        edits.emplace_back(
            SetActingPresident{president.candidate, president.juror, president.basis});
    for (const auto& [candidate, application] : session.applications)
        edits.emplace_back(SetApplication{candidate, application});
    for (const TieSettlement& settlement : session.tieSettlements)
        edits.emplace_back(SettleTie{settlement.list, settlement.order, settlement.reason});
    return edits;
}

} // namespace

JournalHead writeEdit(Connection& connection, const JournalHead& head, const Edit& edit, Instant at,
                      const std::string& actor)
{
    if (const auto* reopened = editAs<ReopenSheet>(edit))
        keepRevision(connection, reopened->sheet, reopened->reason, at); // as it was handed in
    if (const auto* aside = editAs<SetSheetAside>(edit))
        keepRevision(connection, aside->sheet, aside->reason, at);
    std::visit(
        [&](const auto& family) {
            using Family = std::decay_t<decltype(family)>;
            if constexpr (std::is_same_v<Family, FreezeRecord>)
                write(connection, family, at);
            else if constexpr (!std::is_same_v<Family, PresenceEdit>) // is in the journal alone
                write(connection, family);
        },
        edit);
    return appendToJournal(connection, head,
                           {0, at, actor, std::string(codec::editKind(edit)), journalBody(edit)});
}

void fill(Connection& connection, const NewSession& session, Instant at)
{
    const crypto::Digest digest = crypto::sha256(session.frameworkBytes);
    connection.script("BEGIN EXCLUSIVE");
    insertSession(connection, session.session.id, session.session.info);
    connection.run("INSERT INTO framework VALUES (1, ?, ?, ?, ?)", session.frameworkId,
                   session.frameworkVersion, digest, Blob{session.frameworkBytes});
    JournalHead head = appendToJournal(
        connection, {},
        {0, at, {}, std::string(creationKind), creationBody(digest, session.session.id)});
    for (const Edit& edit : preparationOf(session.session))
        head = writeEdit(connection, head, edit, at, {});
    connection.script("COMMIT");
}

} // namespace delibere::store
