// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliberation_tables.h"

#include "store/column_words.h"

namespace delibere::store {

namespace {

std::optional<Percent> percentOf(std::optional<int> value)
{
    return value ? std::optional(Percent{*value}) : std::nullopt;
}

// Unknown: left out.
void putBasis(std::map<BlockId, std::string>& bases, const BlockId& block, std::string basis)
{
    if (!basis.empty())
        bases.emplace(block, std::move(basis));
}

void writeRows(Connection& connection, const SetDiscussed& edit)
{
    if (edit.discussed)
        connection.run("INSERT INTO discussed (candidate, block, basis) VALUES (?, ?, ?) "
                       "ON CONFLICT (candidate, block) DO UPDATE SET basis = excluded.basis",
                       edit.candidate.text(), edit.block.text(), edit.basis.value_or(""));
    else
        connection.run("DELETE FROM discussed WHERE candidate = ? AND block = ?",
                       edit.candidate.text(), edit.block.text());
}

void writeRows(Connection& connection, const SetVote& edit)
{
    connection.run("DELETE FROM vote WHERE candidate = ? AND block = ?", edit.candidate.text(),
                   edit.block.text());
    if (edit.vote)
        connection.run(
            "INSERT INTO vote (candidate, block, in_favour, against, abstained, casting, "
            "basis) VALUES (?, ?, ?, ?, ?, ?, ?)",
            edit.candidate.text(), edit.block.text(), edit.vote->inFavour, edit.vote->against,
            edit.vote->abstained, wordOf(castingVoteWords, edit.vote->casting),
            edit.basis.value_or(""));
}

void writeRows(Connection& connection, const SetAppraisal& edit)
{
    const std::string& candidate = edit.candidate.text();
    if (!edit.appraisal) {
        connection.run("DELETE FROM appraisal WHERE candidate = ? AND block = ?", candidate,
                       edit.block.text());
        return;
    }
    std::optional<int> percent;
    if (edit.appraisal->percent)
        percent = edit.appraisal->percent->value;
    connection.run("INSERT INTO appraisal (candidate, block, validated, percent, reason, basis) "
                   "VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (candidate, block) DO UPDATE SET validated = excluded.validated, "
                   "percent = excluded.percent, reason = excluded.reason, basis = excluded.basis",
                   candidate, edit.block.text(), edit.appraisal->validated, percent,
                   edit.appraisal->reason, edit.basis.value_or(""));
}

void writeRows(Connection& connection, const SetRecommendation& edit)
{
    if (edit.text.empty())
        connection.run("DELETE FROM recommendation WHERE candidate = ? AND block = ?",
                       edit.candidate.text(), edit.block.text());
    else
        connection.run("INSERT INTO recommendation VALUES (?, ?, ?) "
                       "ON CONFLICT (candidate, block) DO UPDATE SET text = excluded.text",
                       edit.candidate.text(), edit.block.text(), edit.text);
}

void writeRows(Connection& connection, const SetNoRecommendation& edit)
{
    const char* sql = edit.said ? "INSERT OR IGNORE INTO no_recommendation VALUES (?, ?)"
                                : "DELETE FROM no_recommendation WHERE candidate = ? AND block = ?";
    connection.run(sql, edit.candidate.text(), edit.block.text());
}

void writeRows(Connection& connection, const SetCommonAppraisal& edit)
{
    if (edit.text.empty())
        connection.run("DELETE FROM common_appraisal WHERE candidate = ? AND criterion = ?",
                       edit.candidate.text(), edit.criterion.text());
    else
        connection.run("INSERT INTO common_appraisal VALUES (?, ?, ?) "
                       "ON CONFLICT (candidate, criterion) DO UPDATE SET text = excluded.text",
                       edit.candidate.text(), edit.criterion.text(), edit.text);
}

void writeRows(Connection& connection, const SetComment& edit)
{
    if (edit.text.empty())
        connection.run("DELETE FROM comment WHERE candidate = ?", edit.candidate.text());
    else
        connection.run("INSERT INTO comment VALUES (?, ?) "
                       "ON CONFLICT (candidate) DO UPDATE SET text = excluded.text",
                       edit.candidate.text(), edit.text);
}

void writeRows(Connection& connection, const SetProposal& edit)
{
    if (edit.proposal)
        connection.run("INSERT INTO proposal VALUES (?, ?) "
                       "ON CONFLICT (candidate) DO UPDATE SET kind = excluded.kind",
                       edit.candidate.text(), wordOf(proposalWords, *edit.proposal));
    else
        connection.run("DELETE FROM proposal WHERE candidate = ?", edit.candidate.text());
}

} // namespace

Deliberation readDeliberation(Connection& connection, const CandidateId& candidate)
{
    Deliberation deliberation;
    deliberation.candidate = candidate;
    const std::string& id = candidate.text();
    Query appraisals = connection.query(
        "SELECT block, validated, percent, reason, basis FROM appraisal WHERE candidate = ?", id);
    while (appraisals.next()) {
        const BlockId block(appraisals.text(0));
        deliberation.appraisals[block] = {appraisals.integer(1) != 0,
                                          percentOf(appraisals.optionalInteger(2)),
                                          appraisals.text(3)};
        putBasis(deliberation.bases.appraisals, block, appraisals.text(4));
    }
    Query recommendations =
        connection.query("SELECT block, text FROM recommendation WHERE candidate = ?", id);
    while (recommendations.next())
        deliberation.recommendations[BlockId(recommendations.text(0))] = recommendations.text(1);
    Query without = connection.query("SELECT block FROM no_recommendation WHERE candidate = ?", id);
    while (without.next())
        deliberation.withoutRecommendation.emplace(without.text(0));
    Query common =
        connection.query("SELECT criterion, text FROM common_appraisal WHERE candidate = ?", id);
    while (common.next())
        deliberation.commonAppraisals[CriterionId(common.text(0))] = common.text(1);
    Query comment = connection.query("SELECT text FROM comment WHERE candidate = ?", id);
    if (comment.next())
        deliberation.comment = comment.text(0);
    Query proposal = connection.query("SELECT kind FROM proposal WHERE candidate = ?", id);
    if (proposal.next())
        deliberation.proposal = fromWord<ProposalKind>(proposalWords, proposal.text(0));
    Query discussed =
        connection.query("SELECT block, basis FROM discussed WHERE candidate = ?", id);
    while (discussed.next()) {
        const BlockId block(discussed.text(0));
        deliberation.discussed.insert(block);
        putBasis(deliberation.bases.discussed, block, discussed.text(1));
    }
    Query votes = connection.query("SELECT block, in_favour, against, abstained, casting, basis "
                                   "FROM vote WHERE candidate = ?",
                                   id);
    while (votes.next()) {
        const BlockId block(votes.text(0));
        deliberation.votes[block] = {votes.integer(1), votes.integer(2), votes.integer(3),
                                     fromWord<CastingVote>(castingVoteWords, votes.text(4))};
        putBasis(deliberation.bases.votes, block, votes.text(5));
    }
    return deliberation;
}

void write(Connection& connection, const DeliberationEdit& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

} // namespace delibere::store
