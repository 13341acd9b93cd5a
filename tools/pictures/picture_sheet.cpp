// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture_sheet.h"

#include "app/freezing.h"
#include "app/signing.h"

namespace delibere::pictures {

using namespace widgets;

namespace {

Candidate made(const CandidateId& id, const char* first, const char* last, const char* company,
               const char* time, const Framework& framework)
{
    Candidate candidate;
    candidate.id = id;
    candidate.firstName = first;
    candidate.lastName = last;
    candidate.company = company;
    candidate.time = time;
    for (const Block& block : framework.blocks)
        candidate.presented.push_back(block.id);
    return candidate;
}

// A dossier read to the end, an exchange under way: BC1 done, BC2 in hand, BC4 and BC5 to come.
std::vector<Edit> marks(const Framework& framework, const SheetKey& sheet)
{
    std::vector<Edit> edits;
    int number = 0;
    for (const Block& block : framework.blocks) {
        const bool heard = block.id == BlockId("BC1") || block.id == BlockId("BC3");
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                ++number;
                edits.emplace_back(
                    SetMark{sheet, criterion.id, Evidence::Dossier, LevelMark{2 + number % 2}});
                if (heard && number % 3 != 0)
                    edits.emplace_back(SetMark{sheet, criterion.id, Evidence::Interview,
                                               LevelMark{2 + number % 3}});
            }
        }
    }
    return edits;
}

std::vector<Edit> inHand(const SheetKey& sheet)
{
    const CompetencyId competency("C2.2");
    const auto mark = [&](const char* criterion, Evidence evidence, const Mark& value) {
        return SetMark{sheet, CriterionId(criterion), evidence, value};
    };
    return {
        mark("C2.2.1", Evidence::Dossier, Percent{55}),
        mark("C2.2.1", Evidence::Interview, LevelMark{3}),
        mark("C2.2.2", Evidence::Dossier, LevelMark{2}),
        mark("C2.2.2", Evidence::Interview, Percent{80}),
        SetRemark{sheet, CriterionId("C2.2.2"), "multimètre, mégohmmètre : vécu précis"},
        mark("C2.2.3", Evidence::Dossier, LevelMark{1}),
        mark("C2.2.4", Evidence::Dossier, NotCovered{}),
        mark("C2.2.5", Evidence::Dossier, NotEntered{}),
        SetCompetencyEntry{sheet,
                           competency,
                           {Reading::Partial,
                            {{"Comment choisissez-vous l’appareil de mesure ?", true},
                             {"Racontez un diagnostic faux : qu’avez-vous fait ?", false}},
                            {}}},
        SetCompetencyEntry{
            sheet,
            CompetencyId("C4.1"),
            {Reading::Partial, {{"Qui prévenez-vous avant de déroger ?", false}}, {}}},
        SetBlockEntry{sheet, BlockId("BC1"), {Percent{62}, Percent{70}}},
        SetBlockEntry{sheet, BlockId("BC2"), {Percent{45}, {}}},
        SetDossierRead{sheet, true},
    };
}

} // namespace

CandidateId heardCandidate()
{
    return CandidateId("c3");
}

CandidateId withdrawn()
{
    return CandidateId("c4");
}

CandidateId frozen()
{
    return CandidateId("c2");
}

Result<void> freeze(SessionDocument& document)
{
    const std::string passphrase = "girafe tunnel pivoine cuivre lundi";
    const JurorId& juror = document.actingJuror();
    const app::Session& session = document.session();
    auto key = app::makeKey(session, juror, passphrase);
    auto freezing = app::makeRecord(session, frozen());
    if (!key || !freezing)
        return tl::unexpected(key ? freezing.error() : key.error());
    app::SignRequest request{frozen(), signerOf(juror), passphrase};
    request.newKey = std::move(*key);
    request.freezing = std::move(*freezing);
    const auto apply = [&](const Edit& edit, const JurorId& actor) {
        return document.applied(edit, actor);
    };
    return app::playSignature(session, request, apply).map([](const auto&) {});
}

Result<void> fill(SessionDocument& document)
{
    const Framework& framework = document.framework();
    const SheetKey sheet{heardCandidate(), document.actingJuror()};
    std::vector<Edit> edits{
        PutCandidate{
            made(heardCandidate(), "Joël", "Le Guen", "Biscuiterie des Dunes", "15:00", framework)},
        PutCandidate{made(withdrawn(), "Inès", "Haddad", "Atelier des Monts", "15:45", framework)},
        SetRecusal{withdrawn(), document.actingJuror(), "même entreprise"}};
    for (const auto& part : {marks(framework, sheet), inHand(sheet)})
        edits.insert(edits.end(), part.begin(), part.end());
    for (const Edit& edit : edits) {
        if (!document.apply(edit))
            return fail(ProblemCode::BadRequest, "picture");
    }
    return {};
}

} // namespace delibere::pictures
