// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <catch2/catch.hpp>

#include "printing/form_names.h"
#include "printing/form_table.h"
#include "printing/printed_form.h"
#include "report/plain_text.h"
#include "unit/app/signed_room.h"

using namespace delibere;
using namespace delibere::printing;

namespace {

std::size_t count(sample::SignedRoom& room, FormKind kind, const Viewer& viewer = Viewer::staff())
{
    const auto made = forms(room.session(), viewer, kind);
    REQUIRE(made);
    return made->size();
}

std::string stemOf(sample::SignedRoom& room, const Form& form, Naming naming = Naming::Ids)
{
    return fileStem(room.session(), form, naming);
}

void rename(sample::SignedRoom& room, const char* last, const char* first)
{
    Candidate candidate = *room.session().jury().candidate(CandidateId("c2"));
    candidate.lastName = last;
    candidate.firstName = first;
    room.apply(PutCandidate{candidate});
}

} // namespace

TEST_CASE("every kind of form has its row, and no two forms the same words")
{
    std::set<std::string> words;
    std::set<std::string> titles;
    for (const FormRow& row : formRows()) {
        CAPTURE(row.word);
        CHECK(formRow(row.kind).word == row.word);
        CHECK(formsByWord().at(row.asked) == row.kind);
        CHECK(words.insert(std::string(row.word)).second);
        CHECK(titles.insert(row.title).second);
    }
    CHECK(formsByWord().size() == formRows().size());
    CHECK(formRows().size() == static_cast<std::size_t>(FormKind::Reasons) + 1);
}

TEST_CASE("no moment comes back once another has begun")
{
    std::set<std::string> moments;
    std::string current;
    for (const FormRow& row : formRows()) {
        CAPTURE(row.word);
        if (row.moment != current)
            CHECK(moments.insert(row.moment).second);
        current = row.moment;
    }
}

TEST_CASE("the staff have every form of the jury, and none of a repérage that there is not")
{
    sample::SignedRoom room;
    CHECK(count(room, FormKind::Attendance) == 1);
    CHECK(count(room, FormKind::HearingOrder) == 1);
    CHECK(count(room, FormKind::BlankSheet) == 1);
    CHECK(count(room, FormKind::BlankGrid) == 1);
    CHECK(count(room, FormKind::Minutes) == 1);
    CHECK(count(room, FormKind::SummaryTable) == 1);
    for (const FormKind kind : {FormKind::CandidateSummons, FormKind::CandidatePresence})
        CHECK(count(room, kind) == 2);
    for (const FormKind kind : {FormKind::JurorSummons, FormKind::LeaveRequest,
                                FormKind::Declaration, FormKind::JurorPresence})
        CHECK(count(room, kind) == 3);
    for (const FormKind kind :
         {FormKind::Grid, FormKind::Statement, FormKind::Certificate, FormKind::EntrySlip})
        CHECK(count(room, kind) == room.session().jury().candidates.size());
    CHECK(count(room, FormKind::PositioningSummary) == 0);
    CHECK(count(room, FormKind::BlankPositioningGuide) == 0);
    CHECK(count(room, FormKind::BareGuide) == 0);
}

TEST_CASE("a member who withdrew has no form of that candidate, nor one of everyone")
{
    sample::SignedRoom room;
    room.apply(SetRecusal{CandidateId("c2"), JurorId("m1"), "Même entreprise"});
    const Viewer viewer = Viewer::member(JurorId("m1"));
    for (const FormKind kind : {FormKind::Grid, FormKind::Sheet, FormKind::Statement,
                                FormKind::CandidateSummons, FormKind::CandidatePresence}) {
        const auto made = forms(room.session(), viewer, kind);
        REQUIRE(made);
        CHECK_FALSE(made->empty());
        for (const Form& form : *made)
            CHECK(form.candidate() != CandidateId("c2"));
    }
    CHECK(count(room, FormKind::Minutes, viewer) == 0);
    CHECK(count(room, FormKind::SummaryTable, viewer) == 0);
    CHECK(count(room, FormKind::Attendance, viewer) == 1);
    CHECK(count(room, FormKind::HearingOrder, viewer) == 1);
}

TEST_CASE("a declaration of another member shows nobody the candidates from whom they withdrew")
{
    sample::SignedRoom room;
    const Viewer withdrawn = Viewer::member(JurorId("m2"));
    CHECK(count(room, FormKind::Declaration, withdrawn) == 3);
    room.apply(SetRecusal{CandidateId("c1"), JurorId("m2"), "Ancien collègue"});
    const auto left = forms(room.session(), withdrawn, FormKind::Declaration);
    REQUIRE(left);
    REQUIRE(left->size() == 1);
    CHECK(left->front().juror == JurorId("m2")); // their own, on which they said so
    const auto refused =
        layOut(room.session(), withdrawn, Form{FormKind::Declaration, {}, JurorId("m3")});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::SightRefused);
    CHECK(layOut(room.session(), withdrawn, left->front()));
    CHECK(count(room, FormKind::Declaration, Viewer::member(JurorId("m3"))) == 3);
    CHECK(count(room, FormKind::Declaration) == 3);
}

