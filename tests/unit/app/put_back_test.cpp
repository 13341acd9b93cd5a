// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is removed and put back by an undo stands where they stood: in the lists, in the order of
// hearing, in the file and in its journal.
#include <random>

#include <catch2/catch.hpp>

#include "app/verification.h"
#include "domain/preparation_edit.h"
#include "signed_room.h"
#include "store/session_file.h"
#include "support/sample.h"

using namespace delibere;

namespace {

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }
    template <class Values>
    void shuffle(Values& values)
    {
        std::ranges::shuffle(values, m_engine);
    }

private:
    std::mt19937 m_engine;
};

// Nobody withdrew, nobody marked: each of them can be removed.
JurySession anyLists(Random& random)
{
    JurySession jury = sample::session();
    const Juror member = jury.jurors.back();
    const Candidate candidate = jury.candidates.front();
    jury.jurors.clear();
    jury.candidates.clear();
    jury.recusals.clear();
    for (int number = 1 + random.below(6); number > 0; --number) {
        Juror more = member;
        more.id = JurorId("m" + std::to_string(number));
        more.name = "Membre " + std::to_string(number);
        more.role = JurorRole::Member;
        more.replaces = {};
        jury.jurors.push_back(more);
    }
    for (int number = 1 + random.below(6); number > 0; --number) {
        Candidate more = candidate;
        more.id = CandidateId("c" + std::to_string(number));
        more.lastName = random.below(3) == 0 ? "Homonyme" : "Candidat " + std::to_string(number);
        more.time = random.below(2) == 0 ? "" : random.below(2) == 0 ? "09:00" : "10:30";
        jury.candidates.push_back(more);
        if (random.below(2) == 0)
            jury.hearingOrder.push_back(more.id);
    }
    random.shuffle(jury.jurors);
    random.shuffle(jury.candidates);
    random.shuffle(jury.hearingOrder);
    return jury;
}

std::vector<Edit> anyRemovals(const JurySession& jury, Random& random)
{
    std::vector<Edit> removals;
    for (const Juror& juror : jury.jurors)
        removals.emplace_back(RemoveJuror{juror.id});
    for (const Candidate& candidate : jury.candidates)
        removals.emplace_back(RemoveCandidate{candidate.id});
    random.shuffle(removals);
    removals.resize(1 + static_cast<std::size_t>(random.below(static_cast<int>(removals.size()))));
    return removals;
}

class AnyRoom : public sample::Room {
public:
    explicit AnyRoom(JurySession jury)
        : Room(std::move(jury), sample::shippedFramework(sample::percentFile))
    {}

    // As the file lists them, without what a screen makes of it.
    [[nodiscard]] JurySession entered()
    {
        close();
        auto read = store::SessionFile::open(path(), store::Access::ReadOnly)->session();
        reopen();
        REQUIRE(read.has_value());
        return std::move(*read);
    }
};

} // namespace

TEST_CASE("undoing any removals gives the lists and the order of hearing exactly as they were")
{
    const auto seed = static_cast<unsigned>(GENERATE(range(0, 40)));
    Random random(seed);
    const JurySession jury = anyLists(random);
    AnyRoom room(jury);
    const JurySession shown = room.session().jury();
    const JurySession entered = room.entered();
    std::vector<Edit> inverses;
    std::vector<JurySession> between;
    std::vector<JurySession> values{entered}; // the same without a file
    for (const Edit& removal : anyRemovals(room.session().jury(), random)) {
        between.push_back(room.session().jury());
        auto applied = room.session().apply(removal, {});
        REQUIRE(applied.has_value());
        REQUIRE(applied->inverse.has_value());
        inverses.push_back(*applied->inverse);
        values.push_back(edited(values.back(), std::get<PreparationEdit>(removal)));
    }
    while (!inverses.empty()) {
        const JurySession without = values.back();
        values.pop_back();
        CHECK(edited(without, std::get<PreparationEdit>(inverses.back())) == values.back());
        room.apply(inverses.back());
        CHECK(room.session().jury() == between.back());
        inverses.pop_back();
        between.pop_back();
    }
    CHECK(room.session().verify().verdict() == Verdict::Unaltered);
    CHECK(room.entered() == entered);
    CHECK(room.session().jury() == shown);
}

TEST_CASE("who is signed for keeps their number, whoever is put back beside them")
{
    sample::SignedRoom room;
    Candidate candidate = room.session().jury().candidates.back();
    for (const char* id : {"c3", "c4"}) {
        candidate.id = CandidateId(id);
        candidate.lastName = std::string("Candidat ") + id;
        room.apply(PutCandidate{candidate});
    }
    room.makeKeys();
    room.signAll("c1");
    room.signAll("c2");
    const bool firstFirst = GENERATE(true, false);
    const JurySession before = room.session().jury();
    const Verdict verdict = room.session().verify().verdict();
    std::vector<Edit> inverses;
    for (const char* id : {firstFirst ? "c3" : "c4", firstFirst ? "c4" : "c3"})
        inverses.push_back(*room.session().apply(RemoveCandidate{CandidateId(id)}, {})->inverse);
    room.apply(inverses[1]);
    room.apply(inverses[0]);
    CHECK(room.session().jury() == before);
    room.reopen();
    CHECK(room.session().jury() == before);
    CHECK(room.session().verify().verdict() == verdict);
}

TEST_CASE("nobody is put in front of somebody who is not there")
{
    Random random(2);
    AnyRoom room(anyLists(random));
    Juror juror = room.session().jury().jurors.front();
    juror.id = JurorId("m9");
    CHECK(room.refusal(PutJuror{juror, JurorId("m8")}) == ProblemCode::UnknownJuror);
    Candidate candidate = room.session().jury().candidates.front();
    candidate.id = CandidateId("c9");
    CHECK(room.refusal(PutCandidate{candidate, CandidateId("c8")}) ==
          ProblemCode::UnknownCandidate);
}

TEST_CASE("steps that are not written leave the candidates in the order in which they are heard")
{
    sample::SignedRoom room;
    Candidate last = *room.session().jury().candidate(CandidateId("c1"));
    last.time = "17:00";
    room.apply(PutCandidate{last});
    Candidate first = *room.session().jury().candidate(CandidateId("c2"));
    first.time = "08:00";
    room.apply(PutCandidate{first});
    const JurySession shown = room.session().jury();
    REQUIRE(shown.candidates.front().id == CandidateId("c2"));
    const auto done = room.session().inOneTransaction([&]() -> Result<void> {
        room.apply(SetComment{CandidateId("c1"), "Parcours solide."});
        return fail(ProblemCode::BadRequest, "essai");
    });
    CHECK_FALSE(done);
    CHECK(room.session().jury() == shown);
}
