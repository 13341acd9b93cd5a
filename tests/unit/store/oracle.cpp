// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/store/oracle.h"

#include <algorithm>

#include "crypto/digest.h"
#include "support/sample.h"
#include "unit/store/store_sample.h"

namespace delibere::sample {

namespace {

template <class Values, class Value>
void putById(Values& values, const Value& value)
{
    const auto found = std::ranges::find(values, value.id, &Value::id);
    if (found == values.end())
        values.push_back(value);
    else
        *found = value;
}

struct Change {
    Oracle& o;

    ScoreSheet& sheet(const SheetKey& key) const
    {
        ScoreSheet& sheet = o.sheets[key];
        sheet.key = key;
        return sheet;
    }
    template <class Map, class Entry>
    static void put(Map& map, const typename Map::key_type& id, const Entry& entry)
    {
        if (entry.blank())
            map.erase(id);
        else
            map[id] = entry;
    }
    Deliberation& deliberation(const CandidateId& id) const
    {
        o.deliberations[id].candidate = id;
        return o.deliberations[id];
    }

    void operator()(const SetMark& e) const
    {
        ScoreSheet& s = sheet(e.sheet);
        CriterionEntry entry = s.criterion(e.criterion);
        (e.evidence == Evidence::Dossier ? entry.dossier : entry.interview) = e.mark;
        put(s.criteria, e.criterion, entry);
    }
    void operator()(const SetRemark& e) const
    {
        ScoreSheet& s = sheet(e.sheet);
        CriterionEntry entry = s.criterion(e.criterion);
        entry.remark = e.text;
        put(s.criteria, e.criterion, entry);
    }
    void operator()(const SetCompetencyEntry& e) const
    {
        put(sheet(e.sheet).competencies, e.competency, e.entry);
    }
    void operator()(const SetBlockEntry& e) const { put(sheet(e.sheet).blocks, e.block, e.entry); }
    void operator()(const SetDossierRead& e) const { sheet(e.sheet).dossierRead = e.read; }
    void operator()(const SubmitSheet& e) const { sheet(e.sheet).state = SheetState::Submitted; }
    void operator()(const ReopenSheet& e) const
    {
        sheet(e.sheet).state = SheetState::Draft;
        sheet(e.sheet).dossierClosed = false;
        if (auto& paper = sheet(e.sheet).transcription)
            paper = Transcription{paper->typedBy};
    }
    void operator()(const SetSheetAside& e) const
    {
        ScoreSheet blank;
        blank.key = e.sheet;
        sheet(e.sheet) = blank;
    }
    void operator()(const StartTranscription& e) const
    {
        sheet(e.sheet).transcription = Transcription{e.by};
    }
    void operator()(const FinishTranscription& e) const
    {
        sheet(e.sheet).transcription->finished = true;
    }
    void operator()(const ConfirmTranscription& e) const
    {
        sheet(e.sheet).transcription->confirmedBy = e.by;
        sheet(e.sheet).state = SheetState::Submitted;
    }
    void operator()(const RefuseTranscription& e) const
    {
        sheet(e.sheet).transcription->finished = false;
    }
    void operator()(const ImportSheet& e) const { sheet(e.sheet.key) = e.sheet; }
    void operator()(const SetAppraisal& e) const
    {
        Deliberation& d = deliberation(e.candidate);
        if (e.appraisal)
            d.appraisals[e.block] = *e.appraisal;
        else
            d.appraisals.erase(e.block);
    }
    void operator()(const SetRecommendation& e) const
    {
        Deliberation& d = deliberation(e.candidate);
        if (e.text.empty())
            d.recommendations.erase(e.block);
        else
            d.recommendations[e.block] = e.text;
    }
    void operator()(const SetCommonAppraisal& e) const
    {
        auto& common = deliberation(e.candidate).commonAppraisals;
        if (e.text.empty())
            common.erase(e.criterion);
        else
            common[e.criterion] = e.text;
    }
    void operator()(const SetNoRecommendation& e) const
    {
        auto& without = deliberation(e.candidate).withoutRecommendation;
        if (e.said)
            without.insert(e.block);
        else
            without.erase(e.block);
    }
    void operator()(const SetComment& e) const { deliberation(e.candidate).comment = e.text; }
    void operator()(const SetProposal& e) const { deliberation(e.candidate).proposal = e.proposal; }
    void operator()(const SetSessionInfo& e) const { o.session.info = e.info; }
    void operator()(const PutJuror& e) const { putById(o.session.jurors, e.juror); }
    void operator()(const PutCandidate& e) const { putById(o.session.candidates, e.candidate); }
    void operator()(const RemoveJuror& e) const
    {
        std::erase_if(o.session.jurors, [&](const Juror& j) { return j.id == e.juror; });
        std::erase_if(o.session.recusals, [&](const Recusal& r) { return r.juror == e.juror; });
        std::erase_if(o.session.seats, [&](const StatedSeat& s) { return s.juror == e.juror; });
        std::erase_if(o.session.actingPresidents,
                      [&](const ActingPresident& p) { return p.juror == e.juror; });
    }
    void operator()(const RemoveCandidate& e) const
    {
        std::erase_if(o.session.candidates,
                      [&](const Candidate& c) { return c.id == e.candidate; });
        std::erase_if(o.session.recusals,
                      [&](const Recusal& r) { return r.candidate == e.candidate; });
        std::erase_if(o.session.seats,
                      [&](const StatedSeat& s) { return s.candidate == e.candidate; });
        std::erase_if(o.session.actingPresidents,
                      [&](const ActingPresident& p) { return p.candidate == e.candidate; });
        std::erase(o.session.hearingOrder, e.candidate);
    }
    void operator()(const SetRecusal& e) const
    {
        const auto found = std::ranges::find_if(o.session.recusals, [&](const Recusal& r) {
            return r.candidate == e.candidate && r.juror == e.juror;
        });
        const bool known = found != o.session.recusals.end();
        if (e.reason && known)
            found->reason = *e.reason;
        else if (e.reason)
            o.session.recusals.push_back({e.candidate, e.juror, *e.reason});
        else if (known)
            o.session.recusals.erase(found);
    }
    void operator()(const SetSeat& e) const
    {
        std::erase_if(o.session.seats, [&](const StatedSeat& s) {
            return s.candidate == e.candidate && s.juror == e.juror;
        });
        if (e.sits)
            o.session.seats.push_back({e.candidate, e.juror, *e.sits});
        std::ranges::sort(o.session.seats, {}, [](const StatedSeat& s) {
            return std::pair(s.candidate.text(), s.juror.text());
        });
    }
    void operator()(const SetAssignment& e) const
    {
        std::erase_if(o.session.assignments,
                      [&](const Assignment& a) { return a.candidate == e.candidate; });
        for (const JurorId& juror : e.jurors)
            o.session.assignments.push_back({e.candidate, juror});
        std::ranges::sort(o.session.assignments, {}, [](const Assignment& a) {
            return std::pair(a.candidate.text(), a.juror.text());
        });
    }
    void operator()(const SetHearingNotes& e) const
    {
        o.session.hearingNotes.erase(e.candidate);
        if (!e.notes.blank())
            o.session.hearingNotes[e.candidate] = e.notes;
    }
    void operator()(const SetOutsideMark& e) const
    {
        o.session.outsideMarks.erase(e.key);
        if (e.mark)
            o.session.outsideMarks[e.key] = *e.mark;
    }
    void operator()(const SetHearingOrder& e) const { o.session.hearingOrder = e.order; }
    void operator()(const SetActingPresident& e) const
    {
        std::erase_if(o.session.actingPresidents,
                      [&](const ActingPresident& p) { return p.candidate == e.candidate; });
        if (!e.juror.empty())
            o.session.actingPresidents.push_back({e.candidate, e.juror, e.basis});
        std::ranges::sort(o.session.actingPresidents, {},
                          [](const ActingPresident& p) { return p.candidate.text(); });
    }
    Positioning& positioning(const PositioningId& id) const
    {
        const auto found = std::ranges::find(o.positionings, id, &Positioning::id);
        if (found != o.positionings.end())
            return *found;
        Positioning made;
        made.id = id;
        return o.positionings.emplace_back(made);
    }
    void operator()(const PutPositioning& e) const { positioning(e.positioning).info = e.info; }
    void operator()(const RemovePositioning& e) const
    {
        std::erase_if(o.positionings, [&](const Positioning& p) { return p.id == e.positioning; });
    }
    void operator()(const SetPositioningOpening& e) const
    {
        positioning(e.positioning).opening = e.opening;
    }
    void operator()(const SetPositioningTable& e) const
    {
        auto& tables = positioning(e.positioning).tables;
        tables.erase(e.table);
        if (e.entry != TableEntry{})
            tables[e.table] = e.entry;
    }
    void operator()(const SetPositioningSummary& e) const
    {
        auto& summary = positioning(e.positioning).summary;
        summary.erase(e.block);
        if (e.entry != SummaryEntry{})
            summary[e.block] = e.entry;
    }
    void operator()(const SetPositioningPlan& e) const
    {
        auto& plan = positioning(e.positioning).plan;
        plan.erase(e.line);
        if (e.entry != PlanEntry{})
            plan[e.line] = e.entry;
    }
    void operator()(const ImportPositioning& e) const
    {
        positioning(e.positioning.id) = e.positioning;
    }
    void operator()(const SetDiscussed& e) const
    {
        if (e.discussed)
            deliberation(e.candidate).discussed.insert(e.block);
        else
            deliberation(e.candidate).discussed.erase(e.block);
    }
    void operator()(const SetVote& e) const
    {
        if (e.vote)
            deliberation(e.candidate).votes[e.block] = *e.vote;
        else
            deliberation(e.candidate).votes.erase(e.block);
    }
    void operator()(const PutKey& e) const { o.keys.push_back(e.key); }
    void operator()(const KeepPacket& e) const { o.packets.push_back(e.packet); }
    template <class RecordEdit>
    RecordHistory& history(const RecordEdit& e) const
    {
        return o.histories[e.subject];
    }
    void operator()(const FreezeRecord& e) const
    {
        RecordVersion version;
        version.subject = e.subject;
        version.number = e.number;
        version.frozenAt = fixedNow();
        version.body = e.body;
        const crypto::Digest digest = crypto::sha256(e.body);
        version.digest.assign(reinterpret_cast<const char*>(digest.data()), digest.size());
        version.signatories = e.signatories;
        history(e).push_back(version);
    }
    void operator()(const PutSignature& e) const
    {
        history(e).back().signatures.push_back(e.signature);
    }
    void operator()(const SetNotSigning& e) const
    {
        auto& said = history(e).back().notSigning;
        std::erase_if(said, [&](const NotSigning& each) { return each.signer == e.signer; });
        if (e.mention)
            said.push_back(*e.mention);
    }
    void operator()(const LockRecord& e) const { stage(e, RecordStage::Locked, {}); }
    void operator()(const WithdrawRecord& e) const { stage(e, RecordStage::Withdrawn, e.reason); }
    void operator()(const ReplaceRecord& e) const { stage(e, RecordStage::Replaced, e.reason); }
    void operator()(const ActAs&) const {}
    void operator()(const ShowMarks&) const {}
    void operator()(const NameParitaryJury& e) const { o.paritary.members = e.members; }
    void operator()(const SetParitaryDecision& e) const
    {
        auto& all = o.paritary.decisions[e.candidate];
        if (e.decision)
            all.push_back({e.number, *e.decision, {}});
        else
            all.pop_back();
    }
    void operator()(const SetParitaryWithdrawal& e) const
    {
        o.paritary.decisions[e.candidate].back().withdrawn = e.reason;
    }
    void operator()(const SetAppeal& e) const
    {
        auto& all = o.appeals[e.candidate];
        all.resize(static_cast<std::size_t>(e.number - (e.appeal ? 0 : 1)));
        if (e.appeal)
            all.back() = *e.appeal;
    }
    void operator()(const OpenInterview& e) const
    {
        sheet(e.sheet).state = SheetState::Draft;
        sheet(e.sheet).dossierClosed = true;
    }
    void operator()(const SetApplication& e) const
    {
        if (e.application)
            o.session.applications[e.candidate] = *e.application;
        else
            o.session.applications.erase(e.candidate);
        interviewed();
    }
    void operator()(const SetPiece& e) const
    {
        auto& pieces = o.session.applications.at(e.candidate).pieces;
        pieces.erase(e.piece);
        if (e.note)
            pieces[e.piece] = *e.note;
    }
    void operator()(const SetSummons& e) const
    {
        o.session.applications.at(e.candidate).summons = e.summons;
        interviewed();
    }
    void operator()(const SetAnswer& e) const
    {
        o.session.applications.at(e.candidate).answer = e.answer;
    }
    void operator()(const SetRankMove& e) const
    {
        o.session.applications.at(e.candidate).move = e.move;
    }
    void operator()(const SettleTie& e) const
    {
        std::vector<CandidateId> whom = e.order;
        std::ranges::sort(whom);
        auto& all = o.session.tieSettlements;
        for (auto at = all.begin(); at != all.end(); ++at) {
            std::vector<CandidateId> held = at->order;
            std::ranges::sort(held);
            if (at->list != e.list || held != whom)
                continue;
            if (e.reason)
                *at = {e.list, e.order, *e.reason};
            else
                all.erase(at);
            return;
        }
        all.push_back({e.list, e.order, e.reason.value()});
    }
    // Of a commission whom it summoned; everybody of a jury.
    void interviewed() const
    {
        for (Candidate& candidate : o.session.candidates) {
            const auto found = o.session.applications.find(candidate.id);
            candidate.interviewed =
                found == o.session.applications.end() || found->second.summons == Summons::Summoned;
        }
    }
    void operator()(const SetFollowUp& e) const
    {
        if (e.on)
            o.followUp[e.step] = *e.on;
        else
            o.followUp.erase(e.step);
    }
    template <class RecordEdit>
    void stage(const RecordEdit& e, RecordStage stage, const std::string& reason) const
    {
        history(e).back().stage = stage;
        history(e).back().reason = reason;
    }
};

// Who led the repérages of a candidate is read from these.
void nameInterviewers(Oracle& oracle)
{
    for (Candidate& candidate : oracle.session.candidates) {
        candidate.interviewers.clear();
        for (const Positioning& positioning : oracle.positionings) {
            for (const Interviewer& person : positioning.info.interviewers) {
                auto& names = candidate.interviewers;
                const bool known = std::ranges::find(names, person.fullName()) != names.end();
                if (positioning.info.candidate == candidate.id && !known)
                    names.push_back(person.fullName());
            }
        }
    }
}

} // namespace

void Oracle::apply(const Edit& edit)
{
    visitChange(Change{*this}, edit);
    nameInterviewers(*this);
}

ScoreSheet Oracle::sheet(const SheetKey& key) const
{
    const auto found = sheets.find(key);
    if (found != sheets.end())
        return found->second;
    ScoreSheet blank;
    blank.key = key;
    return blank;
}

std::vector<ScoreSheet> Oracle::sheetsOf(const CandidateId& candidate) const
{
    std::vector<ScoreSheet> found;
    for (const auto& [key, sheet] : sheets) {
        ScoreSheet blank;
        blank.key = key;
        if (key.candidate == candidate && sheet != blank)
            found.push_back(sheet);
    }
    return found;
}

Deliberation Oracle::deliberation(const CandidateId& candidate) const
{
    const auto found = deliberations.find(candidate);
    if (found != deliberations.end())
        return found->second;
    Deliberation blank;
    blank.candidate = candidate;
    return blank;
}

ParitaryDecision paritaryDecision()
{
    return {2,
            Date{2026, 4, 2},
            {{BlockId("B1"), {true, std::nullopt, {}}},
             {BlockId("B2"), {true, Percent{72}, "Le dossier le montre"}}},
            "Parcours solide"};
}

namespace {

// The same edits of an admission, one of each kind and some taken back.
std::vector<Edit> admissionEdits()
{
    const CandidateId c1("c1");
    const CandidateId c2("c2");
    const RankingList list{Track::WorkStudy, AdmissionPhase::Complementary};
    Application whole;
    whole.facts = {"25-0512",          "L3 Mathématiques", "Le Mans",
                   "Pays de la Loire", list.track,         list.phase};
    whole.pieces[PieceId("lettre")] = {PieceState::ToClarify, Date{2026, 3, 4}, "Page 2 ?"};
    whole.summons = Summons::NotSummoned;
    whole.answer = {AnswerKind::AcademicRefusal, "Prérequis absents", Fraction(64, 5)};
    whole.move = {CandidateId(), "Erreur de saisie", 2, Fraction(29, 2)};
    Application other;
    other.facts.number = "25-0073";
    return {SetApplication{c2, other},
            SetApplication{c1, whole},
            SetApplication{c2, std::nullopt},
            SetApplication{c2, other},
            SetPiece{c2, PieceId("cv"), PieceNote{PieceState::Unreadable, std::nullopt, {}}},
            SetPiece{c2, PieceId("lettre"), PieceNote{PieceState::Received, std::nullopt, {}}},
            SetPiece{c2, PieceId("cv"), std::nullopt},
            SetSummons{c2, Summons::Summoned},
            SetAnswer{c1, ApplicationAnswer{AnswerKind::Ranked, {}, std::nullopt}},
            SetAnswer{c2, ApplicationAnswer{AnswerKind::Awaiting, "Relevé", std::nullopt}},
            SetRankMove{c2, RankMove{c1, "Par la commission", 1, std::nullopt}},
            SetRankMove{c1, std::nullopt},
            SettleTie{list, {c1, c2}, "Note du premier critère"},
            SettleTie{{}, {c2, c1}, "À retirer"},
            SettleTie{list, {c2, c1}, "Note du deuxième critère"},
            SettleTie{{}, {c1, c2}, std::nullopt}};
}

} // namespace

std::vector<Edit> everyEdit()
{
    const SheetKey m1 = key("c1", "m1");
    const SheetKey m3 = key("c1", "m3");
    const BlockId b1("B1");
    const CandidateId c1("c1");
    ScoreSheet imported = submitted("c2", "m2", 70, 55);
    imported.criteria[CriterionId("C1.1")] = {LevelMark{2}, NotCovered{}, "Très clair"};
    imported.competencies[CompetencyId("C1")] = {Reading::Partial, {{"Pourquoi ?", true}}, {}};
    Juror juror = session().jurors.front();
    juror.id = JurorId("m4");
    juror.attendance = Attendance::Absent;
    Candidate candidate = session().candidates.front();
    candidate.id = CandidateId("c3");
    candidate.presented = {BlockId("B2")};
    candidate.acquired = {{b1, Date{2024, 6, 30}, "PV n° 12"}};
    Candidate left = session().candidates.back();
    left.status = CandidateStatus::Excused;
    left.statusReason = "certificat médical";
    Candidate gaveUp = session().candidates.back();
    gaveUp.status = CandidateStatus::Abandoned;
    const Positioning held = positioning();
    Positioning later = held;
    later.id = PositioningId("bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    later.info.candidate = CandidateId("c2");
    later.info.date = Date{2026, 3, 1};
    later.tables[CompetencyId("C3")] = partly();
    later.summary[BlockId("B2")].detail = "Précision";
    later.plan["L4"].who = "OPCO";
    const auto by = [&](const SignerId& signer) {
        return PutSignature{held.subject(),
                            2,
                            {signer,
                             std::string(32, 'k'),
                             fixedNow(),
                             "sous réserve",
                             std::string("\x89PNG\0", 5),
                             {7, std::string(32, 'h')},
                             std::string(64, 'v')}};
    };
    std::vector<Edit> all{
        SetSessionInfo{{"Session de mars", "Brest", Date{2026, 3, 20}}},
        PutJuror{juror},
        PutCandidate{candidate},
        SetRecusal{CandidateId("c3"), JurorId("m4"), "lien familial"},
        SetMark{m1, CriterionId("C1.1"), Evidence::Dossier, LevelMark{3}},
        SetMark{m1, CriterionId("C1.1"), Evidence::Interview, Percent{0}},
        SetMark{m1, CriterionId("C1.2"), Evidence::Interview, NotCovered{}},
        SetMark{m1, CriterionId("C1.2"), Evidence::Dossier, NotEntered{}},
        SetRemark{m1, CriterionId("C2.1"), "Exemple précis\nsur deux lignes"},
        SetCompetencyEntry{m1,
                           CompetencyId("C1"),
                           {Reading::Clear, {{"Et ensuite ?", false}, {"", true}}, LevelMark{1}}},
        SetBlockEntry{m1, b1, {Percent{40}, Grade(Percent{75})}},
        SetBlockEntry{m1, BlockId("B2"), {std::nullopt, Grade(LevelMark{2})}},
        SetDossierRead{m1, true},
        SubmitSheet{m1},
        OpenInterview{m1},
        SubmitSheet{m1},
        ReopenSheet{m1, "erreur de saisie"},
        ImportSheet{imported},
        SetMark{m3, CriterionId("C1.1"), Evidence::Dossier, Percent{12}},
        SetSheetAside{m3, "une autre suit"},
        StartTranscription{m3, "Lise Roy"},
        SetMark{m3, CriterionId("C1.1"), Evidence::Dossier, Percent{64}},
        FinishTranscription{m3},
        RefuseTranscription{m3, "Paul Petit", "un 4 pour un 7"},
        FinishTranscription{m3},
        ConfirmTranscription{m3, "Paul Petit"},
        ReopenSheet{m3, "oubli"},
        FinishTranscription{m3},
        ConfirmTranscription{m3, "Anne Lemaire"},
        SetAppraisal{c1, b1, Appraisal{true, Percent{70}, "rattrapage"}},
        SetAppraisal{c1, BlockId("B2"), Appraisal{false, std::nullopt, ""}},
        SetRecommendation{c1, BlockId("B2"), "Reprendre la maintenance"},
        SetCommonAppraisal{c1, CriterionId("C1.1"), "Satisfaisant"},
        SetComment{c1, "Bon entretien."},
        SetProposal{c1, ProposalKind::Partial},
        SetRecusal{CandidateId("c3"), JurorId("m4"), std::nullopt},
        SetSeat{CandidateId("c3"), JurorId("m2"), true},
        SetActingPresident{CandidateId("c3"), JurorId("m2"), PresidencyBasis::Chosen},
        SetSeat{c1, JurorId("m2"), true},
        SetSeat{c1, JurorId("m3"), true},
        SetSeat{c1, JurorId("m3"), false},
        SetSeat{c1, JurorId("m2"), std::nullopt},
        SetAssignment{c1, {JurorId("m2"), JurorId("m1")}},
        SetAssignment{CandidateId("c2"), {JurorId("m3")}},
        SetAssignment{CandidateId("c2"), {}},
        SetActingPresident{c1, JurorId("m3")},
        SetActingPresident{c1, JurorId("m2"), PresidencyBasis::VicePresident},
        SetSeat{c1, JurorId("m4"), true},
        SetActingPresident{CandidateId("c2"), JurorId("m4")},
        RemoveJuror{JurorId("m4")},
        SetHearingOrder{{CandidateId("c3"), c1}},
        SetHearingNotes{c1, {"Lise Roy", "08:50", true, "09:02", "09:24"}},
        SetHearingNotes{CandidateId("c2"), {{}, {}, true, {}, {}}},
        SetHearingNotes{CandidateId("c2"), {}},
        SetOutsideMark{{c1, b1, SourceId("tuteur")},
                       OutsideMark{Percent{28}, "Yves Sarr", Date{2026, 3, 2}}},
        SetOutsideMark{{c1, BlockId("B2"), SourceId("tuteur")},
                       OutsideMark{Percent{0}, "« Le tuteur »", Date{2026, 3, 3}}},
        SetOutsideMark{{c1, BlockId("B2"), SourceId("tuteur")}, std::nullopt},
        RemoveCandidate{CandidateId("c3")},
        PutCandidate{left},
        PutCandidate{gaveUp},
        SetDiscussed{c1, b1, true},
        SetNoRecommendation{c1, BlockId("B2"), true},
        SetVote{c1, b1, Vote{1, 1, 1, CastingVote::InFavour}},
        PutKey{{JurorId("m1"),
                1,
                std::string(32, 'k'),
                {std::string(16, 's'), std::string(24, 'n'), 3, 1 << 28, std::string(48, 'x')}}},
        FreezeRecord{c1, 1, "{}", {SignerId("m1")}},
        WithdrawRecord{c1, 1, "à revoir"},
        FreezeRecord{c1, 2, R"({"a":1})", {SignerId("m1"), SignerId("m2"), SignerId("m3")}},
        SetNotSigning{c1, 2, SignerId("m2"),
                      NotSigning{SignerId("m2"), NotSigningKind::Refuses, "Désaccord", fixedNow()}},
        SetNotSigning{
            c1, 2, SignerId("m3"),
            NotSigning{SignerId("m3"), NotSigningKind::Refuses, "Par erreur", fixedNow()}},
        SetNotSigning{c1, 2, SignerId("m3"), std::nullopt},
        SetNotSigning{
            c1, 2, SignerId("m3"),
            NotSigning{SignerId("m3"), NotSigningKind::Prevented, "Parti en train", fixedNow()}},
        PutSignature{c1,
                     2,
                     {SignerId("m1"),
                      std::string(32, 'k'),
                      fixedNow(),
                      "sous réserve",
                      std::string("\x89PNG\0", 5),
                      {7, std::string(32, 'h')},
                      std::string(64, 'v')}},
        LockRecord{c1, 2},
        ReplaceRecord{c1, 2, "faute"},
        SetFollowUp{FollowUpStep::ParitaryJury, Date{2026, 4, 2}},
        NameParitaryJury{
            {{"Ada Colin", "Déléguée", "salariés", true}, {"Yves Brun", {}, {}, false}}},
        SetParitaryDecision{c1, 1, paritaryDecision()},
        SetParitaryWithdrawal{c1, 1, "Erreur"},
        SetParitaryDecision{c1, 2, paritaryDecision()},
        SetParitaryDecision{c1, 2, std::nullopt},
        SetParitaryDecision{c1, 2, paritaryDecision()},
        SetAppeal{c1, 1, Appeal{Date{2026, 4, 3}, "« Motif »", std::nullopt, {}}},
        SetAppeal{c1, 1, Appeal{Date{2026, 4, 3}, "« Motif »", Date{2026, 4, 9}, "Réponse"}},
        SetAppeal{c1, 2, Appeal{Date{2026, 4, 4}, "Encore", std::nullopt, {}}},
        SetAppeal{c1, 2, std::nullopt},
        PutPositioning{held.id, held.info},
        RemovePositioning{held.id},
        PutPositioning{held.id, held.info},
        SetPositioningOpening{held.id, {"Dix ans\nde vente", "Évoluer", "« Forte »"}},
        SetPositioningTable{held.id, CompetencyId("C1"), acquired()},
        SetPositioningTable{held.id, CompetencyId("C1"), {}},
        SetPositioningTable{
            held.id, CompetencyId("C2"), {Answer::No, std::nullopt, true, "Détail", "Notes"}},
        SetPositioningSummary{held.id, b1, {{{"L1", false}, {"L3", true}}, {"pratique"}, "Détail"}},
        SetPositioningSummary{held.id, BlockId("B2"), {{}, {"formation"}, {}}},
        SetPositioningPlan{held.id, "L3", {"Stage", "avant juin", "l’entreprise"}},
        ImportPositioning{later},
        FreezeRecord{held.subject(), 1, "{}", positioningSignatories()},
        WithdrawRecord{held.subject(), 1, "à revoir"},
        FreezeRecord{held.subject(), 2, "{}", positioningSignatories()},
        by(candidateSigner()),
        by(interviewerSigner(0)),
        by(interviewerSigner(1)),
        LockRecord{held.subject(), 2},
        ReplaceRecord{held.subject(), 2, "faute"},
        ActAs{JurorId("m1")},
        ShowMarks{},
        KeepPacket{{PacketKind::MissionHeld, JurorId("m2"), 1, std::chrono::sys_seconds{},
                    std::string(32, 'd'), "{}", "octets"}},
    };
    std::ranges::move(admissionEdits(), std::back_inserter(all));
    return all;
}

} // namespace delibere::sample
