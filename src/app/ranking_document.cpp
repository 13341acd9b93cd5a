// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ranking_document.h"

#include <algorithm>

#include "app/freezing.h"
#include "app/ranking_freezing.h"
#include "app/records.h"
#include "app/seal_code.h"
#include "codec/hex.h"

namespace delibere::app {

namespace {

// Of the readers whose marks made the result: what one of them did not mark has no mean.
std::optional<Fraction> meanOf(const std::vector<const ScoreSheet*>& sheets,
                               const CriterionId& criterion, Evidence evidence)
{
    std::int64_t sum = 0;
    for (const ScoreSheet* sheet : sheets) {
        const auto entry = sheet->criteria.find(criterion);
        const auto* percent = entry == sheet->criteria.end()
                                  ? nullptr
                                  : std::get_if<Percent>(&entry->second.mark(evidence));
        if (percent == nullptr)
            return std::nullopt;
        sum += percent->value;
    }
    if (sheets.empty())
        return std::nullopt;
    return Fraction(sum, static_cast<std::int64_t>(sheets.size()));
}

// From the sheets whose marks were signed; one that is another now counts for nothing.
std::vector<CriterionMeans> meansOf(const SignedRanking& ranking, const SignedApplication& line,
                                    const std::vector<ScoreSheet>& all)
{
    std::vector<const ScoreSheet*> read;
    for (const SignedReader& reader : line.readers) {
        const auto sheet =
            std::ranges::find(all, SheetKey{line.candidate, reader.juror}, &ScoreSheet::key);
        if (sheet != all.end() && !reader.marks.empty())
            read.push_back(&*sheet);
    }
    std::vector<CriterionMeans> means;
    const auto examined = [&](ExaminationMode mode) {
        const auto& modes = ranking.formation.examinations;
        const auto found = std::ranges::find(modes, mode, &WeighedExamination::mode);
        return found != modes.end() && found->weight > 0;
    };
    for (const WeighedCriterion& each : ranking.formation.criteria) {
        means.push_back({each.id, {}, {}});
        if (examined(ExaminationMode::Dossier))
            means.back().dossier = meanOf(read, each.id, Evidence::Dossier);
        if (line.interviewed)
            means.back().interview = meanOf(read, each.id, Evidence::Interview);
    }
    return means;
}

} // namespace

Result<SignedRanking> signedRankingOf(const Session& session, const RankingList& list,
                                      const Viewer& viewer)
{
    const auto history = session.history(list, viewer);
    if (!history)
        return tl::unexpected(history.error());
    if (history->empty() || !history->back().locked())
        return fail(ProblemCode::RankingUnsigned, listKey(list));
    return readFrozenRanking(history->back());
}

RankingDocument::RankingDocument(const Framework& framework, RecordVersion version,
                                 SignedRanking ranking, RankingPart part)
    : m_framework(&framework), m_version(std::move(version)), m_ranking(std::move(ranking)),
      m_panel(panelOf(m_ranking)), m_part(part)
{
    m_stamp.state = stateOf(m_version.stage);
    m_stamp.fingerprint = codec::hexOf(m_version.digest);
    m_stamp.frameworkDigest = m_ranking.formation.digest;
    m_stamp.version = m_version.number;
    m_stamp.correction = m_ranking.correction;
    if (m_version.locked())
        m_stamp.code = sealCode(m_version, m_panel);
}

Result<RankingDocument> RankingDocument::of(const Framework& framework,
                                            const RecordVersion& version, RankingPart part)
{
    return readFrozenRanking(version).map([&](SignedRanking ranking) {
        return RankingDocument(framework, version, std::move(ranking), part);
    });
}

Result<RankingDocument> RankingDocument::of(const Session& session, const RecordVersion& version,
                                            RankingPart part, const Viewer& viewer)
{
    if (auto seen = session.history(version.subject, viewer); !seen)
        return tl::unexpected(seen.error());
    return of(session.framework(), version, part);
}

Result<RankingDocument> RankingDocument::draft(const Session& session, const RankingList& list,
                                               RankingPart part, const Viewer& viewer)
{
    if (auto seen = session.history(list, viewer); !seen)
        return tl::unexpected(seen.error());
    return draftRecord(session, list).and_then([&](const RecordDraft& draft) {
        return of(session.framework(), draft.version, part).map([](RankingDocument document) {
            document.m_stamp.state = RecordState::Draft;
            document.m_stamp.version = 0;
            document.m_frozen = false;
            return document;
        });
    });
}

RankingRecord RankingDocument::record() const
{
    return {*m_framework, m_panel, m_ranking, m_part, m_stamp, m_frozen ? &m_version : nullptr};
}

ReasonsDocument::ReasonsDocument(const Session& session, SignedRanking ranking,
                                 const CandidateId& candidate)
    : m_session(&session), m_ranking(std::move(ranking)), m_panel(panelOf(m_ranking)),
      m_candidate(candidate)
{
    const Candidate* person = session.jury().candidate(candidate);
    const std::string& number = m_ranking.line(candidate)->number;
    if (person != nullptr && person->fullName() != number)
        m_name = person->fullName();
}

Result<ReasonsDocument> ReasonsDocument::of(const Session& session, const CandidateId& candidate,
                                            const Viewer& viewer)
{
    const Application* application = session.jury().application(candidate);
    if (application == nullptr)
        return fail(ProblemCode::UnknownApplication, candidate.text());
    auto ranking = signedRankingOf(session, listOf(application->facts), viewer);
    const auto sheets = session.markedSheets();
    if (!ranking || !sheets)
        return tl::unexpected(!ranking ? ranking.error() : sheets.error());
    if (ranking->line(candidate) == nullptr)
        return fail(ProblemCode::UnknownApplication, candidate.text());
    ReasonsDocument made(session, std::move(*ranking), candidate);
    made.m_means = meansOf(made.m_ranking, *made.m_ranking.line(candidate), *sheets);
    made.m_stamp.state = RecordState::Submitted;
    made.m_stamp.frameworkDigest = session.frameworkDigest();
    made.m_stamp.fingerprint = fingerprintOf(made.view());
    return made;
}

RecordView ReasonsDocument::view() const
{
    return ReasonsRecord{m_session->framework(),
                         m_panel,
                         m_ranking,
                         *m_ranking.line(m_candidate),
                         m_name,
                         m_means,
                         m_stamp};
}

} // namespace delibere::app
