// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/application_json.h"

#include <algorithm>
#include <set>

#include "codec/words.h"
#include "domain/record_subject.h"
#include "domain/sheet_rules.h"

namespace delibere::codec {

namespace {

constexpr Range anyNumber{0, 100'000};

void addBasis(Json& json, const std::optional<Fraction>& basis)
{
    if (basis)
        json["base"] = fractionJson(*basis);
}

std::string shortText(ObjectReader& object, std::string_view key)
{
    return object.optionalText(key, maximumNameLength);
}

std::optional<Fraction> readFraction(ObjectReader& parent, std::string_view key)
{
    const auto place = parent.optional(key);
    if (!place)
        return std::nullopt;
    constexpr int most = 2'000'000'000;
    ObjectReader object(*place);
    const auto num = object.integer("num", {0, most});
    const auto den = object.integer("den", {1, most});
    object.refuseOtherKeys();
    return num && den ? std::optional(Fraction(*num, *den)) : std::nullopt;
}

std::optional<Date> optionalDay(ObjectReader& object, std::string_view key)
{
    const auto place = object.optional(key);
    const std::string* text = place ? readString(*place) : nullptr;
    if (text == nullptr)
        return std::nullopt;
    const auto day = Date::fromIso(*text);
    if (!day)
        place->refuse(FindingCode::UnknownValue, *text);
    return day;
}

std::map<PieceId, PieceNote> readPieces(ObjectReader& application, const Framework& framework)
{
    std::map<PieceId, PieceNote> pieces;
    for (const Place& item : application.optionalItems("pieces", anyNumber)) {
        ObjectReader object(item);
        const PieceId id(object.id("piece"));
        PieceNote note;
        note.state = object.word<PieceState>("etat", pieceStateWords).value_or(note.state);
        note.askedOn = optionalDay(object, "demande_le");
        note.request = object.optionalText("demande");
        object.refuseOtherKeys();
        if (framework.admission && framework.admission->piece(id) == nullptr)
            item.refuse(FindingCode::UnknownReference, id.text());
        if (!pieces.emplace(id, std::move(note)).second)
            item.refuse(FindingCode::DuplicateId, id.text());
    }
    return pieces;
}

std::optional<ApplicationAnswer> readAnswer(ObjectReader& application)
{
    const auto place = application.optional("reponse");
    if (!place)
        return std::nullopt;
    ObjectReader object(*place);
    ApplicationAnswer answer;
    answer.kind = object.word<AnswerKind>("reponse", answerKindWords).value_or(answer.kind);
    answer.reason = object.optionalText("motif");
    answer.basis = readFraction(object, "base");
    object.refuseOtherKeys();
    return answer;
}

std::optional<RankMove> readMove(ObjectReader& application)
{
    const auto place = application.optional("deplacement");
    if (!place)
        return std::nullopt;
    ObjectReader object(*place);
    RankMove move;
    move.after = CandidateId(object.optionalText("apres"));
    move.reason = object.optionalText("motif");
    move.order = object.integer("ordre", {1, 1'000'000}).value_or(1);
    move.basis = readFraction(object, "base");
    object.refuseOtherKeys();
    return move;
}

struct AdmissionKind {
    std::string_view operator()(const SetApplication& /*edit*/) const { return "candidature"; }
    std::string_view operator()(const SetPiece& /*edit*/) const { return "piece"; }
    std::string_view operator()(const SetSummons& /*edit*/) const { return "convocation"; }
    std::string_view operator()(const SetAnswer& /*edit*/) const { return "reponse"; }
    std::string_view operator()(const SetRankMove& /*edit*/) const { return "rang"; }
    std::string_view operator()(const SettleTie& /*edit*/) const { return "departage"; }
};

template <class Value>
Json orNone(const std::optional<Value>& value)
{
    return value ? toJson(*value) : Json(nullptr);
}

struct AdmissionLine {
    Json operator()(const SetApplication& edit) const
    {
        return {{"candidat", edit.candidate.text()}, {"valeur", orNone(edit.application)}};
    }
    Json operator()(const SetPiece& edit) const
    {
        return {{"candidat", edit.candidate.text()},
                {"piece", edit.piece.text()},
                {"valeur", orNone(edit.note)}};
    }
    Json operator()(const SetSummons& edit) const
    {
        const std::string_view word = summonsWord(edit.summons);
        return {{"candidat", edit.candidate.text()},
                {"valeur", word.empty() ? Json(nullptr) : Json(word)}};
    }
    Json operator()(const SetAnswer& edit) const
    {
        return {{"candidat", edit.candidate.text()}, {"valeur", orNone(edit.answer)}};
    }
    Json operator()(const SetRankMove& edit) const
    {
        return {{"candidat", edit.candidate.text()}, {"valeur", orNone(edit.move)}};
    }
    // A settlement is known by whom it tells apart.
    Json operator()(const SettleTie& edit) const
    {
        auto whom = textsOf(edit.order);
        std::ranges::sort(whom);
        const Json value = edit.reason
                               ? Json{{"ordre", textsOf(edit.order)}, {"motif", *edit.reason}}
                               : Json(nullptr);
        return {{"liste", listKey(edit.list)}, {"candidats", whom}, {"valeur", value}};
    }
};

} // namespace

Json toJson(const ApplicationFacts& facts)
{
    Json json = {{"numero", facts.number},
                 {"voie", wordOf(trackWords, facts.track)},
                 {"phase", wordOf(phaseWords, facts.phase)}};
    for (const auto& [key, text] : {std::pair{"diplome", &facts.diploma},
                                    {"etablissement", &facts.establishment},
                                    {"region", &facts.region}}) {
        if (!text->empty())
            json[key] = *text;
    }
    return json;
}

Json toJson(const PieceNote& note)
{
    Json json = {{"etat", wordOf(pieceStateWords, note.state)}};
    if (note.askedOn)
        json["demande_le"] = note.askedOn->iso();
    if (!note.request.empty())
        json["demande"] = note.request;
    return json;
}

Json toJson(const ApplicationAnswer& answer)
{
    Json json = {{"reponse", wordOf(answerKindWords, answer.kind)}};
    if (!answer.reason.empty())
        json["motif"] = answer.reason;
    addBasis(json, answer.basis);
    return json;
}

Json toJson(const RankMove& move)
{
    Json json = {{"apres", move.after.text()}, {"ordre", move.order}};
    if (!move.reason.empty())
        json["motif"] = move.reason;
    addBasis(json, move.basis);
    return json;
}

std::string_view summonsWord(Summons summons)
{
    return summons == Summons::Undecided ? std::string_view() : wordOf(summonsWords, summons);
}

Json toJson(const Application& application)
{
    Json json = toJson(application.facts);
    for (const auto& [piece, note] : application.pieces) {
        Json& entry = json["pieces"].emplace_back(toJson(note));
        entry["piece"] = piece.text();
    }
    if (application.summons != Summons::Undecided)
        json["entretien"] = summonsWord(application.summons);
    if (application.answer)
        json["reponse"] = toJson(*application.answer);
    if (application.move)
        json["deplacement"] = toJson(*application.move);
    return json;
}

std::string_view editKind(const AdmissionEdit& edit)
{
    return std::visit(AdmissionKind{}, edit);
}

Json editJson(const AdmissionEdit& edit)
{
    return std::visit(AdmissionLine{}, edit);
}

void addApplications(Json& json, const JurySession& session)
{
    for (const auto& [candidate, application] : session.applications) {
        Json& entry = json["candidatures"].emplace_back(toJson(application));
        entry["candidat"] = candidate.text();
    }
    for (const TieSettlement& settlement : session.tieSettlements)
        json["departages"].push_back({{"liste", listKey(settlement.list)},
                                      {"ordre", textsOf(settlement.order)},
                                      {"motif", settlement.reason}});
}

std::map<CandidateId, Application> readApplications(const Place& place, const JurySession& session,
                                                    const Framework& framework)
{
    std::map<CandidateId, Application> all;
    std::set<std::string> numbers;
    for (const Place& item : readItems(place, anyNumber)) {
        ObjectReader object(item);
        const CandidateId candidate(object.id("candidat"));
        Application application;
        ApplicationFacts& facts = application.facts;
        facts.number = object.text("numero", maximumNameLength);
        facts.diploma = shortText(object, "diplome");
        facts.establishment = shortText(object, "etablissement");
        facts.region = shortText(object, "region");
        facts.track = object.optionalWord<Track>("voie", trackWords).value_or(facts.track);
        facts.phase =
            object.optionalWord<AdmissionPhase>("phase", phaseWords).value_or(facts.phase);
        application.pieces = readPieces(object, framework);
        application.summons =
            object.optionalWord<Summons>("entretien", summonsWords).value_or(application.summons);
        application.answer = readAnswer(object);
        application.move = readMove(object);
        object.refuseOtherKeys();
        if (session.candidate(candidate) == nullptr)
            item.refuse(FindingCode::UnknownReference, candidate.text());
        if (!numbers.insert(facts.number).second)
            item.refuse(FindingCode::DuplicateId, facts.number);
        if (!all.emplace(candidate, std::move(application)).second)
            item.refuse(FindingCode::DuplicateId, candidate.text());
    }
    return all;
}

std::vector<TieSettlement> readTieSettlements(const Place& place, const JurySession& session)
{
    std::vector<TieSettlement> all;
    for (const Place& item : readItems(place, anyNumber)) {
        ObjectReader object(item);
        TieSettlement& settlement = all.emplace_back();
        const std::string key = object.text("liste", maximumNameLength);
        const auto list = listOfKey(key);
        if (!list)
            item.refuse(FindingCode::UnknownValue, key);
        settlement.list = list.value_or(RankingList());
        for (const std::string& id : object.texts("ordre", {2, 100'000})) {
            settlement.order.emplace_back(id);
            if (session.candidate(settlement.order.back()) == nullptr)
                item.refuse(FindingCode::UnknownReference, id);
        }
        settlement.reason = object.text("motif");
        object.refuseOtherKeys();
    }
    return all;
}

} // namespace delibere::codec
