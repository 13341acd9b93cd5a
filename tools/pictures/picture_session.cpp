// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture_session.h"

namespace delibere::pictures {

using namespace widgets;

namespace {

const CandidateId candidate("c5");

Candidate made(const Framework& framework)
{
    Candidate person;
    person.id = candidate;
    person.firstName = "Maëlle";
    person.lastName = "Caron";
    person.company = "Conserverie du Cap";
    person.time = "16:30";
    for (const Block& block : framework.blocks)
        person.presented.push_back(block.id);
    return person;
}

// One final for each bloc, in the order of the framework.
void handIn(const Framework& framework, const char* juror, std::initializer_list<int> finals,
            std::vector<Edit>& edits)
{
    const SheetKey sheet{candidate, JurorId(juror)};
    edits.emplace_back(SetDossierRead{sheet, true});
    auto block = framework.blocks.begin();
    for (const int final : finals)
        edits.emplace_back(SetBlockEntry{sheet, (block++)->id, {{}, Percent{final}}});
    edits.emplace_back(SubmitSheet{sheet});
}

SetMark mark(const SheetKey& sheet, const char* criterion, int rank)
{
    return {sheet, CriterionId(criterion), Evidence::Interview, LevelMark{rank}};
}

std::vector<Edit> concertation(const Framework& framework)
{
    const SheetKey second{candidate, JurorId("m2")};
    const SheetKey third{candidate, JurorId("m3")};
    std::vector<Edit> edits{PutCandidate{made(framework)}, mark(second, "C2.1.1", 2),
                            mark(second, "C2.1.2", 2), mark(second, "C3.1.1", 3)};
    handIn(framework, "m1", {76, 71, 69, 74, 62}, edits);
    handIn(framework, "m2", {70, 56, 70, 72, 58}, edits);
    handIn(framework, "m3", {78, 74, 70, 70, 60}, edits);
    edits.emplace_back(ReopenSheet{
        second,
        "Concertation après les premiers candidats\u00a0: le niveau attendu sur BC2 est précisé."});
    edits.emplace_back(mark(second, "C2.1.1", 3));
    edits.emplace_back(mark(second, "C2.1.2", 3));
    handIn(framework, "m2", {70, 68, 70, 72, 58}, edits);
    edits.emplace_back(ReopenSheet{third, "Même échange, sur BC5."});
    return edits;
}

} // namespace

Result<void> fillSession(SessionDocument& document)
{
    std::vector<Edit> edits = concertation(document.framework());
    edits.emplace_back(SetFollowUp{FollowUpStep::ParitaryJury, Date{2026, 3, 26}});
    edits.emplace_back(SetFollowUp{FollowUpStep::Cpne, Date{2026, 4, 14}});
    for (const Edit& edit : edits) {
        if (!document.apply(edit))
            return fail(ProblemCode::BadRequest, "picture of the session");
    }
    return {};
}

} // namespace delibere::pictures