TEST_CASE("nobody is written to who is not called, or is said not to have come")
{
    sample::SignedRoom room;
    Candidate candidate = *room.session().jury().candidate(CandidateId("c2"));
    const auto lettersWhen = [&](CandidateStatus status) {
        candidate.status = status;
        room.apply(PutCandidate{candidate});
        return std::pair(count(room, FormKind::CandidateSummons) == 2,
                         count(room, FormKind::CandidatePresence) == 2);
    };
    using Letters = std::pair<bool, bool>;
    CHECK(lettersWhen(CandidateStatus::Absent) == Letters{false, false});
    CHECK(lettersWhen(CandidateStatus::Excused) == Letters{false, false});
    CHECK(lettersWhen(CandidateStatus::Pending) == Letters{false, true});
    CHECK(lettersWhen(CandidateStatus::Suspended) == Letters{false, true});
    CHECK(lettersWhen(CandidateStatus::Abandoned) == Letters{false, true});
    CHECK(lettersWhen(CandidateStatus::Expected) == Letters{true, true});

    Juror juror = *room.session().jury().juror(JurorId("m3"));
    juror.attendance = Attendance::Absent;
    room.apply(PutJuror{juror});
    for (const FormKind kind : {FormKind::JurorSummons, FormKind::LeaveRequest,
                                FormKind::Declaration, FormKind::JurorPresence})
        CHECK(count(room, kind) == 2);
}

TEST_CASE("a letter that nobody is to have is refused, and not printed empty")
{
    sample::SignedRoom room;
    const auto refused = [&](const Form& form) {
        const auto printed = layOut(room.session(), Viewer::staff(), form);
        REQUIRE_FALSE(printed);
        return printed.error().code;
    };
    CHECK(refused({FormKind::CandidateSummons, CandidateId("c9")}) ==
          ProblemCode::UnknownCandidate);
    CHECK(refused({FormKind::LeaveRequest, {}, JurorId("m9")}) == ProblemCode::UnknownJuror);
    Candidate candidate = *room.session().jury().candidate(CandidateId("c2"));
    candidate.status = CandidateStatus::Excused;
    room.apply(PutCandidate{candidate});
    CHECK(refused({FormKind::CandidatePresence, candidate.id}) == ProblemCode::CandidateNotHeard);
    Juror juror = *room.session().jury().juror(JurorId("m3"));
    juror.attendance = Attendance::Absent;
    room.apply(PutJuror{juror});
    CHECK(refused({FormKind::JurorPresence, {}, juror.id}) == ProblemCode::JurorAbsent);
}

TEST_CASE("a file is called by ids, and by people only when they are asked for")
{
    sample::SignedRoom room;
    rename(room, "Łucja-Š", "Œillet Bjørn");
    const Form folded{FormKind::Grid, CandidateId("c2"), {}, 3};
    CHECK(stemOf(room, folded, Naming::People) == "grille-c2-lucja-s-oeillet-bjorn-v3");
    rename(room, "D’Étable-Müller", "Zoé Anne");
    const Form grid{FormKind::Grid, CandidateId("c2"), {}, 3};
    CHECK(stemOf(room, grid) == "grille-c2-v3");
    CHECK(stemOf(room, grid, Naming::People) == "grille-c2-d-etable-muller-zoe-anne-v3");
    CHECK(stemOf(room, {FormKind::Sheet, CandidateId("c2"), JurorId("m1"), 0}) == "fiche-c2-m1");
    const Form leave{FormKind::LeaveRequest, {}, JurorId("m2")};
    CHECK(stemOf(room, leave) == "autorisation-absence-m2");
    CHECK(stemOf(room, leave, Naming::People) == "autorisation-absence-m2-paul-okafor");
    CHECK(stemOf(room, {FormKind::Minutes, {}, {}, 0}, Naming::People) == "proces-verbal");
}

TEST_CASE("a name is never a way out of the folder")
{
    sample::SignedRoom room;
    rename(room, "../../etc/passwd", "王小明");
    const std::string stem =
        stemOf(room, {FormKind::Grid, CandidateId("c2"), {}, 0}, Naming::People);
    CHECK(stem == "grille-c2-etc-passwd");
}

TEST_CASE("a signed grid carries its proof, and what a candidate receives carries no mark")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const Viewer staff = Viewer::staff();
    const CandidateId candidate("c1");
    const auto grid = layOut(room.session(), staff, {FormKind::Grid, candidate, {}, 1});
    REQUIRE(grid);
    CHECK_FALSE(grid->document.proof.empty());
    for (const FormKind kind : {FormKind::Statement, FormKind::Certificate, FormKind::EntrySlip}) {
        const auto form = layOut(room.session(), staff, {kind, candidate});
        REQUIRE(form);
        CHECK(form->document.proof.empty());
    }
    const auto draft = layOut(room.session(), staff, {FormKind::Grid, CandidateId("c2"), {}, 0});
    REQUIRE(draft);
    CHECK(draft->document.proof.empty());
    CHECK(report::plainText(draft->document).find("[code]") == std::string::npos);
}

TEST_CASE("a version that there is not is refused")
{
    sample::SignedRoom room;
    const auto form =
        layOut(room.session(), Viewer::staff(), {FormKind::Grid, CandidateId("c1"), {}, 7});
    REQUIRE_FALSE(form);
    CHECK(form.error() == Problem{ProblemCode::BadRequest, "version", "7"});
}
