// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/form_json.h"

#include "codec/application_json.h"
#include "codec/form_head.h"
#include "codec/frozen_ranking.h"
#include "codec/hex.h"
#include "codec/manifests.h"
#include "codec/session_json.h"
#include "codec/words.h"

namespace delibere::codec {

namespace {

// Everyone who signs the sheet reads it: only whether the candidate came, never why not, nor what
// is held against them.
Json calledJson(const Candidate& candidate)
{
    Json json = {{"id", candidate.id.text()},
                 {"nom", candidate.lastName},
                 {"prenom", candidate.firstName},
                 {"heure", candidate.time}};
    if (!candidate.room.empty())
        json["salle"] = candidate.room;
    if (candidate.status == CandidateStatus::Absent || candidate.status == CandidateStatus::Excused)
        json["presence"] = wordOf(candidateStatusWords, candidate.status);
    return json;
}

const char* letterWord(CandidateLetter letter)
{
    switch (letter) {
    case CandidateLetter::Summons:
        return "convocation-candidat";
    case CandidateLetter::Precision:
        return "demande-precision";
    case CandidateLetter::Presence:
        break;
    }
    return "presence-candidat";
}

const char* letterWord(JurorLetter letter)
{
    switch (letter) {
    case JurorLetter::Summons:
        return "convocation-membre";
    case JurorLetter::LeaveRequest:
        return "autorisation-absence";
    case JurorLetter::Declaration:
        return "declaration-membre";
    case JurorLetter::Presence:
        break;
    }
    return "presence-membre";
}

} // namespace

Json recordJson(const AttendanceRecord& record)
{
    Json json = formHead(record, "emargement");
    Json jurors = Json::array();
    for (const Juror& juror : record.session.jurors)
        jurors.push_back(toJson(juror));
    Json candidates = Json::array();
    for (const Candidate& candidate : record.session.candidates) {
        Json& called = candidates.emplace_back(calledJson(candidate));
        if (const HearingNotes notes = record.session.notesOf(candidate.id); !notes.blank())
            called["passage"] = toJson(notes);
        addApplicationFacts(called, record.session, candidate.id);
    }
    Json recused = Json::array(); // who and from whom: a reason is never printed
    for (const Recusal& recusal : record.session.recusals)
        recused.push_back(
            {{"candidat", recusal.candidate.text()}, {"membre", recusal.juror.text()}});
    json["membres"] = std::move(jurors);
    json["candidats"] = std::move(candidates);
    json["deports"] = std::move(recused);
    return json;
}

// Members by their names alone; of a candidate the company and who evaluates them besides.
Json recordJson(const HearingRecord& record)
{
    Json json = formHead(record, "ordre-passage");
    Json jurors = Json::array();
    for (const Juror& juror : record.session.jurors)
        jurors.push_back({{"id", juror.id.text()}, {"nom", juror.name}});
    Json candidates = Json::array();
    for (const Candidate& candidate : record.session.candidates) {
        Json called = calledJson(candidate);
        called["entreprise"] = candidate.company;
        called["evaluateurs"] = Json::array();
        for (const JurorId& juror : record.session.assignedTo(candidate.id)) {
            if (record.session.evaluates(juror, candidate.id))
                called["evaluateurs"].push_back(juror.text());
        }
        called["tous"] = record.session.assignedTo(candidate.id).empty();
        addApplicationFacts(called, record.session, candidate.id);
        candidates.push_back(std::move(called));
    }
    json["membres"] = std::move(jurors);
    json["candidats"] = std::move(candidates);
    return json;
}

Json recordJson(const BlankGridRecord& record)
{
    Json json = formHead(record, "grille-vierge");
    json["candidat"] = record.candidate == nullptr ? Json(nullptr) : toJson(*record.candidate);
    json["membres"] = Json::array();
    for (const Juror& juror : record.session.jurors)
        json["membres"].push_back(toJson(juror));
    return json;
}

Json recordJson(const BlankGuideRecord& record)
{
    Json json = formHead(record, "guide-vierge");
    json["candidat"] = record.candidate == nullptr ? Json(nullptr) : toJson(*record.candidate);
    json["membre"] = record.juror == nullptr ? Json(nullptr) : toJson(*record.juror);
    if (record.candidate != nullptr)
        addApplicationFacts(json, record.session, record.candidate->id);
    return json;
}

Json recordJson(const EntrySlipRecord& record)
{
    Json json = formHead(record, "bordereau");
    Json lines = Json::array();
    for (const EntryLine& line : record.lines)
        lines.push_back(
            {{"bloc", line.block.text()},
             {"etat", wordOf(blockStateWords, line.state)},
             {"pourcentage", orNull(line.percent, [](Percent percent) { return percent.value; })}});
    json["candidat"] = toJson(record.candidate);
    json["blocs"] = std::move(lines);
    json["commentaire"] = record.comment;
    json["proposition"] =
        orNull(record.proposal, [](ProposalKind kind) { return wordOf(proposalWords, kind); });
    return json;
}

// What the letter says of them: why somebody is waited for is not in it.
Json recordJson(const CandidateLetterRecord& record)
{
    const Candidate& candidate = record.candidate;
    Json json = formHead(record, letterWord(record.letter));
    json["candidat"] = {{"id", candidate.id.text()},
                        {"nom", candidate.lastName},
                        {"prenom", candidate.firstName},
                        {"heure", candidate.time}};
    if (record.letter == CandidateLetter::Summons) {
        json["salle"] = candidate.room;
        json["presente"] = Json::array();
        for (const BlockId& block : candidate.presented)
            json["presente"].push_back(block.text());
    }
    addApplicationFacts(json, record.session, candidate.id);
    if (const Application* application = record.session.application(candidate.id);
        application != nullptr && record.letter == CandidateLetter::Precision)
        json["pieces"] = toJson(*application)["pieces"];
    return json;
}

Json recordJson(const JurorLetterRecord& record)
{
    Json json = formHead(record, letterWord(record.letter));
    json["membre"] = toJson(record.juror);
    if (record.letter == JurorLetter::Declaration) {
        json["candidats"] = Json::array();
        for (const DeclaredCandidate& candidate :
             candidatesToDeclare(record.session, record.juror.id))
            json["candidats"].push_back({{"id", candidate.id.text()},
                                         {"nom", candidate.lastName},
                                         {"prenom", candidate.firstName},
                                         {"entreprise", candidate.company},
                                         {"deport", candidate.recused}});
        if (record.signedOne)
            json["signee"] = {{"contenu", write(record.signedOne->declaration)},
                              {"cle", hexOf(record.signedOne->publicKey)}};
    }
    return json;
}

// The frozen bytes say everything: their digest is its fingerprint.
Json recordJson(const RankingRecord& record)
{
    Json json = formHead(record, record.part == RankingPart::Minutes ? "proces-verbal-commission"
                                                                     : "liste-classement");
    json["contenu"] = canonical(record.ranking);
    return json;
}

Json recordJson(const ReasonsRecord& record)
{
    const auto exact = [](const Fraction& mean) { return fractionJson(mean); };
    const SignedApplication& line = record.line;
    Json json = formHead(record, "releve-motive");
    json["numero"] = line.number;
    json["nom"] = record.name;
    json["rang"] = line.rank;
    json["reponse"] = wordOf(answerKindWords, line.answer);
    json["motif"] = line.reason;
    json["resultat"] = orNull(line.result, exact);
    json["classement"] = {{"liste", listKey(record.ranking.list)},
                          {"version", record.ranking.number}};
    for (const CriterionMeans& each : record.means)
        json["criteres"].push_back({{"critere", each.criterion.text()},
                                    {"dossier", orNull(each.dossier, exact)},
                                    {"entretien", orNull(each.interview, exact)}});
    return json;
}

} // namespace delibere::codec
