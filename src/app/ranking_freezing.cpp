// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ranking_freezing.h"

#include "app/frozen_view.h"
#include "app/local_time.h"
#include "app/session_ranking.h"
#include "domain/ranking_record.h"

namespace delibere::app {

Result<FreezeRecord> makeRankingRecord(const Session& session, const RankingList& list)
{
    const auto history = session.history(list, Viewer::staff());
    if (!history)
        return tl::unexpected(history.error());
    NextVersion next = nextVersion(*history);
    codec::FrozenRanking record;
    record.number = next.number;
    record.replaces = next.replaces;
    record.correction = std::move(next.correction);
    record.session = session.jury().id;
    record.frameworkDigest = session.frameworkDigest();
    record.list = list;
    const auto shown = sessionRanking(session, Viewer::staff());
    if (!shown)
        return tl::unexpected(shown.error());
    if (const auto ranking = shown->rankings.find(list);
        ranking != shown->rankings.end() && !ranking->second.lines.empty())
        record.last = ranking->second.lines.back().rank;
    record.signatories = rankingSigners(session.jury());
    record.zoneMinutes = zoneMinutesAt(session.now());
    FreezeRecord edit{list, record.number, codec::canonical(record), record.signatories};
    const auto again = codec::readFrozenRanking(edit.body);
    if (!again || *again != record)
        return fail(ProblemCode::TextForbidden, listKey(list));
    return edit;
}

Result<codec::FrozenRanking> readFrozenRanking(const RecordVersion& version)
{
    auto record = codec::readFrozenRanking(version.body);
    const RankingList* list = version.ranking();
    if (list == nullptr || !hasItsDigest(version) || !record || record->list != *list ||
        record->number != version.number || codec::canonical(*record) != version.body)
        return fail(ProblemCode::SessionCorrupt, subjectText(version.subject),
                    "version " + std::to_string(version.number));
    return std::move(*record);
}

} // namespace delibere::app
