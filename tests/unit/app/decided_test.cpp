// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision rests on: it does not move under a proposal or a signature, and before that a
// decision whose basis moved is told from one that stands.
#include <random>

#include <catch2/catch.hpp>

#include "app/freezing.h"
#include "app/frozen_view.h"
#include "app/verification.h"
#include "codec/edit_json.h"
#include "domain/conclusion_ground.h"
#include "domain/decision_basis.h"
#include "signed_room.h"
#include "support/sample.h"
#include "wording/problem_text.h"

using namespace delibere;

namespace {

using sample::c1;
using sample::m2;
const BlockId bc1("BC1");

Juror jurorOf(const app::Session& session, const char* id)
{
    return *session.jury().juror(JurorId(id));
}

ConclusionGround groundOf(const app::Session& session, const CandidateId& id)
{
    const auto view = session.view(id, Viewer::staff());
    return delibere::groundOf(session.framework(), session.jury(), view->candidate, view->sheets,
                              view->deliberation);
}

// Any edit of the preparation, of a panel of three or four and two candidates.
class AnyEdit {
public:
    AnyEdit(const app::Session& session, std::mt19937& random)
        : m_session(session), m_random(random)
    {}

    [[nodiscard]] Edit make()
    {
        switch (pick(8)) {
        case 6:
            return SetAssignment{candidate(),
                                 pick(2) == 0 ? std::vector<JurorId>() : std::vector{juror()}};
        case 0:
            return SetRecusal{candidate(), juror(),
                              pick(2) == 0 ? std::nullopt : std::optional("")};
        case 1:
            return RemoveJuror{juror()};
        case 2:
            return changedCandidate();
        case 3: {
            SessionInfo info = m_session.jury().info;
            info.start = hour();
            info.end = hour();
            info.date = {2026, 3, 1 + pick(28)};
            return SetSessionInfo{info};
        }
        default:
            return changedJuror();
        }
    }

private:
    int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }
    JurorId juror() { return JurorId("m" + std::to_string(1 + pick(4))); }
    CandidateId candidate() { return CandidateId(pick(2) == 0 ? "c1" : "c2"); }
    std::string hour()
    {
        const char* hours[] = {"", "08:30", "09:30", "11:00", "15:00", "18:00"};
        return hours[pick(6)];
    }
    Edit changedJuror()
    {
        const JurorId id = juror();
        const Juror* known = m_session.jury().juror(id);
        Juror changed = known != nullptr ? *known : jurorOf(m_session, "m1");
        changed.id = id;
        if (known == nullptr)
            changed.role = JurorRole::Member;
        switch (pick(8)) {
        case 0:
            changed.attendance = Attendance::Absent;
            break;
        case 1:
            changed.attendance = Attendance::Present;
            break;
        case 2:
            changed.arrival = hour();
            break;
        case 3:
            changed.departure = hour();
            break;
        case 4:
            changed.role = JurorRole::Member;
            break;
        case 5:
            changed.replaces = pick(2) == 0 ? JurorId() : juror();
            break;
        case 6:
            changed.college = pick(2) == 0 ? "salariés" : "employeurs";
            break;
        default:
            changed.name = "Autre Nom";
            changed.function = "Chef d’atelier";
        }
        return PutJuror{changed};
    }
    Edit changedCandidate()
    {
        Candidate changed = *m_session.jury().candidate(candidate());
        switch (pick(4)) {
        case 0:
            changed.time = hour();
            break;
        case 1:
            changed.status = CandidateStatus::Absent;
            break;
        case 2:
            changed.presented = {bc1};
            break;
        default:
            if (!changed.presented.empty())
                changed.presented.erase(changed.presented.begin());
            changed.acquired = {{bc1, Date{2024, 5, 2}, ""}};
        }
        return PutCandidate{changed};
    }

    const app::Session& m_session;
    std::mt19937& m_random;
};

