// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/ranking_board.h"

#include <algorithm>
#include <unordered_map>

#include "widgets/admission/ranking_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/shown_name.h"

namespace delibere::widgets {

using theme::Tone;

namespace {

QString joined(std::initializer_list<std::string> words)
{
    QStringList parts;
    for (const std::string& word : words) {
        if (!word.empty())
            parts << toQt(word);
    }
    return parts.join(QStringLiteral(", "));
}

class BoardMaker {
public:
    BoardMaker(const Framework& framework, const JurySession& jury,
               const app::SessionRanking& shown, const RankingList& list, const TieDrafts& drafts)
        : m_framework(framework), m_jury(jury), m_drafts(drafts)
    {
        m_board.list = list;
        m_board.marks = framework.marks();
        m_board.ranking = shown.rankings.at(list);
        const Admission& admission = *framework.admission;
        if (const Capacity* capacity = admission.capacityOf(list.track))
            m_board.places = capacity->places;
        if (admission.previous && list.phase == AdmissionPhase::Main)
            m_board.lastRank = admission.previous->lastRankCalled;
        for (const ApplicationResult& each : shown.results)
            m_results.emplace(each.candidate.text(), &each);
        for (const Candidate& each : jury.candidates)
            m_people.emplace(each.id.text(), &each);
    }

    RankingBoard take()
    {
        const Ranking& ranking = m_board.ranking;
        m_board.entries.reserve(m_jury.applications.size());
        for (const RankedLine& line : ranking.lines)
            addLine(line);
        markTies();
        markStale();
        addAll(ranking.unanswered, RankingSection::Unanswered);
        addAll(ranking.awaiting, RankingSection::Awaiting);
        for (const CandidateId& id : ranking.refused) {
            if (answer(id).kind == AnswerKind::AcademicRefusal)
                add(id, RankingSection::Academic);
        }
        for (const CandidateId& id : ranking.refused) {
            if (answer(id).kind == AnswerKind::AdministrativeRefusal)
                add(id, RankingSection::Administrative);
        }
        markMoved();
        return std::move(m_board);
    }

private:
    [[nodiscard]] const ApplicationAnswer& answer(const CandidateId& id) const
    {
        return *m_jury.application(id)->answer;
    }

    RankingEntry& add(const CandidateId& id, RankingSection part)
    {
        RankingEntry& entry = m_board.entries.emplace_back();
        m_places.emplace(id.text(), m_board.entries.size() - 1);
        entry.id = id;
        entry.part = part;
        const Application& application = *m_jury.application(id);
        const ApplicationFacts& facts = application.facts;
        entry.number = toQt(facts.number);
        entry.origin = joined({facts.diploma, facts.establishment, facts.region});
        const auto person = m_people.find(id.text());
        if (person != m_people.end())
            entry.name = nameBesideNumber(*person->second, application);
        m_board.named = m_board.named || !entry.name.isEmpty();
        addFigures(entry);
        if (part == RankingSection::Unanswered || part == RankingSection::Awaiting)
            entry.settled = false;
        if (part != RankingSection::Ranked && application.answer) {
            entry.reason = toQt(application.answer->reason);
            entry.note =
                answerName(application.answer->kind) + QStringLiteral("\u00a0: ") + entry.reason;
            entry.tone = part == RankingSection::Awaiting ? Tone::Warning : Tone::Bad;
        }
        return entry;
    }

    void addFigures(RankingEntry& entry)
    {
        const auto found = m_results.find(entry.id.text());
        if (found == m_results.end())
            return;
        const ApplicationResult& result = *found->second;
        entry.result = result.result;
        entry.spread = result.spread;
        for (const ReaderResult& reader : result.readers)
            entry.readings.push_back(reader.whole);
        m_board.readers = std::max(m_board.readers, entry.readings.size());
        if (result.flags.empty())
            return;
        const ResultFlag flag = result.flags.front();
        entry.note = flagText(m_board.marks, flag, m_framework.evaluation->maximumSpread);
        entry.tone = flag == ResultFlag::OneReader ? Tone::Muted : Tone::Warning;
        if (entry.tone == Tone::Warning)
            entry.note.prepend(QStringLiteral("▲ "));
    }

