// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/session_reader.h"

#include <utility>

#include "codec/application_json.h"
#include "codec/format_check.h"
#include "codec/id_namespace.h"
#include "codec/json_document.h"
#include "codec/object_reader.h"
#include "codec/record_parts.h"
#include "domain/sheet_rules.h"
#include "domain/time_of_day.h"

namespace delibere::codec {

namespace {

constexpr Range jurorCount{0, 30};
constexpr Range candidateCount{0, 10'000};

std::string optionalName(ObjectReader& object, std::string_view key)
{
    return object.optionalText(key, maximumNameLength);
}

std::string readTime(ObjectReader& object, std::string_view key)
{
    const auto place = object.optional(key);
    const std::string* text = place ? readString(*place) : nullptr;
    if (text == nullptr)
        return {};
    if (!isTimeOfDay(*text))
        place->refuse(FindingCode::UnknownValue, *text);
    return *text;
}

BlockId readBlockId(const Place& place, const Framework& framework)
{
    BlockId id(readId(place).value_or(""));
    if (!id.empty() && framework.block(id) == nullptr)
        place.refuse(FindingCode::UnknownReference, id.text());
    return id;
}

Juror readJuror(const Place& place, IdNamespace& ids)
{
    ObjectReader object(place);
    Juror juror;
    juror.id = JurorId(object.id());
    ids.add(object, juror.id.text());
    juror.name = object.text("nom", maximumNameLength);
    juror.function = optionalName(object, "fonction");
    juror.college = optionalName(object, "college");
    juror.employer = optionalName(object, "employeur");
    juror.role = object.optionalWord<JurorRole>("role", roleWords).value_or(juror.role);
    juror.attendance =
        object.optionalWord<Attendance>("presence", attendanceWords).value_or(juror.attendance);
    juror.qualified = object.optionalBoolean("qualifie");
    juror.gender = object.optionalWord<Gender>("genre", genderWords).value_or(juror.gender);
    juror.arrival = readTime(object, "arrivee");
    juror.departure = readTime(object, "depart");
    if (const auto replaced = object.optional("remplace"))
        juror.replaces = JurorId(readId(*replaced).value_or(""));
    object.refuseOtherKeys();
    return juror;
}

// Whose substitute, once the whole panel is known.
void checkSubstitutes(const Place& place, const std::vector<Juror>& jurors)
{
    for (const Juror& juror : jurors) {
        const bool known = std::ranges::any_of(jurors, [&](const Juror& other) {
            return other.id == juror.replaces && other.id != juror.id;
        });
        if (!juror.replaces.empty() && !known)
            place.refuse(FindingCode::UnknownReference, juror.replaces.text());
    }
}

std::vector<Juror> readJurors(const Place& place)
{
    IdNamespace ids;
    std::vector<Juror> jurors;
    for (const Place& item : readItems(place, jurorCount))
        jurors.push_back(readJuror(item, ids));
    checkSubstitutes(place, jurors);
    const auto presidents = std::ranges::count(jurors, JurorRole::President, &Juror::role);
    if (presidents > 1)
        place.refuse(FindingCode::BadCombination, "deux « president »");
    return jurors;
}

std::vector<AcquiredBlock> readAcquired(ObjectReader& candidate, const Framework& framework)
{
    std::vector<AcquiredBlock> acquired;
    IdNamespace ids;
    for (const Place& item : candidate.optionalItems("acquis", anyCount)) {
        ObjectReader object(item);
        AcquiredBlock& entry = acquired.emplace_back();
        if (const auto block = object.required("bloc"))
            entry.block = readBlockId(*block, framework);
        ids.add(object, entry.block.text(), "bloc");
        entry.on = readDate(object, "le");
        entry.reference = optionalName(object, "reference");
        object.refuseOtherKeys();
    }
    return acquired;
}

// In the order of the framework. Without the key: every bloc that is not acquired.
std::vector<BlockId> readPresented(ObjectReader& candidate, const Framework& framework,
                                   const std::vector<AcquiredBlock>& acquired)
{
    const auto isAcquired = [&](const BlockId& id) {
        return std::ranges::find(acquired, id, &AcquiredBlock::block) != acquired.end();
    };
    const auto place = candidate.optional("blocs");
    std::set<BlockId> named;
    for (const Place& item : place ? readItems(*place, atLeastOne) : std::vector<Place>{}) {
        const BlockId id = readBlockId(item, framework);
        if (id.empty())
            continue;
        if (!named.insert(id).second)
            item.refuse(FindingCode::DuplicateId, id.text());
        if (isAcquired(id))
            candidate.place().refuse(FindingCode::BadCombination,
                                     "blocs, acquis « " + id.text() + " »");
    }
    std::vector<BlockId> presented;
    for (const Block& block : framework.blocks) {
        if (place ? named.contains(block.id) : !isAcquired(block.id))
            presented.push_back(block.id);
    }
    return presented;
}

Candidate readCandidate(const Place& place, const Framework& framework, IdNamespace& ids)
{
    ObjectReader object(place);
    Candidate candidate;
    candidate.id = CandidateId(object.id());
    ids.add(object, candidate.id.text());
    candidate.lastName = object.text("nom", maximumNameLength);
    candidate.firstName = optionalName(object, "prenom");
    candidate.company = optionalName(object, "entreprise");
    candidate.time = readTime(object, "heure");
    candidate.acquired = readAcquired(object, framework);
    candidate.presented = readPresented(object, framework, candidate.acquired);
    candidate.status = object.optionalWord<CandidateStatus>("presence", candidateStatusWords)
                           .value_or(candidate.status);
    candidate.statusReason = optionalName(object, "motif_presence");
    candidate.room = optionalName(object, "salle");
    object.refuseOtherKeys();
    return candidate;
}

std::vector<Candidate> readCandidates(const Place& place, const Framework& framework)
{
    IdNamespace ids;
    std::vector<Candidate> candidates;
    for (const Place& item : readItems(place, candidateCount))
        candidates.push_back(readCandidate(item, framework, ids));
    return candidates;
}

template <class Entry>
std::set<std::string_view> idsOf(const std::vector<Entry>& entries)
{
    std::set<std::string_view> ids;
    for (const Entry& entry : entries)
        ids.insert(entry.id.text());
    return ids;
}

std::string readReference(ObjectReader& object, std::string_view key,
                          const std::set<std::string_view>& known)
{
    const auto place = object.required(key);
    std::string id = place ? readId(*place).value_or("") : "";
    if (!id.empty() && !known.contains(id))
        place->refuse(FindingCode::UnknownReference, id);
    return id;
}

// What is said of one member and one candidate: at most once for the two.
template <class Said, class ReadRest>
std::vector<Said> readPairs(const Place& place, const JurySession& session, ReadRest readRest)
{
    const auto jurors = idsOf(session.jurors);
    const auto candidates = idsOf(session.candidates);
    std::set<std::pair<CandidateId, JurorId>> pairs;
    std::vector<Said> list;
    for (const Place& item : readItems(place, anyCount)) {
        ObjectReader object(item);
        Said& said = list.emplace_back();
        said.juror = JurorId(readReference(object, "membre", jurors));
        said.candidate = CandidateId(readReference(object, "candidat", candidates));
        readRest(object, said);
        object.refuseOtherKeys();
        if (!pairs.emplace(said.candidate, said.juror).second)
            item.refuse(FindingCode::DuplicateId, said.juror.text());
    }
    return list;
}

std::vector<Recusal> readRecusals(const Place& place, const JurySession& session)
{
    return readPairs<Recusal>(place, session, [](ObjectReader& object, Recusal& recusal) {
        recusal.reason = object.optionalText("motif");
    });
}

std::vector<StatedSeat> readSeats(const Place& place, const JurySession& session)
{
    return readPairs<StatedSeat>(place, session, [](ObjectReader& object, StatedSeat& seat) {
        seat.sits = object.optionalBoolean("siege");
    });
}

std::vector<Assignment> readAssignments(const Place& place, const JurySession& session)
{
    auto read = readPairs<Assignment>(place, session, [](ObjectReader&, Assignment&) {});
    std::ranges::sort(read, {}, [](const Assignment& each) {
        return std::pair(each.candidate.text(), each.juror.text());
    });
    return read;
}

// At most one for a candidate.
std::vector<ActingPresident> readActingPresidents(const Place& place, const JurySession& session)
{
    const auto jurors = idsOf(session.jurors);
    const auto candidates = idsOf(session.candidates);
    std::set<CandidateId> named;
    std::vector<ActingPresident> presidents;
    for (const Place& item : readItems(place, anyCount)) {
        ObjectReader object(item);
        ActingPresident& president = presidents.emplace_back();
        president.juror = JurorId(readReference(object, "membre", jurors));
        president.candidate = CandidateId(readReference(object, "candidat", candidates));
        president.basis = object.optionalWord<PresidencyBasis>("designation", presidencyWords)
                              .value_or(president.basis);
        object.refuseOtherKeys();
        if (!named.insert(president.candidate).second)
            item.refuse(FindingCode::DuplicateId, president.candidate.text());
    }
    return presidents;
}

std::map<CandidateId, HearingNotes> readHearingNotes(const Place& place, const JurySession& session)
{
    const auto candidates = idsOf(session.candidates);
    std::map<CandidateId, HearingNotes> all;
    for (const Place& item : readItems(place, anyCount)) {
        ObjectReader object(item);
        const CandidateId candidate(readReference(object, "candidat", candidates));
        HearingNotes notes;
        notes.identityBy = optionalName(object, "identite_par");
        notes.identityAt = readTime(object, "identite_a");
        notes.byVideo = object.optionalBoolean("visioconference");
        notes.began = readTime(object, "debut");
        notes.ended = readTime(object, "fin");
        object.refuseOtherKeys();
        if (notes.ended < notes.began || (notes.began.empty() && !notes.ended.empty()))
            item.refuse(FindingCode::BadCombination, "debut, fin");
        if (notes.identityBy.empty() && !notes.identityAt.empty())
            item.refuse(FindingCode::BadCombination, "identite_par, identite_a");
        if (all.contains(candidate))
            item.refuse(FindingCode::DuplicateId, candidate.text());
        if (!notes.blank())
            all.insert_or_assign(candidate, std::move(notes));
    }
    return all;
}

// Of the framework, and on its scale: whoever starts a session with them asks no rule again.
OutsideKey readOutsideKey(ObjectReader& object, const Framework& framework,
                          const std::set<std::string_view>& candidates)
{
    OutsideKey key;
    key.candidate = CandidateId(readReference(object, "candidat", candidates));
    key.block = BlockId(readReference(object, "bloc", idsOf(framework.blocks)));
    std::set<std::string_view> sources;
    if (framework.evaluation) {
        for (const WeightedSource& source : framework.evaluation->sources) {
            if (!source.jury)
                sources.insert(source.id.text());
        }
    }
    key.source = SourceId(readReference(object, "source", sources));
    return key;
}

std::map<OutsideKey, OutsideMark> readOutsideMarks(const Place& place, const JurySession& session,
                                                   const Framework& framework)
{
    const auto candidates = idsOf(session.candidates);
    std::map<OutsideKey, OutsideMark> all;
    for (const Place& item : readItems(place, anyCount)) {
        ObjectReader object(item);
        const OutsideKey key = readOutsideKey(object, framework, candidates);
        OutsideMark mark;
        mark.mark.value = object.integer("note", {0, framework.marks().top()}).value_or(0);
        mark.author = object.text("auteur", maximumNameLength);
        mark.on = readDate(object, "le");
        object.refuseOtherKeys();
        if (!all.insert_or_assign(key, std::move(mark)).second)
            item.refuse(FindingCode::DuplicateId, key.source.text());
    }
    return all;
}

} // namespace

Date readDate(ObjectReader& object, std::string_view key)
{
    const auto place = object.required(key);
    const std::string* text = place ? readString(*place) : nullptr;
    if (text == nullptr)
        return {};
    const auto date = Date::fromIso(*text);
    if (!date)
        place->refuse(FindingCode::UnknownValue, *text);
    return date.value_or(Date{});
}

JurySession readSessionKeys(ObjectReader& root, const Framework& framework)
{
    JurySession session;
    if (const auto id = root.optional("session"))
        session.id = SessionId(readUuid(*id).value_or(""));
    session.info.title = root.text("intitule", maximumNameLength);
    session.info.place = optionalName(root, "lieu");
    session.info.date = readDate(root, "date");
    session.info.start = readTime(root, "heure_debut");
    session.info.end = readTime(root, "heure_fin");
    session.info.freeTurns = root.optionalBoolean("tours_libres");
    if (const auto practical = root.optional("informations_pratiques"))
        session.info.practical = readNote(*practical).value_or("");
    if (const auto jurors = root.required("membres"))
        session.jurors = readJurors(*jurors);
    if (const auto candidates = root.required("candidats"))
        session.candidates = readCandidates(*candidates, framework);
    if (const auto recusals = root.optional("deports"))
        session.recusals = readRecusals(*recusals, session);
    if (const auto seats = root.optional("sieges"))
        session.seats = readSeats(*seats, session);
    if (const auto presidents = root.optional("presidences"))
        session.actingPresidents = readActingPresidents(*presidents, session);
    if (const auto assignments = root.optional("evaluateurs"))
        session.assignments = readAssignments(*assignments, session);
    if (const auto notes = root.optional("passages"))
        session.hearingNotes = readHearingNotes(*notes, session);
    if (const auto marks = root.optional("notes_des_sources"))
        session.outsideMarks = readOutsideMarks(*marks, session, framework);
    if (const auto applications = root.optional("candidatures"))
        session.applications = readApplications(*applications, session, framework);
    if (const auto settlements = root.optional("departages"))
        session.tieSettlements = readTieSettlements(*settlements, session);
    for (Candidate& candidate : session.candidates)
        candidate.interviewed = interviewedIn(session, candidate.id);
    root.refuseOtherKeys();
    return session;
}

Result<JurySession, Findings> readSession(std::string_view json, const Framework& framework)
{
    const auto document = parseJson(json, maximumExchangeBytes);
    if (!document)
        return tl::unexpected(document.error());
    FindingReport report;
    ObjectReader root({&*document, "", &report});
    JurySession session;
    if (checkFormat(root, "delibere-session", 1))
        session = readSessionKeys(root, framework);
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    return session;
}

} // namespace delibere::codec