// What every edit must leave as it was, and how many were taken and refused on the way.
void playAgainst(sample::SignedRoom& room, unsigned seed, const char* decided)
{
    std::mt19937 random(seed);
    AnyEdit any(room.session(), random);
    const CandidateId id(decided);
    const ConclusionGround ground = groundOf(room.session(), id);
    int taken = 0;
    int refused = 0;
    for (int turn = 0; turn < 150; ++turn) {
        const Edit edit = any.make();
        const JurySession before = room.session().jury();
        const auto applied = room.session().apply(edit, {});
        CAPTURE(turn, codec::editKind(edit), applied.has_value());
        ++(applied ? taken : refused);
        if (!applied)
            REQUIRE(room.session().jury() == before);
        REQUIRE(groundOf(room.session(), id) == ground);
        const auto view = room.session().view(id, Viewer::staff());
        REQUIRE(
            conclusionRefusals(app::factsOf(room.session(), *view), *view->deliberation.proposal)
                .empty());
    }
    CHECK(taken > 20);
    CHECK(refused > 20);
}

} // namespace

TEST_CASE("no edit of the preparation moves what a decided candidate rests on")
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        sample::SignedRoom room;
        room.decide("c1");
        playAgainst(room, seed, "c1");
    }
}

TEST_CASE("nor what a frozen or a signed candidate rests on")
{
    sample::SignedRoom frozen;
    frozen.decide("c1");
    frozen.makeKeys();
    REQUIRE(frozen.sign("c1", "m1").has_value());
    playAgainst(frozen, 4, "c1");
    sample::SignedRoom locked;
    locked.signAll("c1");
    playAgainst(locked, 5, "c1");
}

TEST_CASE("a member is not noted absent under a proposal, and the refusal names the candidates")
{
    sample::SignedRoom room;
    room.decide("c1");
    Juror away = jurorOf(room.session(), "m2");
    away.attendance = Attendance::Absent;
    const auto refused = room.session().apply(PutJuror{away}, {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Problem{ProblemCode::ConclusionMoved, {}, {}, {"c1"}});
    const std::string text = wording::problemText(refused.error(), room.session().jury());
    CHECK(text.find(room.session().jury().candidate(c1)->fullName()) != std::string::npos);
    room.decide("c2");
    CHECK(room.session().apply(PutJuror{away}, {}).error().ids ==
          std::vector<std::string>{"c1", "c2"});
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetProposal{CandidateId("c2"), std::nullopt});
    room.apply(PutJuror{away});
}

