// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "codec/freezing_place.h"
#include "codec/frozen_ranking.h"
#include "codec/ranking_words.h"
#include "codec/record_parts.h"
#include "codec/signature_json.h"
#include "codec/whole_document.h"
#include "domain/sheet_rules.h"

namespace delibere::codec {

namespace {

constexpr Range rankingWeightRange{1, 100};
constexpr Range modeWeightRange{0, 100}; // 0: it gives no marks
constexpr Range placesRange{1, 100'000};
constexpr Range listRange{1, 100'000};
constexpr Range criteriaRange{1, 200}; // as in application_result
constexpr Range orderRange{1, 1'000'000};
constexpr Range fractionRange{0, 2'000'000'000};
constexpr Range denominatorRange{1, 2'000'000'000};

template <class IdType>
std::vector<IdType> readIds(const std::vector<Place>& items)
{
    std::vector<IdType> ids;
    for (const Place& item : items) {
        const IdType id(readId(item).value_or(""));
        if (std::ranges::find(ids, id) != ids.end())
            item.refuse(FindingCode::DuplicateId, id.text());
        ids.push_back(id);
    }
    return ids;
}

// In lowest terms: one figure is one sequence of bytes.
std::optional<Fraction> readExact(const Place& place)
{
    const auto items = readItems(place, {2, 2});
    if (items.size() != 2)
        return std::nullopt;
    const auto num = readInteger(items[0], fractionRange);
    const auto den = readInteger(items[1], denominatorRange);
    if (!num || !den)
        return std::nullopt;
    const Fraction fraction(*num, *den);
    if (fraction.num() != *num || fraction.den() != *den)
        place.refuse(FindingCode::BadCombination, "fraction");
    return fraction;
}

std::optional<Fraction> readExactOrNull(ObjectReader& object, std::string_view key)
{
    const auto place = object.required(key);
    if (!place || place->value->isNull())
        return std::nullopt;
    return readExact(*place);
}

std::string readDigest(ObjectReader& object, std::string_view key)
{
    constexpr std::size_t digits = 64;
    const auto place = object.required(key);
    const std::string* text = place ? readString(*place) : nullptr;
    if (text == nullptr)
        return {};
    if (text->size() != digits || text->find_first_not_of("0123456789abcdef") != std::string::npos)
        place->refuse(FindingCode::UnknownValue, *text);
    return *text;
}

std::optional<Capacity> readCapacity(ObjectReader& formation)
{
    const auto place = formation.optional("capacite");
    if (!place)
        return std::nullopt;
    ObjectReader object(*place);
    Capacity capacity;
    capacity.tracks =
        readWords(object.required("voies"), std::span<const Word<Track>>(trackWords), {1, 2});
    capacity.places = object.integer("places", placesRange).value_or(1);
    capacity.source = object.optionalText("source");
    object.refuseOtherKeys();
    return capacity;
}

void readWeights(ObjectReader& object, SignedFormation& formation)
{
    for (const Place& item : object.items("criteres", criteriaRange)) {
        ObjectReader criterion(item);
        const CriterionId id(criterion.id("critere"));
        if (std::ranges::find(formation.criteria, id, &WeighedCriterion::id) !=
            formation.criteria.end())
            item.refuse(FindingCode::DuplicateId, id.text());
        formation.criteria.push_back(
            {id, criterion.integer("poids", rankingWeightRange).value_or(1)});
        criterion.refuseOtherKeys();
    }
    for (const Place& item : object.items("examens", {1, 4})) {
        ObjectReader mode(item);
        WeighedExamination each;
        each.mode = mode.word<ExaminationMode>("modalite", signedModeWords).value_or(each.mode);
        each.weight = mode.integer("poids", modeWeightRange).value_or(0);
        mode.refuseOtherKeys();
        if (std::ranges::find(formation.examinations, each.mode, &WeighedExamination::mode) !=
            formation.examinations.end())
            item.refuse(FindingCode::DuplicateId, wordOf(signedModeWords, each.mode));
        formation.examinations.push_back(each);
    }
    formation.weightsSource = object.optionalText("ponderation");
}

SignedFormation readFormation(ObjectReader& root)
{
    SignedFormation formation;
    const auto place = root.required("formation");
    if (!place)
        return formation;
    ObjectReader object(*place);
    formation.framework = object.id("referentiel");
    formation.digest = readDigest(object, "empreinte");
    formation.mention = object.text("mention");
    formation.course = object.optionalText("parcours");
    formation.establishment = object.optionalText("etablissement");
    readWeights(object, formation);
    formation.capacity = readCapacity(object);
    if (const auto previous = object.optional("campagne_precedente")) {
        ObjectReader campaign(*previous);
        formation.lastRankCalled = campaign.integer("dernier_appele", placesRange);
        formation.campaignSource = campaign.optionalText("source");
        campaign.refuseOtherKeys();
    }
    if (const auto rule = object.optional("regle_de_departage")) {
        ObjectReader tie(*rule);
        formation.tieRule = TieRule{readIds<CriterionId>(tie.items("criteres", criteriaRange)),
                                    tie.optionalText("source")};
        tie.refuseOtherKeys();
    }
    object.refuseOtherKeys();
    return formation;
}

std::vector<SignedJuror> readMembers(ObjectReader& root)
{
    std::vector<SignedJuror> members;
    for (const Place& item : root.items("membres", {1, 1000})) {
        ObjectReader object(item);
        SignedJuror member;
        member.id = JurorId(object.id("membre"));
        member.name = object.text("nom");
        member.function = object.optionalText("fonction");
        member.role = object.word<JurorRole>("role", roleWords).value_or(member.role);
        member.attendance =
            object.word<Attendance>("presence", attendanceWords).value_or(member.attendance);
        object.refuseOtherKeys();
        if (std::ranges::find(members, member.id, &SignedJuror::id) != members.end())
            item.refuse(FindingCode::DuplicateId, member.id.text());
        members.push_back(std::move(member));
    }
    return members;
}

// Those who are present sign, in the order of the panel.
void readSigners(ObjectReader& root, SignedRanking& record)
{
    const auto items = root.items("signataires", {1, 1000});
    record.signatories = readIds<SignerId>(items);
    std::vector<SignerId> present;
    for (const SignedJuror& member : record.members) {
        if (member.attendance == Attendance::Present)
            present.push_back(signerOf(member.id));
    }
    if (!items.empty() && record.signatories != present)
        root.place().refuse(FindingCode::BadCombination, "signataires");
}

std::optional<RankMove> readMoved(ObjectReader& line)
{
    const auto place = line.optional("deplacement");
    if (!place)
        return std::nullopt;
    ObjectReader object(*place);
    RankMove move;
    if (const auto after = object.required("apres")) {
        const std::string* text = readString(*after);
        if (text != nullptr && !text->empty()) // empty: first of its list
            move.after = CandidateId(readId(*after).value_or(""));
    }
    move.order = object.integer("ordre", orderRange).value_or(1);
    if (const auto reason = object.required("motif"))
        move.reason = readNote(*reason).value_or("");
    object.refuseOtherKeys();
    return move;
}

SignedReader readReader(const Place& item)
{
    ObjectReader object(item);
    SignedReader reader;
    reader.juror = JurorId(object.id("membre"));
    reader.whole = readExactOrNull(object, "resultat");
    if (object.optional("notes"))
        reader.marks = readDigest(object, "notes");
    object.refuseOtherKeys();
    return reader;
}

SignedApplication readLine(const Place& item)
{
    ObjectReader object(item);
    SignedApplication line;
    line.candidate = CandidateId(object.id("candidat"));
    line.number = object.text("numero", maximumNameLength);
    line.rank = object.integer("rang", {0, listRange.most * 2}).value_or(0);
    line.answer = object.word<AnswerKind>("reponse", answerKindWords).value_or(line.answer);
    line.reason = object.optionalText("motif");
    line.result = readExactOrNull(object, "resultat");
    line.spread = readExactOrNull(object, "ecart");
    for (const Place& key : object.optionalItems("cles", {1, criteriaRange.most}))
        line.tieKeys.push_back(readExact(key).value_or(Fraction()));
    const auto by =
        object.expected("par", line.ranked() ? Presence::Required : Presence::Forbidden, "rang");
    if (by)
        line.by = readWord(*by, std::span<const Word<RankedBy>>(rankedByWords)).value_or(line.by);
    line.move = readMoved(object);
    line.interviewed = object.boolean("entretien");
    for (const Place& reader : object.items("lecteurs", {0, 1000}))
        line.readers.push_back(readReader(reader));
    line.withdrawn = readIds<JurorId>(object.optionalItems("deports", {1, 1000}));
    object.refuseOtherKeys();
    return line;
}

void readLines(ObjectReader& root, SignedRanking& record)
{
    std::set<CandidateId> candidates;
    std::set<std::string> numbers;
    for (const Place& item : root.items("candidatures", listRange)) {
        record.lines.push_back(readLine(item));
        const SignedApplication& line = record.lines.back();
        if (!candidates.insert(line.candidate).second)
            item.refuse(FindingCode::DuplicateId, line.candidate.text());
        if (!numbers.insert(line.number).second)
            item.refuse(FindingCode::DuplicateId, line.number);
    }
    for (const Place& item : root.optionalItems("departages", listRange)) {
        ObjectReader object(item);
        TieSettlement& each = record.settlements.emplace_back();
        each.list = record.list;
        each.order = readIds<CandidateId>(object.items("ordre", {2, listRange.most}));
        each.reason = object.text("motif");
        object.refuseOtherKeys();
    }
}

void readHead(ObjectReader& root, SignedRanking& record)
{
    record.number = root.integer("version", versionRange).value_or(1);
    if (const auto place = root.optional("remplace")) {
        ObjectReader replaced(*place);
        record.replaces = replaced.integer("version", versionRange).value_or(0);
        if (const auto reason = replaced.required("motif"))
            record.correction = readNote(*reason).value_or("");
        replaced.refuseOtherKeys();
        if (record.replaces >= record.number)
            place->refuse(FindingCode::BadCombination, "version");
    }
    if (const auto id = root.required("session"))
        record.session = SessionId(readUuid(*id).value_or(""));
    record.title = root.optionalText("titre");
    record.place = root.optionalText("lieu");
    record.date = readDate(root, "date");
    if (const auto place = root.required("classement")) {
        const std::string* key = readString(*place);
        const auto list = key == nullptr ? std::nullopt : listOfKey(*key);
        if (key != nullptr && !list)
            place->refuse(FindingCode::UnknownValue, *key);
        record.list = list.value_or(RankingList());
    }
    record.firstRank = root.integer("premier_rang", listRange).value_or(1);
    if (record.list.phase == AdmissionPhase::Main && record.firstRank != 1)
        root.place().refuse(FindingCode::BadCombination, "premier_rang");
    record.zoneMinutes = readZone(root);
}

const char* partOf(RankingFault fault)
{
    switch (fault) {
    case RankingFault::Weights:
        return "poids";
    case RankingFault::Readers:
        return "lecteurs";
    case RankingFault::Result:
        return "resultat";
    case RankingFault::Spread:
        return "ecart";
    case RankingFault::Answer:
        return "reponse";
    case RankingFault::Order:
        return "rang";
    case RankingFault::Settlement:
        return "departages";
    }
    return "";
}

SignedRanking readRankingRoot(ObjectReader& root)
{
    SignedRanking record;
    readHead(root, record);
    record.formation = readFormation(root);
    record.members = readMembers(root);
    readSigners(root, record);
    readLines(root, record);
    root.refuseOtherKeys();
    if (root.place().report->count() > 0)
        return record;
    for (const FaultyLine& each : faultsOf(record)) {
        Place at = root.place();
        at.pointer += each.fault == RankingFault::Settlement ? "/departages/" : "/candidatures/";
        at.pointer += std::to_string(each.line);
        at.refuse(FindingCode::BadCombination, partOf(each.fault));
    }
    return record;
}

} // namespace

Result<FrozenRanking, Findings> readFrozenRanking(std::string_view bytes)
{
    return readWhole<FrozenRanking>(bytes, rankingFormat, readRankingRoot);
}

} // namespace delibere::codec