    void addLine(const RankedLine& line)
    {
        RankingEntry& entry = add(line.candidate, RankingSection::Ranked);
        entry.rank = line.rank;
        const Application& application = *m_jury.application(line.candidate);
        if (line.by == RankedBy::Hand) {
            entry.reason = toQt(application.move->reason);
            entry.note = entry.reason.isEmpty() ? QStringLiteral("placée par la commission")
                                                : QStringLiteral("placée\u00a0: ") + entry.reason;
            entry.tone = Tone::Normal;
        } else if (line.by == RankedBy::Settlement) {
            entry.reason = settlementReason(line.candidate);
            entry.note = QStringLiteral("départagée\u00a0: ") + entry.reason;
            entry.tone = Tone::Normal;
        } else if (line.by == RankedBy::Rule && entry.note.isEmpty()) {
            entry.note = QStringLiteral("départagée par la règle publiée");
        }
    }

    // The latest that counts: those that tell nobody apart are not in force.
    [[nodiscard]] QString settlementReason(const CandidateId& id) const
    {
        QString reason;
        const auto& stale = m_board.ranking.staleSettlements;
        for (const TieSettlement& each : m_jury.tieSettlements) {
            const bool inForce =
                each.list == m_board.list && std::ranges::find(stale, each) == stale.end();
            if (inForce && std::ranges::find(each.order, id) != each.order.end())
                reason = toQt(each.reason);
        }
        return reason;
    }

    // In the order that somebody tries, on the places that they have.
    void markTies()
    {
        const auto& ties = m_board.ranking.ties;
        for (std::size_t tie = 0; tie < ties.size(); ++tie) {
            std::vector<std::size_t> places;
            std::vector<RankingEntry> held;
            for (const CandidateId& id : ties[tie]) {
                places.push_back(m_places.at(id.text()));
                held.push_back(m_board.entries[places.back()]);
            }
            std::ranges::sort(places);
            const auto draft = m_drafts.find(sortedIds(ties[tie]));
            const auto& order = draft == m_drafts.end() ? ties[tie] : draft->second.order;
            for (std::size_t at = 0; at < places.size(); ++at) {
                const int rank = m_board.entries[places[at]].rank;
                RankingEntry& entry = m_board.entries[places[at]];
                entry = *std::ranges::find(held, order[at], &RankingEntry::id);
                m_places[entry.id.text()] = places[at];
                entry.rank = rank;
                entry.tie = static_cast<int>(tie);
                warn(entry,
                     QStringLiteral("▲ ex aequo, mise %1 sur %2").arg(at + 1).arg(places.size()));
            }
        }
    }

    void markStale()
    {
        for (const CandidateId& id : m_board.ranking.staleMoves) {
            RankingEntry& entry = m_board.entries[m_places.at(id.text())];
            entry.placed = false;
            warn(entry, QStringLiteral("▲ place à redonner\u00a0: sa voisine n’est plus là"));
        }
        for (const CandidateId& id : m_board.ranking.unplaced) {
            RankingEntry& entry = m_board.entries[m_places.at(id.text())];
            entry.placed = false;
            warn(entry, QStringLiteral("▲ sans résultat, à placer"));
        }
    }

    void markMoved()
    {
        for (const CandidateId& id : m_board.ranking.moved)
            warn(m_board.entries[m_places.at(id.text())],
                 QStringLiteral("▲ le résultat a changé depuis, à confirmer"));
    }

    static void warn(RankingEntry& entry, const QString& note)
    {
        entry.note = note;
        entry.tone = Tone::Warning;
        entry.settled = false;
    }

    void addAll(const std::vector<CandidateId>& ids, RankingSection part)
    {
        for (const CandidateId& id : ids)
            add(id, part);
    }

    const Framework& m_framework;
    const JurySession& m_jury;
    const TieDrafts& m_drafts;
    RankingBoard m_board;
    std::unordered_map<std::string_view, const ApplicationResult*> m_results;
    std::unordered_map<std::string_view, const Candidate*> m_people;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace

std::vector<CandidateId> sortedIds(std::vector<CandidateId> ids)
{
    std::ranges::sort(ids);
    return ids;
}

const RankingEntry* RankingBoard::entry(const CandidateId& id) const
{
    const auto found = std::ranges::find(entries, id, &RankingEntry::id);
    return found == entries.end() ? nullptr : &*found;
}

int RankingBoard::count(RankingSection part) const
{
    return static_cast<int>(std::ranges::count(entries, part, &RankingEntry::part));
}

int RankingBoard::unsettled() const
{
    return static_cast<int>(std::ranges::count(entries, false, &RankingEntry::settled));
}

RankingBoard makeBoard(const Framework& framework, const JurySession& jury,
                       const app::SessionRanking& shown, const RankingList& list,
                       const TieDrafts& drafts)
{
    return BoardMaker(framework, jury, shown, list, drafts).take();
}

} // namespace delibere::widgets