TEST_CASE("together or one by one, edits are held to the same decision")
{
    sample::SignedRoom room;
    room.decide("c1");
    Juror away = jurorOf(room.session(), "m2");
    away.attendance = Attendance::Absent;
    const auto refused = room.session().applyTogether({PutJuror{away}}, {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ProblemCode::ConclusionMoved);
    CHECK(room.session().jury().juror(m2)->attendance == Attendance::Present);
}

TEST_CASE("a substitute who comes later leaves alone what was decided before")
{
    sample::SignedRoom room;
    Candidate first = *room.session().jury().candidate(c1);
    first.time = "09:30";
    room.apply(PutCandidate{first});
    room.decide("c1");
    Juror leaving = jurorOf(room.session(), "m2");
    leaving.departure = "12:00";
    room.apply(PutJuror{leaving});
    Juror substitute = jurorOf(room.session(), "m3");
    substitute.id = JurorId("m4");
    substitute.arrival = "12:00";
    substitute.replaces = m2;
    room.apply(PutJuror{substitute});
    substitute.arrival = "09:00"; // now they would sit
    CHECK(room.refusal(PutJuror{substitute}) == ProblemCode::ConclusionMoved);
}

TEST_CASE("a decision keeps its basis in the file, and says when a sheet came back another one")
{
    sample::SignedRoom room;
    app::Session& session = room.session();
    room.apply(SetAppraisal{c1, bc1, Appraisal{true, Percent{80}, {}}});
    const auto moved = [&] {
        const auto view = room.session().view(c1, Viewer::staff());
        return movedDecisions(view->synthesis, view->deliberation);
    };
    const std::string basis = session.deliberation(c1)->bases.appraisals.at(bc1);
    CHECK(basis == "siegent\nm1 80\nm2 80\nm3 80");
    CHECK(moved().empty());
    room.apply(ReopenSheet{sample::key("c1", "m2"), "concertation"});
    CHECK(moved() == std::vector<MovedDecision>{{bc1, DecisionKind::Appraisal}});
    room.apply(ImportSheet{sample::sheetOf(session.framework(), "c1", "m2", 72)});
    CHECK(moved() == std::vector<MovedDecision>{{bc1, DecisionKind::Appraisal}});
    for (const Block& block : session.framework().blocks) {
        if (block.id != bc1)
            room.apply(SetAppraisal{c1, block.id, Appraisal{true, Percent{77}, {}}});
    }
    CHECK(room.refusal(SetProposal{c1, ProposalKind::Total}) == ProblemCode::DecisionMoved);
    room.reopen();
    CHECK(moved().size() == 1);
    SECTION("the same decision again owes the reason of now")
    {
        CHECK(room.refusal(SetAppraisal{c1, bc1, Appraisal{true, Percent{80}, {}}}) ==
              ProblemCode::ReasonRequired);
        room.apply(SetAppraisal{c1, bc1, Appraisal{true, Percent{80}, "oral très sûr"}});
        CHECK(moved().empty());
        room.apply(SetProposal{c1, ProposalKind::Total});
    }
    SECTION("undo gives the decision back as it was, with its basis")
    {
        const auto changed =
            room.session().apply(SetAppraisal{c1, bc1, Appraisal{true, Percent{77}, {}}}, {});
        REQUIRE(changed.has_value());
        CHECK(moved().empty());
        const auto* before = editAs<SetAppraisal>(*changed->inverse);
        REQUIRE(before != nullptr);
        CHECK(before->basis == basis);
    }
}

TEST_CASE("« sans préconisation » is said, undone, signed and verified")
{
    sample::SignedRoom room;
    app::Session& session = room.session();
    const BlockId last = session.framework().blocks.back().id;
    for (const Block& block : session.framework().blocks)
        room.apply(SetAppraisal{
            c1, block.id,
            Appraisal{block.id != last, Percent{80}, block.id != last ? "" : "le projet manque"}});
    const SetProposal partial{c1, ProposalKind::Partial};
    CHECK(room.refusal(partial) == ProblemCode::RecommendationMissing);
    const auto said = session.apply(SetNoRecommendation{c1, last, true}, {});
    REQUIRE(said.has_value());
    CHECK(session.deliberation(c1)->withoutRecommendation == std::set{last});
    room.apply(*said->inverse);
    CHECK(session.deliberation(c1)->withoutRecommendation.empty());
    room.apply(SetNoRecommendation{c1, last, true});
    room.reopen();
    room.apply(partial);
    CHECK(room.refusal(SetNoRecommendation{c1, last, false}) == ProblemCode::CandidateDecided);
    room.makeKeys();
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror).has_value());
    CHECK(room.session().verify().passes());
    CHECK(room.history("c1").back().body.find("\"sans_preconisation\":[\"" + last.text()) !=
          std::string::npos);
}

TEST_CASE("words and a proposal written together are checked together")
{
    sample::SignedRoom room;
    const BlockId last = room.session().framework().blocks.back().id;
    for (const Block& block : room.session().framework().blocks)
        room.apply(SetAppraisal{
            c1, block.id,
            Appraisal{block.id != last, Percent{80}, block.id != last ? "" : "le projet manque"}});
    const SetProposal partial{c1, ProposalKind::Partial};
    CHECK_FALSE(room.session().applyTogether({partial}, {}).has_value());
    CHECK(room.session()
              .applyTogether({SetRecommendation{c1, last, "S’exercer."}, partial}, {})
              .has_value());
}

TEST_CASE("what is signed says its edition, and what was signed before keeps the first one")
{
    sample::SignedRoom room;
    room.decide("c1");
    auto frozen = app::makeRecord(room.session(), c1);
    REQUIRE(frozen.has_value());
    const auto record = codec::readFrozenRecord(frozen->body, room.session().framework());
    REQUIRE(record.has_value());
    CHECK(record->edition == currentEdition);
    codec::FrozenRecord old = *record;
    old.edition = RecordEdition::First;
    const app::FrozenView view = app::computed(old, room.session().framework());
    const std::string bytes =
        codec::canonical(old, room.session().framework(), view.synthesis, view.panel);
    CHECK(bytes.find("\"edition\"") == std::string::npos);
    const auto again = codec::readFrozenRecord(bytes, room.session().framework());
    REQUIRE(again.has_value());
    CHECK(again->edition == RecordEdition::First);
    CHECK(view.synthesis.edition == RecordEdition::First);
}
