// SPDX-License-Identifier: GPL-3.0-or-later
// The rankings that a commission signed: each version, and everything in the file that the one that
// holds was made of, worked out again.
#include <algorithm>
#include <set>

#include "app/frozen_view.h"
#include "app/ranking_freezing.h"
#include "app/verifier.h"

namespace delibere::app {

namespace {

using Code = VerificationCode;

// The session as the commission sat: who is said to be absent since then read all the same.
JurySession asSigned(JurySession jury, const SignedRanking& record)
{
    for (Juror& juror : jury.jurors) {
        const auto member = std::ranges::find(record.members, juror.id, &SignedJuror::id);
        if (member != record.members.end())
            juror.attendance = member->attendance;
    }
    return jury;
}

} // namespace

void Verifier::checkRankings()
{
    std::set<RankingList> expected; // those that have an application
    for (const auto& [candidate, application] : m_content.session.applications)
        expected.insert(listOf(application.facts));
    for (const RankingList& list : everyRankingList) {
        m_subject = list;
        const auto history = m_file.history(list);
        if (!history) {
            m_result.findings.push_back(unread(history.error(), listKey(list)));
            continue;
        }
        checkStage(listKey(list), expected.contains(list), *history, m_result.rankings);
        for (const RecordVersion& version : *history) {
            checkRankingVersion(version);
            for (const Signature& signature : version.signatures)
                m_signatures.emplace_back(listKey(list), signature);
        }
        const RecordVersion* held = holding(*history);
        const auto record = held == nullptr ? Result<codec::FrozenRanking, Findings>()
                                            : codec::readFrozenRanking(held->body);
        if (held != nullptr && record && m_framework.admission)
            checkAgainstFile(*record);
    }
    m_subject.reset();
}

void Verifier::checkRankingVersion(const RecordVersion& version)
{
    const std::string id = subjectText(version.subject);
    const std::string number = std::to_string(version.number);
    const auto record = codec::readFrozenRanking(version.body);
    if (!hasItsDigest(version) || !record) {
        add(VerifiedAspect::Integrity, Code::RecordAltered, id, number);
    } else {
        if (!readFrozenRanking(version))
            add(VerifiedAspect::Consistency, Code::RecordIncoherent, id, number);
        if (record->signatories != version.signatories)
            add(VerifiedAspect::Consistency, Code::SignatoriesDiffer, id, number);
        checkOrigin(version, record->session, record->formation.digest);
    }
    for (const Signature& signature : version.signatures)
        checkSignature(version, signature);
}

void Verifier::checkAgainstFile(const codec::FrozenRanking& record)
{
    const std::string id = listKey(record.list);
    const JurySession jury = asSigned(m_content.session, record);
    const auto sheets = m_file.markedSheets();
    if (!sheets) {
        m_result.findings.push_back(unread(sheets.error(), id));
        return;
    }
    const auto results = resultsOf(m_framework, jury, *sheets);
    const Ranking ranking = rank(jury, record.list, results, record.firstRank);
    const SignedRanking held =
        contentOf({m_framework, record.formation.digest, jury, results, ranking, *sheets});
    const bool info =
        held.title == record.title && held.place == record.place && held.date == record.date;
    if (held.formation != record.formation || held.settlements != record.settlements || !info)
        add(VerifiedAspect::Consistency, Code::RankingDiffers, id);
    compareLines(record, held);
    JurySession panel = panelOf(record);
    for (Juror& before : panel.jurors) { // what a ranking does not say of them is not compared
        if (const Juror* now = m_content.session.juror(before.id)) {
            before.college = now->college;
            before.employer = now->employer;
            before.qualified = now->qualified;
        }
    }
    checkJurors(id, panel);
}

// By the number that is in the file now, where there is one: that is where somebody looks.
void Verifier::compareLines(const SignedRanking& record, const SignedRanking& held)
{
    const std::string id = listKey(record.list);
    std::map<CandidateId, const SignedApplication*> now;
    for (const SignedApplication& line : held.lines)
        now.emplace(line.candidate, &line);
    for (const SignedApplication& line : record.lines) {
        const auto found = now.find(line.candidate);
        if (found == now.end())
            add(VerifiedAspect::Consistency, Code::RankingDiffers, id, line.number);
        else if (*found->second != line)
            add(VerifiedAspect::Consistency, Code::RankingDiffers, id, found->second->number);
        if (found != now.end())
            now.erase(found);
    }
    for (const auto& [candidate, line] : now) // who was not there when it was signed
        add(VerifiedAspect::Consistency, Code::RankingDiffers, id, line->number);
}

} // namespace delibere::app
