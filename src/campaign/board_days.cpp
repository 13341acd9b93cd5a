// SPDX-License-Identifier: GPL-3.0-or-later
// What the mornings, the evenings and the phases of the calendar change by themselves.
#include <algorithm>

#include "campaign/board.h"

namespace delibere::campaign {

template <class Visit>
void Board::forEachApplication(Visit visit)
{
    if (m_only) {
        for (const CandidateNumber candidate : *m_only)
            m_lists->forEachSlot(candidate,
                                 [&](std::uint32_t, ApplicationNumber each) { visit(each); });
        return;
    }
    for (ApplicationNumber each = 0; each < m_lists->count(); ++each)
        visit(each);
}

// Every application of the lists of that phase, with the track of its formation.
template <class Visit>
void Board::forEachListed(AdmissionPhase phase, Visit visit)
{
    const bool added = phase == AdmissionPhase::Complementary;
    if (m_only) {
        forEachApplication([&](ApplicationNumber each) {
            if (m_lists->complementary(each) == added)
                visit(each, m_lists->formations()[m_lists->formationOf(each)].track);
        });
        return;
    }
    for (FormationNumber formation = 0; formation < m_lists->formationCount(); ++formation) {
        const Track track = m_lists->formations()[formation].track;
        const ApplicationNumber end = m_lists->begin(formation + 1, phase);
        for (ApplicationNumber each = m_lists->begin(formation, phase); each < end; ++each)
            visit(each, track);
    }
}

void Board::open(Day day)
{
    m_day = day;
    m_called.clear();
    const auto show = [&](AdmissionPhase lists, Track wanted, State to, Rule rule) {
        forEachListed(lists, [&](ApplicationNumber each, Track track) {
            if (track == wanted && m_states[each] == State::Ranked)
                move(each, to, rule);
        });
    };
    if (!m_searchOpened && day >= m_calendar->contractSearch) {
        m_searchOpened = true;
        show(AdmissionPhase::Main, Track::WorkStudy, State::Searching, Rule::ContractSearch);
    }
    if (!m_mainOpened && day >= m_calendar->mainPhase.first) {
        m_mainOpened = true;
        show(AdmissionPhase::Main, Track::Classic, State::Waiting, Rule::Listed);
    }
    if (!m_newListsOpened && !m_calendar->complementaryMornings.none() &&
        day >= m_calendar->newListsFrom) {
        m_newListsOpened = true;
        show(AdmissionPhase::Complementary, Track::WorkStudy, State::Searching,
             Rule::ContractSearch);
        show(AdmissionPhase::Complementary, Track::Classic, State::Waiting, Rule::Listed);
    }
    if (day == m_calendar->withdrawals.first)
        archive();
    if (day >= m_calendar->workStudyMornings.first)
        rankContracts();
}

void Board::rankContracts()
{
    const State to = phase() == Phase::Withdrawals ? State::Archived : State::Waiting;
    for (const ApplicationNumber each : m_validated) {
        if (m_states[each] == State::Validated) {
            move(each, to, Rule::ContractRanked);
            lookAgainAt(each);
        }
    }
    m_validated.clear();
}

void Board::archive()
{
    forEachApplication([&](ApplicationNumber each) {
        const State state = m_states[each];
        if (!isLive(state))
            return;
        if (!m_switches.newcomersStayCallable && m_lists->isNewcomer(m_lists->candidateOf(each)))
            move(each, State::Lapsed, Rule::Archived);
        else if (state == State::Waiting)
            move(each, State::Archived, Rule::Archived);
    });
}

void Board::finishMorning()
{
    const Phase now = phase();
    for (const ApplicationNumber each : m_called) {
        if (now == Phase::Complementary)
            settleComplementary(m_lists->candidateOf(each));
        else if (now == Phase::Withdrawals)
            settleLate(m_lists->candidateOf(each));
    }
}

// The best of what is held and of what came is held; whatever stands lower in the order is lost.
void Board::settleComplementary(CandidateNumber candidate)
{
    int best = noDay + 1;
    m_lists->forEachSlot(candidate, [&](std::uint32_t slot, ApplicationNumber each) {
        if (m_states[each] == State::Proposed || m_states[each] == State::Held)
            best = std::min<int>(best, m_orders[slot]);
    });
    m_lists->forEachSlot(candidate, [&](std::uint32_t slot, ApplicationNumber each) {
        const State state = m_states[each];
        if (isLive(state) && m_orders[slot] > best)
            move(each, State::Lost, Rule::BetterProposal);
        else if (state == State::Proposed)
            move(each, State::Held, Rule::BetterProposal);
    });
}

void Board::settleLate(CandidateNumber candidate)
{
    int best = noDay + 1;
    m_lists->forEachSlot(candidate, [&](std::uint32_t slot, ApplicationNumber each) {
        if (m_states[each] == State::Proposed)
            best = std::min<int>(best, m_orders[slot]);
    });
    m_lists->forEachSlot(candidate, [&](std::uint32_t slot, ApplicationNumber each) {
        const State state = m_states[each];
        const bool mayBeDropped = state != State::Proposed || m_switches.betterOfferDropsPending;
        if (isLive(state) && m_orders[slot] > best && mayBeDropped)
            move(each, State::Lost, Rule::LateProposal);
    });
}

void Board::close()
{
    expire();
    if (m_day == m_calendar->ordering.last) {
        endOrdering();
        if (m_calendar->complementaryMornings.none())
            makeHoldsFinal();
    }
    if (!m_calendar->complementaryMornings.none() &&
        m_day == m_calendar->complementaryMornings.last)
        makeHoldsFinal();
    if (m_day == m_calendar->lastDay()) {
        forEachApplication([&](ApplicationNumber each) {
            if (isWanted(m_states[each]))
                move(each, State::Lapsed, Rule::CampaignEnded);
        });
    }
}

void Board::expire()
{
    auto& due = m_dueOn[static_cast<std::size_t>(m_day)];
    for (const ApplicationNumber each : due) {
        if (m_states[each] != State::Proposed || m_due[each] != m_day)
            continue;
        move(each, State::Expired, Rule::NotAnswered);
        if (!m_switches.missedDeadlineLosesHold)
            continue;
        m_lists->forEachSlot(m_lists->candidateOf(each),
                             [&](std::uint32_t, ApplicationNumber other) {
                                 if (m_states[other] == State::Held)
                                     move(other, State::Expired, Rule::NotAnswered);
                             });
    }
    due = {};
}

// What is held stands last in the order. Without an order it is final, and the rest is lost.
void Board::endOrdering()
{
    std::vector<ApplicationNumber> final;
    forEachApplication([&](ApplicationNumber each) {
        const State state = m_states[each];
        if (!isLive(state))
            return;
        const bool ordered = hasOrdered(m_lists->candidateOf(each));
        if (state == State::Held && ordered)
            putInOrder(each);
        else if (state == State::Held)
            final.push_back(each);
        else if (!ordered || order(each) == 0)
            move(each, State::Lost, Rule::NotOrdered);
    });
    for (const ApplicationNumber each : final)
        place(each, Rule::HoldMadeFinal); // nothing else of theirs is left
}

void Board::makeHoldsFinal()
{
    forEachApplication([&](ApplicationNumber each) {
        if (m_states[each] == State::Held)
            acceptForGood(each, Rule::PhaseEnded);
    });
}

} // namespace delibere::campaign
