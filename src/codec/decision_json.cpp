// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/decision_json.h"

#include "codec/after_room_json.h"
#include "codec/form_head.h"
#include "codec/session_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

// Why somebody was not heard is for the grid only.
Json printedCandidate(const Candidate& candidate)
{
    Json json = toJson(candidate);
    json.erase("motif_presence");
    return json;
}

Json blocksJson(std::span<const DecidedBlock> blocks)
{
    Json json = Json::array();
    for (const DecidedBlock& decided : blocks)
        json.push_back(
            {{"id", decided.block.text()},
             {"etat", wordOf(blockStateWords, decided.state)},
             {"retenu", orNull(decided.percent, [](Percent percent) { return percent.value; })}});
    return json;
}

Json proposalJson(const std::optional<ProposalKind>& proposal)
{
    return orNull(proposal, [](ProposalKind kind) { return wordOf(proposalWords, kind); });
}

Json gridJson(const SourceGrid& grid, RecordState state)
{
    Json json = {{"version", grid.version},
                 {"signee", state == RecordState::Signed},
                 {"remplace", grid.replaces},
                 {"empreinte", grid.fingerprint}};
    if (!grid.notSigning.empty()) // how many: who and why is for the grid
        json["sans_signature"] = grid.notSigning.size();
    return json;
}

// The days alone: what is due or late depends on the day it is printed.
Json dayJson(const std::optional<Date>& day)
{
    return orNull(day, [](const Date& date) { return date.iso(); });
}

Json decisionsJson(const FollowUp& followUp)
{
    Json json = Json::object();
    for (const FollowUpStep step : {FollowUpStep::ParitaryJury, FollowUpStep::Cpne})
        json[std::string(wordOf(followUpWords, step))] = dayJson(doneOn(followUp, step));
    return json;
}

Json adviceJson(std::span<const BlockAdvice> advice)
{
    Json json = Json::array();
    for (const BlockAdvice& each : advice)
        json.push_back({{"bloc", each.block.text()}, {"texte", each.text}});
    return json;
}

const char* typeOf(ParitaryPart part)
{
    switch (part) {
    case ParitaryPart::Minutes:
        return "proces-verbal-paritaire";
    case ParitaryPart::FinalTable:
        return "tableau-final";
    case ParitaryPart::Transmittal:
        return "lettre-d-envoi";
    case ParitaryPart::Codes:
        return "correspondance-sans-nom";
    }
    return "";
}

Json rowJson(const SummaryTableRow& row)
{
    Json json = {{"candidat", printedCandidate(row.candidate)}, {"blocs", blocksJson(row.blocks)},
                 {"proposition", proposalJson(row.proposal)},   {"version", row.version},
                 {"signee", row.state == RecordState::Signed},  {"empreinte", row.fingerprint}};
    Json rescued = Json::array();
    for (const DecidedBlock& decided : row.blocks) {
        if (decided.rescued)
            rescued.push_back(decided.block.text());
    }
    json["rattrapages"] = std::move(rescued);
    return json;
}

Json rowJson(const ParitaryRow& row)
{
    Json json = {{"candidat", printedCandidate(row.candidate)},
                 {"jury_evaluation", blocksJson(row.evaluated)},
                 {"version", row.version},
                 {"decision", orNull(row.decision, [](const NumberedDecision& decision) {
                      return toJson(decision);
                  })}};
    for (const NumberedDecision& each : row.withdrawn)
        json["retirees"].push_back(toJson(each));
    if (!row.code.empty())
        json["code"] = row.code;
    return json;
}

} // namespace

Json recordJson(const SummaryTableRecord& record)
{
    Json json = formHead(record, "tableau-recapitulatif");
    Json rows = Json::array();
    for (const SummaryTableRow& row : record.rows)
        rows.push_back(rowJson(row));
    json["candidats"] = std::move(rows);
    json["suites"] = decisionsJson(record.followUp);
    return json;
}

Json recordJson(const StatementRecord& record)
{
    Json json = formHead(record, "releve");
    json["candidat"] = printedCandidate(record.candidate);
    json["blocs"] = blocksJson(record.blocks);
    json["proposition"] = proposalJson(record.proposal);
    json["commentaire"] = record.comment;
    Json recommendations = Json::object();
    for (const DecidedBlock& decided : record.blocks) {
        const auto found = record.recommendations.find(decided.block);
        const bool decidedHere =
            decided.state == BlockState::NotValidated || decided.state == BlockState::Validated;
        if (decidedHere && found != record.recommendations.end())
            recommendations[decided.block.text()] = found->second;
    }
    json["preconisations"] = std::move(recommendations);
    Json steps = Json::object();
    for (const FollowUpLine& line : record.followUps)
        steps[std::string(wordOf(followUpWords, line.step))] = dayJson(line.done);
    json["suites"] = std::move(steps);
    json["grille"] = gridJson(record.grid, record.stamp.state);
    return json;
}

Json recordJson(const CertificateRecord& record)
{
    Json json = formHead(record, "attestation");
    json["candidat"] = {{"id", record.candidate.id.text()},
                        {"nom", record.candidate.lastName},
                        {"prenom", record.candidate.firstName}};
    Json blocks = Json::array();
    for (const BlockId& block : record.blocks)
        blocks.push_back(block.text());
    json["blocs"] = std::move(blocks);
    json["suites"] = decisionsJson(record.followUp);
    json["grille"] = gridJson(record.grid, record.stamp.state);
    if (!record.advice.empty())
        json["preconisations"] = adviceJson(record.advice);
    if (record.paritary != nullptr)
        json["jury_paritaire"] = toJson(*record.paritary);
    return json;
}

Json recordJson(const ParitaryRecord& record)
{
    Json json = formHead(record, typeOf(record.part));
    Json members = Json::array();
    for (const ParitaryPerson& member : record.members)
        members.push_back(toJson(member));
    Json rows = Json::array();
    for (const ParitaryRow& row : record.rows)
        rows.push_back(rowJson(row));
    json["membres"] = std::move(members);
    json["candidats"] = std::move(rows);
    json["suites"] = decisionsJson(record.followUp);
    return json;
}

Json recordJson(const LetterRecord& record)
{
    Json json = formHead(record, "notification");
    json["candidat"] = printedCandidate(record.candidate);
    json["jury_evaluation"] = blocksJson(record.evaluated);
    json["blocs"] = blocksJson(record.decided);
    json["preconisations"] = adviceJson(record.advice);
    json["decision"] =
        orNull(record.decision, [](const NumberedDecision& decision) { return toJson(decision); });
    json["suites"] = decisionsJson(record.followUp);
    json["grille"] = gridJson(record.grid, record.stamp.state);
    return json;
}

Json recordJson(const AnonymousRecord& record)
{
    Json json = formHead(record, "dossier-anonyme");
    json["code"] = record.code;
    json["blocs"] = blocksJson(record.evaluated);
    json["motifs"] = adviceJson(record.reasons);
    json["preconisations"] = adviceJson(record.advice);
    json["commentaire"] = record.comment;
    return json;
}

} // namespace delibere::codec
