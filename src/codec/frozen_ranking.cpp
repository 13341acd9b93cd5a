// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/frozen_ranking.h"

#include "codec/freezing_place.h"
#include "codec/json_writing.h"
#include "codec/ranking_words.h"

namespace delibere::codec {

namespace {

Json exact(const Fraction& fraction)
{
    return Json::array({fraction.num(), fraction.den()});
}

Json exactOrNull(const std::optional<Fraction>& fraction)
{
    return fraction ? exact(*fraction) : Json(nullptr);
}

template <class Ids>
Json idList(const Ids& ids)
{
    Json list = Json::array();
    for (const auto& id : ids)
        list.push_back(id.text());
    return list;
}

Json formationJson(const SignedFormation& formation)
{
    Json json = {{"referentiel", formation.framework},
                 {"empreinte", formation.digest},
                 {"mention", formation.mention},
                 {"parcours", formation.course},
                 {"etablissement", formation.establishment},
                 {"criteres", Json::array()},
                 {"examens", Json::array()},
                 {"ponderation", formation.weightsSource}};
    for (const WeighedCriterion& each : formation.criteria)
        json["criteres"].push_back({{"critere", each.id.text()}, {"poids", each.weight}});
    for (const WeighedExamination& each : formation.examinations)
        json["examens"].push_back(
            {{"modalite", wordOf(signedModeWords, each.mode)}, {"poids", each.weight}});
    if (formation.capacity) {
        Json tracks = Json::array();
        for (const Track track : formation.capacity->tracks)
            tracks.push_back(wordOf(trackWords, track));
        json["capacite"] = said({{"voies", std::move(tracks)},
                                 {"places", formation.capacity->places},
                                 {"source", formation.capacity->source}});
    }
    if (formation.lastRankCalled)
        json["campagne_precedente"] = said(
            {{"dernier_appele", *formation.lastRankCalled}, {"source", formation.campaignSource}});
    if (formation.tieRule)
        json["regle_de_departage"] = said({{"criteres", idList(formation.tieRule->criteria)},
                                           {"source", formation.tieRule->source}});
    return said(std::move(json));
}

Json memberJson(const SignedJuror& member)
{
    return said({{"membre", member.id.text()},
                 {"nom", member.name},
                 {"fonction", member.function},
                 {"role", wordOf(roleWords, member.role)},
                 {"presence", wordOf(attendanceWords, member.attendance)}});
}

Json readerJson(const SignedReader& reader)
{
    return said({{"membre", reader.juror.text()},
                 {"resultat", exactOrNull(reader.whole)},
                 {"notes", reader.marks}});
}

Json lineJson(const SignedApplication& line)
{
    Json json = {{"candidat", line.candidate.text()},
                 {"numero", line.number},
                 {"rang", line.rank},
                 {"reponse", wordOf(answerKindWords, line.answer)},
                 {"motif", line.reason},
                 {"resultat", exactOrNull(line.result)},
                 {"ecart", exactOrNull(line.spread)},
                 {"entretien", line.interviewed},
                 {"deports", idList(line.withdrawn)}};
    if (line.ranked())
        json["par"] = wordOf(rankedByWords, line.by);
    if (line.move)
        json["deplacement"] = {{"apres", line.move->after.text()},
                               {"ordre", line.move->order},
                               {"motif", line.move->reason}};
    for (const Fraction& key : line.tieKeys)
        json["cles"].push_back(exact(key));
    json = said(std::move(json));
    json["lecteurs"] = Json::array();
    for (const SignedReader& reader : line.readers)
        json["lecteurs"].push_back(readerJson(reader));
    return json;
}

Json marksJson(const Framework& framework, const ScoreSheet& sheet, Evidence evidence)
{
    Json marks = Json::object();
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                const auto entry = sheet.criteria.find(criterion.id);
                const auto* percent = entry == sheet.criteria.end()
                                          ? nullptr
                                          : std::get_if<Percent>(&entry->second.mark(evidence));
                marks[criterion.id.text()] =
                    percent == nullptr ? Json(nullptr) : Json(percent->value);
            }
        }
    }
    return marks;
}

} // namespace

std::string canonical(const SignedRanking& record)
{
    Json json = {{"format", std::string(rankingFormat) + "/1"},
                 {"version", record.number},
                 {"session", record.session.text()},
                 {"titre", record.title},
                 {"lieu", record.place},
                 {"date", record.date.iso()},
                 {"classement", listKey(record.list)},
                 {"premier_rang", record.firstRank}};
    json = said(std::move(json));
    json["formation"] = formationJson(record.formation);
    if (record.replaces > 0)
        json["remplace"] = {{"version", record.replaces}, {"motif", record.correction}};
    addZone(json, record.zoneMinutes);
    json["membres"] = Json::array();
    for (const SignedJuror& member : record.members)
        json["membres"].push_back(memberJson(member));
    json["signataires"] = idList(record.signatories);
    json["candidatures"] = Json::array();
    for (const SignedApplication& line : record.lines)
        json["candidatures"].push_back(lineJson(line));
    for (const TieSettlement& each : record.settlements)
        json["departages"].push_back({{"ordre", idList(each.order)}, {"motif", each.reason}});
    return canonicalBytes(json);
}

std::string canonicalMarks(const Framework& framework, const ScoreSheet& sheet, bool interview)
{
    Json json = {{"dossier", marksJson(framework, sheet, Evidence::Dossier)}};
    if (interview)
        json["entretien"] = marksJson(framework, sheet, Evidence::Interview);
    return canonicalBytes(json);
}

} // namespace delibere::codec
